// Runs a program in Node as it is, each in a realm of its own. Needs `--experimental-vm-modules` (see pool.ts).

import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import vm from "node:vm";
import ts from "typescript";
import { Clock } from "./clock.ts";

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

type Modules = Map<string, vm.Module>;
const loaded: WeakMap<vm.Module, { context: vm.Context; modules: Modules; clock: Clock }> = new WeakMap();

function load(file: string, context: vm.Context, modules: Modules, clock: Clock): vm.SourceTextModule {
  const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  const module = new vm.SourceTextModule(outputText, { context, identifier: file });
  modules.set(file, module);
  loaded.set(module, { context, modules, clock });
  return module;
}

function imported(name: string, from: vm.SourceTextModule): vm.Module {
  const { context, modules, clock } = loaded.get(from)!;
  const file = name === "minnow" ? name : withExtension(resolve(dirname(from.identifier), name));
  const known = modules.get(file);
  if (known) return known;
  return name === "minnow" ? minnow(context, modules, clock) : load(file, context, modules, clock);
}

function withExtension(path: string): string {
  return path.endsWith(".ts") ? path : `${path.replace(/\.js$/, "")}.ts`;
}

/** The part of "minnow" that programs use which only print. */
function minnow(context: vm.Context, modules: Modules, clock: Clock): vm.Module {
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
  modules.set("minnow", module);
  return module;
}

function globals(lines: string[], clock: Clock): Record<string, unknown> {
  const log = (...parts: unknown[]): void => void lines.push(parts.map(String).join(" "));
  const cancelled = new Set<number>();
  let timers = 0;
  const start = (fire: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): number => {
    const id = ++timers;
    clock.after(ms, () => {
      if (!cancelled.has(id)) fire(...args);
    });
    return id;
  };
  const widths = {
    i8: (x: number) => (x << 24) >> 24,
    u8: (x: number) => x & 255,
    i16: (x: number) => (x << 16) >> 16,
    u16: (x: number) => x & 65535,
    i32: (x: number) => x | 0,
    u32: (x: number) => x >>> 0,
    f32: Math.fround,
    f64: Number,
  };
  return {
    console: { log, info: log, debug: log, warn: log, error: log },
    setTimeout: start,
    clearTimeout: (id: number) => void cancelled.add(id),
    ...widths,
  };
}
