// Values of which little is known: `unknown` and `any` with `typeof`, enums, comparisons of several types, tuples.

import { done, valued, written } from "./forms.ts";
import type { Kind } from "./generator.ts";

const ANY = "unknown";
const ENUM = "Level";
const WORD = "Color";
const TRIPLE = "[number, string, boolean]";

export const mixed: Kind = {
  name: "mixed",
  declare: written(
    "function seen(x: unknown): unknown { return x; }",
    "enum Level { Low = 1, Mid, High = 10, Top = High << 1 }",
    'enum Color { Red = "red", Green = "green", Blue = "b" }',
    `function kind(x: unknown): string {
  if (x === null) return "null";
  if (Array.isArray(x)) return "list" + x.length;
  switch (typeof x) { case "string": return "s" + x.length; case "number": return "n" + x; case "boolean": return x ? "yes" : "no"; case "undefined": return "u"; case "bigint": return "big" + x; case "function": return "f"; default: return x instanceof Error ? x.name + x.message : x instanceof Date ? "d" : "o"; }
}`,
    'function toNumber(x: unknown): number { return typeof x === "number" ? x : typeof x === "string" ? Number(x) : x === true ? 1 : -1; }',
    "function level(n: number): Level { return n > 10 ? Level.Top : n > 3 ? Level.High : n > 1 ? Level.Mid : Level.Low; }",
    "function paint(c: Color): number { switch (c) { case Color.Red: return 1; case Color.Green: tick(); case Color.Blue: return 3; } }",
    "function color(n: number): Color { return n > 2 ? Color.Red : n > 0 ? Color.Green : Color.Blue; }",
    "function triple(n: number, s: string): [number, string, boolean] { return [n, s, n > 4]; }",
  ),
  literals: { [ANY]: "null", [ENUM]: "level(1)", [WORD]: "color(1)", [TRIPLE]: 'triple(1, "t")' },
  expressions: [
    valued(ANY, 4, [
      "seen(«number»)",
      "seen(«string»)",
      "seen(«boolean»)",
      "seen(null)",
      "seen(undefined)",
      "seen(«number[]»)",
      "seen([«string», «number»])",
      "seen({ a: «number», b: «string» })",
      "seen(new Error(«string»))",
      "seen(12n)",
      "seen((() => 1))",
      "seen(new Date(5))",
      "seen((«boolean» ? «number» : «string»))",
      "seen((«unknown» ?? «number»))",
    ]),
    valued(ENUM, 2, ["level(«number»)", "Level.‹Low¦Mid¦High¦Top›", "(«boolean» ? «Level» : level(2))"]),
    valued(WORD, 2, ["color(«number»)", "Color.‹Red¦Green¦Blue›"]),
    valued(TRIPLE, 2, ["triple(«number», «string»)", "([«number», «string», «boolean»] as [number, string, boolean])"]),
    valued("number", 4, [
      "toNumber(«unknown»)",
      "(«Level» ‹+¦*¦|¦&› «number»)",
      "paint(«Color»)",
      "«[number, string, boolean]»[0]",
      '(typeof «a=unknown» === "number" ? «a» as number : «number»)',
      "Object.keys(Level).length",
      "Number(«boolean»)",
      "+«boolean»",
      "(«boolean» ? 1 : 0) + Number(«string»)",
      "(([a, b, c]: [number, string, boolean]) => a + b.length + (c ? 1 : 0))(«[number, string, boolean]»)",
    ]),
    valued("string", 4, [
      "clip(kind(«unknown»))",
      '(Level[«Level»] ?? "none")',
      "clip(`${«Level»}${«Color»}`)",
      "clip(JSON.stringify(«[number, string, boolean]»))",
      "clip(String(«[number, string, boolean]»))",
      "(typeof «unknown»)",
      "Object.values(Color).join()",
      "«[number, string, boolean]»[1]",
      "clip(`${[«number», «string»]}`)",
    ]),
    valued("boolean", 3, [
      "(«unknown» === «unknown»)",
      "(«unknown» !== «number»)",
      "(«string» === «unknown»)",
      "!«unknown»",
      "!!«unknown»",
      "(«Level» === level(«number»))",
      "(«Level» ‹<¦>=› «Level»)",
      "(«Color» === color(«number»))",
      "(«unknown» == null)",
      "Object.is(«unknown», «unknown»)",
      "«[number, string, boolean]»[2]",
    ]),
  ],
  statements: [
    done(3, [
      "console.log(«unknown»);",
      "console.log(«[number, string, boolean]», «Level», «Color»);",
      "const [«x:number», «y:string», «z:boolean»] = «[number, string, boolean]»;",
      "let [«x!number», «y!string»] = «t=[number, string, boolean]»; «x» += 1; console.log(«t»[0] === «x»);",
      '{ const held: unknown = «unknown»; if (typeof held === "string") console.log(held.length); else if (typeof held === "number") console.log(held + 1); else if (held) console.log("true"); else console.log(String(held)); }',
      'switch («Level» as Level) { case Level.Low: console.log("low"); case Level.Mid: console.log("mid"); break; case Level.High: { console.log("high"); break; } default: console.log("top"); }',
      "«t=[number, string, boolean]»[0] ‹=¦+=¦*=› «number»; «t»[2] = «boolean»; console.log(«t».length, «t».join());",
      "{ const any: any = «unknown»; const text: string = `${typeof any}`; console.log(text, any === null, any ? 1 : 0); }",
      "for (const «w:unknown» of [«unknown», «number», «string»] as unknown[]) console.log(kind(«w»));",
    ]),
  ],
};
