// Compiles many programs in one run of asc, each as a module of its own in a release and in a debug build, and runs
// each in an instance of its own: they share nothing but the compiler's time.

import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { compileLoaded } from "../../compiler/index.ts";
import { loadPrograms } from "../../compiler/program.ts";
import type { Diagnostic } from "../../compiler/types.ts";
import type { AsMessage } from "../as.ts";
import { compileToWasm } from "../as.ts";
import { Clock } from "./clock.ts";
import { sourceOf } from "./program.ts";

export type Mode = "release" | "debug";

/** One program in one mode: what it prints, or why it does not compile. */
export interface Outcome {
  file: string;
  mode: Mode;
  lines?: string[];
  errors?: string[];
}

interface Module {
  file: string;
  mode: Mode;
  text: string;
}

/** Compiles and runs the programs; every outcome is told as soon as it is known. `at` says what runs next. */
export async function runBatch(
  files: string[],
  modes: readonly Mode[],
  { tell, at }: { tell: (outcome: Outcome) => void; at: (file: string, what: string) => void },
): Promise<void> {
  const modules = frontEnd(files, modes, tell, at);
  await build(modules, tell, at);
}

/** The AssemblyScript of one program, or the errors of the front end. */
export function textOf(file: string, debug: boolean): string {
  const found: string[] = [];
  const [module] = frontEnd(
    [resolve(file)],
    [debug ? "debug" : "release"],
    (outcome) => found.push(...(outcome.errors ?? [])),
    () => {},
  );
  return module?.text ?? found.join("\n");
}

function frontEnd(
  files: string[],
  modes: readonly Mode[],
  tell: (outcome: Outcome) => void,
  at: (file: string, what: string) => void,
): Module[] {
  const modules: Module[] = [];
  const overlay = new Map(files.map((file) => [file, sourceOf(file)]));
  let programs = loadPrograms(files, overlay);
  // A type that the library lacks is told once, to all; then each gets a checker of its own.
  const shared = programs.some((program) => program.diagnostics.some(({ file }) => !file));
  if (shared && files.length > 1) programs = files.flatMap((file) => loadPrograms([file], overlay));
  files.forEach((file, index) => {
    for (const mode of modes) {
      at(file, "the front end");
      const errors: string[] = [];
      try {
        const { server, diagnostics } = compileLoaded(programs[index]!, { debug: mode === "debug" }, ["server"]);
        errors.push(...diagnostics.filter((one) => one.category === "error").map(shown));
        if (server && !errors.length) modules.push({ file, mode, text: server.text });
      } catch (error) {
        errors.push(`the front end crashed: ${(error as Error).stack?.split("\n").slice(0, 4).join("\n")}`);
      }
      if (errors.length) tell({ file, mode, errors });
    }
  });
  return modules;
}

function shown({ code, file, line, column, message }: Diagnostic): string {
  return `${code} ${file}:${line}:${column} ${message}`;
}

/** Builds and runs. Where asc refuses, those at fault are left out; where nobody is known to be, halves are tried. */
async function build(
  modules: Module[],
  tell: (outcome: Outcome) => void,
  at: (file: string, what: string) => void,
): Promise<void> {
  if (!modules.length) return;
  at(modules[0]!.file, "asc");
  const messages: AsMessage[] = [];
  const files = {
    // What answers requests reaches it, and programs can reach that.
    "app/server": "export function __main(): void {}",
    ...Object.fromEntries(modules.map((module, index) => [`app/m${index}`, module.text])),
    ...Object.fromEntries(modules.flatMap(({ file }) => ownAssemblyScript(dirname(file)))),
  };
  let compiled: WebAssembly.Module | undefined;
  let failure = "";
  try {
    const bytes = await compileToWasm(entryOf(modules), {
      files,
      optimize: false,
      shipped: process.env.MINNOW_SHIPPED === "1",
      report: (message) => messages.push(message),
    });
    compiled = new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>);
  } catch (error) {
    failure = String((error as Error).message);
  }
  if (compiled) {
    for (const [index, module] of modules.entries()) {
      at(module.file, `wasm, ${module.mode}`);
      tell({ file: module.file, mode: module.mode, lines: await runModule(compiled, index) });
    }
    return;
  }
  const guilty = new Map<Module, string[]>();
  for (const { file, line, text } of messages) {
    const index = /^app\/m(\d+)\.ts$/.exec(file)?.[1];
    const module = index && modules[Number(index)];
    if (module)
      guilty.set(module, [...(guilty.get(module) ?? []), `${text}\n    ${module.text.split("\n")[line - 1]?.trim()}`]);
  }
  if (!guilty.size && modules.length === 1) guilty.set(modules[0]!, [failure]);
  for (const [{ file, mode }, errors] of guilty) tell({ file, mode, errors });
  const rest = modules.filter((module) => !guilty.has(module));
  if (guilty.size) return build(rest, tell, at);
  const half = rest.length >> 1;
  await build(rest.slice(0, half), tell, at);
  await build(rest.slice(half), tell, at);
}

/** The `*.as.ts` files beside a program, as asc asks for them. */
function ownAssemblyScript(folder: string): [string, string][] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".as.ts"));
  return names.map((name) => [
    `app/${basename(folder)}/${name.replace(/\.ts$/, "")}`,
    readFileSync(join(folder, name), "utf8"),
  ]);
}

function entryOf(modules: Module[]): string {
  const imports = modules.map((_, index) => `import { __main as main${index} } from "../app/m${index}";`);
  const starts = modules.map((_, index) => `case ${index}: main${index}(); break;`);
  return `${imports.join("\n")}
import { __caughtAny } from "../runtime/core/error";
import { currentContext } from "../runtime/core/context";
import { __try } from "../runtime/core/intrinsics";
import { setPlatform } from "../runtime/core/platform";
import { Task } from "../runtime/core/task";

@external("test", "print") declare function print(text: usize, length: i32): void;
@external("test", "timer") declare function timer(id: i32, milliseconds: f64): void;

const timers: Task<i32>[] = [];

function show(text: string): void { print(changetype<usize>(text), text.length); }

function start(which: i32): void { switch (which) { ${starts.join("\n")} } }

export function run(which: i32): void {
  setPlatform(
    (task: Task<i32>, milliseconds: f64): void => { timer(timers.push(task) - 1, milliseconds); },
    (message: string): void => show(message),
  );
  if (__try()) { start(which); } else { show("uncaught " + __caughtAny().toString()); }
  currentContext.run();
}

export function fire(id: i32): void {
  timers[id].resolve(0);
  currentContext.run();
}
`;
}

/** Lines that a program prints, in a new instance. */
async function runModule(module: WebAssembly.Module, which: number): Promise<string[]> {
  const lines: string[] = [];
  const clock = new Clock();
  let exports: { memory: WebAssembly.Memory; run(which: number): void; fire(id: number): void };
  const imports: Record<string, Record<string, unknown>> = {
    env: { "console.log": (text: number) => lines.push(stringAt(exports.memory, text)) },
    test: {
      print: (start: number, length: number) => {
        lines.push(String.fromCharCode(...new Uint16Array(exports.memory.buffer, start, length)));
      },
      timer: (id: number, milliseconds: number) => clock.after(milliseconds, () => exports.fire(id)),
    },
  };
  for (const wanted of WebAssembly.Module.imports(module)) {
    imports[wanted.module] ??= {};
    imports[wanted.module]![wanted.name] ??= () => 0;
  }
  exports = new WebAssembly.Instance(module, imports as WebAssembly.Imports).exports as unknown as typeof exports;
  try {
    exports.run(which);
    await clock.run();
  } catch (error) {
    lines.push(`trap: ${String(error)}`);
  }
  return lines;
}

/** An AssemblyScript string: its length in bytes stands before it. */
function stringAt(memory: WebAssembly.Memory, start: number): string {
  const length = new Uint32Array(memory.buffer)[(start - 4) >> 2] ?? 0;
  return String.fromCharCode(...new Uint16Array(memory.buffer, start, length >> 1));
}
