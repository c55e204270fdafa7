import type { AsExports } from "./as.ts";

/**
 * AssemblyScript for tests that hand bytes to and fro: `input` is what the test gave, `output` what it gets, and
 * `attempt` turns what is raised into a message.
 */
export const bytesPrelude = `
import { __try as __attempt } from "../runtime/core/intrinsics";
import { __caughtAny as __failure } from "../runtime/core/error";
let input: Uint8Array = new Uint8Array(0);
let output: Uint8Array = new Uint8Array(0);
let problem: string = "";
export function give(length: i32): usize { input = new Uint8Array(length); return input.dataStart; }
export function outputStart(): usize { return output.dataStart; }
export function problemStart(): usize { return changetype<usize>(problem); }
export function problemLength(): i32 { return problem.length; }
/** The output's length, -1 where something was raised. */
function attempt(work: () => void): i32 {
  if (__attempt()) { work(); } else { problem = __failure().message; return -1; }
  return output.length;
}
export function tidy(): void { __collect(); }
`;

/** What a call gave back. */
export type Outcome = { bytes: Uint8Array } | { problem: string };

/** Calls between two collections: the minimal runtime frees nothing by itself. */
const COLLECT_EVERY = 1000;
let calls = 0;

/** Hands `bytes` to the module and calls one of its functions, which is to return `attempt(…)`. */
export function exchange(wasm: AsExports, name: string, bytes: Uint8Array): Outcome {
  if (++calls % COLLECT_EVERY === 0) wasm.tidy!();
  const start = wasm.give!(bytes.length);
  new Uint8Array(wasm.memory.buffer).set(bytes, start);
  const length = wasm[name]!();
  const memory = wasm.memory.buffer;
  if (length >= 0) return { bytes: new Uint8Array(memory, wasm.outputStart!(), length).slice() };
  const units = new Uint16Array(memory, wasm.problemStart!(), wasm.problemLength!());
  return { problem: String.fromCharCode(...units) };
}

/** The bytes of an outcome; throws what the module raised. */
export function bytesOf(outcome: Outcome): Uint8Array {
  if ("problem" in outcome) throw new Error(outcome.problem);
  return outcome.bytes;
}
