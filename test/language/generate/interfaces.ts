// Values of interfaces: objects of several classes and literals behind one, methods that speak of `this`, generic ones.

import { done, valued, written } from "./forms.ts";
import type { Kind } from "./generator.ts";

const SHAPE = "Sized";
const STORE = "Store<number>";

export const interfaces: Kind = {
  name: "interfaces",
  declare: written(
    "interface Sized { readonly size: number; label: string; grow(by: number): Sized; extra?: number; cut?(): number }",
    'class Line implements Sized { extra?: number; label = "line"; constructor(public size: number) {} grow(by: number): Sized { this.size += by; return this; } cut(): number { return --this.size; } }',
    'class Disc implements Sized { private r: number; extra = 3; constructor(r: number, public label = "disc") { this.r = r; } get size(): number { return this.r * 2; } grow(by: number): Disc { return new Disc(this.r + by, this.label + "+"); } }',
    "class Ring extends Disc { override get size(): number { return super.size - 1; } }",
    'function made(n: number): Sized { let held = n; return { label: "made", get size(): number { return held; }, grow(by: number): Sized { held += by; return this; } }; }',
    'function plainSized(size: number): Sized { return { size, label: "plain", grow: (by) => plainSized(size + by), extra: size }; }',
    "function sized(n: number): Sized { return n > 4 ? new Ring(n) : n > 3 ? new Disc(n) : n > 2 ? new Line(n) : n > 1 ? made(n) : plainSized(n); }",
    "interface Store<T> { get(key: string): T | undefined; put(key: string, value: T): Store<T>; readonly count: number }",
    "class MapStore<T> implements Store<T> { private readonly map = new Map<string, T>(); get(key: string): T | undefined { return this.map.get(key); } put(key: string, value: T): this { if (this.map.size < 5) this.map.set(key, value); return this; } get count(): number { return this.map.size; } }",
    "class ListStore<T> implements Store<T> { private list: [string, T][] = []; get(key: string): T | undefined { return this.list.find(([k]) => k === key)?.[1]; } put(key: string, value: T): ListStore<T> { if (this.list.length < 5) this.list.push([key, value]); return this; } get count(): number { return this.list.length; } }",
    "function as(s: Sized): Sized { return s; }",
    "function areaOf({ size, label, extra = 1 }: { size: number; label: string; extra?: number }): number { return size * extra + label.length; }",
    "function total(list: readonly Sized[]): number { let sum = 0; for (const s of list) sum += s.size; return sum; }",
  ),
  literals: { [SHAPE]: "sized(2)", [STORE]: "new MapStore<number>()" },
  expressions: [
    valued(SHAPE, 4, [
      "sized(«number»)",
      "«Sized».grow(«number»)",
      "as(new ‹Line¦Disc¦Ring›(«number»))",
      "((«boolean» ? «Sized» : new Line(«number»)) as Sized)",
      "as({ size: «number», label: «string», grow: (by: number) => sized(by) })",
    ]),
    valued(STORE, 3, [
      "new ‹MapStore¦ListStore›<number>()",
      "«Store<number>».put(«string», «number»)",
      "(«boolean» ? «Store<number>» : new ListStore<number>())",
    ]),
    valued("number", 5, [
      "«Sized».size",
      "«Sized».grow(«number»).size",
      "(«Sized».extra ?? «number»)",
      "(«Sized».cut?.() ?? «number»)",
      "areaOf(«Sized»)",
      "total([«Sized», «Sized»])",
      "(«Store<number>».get(«string») ?? «number»)",
      "«Store<number>».count",
      "((s: Sized) => (s instanceof Disc ? s.extra : s.size))(«Sized»)",
    ]),
    valued("string", 2, ["clip(«Sized».label)", "clip(`${«s=Sized».label}${«s».size}`)"]),
    valued("boolean", 2, [
      "(«Sized» instanceof ‹Line¦Disc¦Ring›)",
      "(«s=Sized» === «s».grow(0))",
      '("cut" in «Sized»)',
      "((s: Sized): boolean => s.cut !== undefined)(«Sized»)",
    ]),
  ],
  statements: [
    done(3, [
      "«s=Sized».label ‹=¦+=› «string»; «s».label = clip(«s».label);",
      "«s=Sized».extra = ‹1¦2¦0›;",
      "console.log(«s=Sized».label, «s».size, «s».extra, typeof «s».cut);",
      "if («s=Sized» instanceof Line) «s».size += «number»; else console.log(«s».label);",
      "«t=Store<number>».put(«string», «number»); console.log(«t».count);",
      "for (const «v:Sized» of [«Sized», «Sized»]) «loop»",
      "console.log([«Sized», «Sized»].map((s) => s.label).join(), [«Sized»].some((s) => s.size > 2));",
    ]),
  ],
};
