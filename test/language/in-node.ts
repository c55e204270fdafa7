// Runs a program in Node as it is, each in a realm of its own. Needs `--experimental-vm-modules` (see pool.ts).

import { Console } from "node:console";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Writable } from "node:stream";
import vm from "node:vm";
import ts from "typescript";
import { Clock } from "./clock.ts";
import { withoutStacks } from "./stacks.ts";

/** Lines that the program prints. */
export async function runInNode(file: string): Promise<string[]> {
  const lines: string[] = [];
  const clock = new Clock();
  const context = vm.createContext(globals(lines, clock));
  const uncaught = (error: unknown): void => void lines.push(`Uncaught (in promise) ${String(error)}`);
  process.on("unhandledRejection", uncaught);
  try {
    const main = load(file, context, new Map(), clock);
    await main.link((name, from) => imported(name, from as vm.SourceTextModule));
    await main.evaluate();
    const { program } = main.namespace as { program?: () => unknown };
    program?.();
  } catch (error) {
    lines.push(`uncaught ${String(error)}`);
  }
  try {
    await clock.run();
    // What the last turn rejected is told to the process a little later.
    await new Promise(setImmediate);
  } finally {
    process.off("unhandledRejection", uncaught);
  }
  return lines;
}

const root = join(import.meta.dirname, "../..");
const declared = readFileSync(join(root, "compiler/lib/minnow.d.ts"), "utf8");

const internal = readFileSync(join(root, "compiler/lib/minnow-internal.d.ts"), "utf8");

/** Names of a module that only wasm has: who imports them may not use them here. */
function absent(text: string): string[] {
  const names = [...text.matchAll(/^export (?:declare )?(?:function|class|const) (\w+)/gm)].map(
    ([, name]) => name ?? "",
  );
  return [...new Set(names)]
    .filter((name) => name !== "sleep")
    .map((name) => `export function ${name}() { throw new Error("${name} is not in Node"); }`);
}

/** Modules that are no files: "minnow" hands on parts of library/, as its declarations say. */
const MINNOW: Record<string, string> = {
  minnow: [
    'export { sleep } from "minnow/core";',
    ...(declared.match(/^export \{[^}]*\} from "minnow\/.*$/gm) ?? []),
    ...absent(declared),
  ].join("\n"),
  "minnow/core": "",
  "minnow/internal": absent(internal).join("\n"),
};

type Modules = Map<string, vm.Module>;
const loaded: WeakMap<vm.Module, { context: vm.Context; modules: Modules; clock: Clock }> = new WeakMap();

function load(file: string, context: vm.Context, modules: Modules, clock: Clock): vm.SourceTextModule {
  const text = MINNOW[file] ?? readFileSync(file, "utf8");
  // What Node itself does not know yet.
  const newer = /\baccessor [\w#]|^\s*@\w/m.test(text);
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: newer ? ts.ScriptTarget.ES2022 : ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
    },
  });
  const module = new vm.SourceTextModule(outputText, { context, identifier: file });
  modules.set(file, module);
  loaded.set(module, { context, modules, clock });
  return module;
}

function imported(name: string, from: vm.SourceTextModule): vm.Module {
  const { context, modules, clock } = loaded.get(from)!;
  const file = name in MINNOW ? name : fileOf(name, from);
  const known = modules.get(file);
  if (known) return known;
  if (name === "minnow/core") return core(context, modules, clock);
  return load(file, context, modules, clock);
}

function fileOf(name: string, from: vm.SourceTextModule): string {
  if (name.startsWith("minnow/")) return join(root, "library", `${name.slice("minnow/".length)}.ts`);
  return withExtension(resolve(dirname(from.identifier), name));
}

function withExtension(path: string): string {
  return path.endsWith(".ts") ? path : `${path.replace(/\.js$/, "")}.ts`;
}

/** What "minnow" itself has of what programs use which only print. */
function core(context: vm.Context, modules: Modules, clock: Clock): vm.Module {
  const module = new vm.SyntheticModule(
    ["sleep"],
    () =>
      module.setExport(
        "sleep",
        vm.runInContext(
          "(after) => (ms) => new Promise((r) => after(ms, r))",
          context,
        )((ms: number, fire: () => void) => clock.after(ms, fire)),
      ),
    { context },
  );
  modules.set("minnow/core", module);
  return module;
}

function globals(lines: string[], clock: Clock): Record<string, unknown> {
  const stream = new Writable({
    decodeStrings: false,
    write: (text: string, _, done) => {
      lines.push(withoutStacks(text.replace(/\n$/, "")));
      done();
    },
  });
  const cancelled = new Set<number>();
  let timers = 0;
  const start = (fire: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): number => {
    const id = ++timers;
    clock.after(ms, () => {
      if (!cancelled.has(id)) fire(...args);
    });
    return id;
  };
  const width = (wrap: (x: number) => number, MIN_VALUE?: number, MAX_VALUE?: number): object =>
    Object.assign((x: number) => wrap(Number(x)), { MIN_VALUE, MAX_VALUE });
  const repeat = (fire: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): number => {
    const id = ++timers;
    const turn = (): void => {
      if (cancelled.has(id)) return;
      fire(...args);
      clock.after(ms, turn);
    };
    clock.after(ms, turn);
    return id;
  };
  const widths = {
    i8: width((x) => (x << 24) >> 24, -128, 127),
    u8: width((x) => x & 255, 0, 255),
    i16: width((x) => (x << 16) >> 16, -32768, 32767),
    u16: width((x) => x & 65535, 0, 65535),
    i32: width((x) => x | 0, -(2 ** 31), 2 ** 31 - 1),
    u32: width((x) => x >>> 0, 0, 2 ** 32 - 1),
    i64: width(Math.trunc),
    u64: width(Math.trunc),
    f32: width(Math.fround),
    f64: width(Number),
  };
  return {
    console: new Console({ stdout: stream, stderr: stream }),
    setTimeout: start,
    clearTimeout: (id: number) => void cancelled.add(id),
    setInterval: repeat,
    clearInterval: (id: number) => void cancelled.add(id),
    queueMicrotask,
    structuredClone,
    URL,
    URLSearchParams,
    AbortController,
    AbortSignal,
    DOMException,
    TextEncoder,
    TextDecoder,
    btoa,
    atob,
    ...widths,
  };
}
