// Order of evaluation: getters, setters, calls and operands that say when they run; values that nobody uses.

import { done, valued, written } from "./forms.ts";
import type { Kind } from "./generator.ts";

const PROBE = "Probe";

export const effects: Kind = {
  name: "effects",
  declare: written(
    'let log = "";',
    "function note<T>(name: string, value: T): T { if (log.length < 60) log += name; return value; }",
    'function three(a: number, b: string, ...rest: number[]): number { note("T", 0); return a + b.length + rest.length; }',
    `class Probe {
  private inner = 1;
  items: number[] = [1, 2, 3];
  static shared = 5;
  constructor(public own: number) { note("N", 0); }
  get seen(): number { note("g", 0); return this.inner; }
  set seen(value: number) { note("s", 0); this.inner = value; }
  get self(): Probe { note("o", 0); return this; }
  get list(): number[] { note("l", 0); return this.items; }
  get name(): string { note("n", 0); return "p" + this.own; }
  static get total(): number { note("t", 0); return Probe.shared; }
  static set total(value: number) { note("u", 0); Probe.shared = value; }
  call(n: number): number { note("c", 0); return n + this.inner; }
  [Symbol.iterator](): Iterator<number> { note("i", 0); return this.items[Symbol.iterator](); }
}`,
    'function logged(): string { const was = log; log = ""; return was; }',
  ),
  literals: { [PROBE]: "new Probe(1)" },
  expressions: [
    valued(PROBE, 2, ["new Probe(«number»)", "«p=Probe».self", 'note("P", «p=Probe»)']),
    valued("number", 6, [
      "«p=Probe».seen",
      "«p=Probe».seen++",
      "--«p=Probe».seen",
      '(«p=Probe».self.seen += note("a", «number»))',
      '(«p=Probe».seen = note("b", «number»))',
      'note("x", «p=Probe»).call(note("y", «number»))',
      '(note("1", «number») ‹+¦-¦*¦/¦%¦&¦|› note("2", «number»))',
      '«p=Probe».list[note("k", ‹0¦1¦2›)]',
      '(«p=Probe».list[note("k", ‹0¦1¦2›)] ‹=¦+=¦*=› note("v", «number»))',
      '«p=Probe».self.list[note("k", 1)]++',
      'three(note("1", «number»), note("2", «string»), note("3", «number»))',
      "three(«p=Probe».seen, «p».name, ...«p».list)",
      '(note("q", «boolean») ? note("r", «number») : «p=Probe».seen)',
      '(«p=Probe».seen, note("z", «number»))',
      "Probe.total++",
      "(Probe.total ‹+=¦=› «number»)",
      "[...«p=Probe»].length",
      'Math.max(note("m", «number»), «p=Probe».seen, ...«p»)',
      '[note("d", «number»), «p=Probe».seen, note("e", 2)].length',
      '({ b: note("b", «number»), a: «p=Probe».seen, ...{ c: note("c", 1) } }).a',
      '((x: number, y = note("D", x)) => x + y)(note("A", «number»))',
    ]),
    valued("string", 2, [
      "logged()",
      '`${note("f", «number»)}${«p=Probe».name}${note("h", «string»)}`',
      '(note("j", «string») + «p=Probe».name)',
    ]),
    valued("boolean", 2, [
      '(note("A", «boolean») ‹&&¦||› note("B", «boolean»))',
      '(«p=Probe».seen ‹<¦>=¦===› note("C", «number»))',
    ]),
  ],
  statements: [
    done(4, [
      "console.log(logged());",
      "«p=Probe».seen;",
      "«p=Probe».self.self.seen;",
      '«p=Probe».list[note("k", ‹0¦1¦9›)];',
      "void «p=Probe».name;",
      "«p=Probe».seen ‹=¦+=¦-=¦*=¦>>=¦**=› «number»;",
      '«p=Probe».self.own ‹=¦+=› note("w", «number»);',
      '[«p=Probe».seen, «p».own] = [note("1", «number»), note("2", «number»)];',
      "({ seen: «a=!number», own: «b=!number» } = «p=Probe»);",
      'const { seen: «a:number», own: «b:number» = note("d", 0) } = «Probe»;',
      'for («p=Probe».seen of [1, 2]) note("L", 0);',
      'switch (note<number>("S", «number»)) { case note("1", 1): note("one", 0); case note("2", 2): note("two", 0); break; default: note("def", 0); }',
      '«boolean» ? «p=Probe».seen : note("E", 0);',
      "«boolean» && «p=Probe».seen;",
      'if (note("I", «p=Probe».seen) > 2) «block»',
      'try { throw new Error(note("T", «string»)); } catch (e) { note(e.message.slice(0, 2), 0); } finally { «p=Probe».seen; }',
    ]),
  ],
};
