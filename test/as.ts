// Compiles a piece of AssemblyScript in process, with the runtime's exceptions, and instantiates it: how code that only
// exists as wasm is tested from TypeScript.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import asc from "assemblyscript/asc";
import { intrinsics } from "../compiler/build/intrinsics.ts";
import { replaceLibrary } from "../compiler/build/std-library.ts";

replaceLibrary();

const root = join(import.meta.dirname, "..");

export type AsOptions = {
  /** Import objects by module name; without them every import is a function that does nothing. */
  imports?: WebAssembly.Imports;
  /** More source files, by path from the repository's root without `.ts`. They come before files on disk. */
  files?: Record<string, string>;
  optimize?: boolean;
  /** The flags that release builds of servers have, out of asconfig.json. */
  shipped?: boolean;
  /** Is told every error of asc. */
  report?: (message: AsMessage) => void;
};

/** An error of asc: lines begin with 1. */
export type AsMessage = { file: string; line: number; text: string };

/** What a test calls: every export is taken to be a function, but `memory`. */
export type AsExports = { memory: WebAssembly.Memory } & Record<string, (...args: number[]) => number>;

/**
 * Compiles `source` as if it were `test/entry.ts` and returns its exports.
 *
 * @example
 * const { twice } = await compileAs(`export function twice(n: i32): i32 { return n * 2; }`);
 */
export async function compileAs(source: string, options: AsOptions = {}): Promise<AsExports> {
  const bytes = await compileToWasm(source, options);
  const module = new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>);
  const imports: Record<string, Record<string, unknown>> = { ...options.imports };
  for (const wanted of WebAssembly.Module.imports(module)) {
    imports[wanted.module] ??= {};
    imports[wanted.module]![wanted.name] ??= () => 0;
  }
  const instance = new WebAssembly.Instance(module, imports as WebAssembly.Imports);
  return instance.exports as AsExports;
}

/** Compiles `source` as if it were `test/entry.ts` and returns the module's bytes. */
export async function compileToWasm(source: string, options: AsOptions = {}): Promise<Uint8Array> {
  // asc looks for `__abort` among the files that are imported.
  const entry = `${source}\nimport "../runtime/core/error";\n`;
  const files: Record<string, string> = { ...options.files, "test/entry": entry };
  let bytes: Uint8Array | undefined;
  let messages = "";
  const args = ["test/entry.ts", "--outFile", "out.wasm", "--runtime", "minimal", "--enable", "simd", "--noColors"];
  // Half as many functions, of which nobody looks at the optimised form.
  const lean = options.optimize === false && !options.shipped;
  args.push("--use", "abort=runtime/core/error/__abort", ...(lean ? [] : ["--runPasses", "translate-to-exnref"]));
  args.push(...levelOf(options));
  const { error } = await asc.main(args, {
    readFile: (name: string) => readSource(name, files),
    writeFile: (_name: string, contents: string | Uint8Array) => {
      bytes = contents as Uint8Array;
    },
    listFiles: () => [],
    stderr: { write: (text: string | Uint8Array) => void (messages += text) },
    stdout: { write: () => {} },
    transforms: [intrinsics({ lean })],
    ...(options.report && { reportDiagnostic: reporter(options.report, files) }),
  } as unknown as Parameters<typeof asc.main>[1]);
  if (error || !bytes) throw new Error(`asc: ${messages || String(error?.message).slice(0, 300)}`);
  return bytes;
}

/** How much is optimised: tests of the language take what compiles fast, unless they ask for what ships. */
function levelOf({ optimize, shipped }: AsOptions): string[] {
  if (!shipped) return [optimize === false ? "-O0" : "-O3"];
  const { options, targets } = JSON.parse(readFileSync(join(root, "asconfig.json"), "utf8")) as AscConfig;
  const { optimizeLevel, shrinkLevel, noAssert } = targets.server;
  const levels = ["--optimizeLevel", `${optimizeLevel}`, "--shrinkLevel", `${shrinkLevel}`];
  const features = options.enable.filter((each) => each !== "simd").flatMap((each) => ["--enable", each]);
  return [...levels, ...(noAssert ? ["--noAssert"] : []), ...features];
}

interface AscConfig {
  options: { enable: string[] };
  targets: { server: { optimizeLevel: number; shrinkLevel: number; noAssert: boolean } };
}

/** asc's category of errors. */
const ERROR = 3;

type AscRange = { start: number; source: { normalizedPath: string } } | null;
type AscDiagnostic = { code: number; category: number; message: string; range: AscRange; relatedRange: AscRange };

function reporter(report: (message: AsMessage) => void, files: Record<string, string>): (one: AscDiagnostic) => void {
  return ({ code, category, message, range, relatedRange }) => {
    if (category !== ERROR) return;
    const ranges = [range, relatedRange].filter((one) => one !== null);
    const place = ranges.find((one) => one.source.normalizedPath.startsWith("app/")) ?? ranges[0];
    const file = place?.source.normalizedPath ?? "";
    const before = readSource(file, files)?.slice(0, place?.start) ?? "";
    report({ file, line: before.split("\n").length, text: `AS${code} ${message}` });
  };
}

function readSource(name: string, files: Record<string, string>): string | null {
  const virtual = files[name.replace(/\.ts$/, "")];
  if (virtual !== undefined && name.endsWith(".ts")) return virtual;
  const path = join(root, name);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
