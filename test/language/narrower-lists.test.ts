// What JavaScript leaves as an undefined property: an object in a list that is known as one of a narrower type too.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBatch } from "./batch.ts";

test("an object that is none of its list's type throws where it is used", async () => {
  const folder = mkdtempSync(join(tmpdir(), "minnow-lists-"));
  const file = join(folder, "program.ts");
  writeFileSync(
    file,
    `class A { x = 1; } class B extends A { y = 2; } class C extends A { s = "c"; }
    function tried(f: () => number): string { try { return String(f()); } catch (e) { return e.name; } }
    export function program(): void {
      const list: B[] = [new B()]; const wide: A[] = list; wide.push(new C());
      const map = new Map<string, B>(); const wideMap: Map<string, A> = map; wideMap.set("c", new C());
      const box: { v: B } = { v: new B() }; const wideBox: { v: A } = box;
      console.log(tried(() => list[0].y), tried(() => list[1].y), tried(() => wide[1].x), tried(() => map.get("c")!.y));
      console.log(tried(() => { wideBox.v = new C(); return box.v.y; }), list.length);
    }`,
  );
  const found: string[] = [];
  await runBatch([file], ["release"], {
    tell: ({ lines: shown = [], errors = [] }) => found.push(...shown, ...errors),
    at: () => {},
  });
  rmSync(folder, { recursive: true });
  expect(found).toEqual(["2 TypeError 1 TypeError", "TypeError 2"]);
});
