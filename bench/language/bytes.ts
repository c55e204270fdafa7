// Bytes of whole programs: what Minnow makes of them, and AssemblyScript by hand. Both print the same.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AscJob } from "../../compiler/build/asc-compile.ts";
import { ascCompile } from "../../compiler/build/asc-compile.ts";
import { compileProgram } from "../../compiler/index.ts";

const root = join(import.meta.dirname, "..", "..");
const appDir = join(root, "bench", "apps");
const folder = join(appDir, "language", "sizes");

export interface ProgramBytes {
  minnow: number;
  byHand: number;
  overByHand: number;
}

/** Of every program in `bench/apps/language/sizes`. */
export async function measureBytes(): Promise<Record<string, ProgramBytes>> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".as.ts"));
  const results: Record<string, ProgramBytes> = {};
  for (const file of names) {
    const name = file.replace(/\.ts$/, "");
    const [minnow, byHand] = [await ours(name), await theirs(name)];
    const [printed, expected] = [run(minnow), run(byHand)];
    if (printed !== expected) throw new Error(`${name} prints:\n${printed}\nand by hand:\n${expected}`);
    results[name] = { minnow: minnow.length, byHand: byHand.length, overByHand: minnow.length / byHand.length };
  }
  return results;
}

function ours(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const entry = join(folder, `${name}.ts`);
  const overlay = new Map([[entry, readFileSync(entry, "utf8") + APP]]);
  const { server, diagnostics } = compileProgram({ entry, debug: false }, overlay);
  if (!server) throw new Error(diagnostics.map(({ line, code, message }) => `${line}: ${code} ${message}`).join("\n"));
  // The program alone, without the app that the compiler wants around it, and what that does when it starts.
  return built("../../app/server", { "app/server.ts": `${alone(server.text)}\nexport { program };\n` });
}

/** Only what the program needs: an import of a module runs its top level. */
function alone(text: string): string {
  const [imports = "", ...declarations] = text.split(/^(?=(?:export )?(?:abstract )?(?:function|class|let|const) )/m);
  const named = new Map(declarations.map((each) => [DECLARED.exec(each)?.[1] ?? "", each]));
  const reached = new Set(["program"]);
  for (const name of reached) {
    for (const [word] of named.get(name)?.matchAll(/\w+/g) ?? []) if (named.has(word)) reached.add(word);
  }
  const body = declarations.filter((each) => reached.has(DECLARED.exec(each)?.[1] ?? "")).join("");
  const used = imports.replace(/import \{ ([^}]*) \} from (.*);/g, (_, names: string, from: string) => {
    const kept = names.split(", ").filter((name) => new RegExp(`\\b${name}\\b`).test(body));
    return kept.length ? `import { ${kept.join(", ")} } from ${from};` : "";
  });
  return used + body;
}

const DECLARED = /^(?:export )?(?:abstract )?\w+ (\w+)/;

function theirs(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return built(`../../app/language/sizes/${name}.as`, {});
}

const APP = `
import { html, launch } from "minnow";
export function main(): void { launch(() => html\`<p></p>\`); program(); }
`;

async function built(from: string, files: Record<string, string>): Promise<Uint8Array<ArrayBuffer>> {
  const entry = `
import { program } from "${from}";
import "../../runtime/core/error";
export function run(): void { program(); }
`;
  const job: AscJob = {
    entry: "bench/language/size-entry.ts",
    baseDir: root,
    appDir,
    files: { ...files, "bench/language/size-entry.ts": entry },
    optimize: "size",
    debug: false,
    exports: {},
  };
  const { wasm, messages } = await ascCompile(job);
  if (!wasm) throw new Error(messages.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
  return wasm;
}

/** What a program prints. */
function run(bytes: Uint8Array<ArrayBuffer>): string {
  const lines: string[] = [];
  const module = new WebAssembly.Module(bytes);
  const imports: Record<string, Record<string, unknown>> = {};
  let memory: WebAssembly.Memory;
  const log = (text: number): void => {
    const length = new Uint32Array(memory.buffer, text - 4, 1)[0]! >> 1;
    lines.push(String.fromCharCode(...new Uint16Array(memory.buffer, text, length)));
  };
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] = { ...imports[from], [name]: name === "console.log" || name === "print" ? log : () => 0 };
  }
  const { exports } = new WebAssembly.Instance(module, imports as WebAssembly.Imports);
  memory = exports.memory as WebAssembly.Memory;
  (exports.run as () => void)();
  // AssemblyScript writes whole numbers as `1.0`.
  return lines.join("\n").replace(/\.0\b/g, "");
}
