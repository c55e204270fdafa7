// The workloads as one wasm module: what Minnow makes of them, what AssemblyScript by hand is, and the codecs.
import { join } from "node:path";
import { ascCompile } from "../../compiler/build/asc-compile.ts";
import { compileProgram } from "../../compiler/index.ts";

const root = join(import.meta.dirname, "..", "..");
const appDir = join(root, "bench", "apps");

export interface LanguageExports {
  memory: WebAssembly.Memory;
  start(): void;
  run(which: number, rounds: number): number;
  loop(rounds: number): number;
  records(rounds: number): number;
  virtuals(rounds: number): number;
  failing(rounds: number): number;
  alloc(length: number): number;
  /** Decodes `length` bytes at `at`, `rounds` times, and keeps what it read. */
  decode(which: number, at: number, length: number, rounds: number): void;
  /** Encodes what was decoded last; the bytes' place, whose number is `encodedLength`. */
  encode(which: number, rounds: number): number;
  encodedLength(): number;
  collect(): void;
}

export async function loadLanguage(): Promise<LanguageExports> {
  const { server, diagnostics } = compileProgram({ entry: join(appDir, "language/app.ts"), debug: false }, new Map());
  if (!server) throw new Error(diagnostics.map(({ line, code, message }) => `${line}: ${code} ${message}`).join("\n"));
  const { text, entry } = withCodecs(server.text);
  const files = { "app/server.ts": text, "bench/language/entry.ts": entry };
  const job = {
    entry: "bench/language/entry.ts",
    baseDir: root,
    appDir,
    files,
    optimize: "speed",
    debug: false,
  } as const;
  const { wasm, messages } = await ascCompile({ ...job, exports: {} });
  if (!wasm) throw new Error(messages.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
  const module = new WebAssembly.Module(wasm);
  const imports: Record<string, Record<string, unknown>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] = { ...imports[from], [name]: () => 0 };
  }
  const instance = new WebAssembly.Instance(module, imports as WebAssembly.Imports);
  const exports = instance.exports as unknown as LanguageExports;
  exports.start();
  return exports;
}

export const PAYLOADS: readonly string[] = ["Small", "Array<Row>", "Array<f64>"];

/** The generated module, with the codecs of the payloads exported, and the entry that calls them in loops. */
function withCodecs(generated: string): { text: string; entry: string } {
  const exported: string[] = [];
  const cases = PAYLOADS.map((type, index) => {
    const encode = found(generated, `function (\\w+)\\(w: CborWriter, v: ${escaped(type)}\\): void`);
    const decode = found(generated, `function (\\w+)\\(r: CborReader\\): ${escaped(type)} \\{`);
    exported.push(`${encode} as encode${index}`, `${decode} as decode${index}`);
    return { index, type };
  });
  const text = `${generated}\nexport { Row, Small, ${exported.join(", ")} };\n`;
  const entry = `
import { __main, Row, Small, ${cases.map(({ index: i }) => `encode${i}, decode${i}`).join(", ")} } from "../../app/server";
import { CborReader } from "../../registry/cbor/reader";
import { CborWriter } from "../../registry/cbor/writer";
import { currentContext } from "../../runtime/core/context";
import { prepare } from "../../app/language/by-hand.as";
import { run as run_ } from "../../app/language/harness.as";
import "../../guest/environment";
export { failing, loop, records, virtuals } from "../../app/language/by-hand.as";

${cases.map(({ index: i, type }) => `let kept${i}: ${type} = changetype<${type}>(<usize>0);`).join("\n")}
let bytes: CborWriter = changetype<CborWriter>(<usize>0);

export function start(): void { __main(); prepare(); }
export function run(which: i32, rounds: i32): f64 {
  const result = run_(which, rounds);
  currentContext.run();
  return result;
}
export function alloc(length: i32): usize { return heap.alloc(length); }
export function collect(): void { __collect(); }
export function decode(which: i32, at: usize, length: i32, rounds: i32): void {
  for (let r = 0; r < rounds; r++) {
    const reader = new CborReader(at, length, null);
    switch (which) {
      ${cases.map(({ index: i }) => `case ${i}: kept${i} = decode${i}(reader); break;`).join("\n      ")}
    }
  }
}
export function encode(which: i32, rounds: i32): usize {
  for (let r = 0; r < rounds; r++) {
    bytes = CborWriter.make();
    switch (which) {
      ${cases.map(({ index: i }) => `case ${i}: encode${i}(bytes, kept${i}); break;`).join("\n      ")}
    }
  }
  return bytes.start;
}
export function encodedLength(): i32 { return bytes.length; }
`;
  return { text, entry };
}

function found(text: string, pattern: string): string {
  const [, name] = new RegExp(pattern).exec(text) ?? [];
  if (!name) throw new Error(`the generated module has no ${pattern}`);
  return name;
}

function escaped(text: string): string {
  return text.replace(/[<>]/g, "\\$&");
}
