import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import asc from "assemblyscript/asc";
import { describe, expect, test } from "vitest";
import { findWasmtime } from "../../scripts/wasmtime-tool.ts";
import { unavailable } from "../../test/hosts/driver.ts";
import { wasmtime as wasmtimeHost } from "../../test/hosts/wasmtime.ts";
import { type IntrinsicsOptions, intrinsics } from "./intrinsics.ts";
import { mergeSegments } from "./merge-segments.ts";

const PRELUDE = `
@external("minnow:intrinsic", "try") declare function __try(): bool;
@external("minnow:intrinsic", "raise") declare function __raise(): void;
let caught: i32 = 0;
export function abort(message: string | null, file: string | null, line: u32, column: u32): void { __raise(); }
function raise(): void { __raise(); unreachable(); }
function risky(n: i32): i32 { if (n > 3) raise(); return n; }
`;

type Run = (n: number) => number;

describe("try", () => {
  test.each<[name: string, body: string, inputs: number[], outputs: number[]]>([
    ["runs its catch after a raise", `if (__try()) { return risky(n); } else { return -1; }`, [1, 5], [1, -1]],
    [
      "catches the errors of AssemblyScript's library",
      `if (__try()) { const a = [1, 2]; return a[n]; } else { return -2; }`,
      [1, 9],
      [2, -2],
    ],
    [
      "nests, and raises again out of a catch",
      `if (__try()) {
         if (__try()) { return risky(n); } else { if (n == 4) return 40; raise(); return 0; }
       } else { return 50; }`,
      [3, 4, 5],
      [3, 40, 50],
    ],
    [
      "keeps break, continue and return in loops",
      `let sum = 0;
       for (let i = 0; i < n; i++) {
         if (__try()) { if (i == 1) continue; if (i == 7) break; if (sum > 100) return 7; sum += risky(i); }
         else { sum += 10; if (i == 5) continue; sum += 1; if (sum > 1000) break; }
       }
       return sum;`,
      [3, 6, 20],
      [2, 26, 37],
    ],
    [
      "breaks out of a loop from its catch",
      `let i = 0; while (true) { if (__try()) { risky(i); i++; } else { break; } } return i + n;`,
      [0],
      [4],
    ],
    [
      "stands inside a switch",
      `let result = 0;
       switch (n) {
         case 0: if (__try()) { risky(9); } else { result = 1; }
         case 1: if (__try()) { result += risky(2); break; } else { result = 99; }
         default: result = 77;
       }
       return result;`,
      [0, 1, 2],
      [3, 2, 77],
    ],
    [
      "stands inside a do-while",
      `let k = 0; do { if (__try()) { if (k == 4) return -9; risky(k++); } else { k += 10; } } while (k < n); return k;`,
      [1, 4, 6],
      [1, 4, -9],
    ],
    [
      "is caught around calls of function values",
      `const f: (n: i32) => i32 = risky; if (__try()) { return f(n); } else { caught++; return caught; }`,
      [2, 8, 8],
      [2, 1, 2],
    ],
    ["is fine with empty arms", `if (__try()) {} else {} return n;`, [4], [4]],
    [
      "leaves other ifs alone",
      `if (n > 2) { if (__try()) { risky(n); } else { return 1; } return 2; } else if (n > 1) { return 3; } return 4;`,
      [1, 2, 3, 5],
      [4, 3, 2, 1],
    ],
  ])("%s", async (_name, body, inputs, outputs) => {
    for (const level of ["-O1", "-O3", "-Oz"]) {
      const wasm = await compile(`${PRELUDE}\nexport function run(n: i32): i32 { ${body} }`, [level]);
      const run = new WebAssembly.Instance(new WebAssembly.Module(wasm)).exports.run as Run;
      expect(inputs.map((input) => run(input))).toEqual(outputs);
    }
  });

  test("uses standard exceptions and leaves no marker", async () => {
    const wasm = await compile(`${PRELUDE}\nexport function run(n: i32): i32 {
      if (__try()) { return risky(n); } else { return -1; } }`);
    expect(WebAssembly.Module.imports(new WebAssembly.Module(wasm))).toEqual([]);
    expect(await text(wasm)).toContain("try_table");
  });

  test("stands where nobody wants the function's result", async () => {
    const source = `${PRELUDE}
      class Last { n: i32 = 0; }
      const last = new Last();
      function tried(n: i32): i32 { last.n = n; if (__try()) { return risky(n); } else { last.n = -1; return raised(n); } }
      function raised(n: i32): i32 { last.n -= n; return n; }
      export function run(n: i32): i32 { tried(n); return last.n; }`;
    const wasm = await compile(source, ["-O1"], { optimize: true });
    const run = new WebAssembly.Instance(new WebAssembly.Module(wasm)).exports.run as Run;
    expect([run(1), run(5)]).toEqual([1, -6]);
  });

  test("is refused where it is not the condition of an if with an else", async () => {
    await expect(
      compile(`${PRELUDE}\nexport function run(): i32 { const ok = __try(); return ok ? 1 : 2; }`),
    ).rejects.toThrow(/marker `try` in entry\/run must be the whole condition/);
    await expect(compile(`${PRELUDE}\nexport function run(): void { if (__try()) { raise(); } }`)).rejects.toThrow(
      /must be the whole condition/,
    );
  });

  test("keeps the positions of source maps", async () => {
    const source = `${PRELUDE}\nexport function run(n: i32): i32 {\n  if (__try()) {\n    return risky(n) / n;\n  } else {\n    return -1;\n  }\n}`;
    const files = new Map<string, string>();
    await compile(source, ["-O3", "--sourceMap"], {}, files);
    const map = JSON.parse(files.get("out.wasm.map")!);
    expect(map.sources).toContain("entry.ts");
    expect(map.mappings.length).toBeGreaterThan(20);
  });

  test.skipIf(unavailable(wasmtimeHost) !== null)("runs in wasmtime", async () => {
    const folder = mkdtempSync(join(tmpdir(), "minnow-"));
    const wasm = await compile(`${PRELUDE}\nexport function run(n: i32): i32 {
      if (__try()) { return risky(n); } else { return -1; } }`);
    writeFileSync(join(folder, "a.wasm"), wasm);
    const run = (n: string) =>
      execFileSync(findWasmtime()!, ["run", "--invoke", "run", join(folder, "a.wasm"), n], {
        stdio: ["ignore", "pipe", "ignore"],
      })
        .toString()
        .trim();
    expect([run("2"), run("8")]).toEqual(["2", "-1"]);
    rmSync(folder, { recursive: true });
  });
});

describe("blob", () => {
  const BLOB = `@external("minnow:intrinsic", "blob") declare function __blob(dst: usize, off: usize, len: usize): void;
    export function read(): u32 { const p = memory.data(16); __blob(p, 0, 16); return load<u32>(p); }`;

  test("copies out of one passive segment", async () => {
    const read = new WebAssembly.Instance(new WebAssembly.Module(await compile(BLOB))).exports.read as () => number;
    expect(read()).toBe(0x30574e4d);
  });

  test("is absent where nothing reads it", async () => {
    expect(await text(await compile("export function f(): i32 { return 1; }"))).not.toContain("MNW0");
  });
});

describe("static data", () => {
  const DATA = `const WORDS: string[] = ["used first", "used second"];
    let kept: string = "kept";
    let lost: string = "a global of dead code";
    class Box { constructor(public text: string) {} }
    function never(): string { return "in dead code"; }
    const folded = memory.data<u8>([11, 22, 33]);
    export function word(n: i32): string { return n < 0 ? kept + "!" : WORDS[n]; }
    export function bytes(n: i32): i32 { return load<u8>(folded + n); }
    export function keep(n: i32): void { kept = n.toString(); if (n < 0) new Box(kept); }
    export function collect(): void { __collect(); }
    export function door_away(): string { lost += "behind a door that is shut"; return lost; }`;
  const build = (optimize: boolean) =>
    compile(DATA, ["-O3", "--noAssert", "--exportRuntime"], { optimize, exports: { door_away: "" } });

  test("that nothing refers to is left out", async () => {
    const [plain, wasm] = await Promise.all([build(false), build(true)]);
    const has = (binary: Uint8Array, words: string) =>
      Buffer.from(binary).includes(Buffer.from(words, "utf16le").subarray(0, -1));
    for (const words of ["used first", "used second", "kept"]) expect(has(wasm, words)).toBe(true);
    for (const words of ["a global of", "in dead code", "behind a door"]) expect(has(wasm, words)).toBe(false);
    expect(has(plain, "a global of")).toBe(true);
    expect(wasm.length).toBeLessThan(plain.length);
  });

  test("that is used is what it was, and survives the collector", async () => {
    for (const merge of [false, true]) {
      const built = await build(true);
      const env = { abort: () => {} };
      const module = new WebAssembly.Module(merge ? mergeSegments(built) : built);
      const { memory, word, bytes, keep, collect } = new WebAssembly.Instance(module, { env })
        .exports as unknown as Exports;
      const read = (at: number) => {
        const units = new DataView(memory.buffer).getUint32(at - 4, true) / 2;
        return String.fromCharCode(...new Uint16Array(memory.buffer, at, units));
      };
      expect([word(0), word(1), word(-1)].map(read)).toEqual(["used first", "used second", "kept!"]);
      expect([0, 1, 2].map(bytes)).toEqual([11, 22, 33]);
      keep(12345);
      for (let i = 0; i < 3; i++) collect();
      expect([word(1), word(-1)].map(read)).toEqual(["used second", "12345!"]);
    }
  });

  interface Exports {
    memory: WebAssembly.Memory;
    word(n: number): number;
    bytes(n: number): number;
    keep(n: number): void;
    collect(): void;
  }
});

describe("exports", () => {
  const DOOR = "export function door_start(): i32 { return 5; }";

  test("get names that AssemblyScript cannot write", async () => {
    const wasm = await compile(DOOR, ["-O3"], { exports: { door_start: "minnow:core/app#start" } });
    const names = WebAssembly.Module.exports(new WebAssembly.Module(wasm)).map((one) => one.name);
    expect(names).toContain("minnow:core/app#start");
    expect(names).not.toContain("door_start");
  });

  test("of doors must have one", async () => {
    await expect(compile(DOOR)).rejects.toThrow("`door_start` has no name");
  });
});

async function compile(
  source: string,
  flags: string[] = ["-O3"],
  options: IntrinsicsOptions = {},
  files: Map<string, string> = new Map(),
): Promise<Uint8Array<ArrayBuffer>> {
  let wasm: Uint8Array | undefined;
  let messages = "";
  const write = (chunk: string | Uint8Array): void => {
    messages += chunk;
  };
  const args = ["entry.ts", "--outFile", "out.wasm", "--runtime", "minimal", "--runPasses", "translate-to-exnref"];
  if (source.includes("function abort(")) args.push("--use", "abort=entry/abort");
  const { error } = await asc.main([...args, ...flags], {
    readFile: (name: string) => (name === "entry.ts" ? source : null),
    writeFile: (name: string, contents: Uint8Array | string) => {
      if (typeof contents === "string") files.set(name, contents);
      else wasm = contents;
    },
    listFiles: () => [],
    stderr: { write },
    stdout: { write: () => {} },
    transforms: [intrinsics(options)],
  } as unknown as Parameters<typeof asc.main>[1]);
  if (!wasm) throw new Error(messages || String(error?.message));
  return wasm as Uint8Array<ArrayBuffer>;
}

async function text(wasm: Uint8Array): Promise<string> {
  const { print } = await import("@bytecodealliance/jco");
  return print(wasm);
}
