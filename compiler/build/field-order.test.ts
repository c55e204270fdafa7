import { join } from "node:path";
import { expect, test } from "vitest";
import { ascCompile } from "./asc-compile.ts";

const APP = `
import "../guest/environment";
import "../runtime/core/error";
class Row {
  constructor(public sold: bool, public id: f64, public name: string, public price: f64, public more: string | null = null) {}
}
class Part extends Row {
  constructor(public flag: bool, public weight: f64) { super(false, 0, "", 0); }
}
class Counter {
  first: bool = true;
  constructor(public total: f64) {}
}
let rows: Row[] = [];
export function sizes(what: i32): i32 {
  rows.push(new Part(true, 3));
  if (what == 0) return <i32>offsetof<Row>();
  if (what == 1) return <i32>offsetof<Row>("sold");
  if (what == 2) return <i32>offsetof<Part>("weight");
  return <i32>offsetof<Counter>("total");
}
export function sum(): f64 {
  const row = new Row(true, 1, "four", 2);
  return row.id + row.price + row.name.length + f64(row.sold);
}
`;

test("generated records are laid out by size, the largest fields first", async () => {
  const root = join(import.meta.dirname, "../..");
  const { wasm, messages } = await ascCompile({
    entry: "app/server.ts",
    baseDir: root,
    appDir: root,
    files: { "app/server.ts": APP },
    optimize: "speed",
    debug: false,
    exports: {},
  });
  expect(messages).toEqual([]);
  const module = await WebAssembly.compile(wasm!);
  const imports: Record<string, Record<string, unknown>> = {};
  for (const each of WebAssembly.Module.imports(module)) {
    imports[each.module] = { ...imports[each.module], [each.name]: () => 0 };
  }
  const { exports } = await WebAssembly.instantiate(module, imports as WebAssembly.Imports);
  const { sizes, sum } = exports as { sizes: (what: number) => number; sum: () => number };
  // Two numbers, two pointers, a boolean; as they are written it would be 36.
  expect(sizes(0)).toBe(25);
  expect(sizes(1)).toBe(24);
  expect(sizes(2)).toBe(32);
  // What has initial values stays in its order.
  expect(sizes(3)).toBe(8);
  expect(sum()).toBe(8);
});
