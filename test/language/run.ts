// Runs one program twice: compiled by Minnow to wasm, and by Node as it is. What both print must be the same.

import { readFileSync } from "node:fs";
import ts from "typescript";
import { compileProgram } from "../../compiler/index.ts";
import { compileAs } from "../as.ts";
import { Clock } from "./clock.ts";

/** What the page of such a program would be; it only prints. */
const EPILOGUE = `
import { html as html_, launch as launch_ } from "minnow";
function App_() { return html_\`<p></p>\`; }
export function main(): void { launch_(App_); void program(); }
`;

const ENTRY = `
import { __main } from "../app/server";
import { __caughtAny } from "../runtime/core/error";
import { currentContext } from "../runtime/core/context";
import { __try } from "../runtime/core/intrinsics";
import { setPlatform } from "../runtime/core/platform";
import { Task } from "../runtime/core/task";

@external("test", "print") declare function print(text: usize, length: i32): void;
@external("test", "timer") declare function timer(id: i32, milliseconds: f64): void;

const timers: Task<i32>[] = [];

function show(text: string): void { print(changetype<usize>(text), text.length); }

export function run(): void {
  setPlatform(
    (task: Task<i32>, milliseconds: f64): void => { timer(timers.push(task) - 1, milliseconds); },
    (message: string): void => show(message),
  );
  if (__try()) { __main(); } else { show("uncaught " + __caughtAny().toString()); }
  currentContext.run();
}

export function fire(id: i32): void {
  timers[id].resolve(0);
  currentContext.run();
}
`;

/** The program with an app around it. */
export function sourceOf(file: string): string {
  return readFileSync(file, "utf8") + EPILOGUE;
}

/** Lines that the program prints when Minnow compiles it. */
export async function runCompiled(file: string, debug = false): Promise<string[]> {
  const { server, diagnostics } = compileProgram({ entry: file, debug }, new Map([[file, sourceOf(file)]]));
  const errors = diagnostics.filter((each) => each.category === "error");
  if (!server || errors.length) {
    return errors.map((each) => `${each.code} ${each.file}:${each.line}:${each.column} ${each.message}`);
  }
  const lines: string[] = [];
  const clock = new Clock();
  const instance = await compileAs(ENTRY, {
    files: { "app/server": server.text },
    optimize: false,
    imports: {
      env: { "console.log": (text: number) => lines.push(stringAt(instance.memory, text)) },
      test: {
        print: (start: number, length: number) => {
          lines.push(String.fromCharCode(...new Uint16Array(instance.memory.buffer, start, length)));
        },
        timer: (id: number, milliseconds: number) => {
          clock.after(milliseconds, () => instance.fire?.(id));
        },
      },
    },
  });
  instance.run?.();
  await clock.run();
  return lines;
}

/** An AssemblyScript string: its length in bytes stands before it. */
function stringAt(memory: WebAssembly.Memory, start: number): string {
  const length = new Uint32Array(memory.buffer)[(start - 4) >> 2] ?? 0;
  return new TextDecoder("utf-16le").decode(new Uint8Array(memory.buffer, start, length));
}

const SHIM = `
const sleep = (ms) => new Promise((resolve) => clock.after(ms, resolve));
const console = { log: (...parts) => lines.push(parts.map(String).join(" ")) };
const i32 = (x) => x | 0;
`;

type Program = (lines: string[], clock: Clock) => Promise<void> | void;

/** Lines that the same program prints in Node. */
export async function runInNode(file: string): Promise<string[]> {
  const source = readFileSync(file, "utf8").replace(/^import .*from "minnow";$/m, "");
  const { outputText } = ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ESNext } });
  const code = outputText.replace(/^export (\{\};)?/gm, "");
  const lines: string[] = [];
  const clock = new Clock();
  const body = new Function("lines", "clock", `${SHIM}${code}; return program();`) as Program;
  const done = body(lines, clock);
  await clock.run();
  await done;
  return lines;
}
