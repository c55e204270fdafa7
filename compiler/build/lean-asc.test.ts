import { afterAll, beforeAll, expect, test } from "vitest";
import { type AscThread, startAsc } from "./asc.ts";
import type { AscJob, AscOutput } from "./asc-compile.ts";
import { packageRoot } from "./package-root.ts";
import { sectionsOf } from "./wasm-sections.ts";

let thread: AscThread;
beforeAll(() => {
  thread = startAsc();
});
afterAll(() => thread.close());

const MANY = 150;
const all = Array.from({ length: MANY }, (_, i) => i);

// Every kind of field; accessors of the user's own; classes that extend others; and so many that visiting them is done by halves.
const PROGRAM = `
import { __abort } from "../runtime/core/error";
import { modulo } from "../runtime/core/arithmetic";
import { __raise, __try } from "../runtime/core/intrinsics";
class Point { a: i8 = -1; b: u8 = 255; c: i16 = -2; d: u16 = 65535; e: i64 = -5; f: f32 = 1.5; g: f64 = 2.5; h: bool = true;
  constructor(public text: string, public next: Point | null) {} }
class Base { n: i32 = 3; get twice(): i32 { return this.n * 2; } set twice(value: i32) { this.n = value / 2; } }
class Derived extends Base { m!: string; get twice(): i32 { return this.n * 20; } set twice(value: i32) { this.n = value; } }
class Sure { text!: string; }
class Generic<T> { constructor(public value: T) {} }
${all.map((i) => `class Node${i} { constructor(public left: string, public right: ${i ? `Node${i - 1}` : "Base"}) {} }`).join("\n")}
let kept: Node${MANY - 1} | null = null;
function add(a: i32, b: i32): i32 { return a + b; }
function later(f: (a: i32, b: i32) => i32): i32 { return call_indirect<i32>(f.index, 20, 3); }

export function fields(): f64 {
  const p = new Point("abc", new Point("de", null));
  p.a--; p.b++; p.c -= 1; p.d++; p.e *= 2; p.f += 0.5; p.h = !p.h;
  const sum = <f64>p.a + <f64>p.b + <f64>p.c + <f64>p.d + <f64>p.e + <f64>p.f + (p.g += 1) + (p.h ? 1 : 0);
  return sum + p.text.length + p.next!.text.length;
}
export function accessors(): i32 {
  const one: Base = new Base(), other: Base = new Derived();
  one.twice = 10; other.twice = 7;
  return one.twice + other.twice + one.n * 1000;
}
export function values(): i32 { return later(add) + new Generic<i32>(4).value + new Generic<string>("xyz").value.length; }
function twice(n: i32): i32 { return n * 2; }
export function indices(): i32 {
  const bytes = memory.data<u8>([7, 0xff, 0]), signed = memory.data<i8>([-3, 4]), words = memory.data<u8>([5], 16);
  const first = call_indirect<i32>(twice.index, <i32>load<u8>(bytes, 1)), same = twice.index == twice.index && twice.index != add.index;
  return same ? first + load<i8>(signed) + load<u8>(words) + <i32>(words & 15) + modulo(-7.0, 4.0) as i32 : -1;
}
export function missing(): i32 { if (__try()) { return new Sure().text.length; } else { return -1; } }
export function raises(n: i32): i32 {
  let sum = 0;
  for (let i = 0; i < n; i++) { if (__try()) { if (i & 1) __raise(); sum += 10; } else { sum += 1; } }
  return sum;
}
export function collect(): i32 {
  ${all.map((i) => `const n${i} = new Node${i}("node " + (${i}).toString(), ${i ? `n${i - 1}` : "new Derived()"});`).join("\n  ")}
  kept = n${MANY - 1};
  for (let round = 0; round < 3; round++) { __collect(); for (let i = 0; i < 500; i++) new Point("x" + i.toString(), null); }
  const m${MANY} = new Generic<Node${MANY - 1}>(kept!);
  let length = 0;
  ${all.map((i) => `const m${MANY - 1 - i} = m${MANY - i}.${i ? "right" : "value"}; length += m${MANY - 1 - i}.left.length;`).join("\n  ")}
  return length + m0.right.n;
}
`;

function jobOf(source: string, debug: boolean): AscJob {
  return {
    entry: "app/server.ts",
    baseDir: packageRoot,
    appDir: packageRoot,
    files: { "app/server.ts": source },
    optimize: "size",
    debug,
    exports: {},
  };
}

function compile(source: string, debug: boolean): Promise<AscOutput> {
  return thread.compile(jobOf(source, debug));
}

async function exportsOf(
  debug: boolean,
): Promise<{ wasm: Uint8Array<ArrayBuffer>; run: Record<string, (n?: number) => number> }> {
  const { wasm, messages } = await compile(PROGRAM, debug);
  expect(messages).toEqual([]);
  const module = new WebAssembly.Module(wasm!);
  const imports: Record<string, Record<string, () => number>> = {};
  for (const one of WebAssembly.Module.imports(module)) (imports[one.module] ??= {})[one.name] = () => 0;
  return { wasm: wasm!, run: new WebAssembly.Instance(module, imports).exports as never };
}

test("debug builds do what release builds do, without accessors of fields", { timeout: 60_000 }, async () => {
  const debug = await exportsOf(true);
  const release = await exportsOf(false);
  const results = ({ run }: typeof debug): number[] => [
    run.fields!(),
    run.accessors!(),
    run.values!(),
    run.raises!(5),
    run.indices!(),
    run.collect!(),
    run.missing!(),
  ];
  expect(results(debug)).toEqual(results(release));
  expect(results(debug).slice(0, 5)).toEqual([-4.5, 5150, 30, 32, 509]);
  const names = sectionsOf(debug.wasm).find((section) => section.name === "name")!;
  const text = new TextDecoder().decode(debug.wasm.subarray(names.start, names.end));
  expect(text).toContain("Base#get:twice");
  // An inline function of the runtime that is called.
  expect(text).toContain("arithmetic/modulo");
  expect(text).not.toMatch(/Point#[gs]et:|#get:index|Node\d+#[gs]et:/);
});

test("debug builds refuse a marker in a place where it means nothing", async () => {
  const source = `
import { __abort } from "../runtime/core/error";
import { __try } from "../runtime/core/intrinsics";
export function wrong(): i32 { return __try() ? 1 : 2; }
`;
  await expect(compile(source, true)).rejects.toThrow("must be the whole condition");
});

test("what was parsed once is taken over, and what is wrong is said each time", { timeout: 60_000 }, async () => {
  const right =
    'import { __abort } from "../runtime/core/error"; import { f64ToString } from "../runtime/core/number"; export function text(): i32 { return f64ToString(1.5).length; }';
  const wrong = "export function text(): i32 { return 1 +; }";
  const first = await compile(right, true);
  const { messages } = await compile(wrong, true);
  expect(messages[0]).toMatchObject({ category: "error", file: "app/server.ts", line: 1 });
  expect((await compile(wrong, true)).messages).toEqual(messages);
  const again = await compile(right, true);
  expect(again.messages).toEqual(first.messages);
  expect(Buffer.compare(first.wasm!, again.wasm!)).toBe(0);
  expect(again.map).toBe(first.map);
  const other = startAsc();
  try {
    await compile(`${right}\nexport function more(): i32 { return 1; }`, true);
    const alone = await other.compile(jobOf(right, true));
    expect(Buffer.compare(alone.wasm!, (await compile(right, true)).wasm!)).toBe(0);
  } finally {
    await other.close();
  }
});
