// Jumps: `switch` on texts with cases that fall through, labels, `finally` that decides, exceptions out of callbacks,
// generators that are thrown into, and `await` in all of it.

import { awaited, done, valued, written } from "./forms.ts";
import type { Kind } from "./generator.ts";

export const jumps: Kind = {
  name: "jumps",
  declare: written(
    'class Stop extends Error { constructor(readonly at: number, options?: ErrorOptions) { super("stop " + at, options); this.name = "Stop"; } }',
    `function fallen(s: string, n: number): string {
  let out = "";
  switch (s) { default: out += "d"; case "a": out += "a"; if (n > 2) break; case "": { out += "e"; return out; } case "s": case "bc": out += "b"; for (let i = 0; i < 3; i++) { if (i === n) continue; out += i; if (i > n) break; } }
  return out + "!";
}`,
    `function search(rows: number[][], n: number): string {
  outer: for (const [at, row] of rows.entries()) { for (const x of row) { switch (x % 3) { case 0: continue outer; case 1: if (x > n) break outer; break; default: if (x === n) return "hit" + at; } tick(); } }
  return "end";
}`,
    `function deep(n: number): number {
  let r = 0;
  try { try { if (n > 3) throw new Stop(n); r += 1; if (n > 2) return r; } catch (e) { r += 10; if (n > 6) throw new Error("again", { cause: e }); } finally { r += 100; if (n === 1) return -r; } r += 1000; } catch (e) { return e.cause instanceof Stop ? e.cause.at + r : -2; } finally { tick(); }
  return r;
}`,
    `function* talk(n: number): Generator<number, string, number | undefined> {
  let got = 0;
  for (let i = 0; i < 3; i++) { try { got += (yield n + i + got) ?? 1; } catch (e) { got += 50; if (n > 3) throw e; } finally { got += 5; } }
  return "talked " + got;
}`,
    `function dialog(n: number, how: number): string {
  const g = talk(n); let out = "";
  try { let r = g.next(); for (let i = 0; !r.done && i < 5; i++) { out += r.value + ";"; r = i === how ? g.throw(new Stop(i)) : i > how + 1 ? g.return("early") : g.next(i); } out += r.value; } catch (e) { out += "E" + e.message; }
  return out;
}`,
    "function each(list: number[], f: (n: number) => number): number { let sum = 0; list.forEach((n) => { sum += f(n); }); return sum; }",
  ),
  expressions: [
    valued("string", 4, [
      "clip(fallen(«string», «number»))",
      "search([«number[]», [1, 2, 4], «number[]»], «number»)",
      "clip(dialog(«number», ‹0¦1¦2¦4›))",
    ]),
    valued("number", 3, [
      "deep(«number»)",
      "each(«number[]», (n) => { if (n > 5) throw new Stop(n); return n * 2; })",
      "(() => { try { return each(«number[]», deep); } finally { tick(); } })()",
      "(() => { for (const x of «number[]») { try { if (x > 2) return x; } finally { if (x > 4) continue; } } return -1; })()",
    ]),
  ],
  statements: [
    done(3, [
      "try { console.log(each(«number[]», (n) => { if (n > «~number») throw new Stop(n); return n; })); } catch (e) { console.log(e instanceof Stop, e.message, e.name); }",
      'try { «block» } catch (e) { throw new Error("wrapped", { cause: e }); } finally { console.log("finally"); }',
      "«l:label»: { if («boolean») break «l»; «block» }",
      'for (const «v:number» of «number[]») { try { if («v» > 2) continue; if («boolean») break; } finally { console.log("round", «v»); } }',
      "do { tick(); if («boolean») continue; if («boolean») break; } while («boolean» && steps < 500);",
      'switch (same(«string»)) { case "a": case "s": console.log("as"); break; default: console.log("default"); case "bc": console.log("bc"); }',
      'switch (true) { case «boolean»: console.log("first"); break; case «boolean»: console.log("second"); default: console.log("rest"); }',
      "for (let «i:number» = 0, j = 5; «i» < j; «i»++, j--) «loop»",
      "if («boolean») throw new Stop(«number»);",
    ]),
    awaited(3, [
      'for (const «v:number» of «number[]») { try { await sleep(0); if («v» > 3) continue; if («boolean») break; } catch (e) { console.log(e.message); } finally { await null; console.log("after", «v»); } }',
      'try { await (async () => { try { if («boolean») throw new Stop(1); await sleep(1); } finally { console.log("inner"); } })(); } catch (e) { console.log("outer", e.message); }',
      "console.log(await (async (): Promise<number> => { for (let i = 0; ; i++) { try { await null; if (i > 1) return i; } finally { if (i === 1) continue; } } })());",
      'switch (await Promise.resolve(«string»)) { case "a": await sleep(0); case "s": console.log("s"); break; default: console.log(await Promise.resolve(«number»)); }',
      "console.log((await Promise.resolve(«number»)) ‹+¦*› (await Promise.resolve(«number»)), «string» + (await Promise.resolve(«string»)));",
      "console.log((«boolean» && (await Promise.resolve(«boolean»))) || (await Promise.resolve(«number»)) > 1);",
      'await Promise.all(«number[]».map(async (n, i) => { await sleep(i); console.log("all", i, n); }));',
      "{ const parts: string[] = []; for await (const x of (async function* () { yield «number»; await null; yield «number»; })()) parts.push(String(x)); console.log(parts.join()); }",
    ]),
  ],
};
