// What the checker knows of a variable or a property, and what closures and methods have made of it since.

import { done, valued, written } from "./forms.ts";
import type { Kind } from "./generator.ts";

const CELL = "Cell";

export const narrowing: Kind = {
  name: "narrowing",
  declare: written(
    `class Cell {
  text: string | null = "c";
  mixed: string | number = 1;
  next: Cell | null = null;
  state: "idle" | "busy" | "done" = "idle";
  constructor(public n: number) {}
  clear(): void { this.text = null; this.mixed = this.n > 2 ? "m" : this.n; this.next = null; this.state = "done"; }
  fill(): Cell { this.text = "f" + this.n; this.mixed = 7; this.next = new Cell(this.n + 1); this.state = "busy"; return this; }
}`,
    "function cell(n: number): Cell { return n > 1 ? new Cell(n).fill() : new Cell(n); }",
    "function stateOf(c: Cell): string { return c.state; }",
  ),
  literals: { [CELL]: "cell(2)" },
  expressions: [
    valued(CELL, 3, ["cell(«number»)", "«Cell».fill()", "(«c=Cell».next ?? «c»)"]),
    valued("string", 3, [
      '(«c=Cell».text ?? "null")',
      "clip(`${«c=Cell».mixed}${«c».text}`)",
      "stateOf(«Cell»)",
      '(typeof «c=Cell».mixed === "string" ? «c».mixed : "number")',
    ]),
    valued("number", 3, [
      '(typeof «c=Cell».mixed === "number" ? «c».mixed : -1)',
      "(«c=Cell».next?.n ?? «c».n)",
      "(«c=Cell».text === null ? -1 : «c».text.length)",
      "(«c=Cell».next ? «c».next.n : 0)",
    ]),
    valued("boolean", 2, [
      "(«c=Cell».text === null)",
      "!«c=Cell».next",
      "(«c=Cell».mixed === «number»)",
      '(stateOf(«Cell») === "busy")',
    ]),
  ],
  statements: [
    done(4, [
      "if («c=Cell».text !== null) { «c».clear(); console.log(«c».text === null, !«c».text, `${«c».text}`); }",
      '«c=Cell».text = "t"; «c».‹clear¦fill›(); console.log(«c».text === null, «c».text ? "text" : "none");',
      "«c=Cell».mixed = 5; «c».‹clear¦fill›(); console.log(typeof «c».mixed, «c».mixed === 5, String(«c».mixed));",
      "«c=Cell».next = null; «c».‹clear¦fill›(); console.log(«c».next === null, «c».next ? 1 : 0);",
      '{ let found: Cell | null = null; [1, 2, 3].forEach((n) => { if (n > «~number») found = cell(n); }); console.log(found !== null, found ? "found" : "none"); }',
      '{ let last: string | undefined; const set = (s: string | undefined): void => { last = s; }; set(«string»); console.log(last === undefined, last ?? "no"); set(undefined); console.log(last ? 1 : 2); }',
      "{ let held: string | number = «string»; const put = (n: number): void => { held = n; }; put(«number»); console.log(typeof held, (held as unknown) === «number», held ? 1 : 0); }",
      '{ let open: boolean = false; const flip = (): void => { open = !open; }; open = false; flip(); console.log(open, open ? "o" : "c"); if (open) flip(); console.log(!open); }',
      "while («c=Cell».next !== null) { «c».clear(); tick(); console.log(«c».next); }",
      '{ const list: (number | null)[] = [«number», null]; const wipe = (): void => { list[0] = null; }; list[0] = 3; wipe(); console.log(list[0] === null, list[0] ?? "gone"); }',
      "{ let count: number | null = null; const add = (): void => { count = (count ?? 0) + 1; }; for (let i = 0; i < 3; i++) add(); console.log(count, count === null); }",
    ]),
  ],
};
