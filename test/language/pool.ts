// Compares programs in threads, many at a time. What hangs is stopped and named; the others go on.

import { Worker } from "node:worker_threads";
import type { Mode, Outcome } from "./batch.ts";
import { withoutStacks } from "./stacks.ts";

export interface Job {
  files: string[];
  modes: readonly Mode[];
}

export type Report =
  | { kind: "at"; file: string; what: string }
  | { kind: "expected"; file: string; lines: string[] }
  | { kind: "outcome"; outcome: Outcome }
  | { kind: "broken"; file: string; message: string }
  | { kind: "done" };

/** What became of one program. */
export interface Verdict {
  file: string;
  /** Lines that it prints in Node. */
  expected: string[];
  /** What it prints in wasm, or why it does not compile. */
  release: Pick<Outcome, "lines" | "errors">;
  debug: Pick<Outcome, "lines" | "errors">;
}

export interface CompareOptions {
  modes?: readonly Mode[];
  threads?: number;
  /** Programs in one run of asc. */
  size?: number;
  /** A program that says nothing for so long hangs. */
  patience?: number;
}

const MOST_AT_ONCE = 24;

/** Runs each program in wasm and in Node. The answer for each is there as soon as its batch has run. */
export function compare(files: readonly string[], options: CompareOptions = {}): Map<string, Promise<Verdict>> {
  const { modes = ["release", "debug"], threads = 2, patience = 60_000 } = options;
  const size = options.size ?? Math.min(MOST_AT_ONCE, Math.ceil(files.length / threads));
  const settled = new Map<string, (verdict: Verdict) => void>();
  const answers = new Map(files.map((file) => [file, new Promise<Verdict>((resolve) => settled.set(file, resolve))]));
  const queue: string[][] = [];
  for (let from = 0; from < files.length; from += size) queue.push(files.slice(from, from + size));
  const tell = (verdict: Verdict): void => settled.get(verdict.file)?.(verdict);
  for (let n = 0; n < Math.min(threads, queue.length); n++) void serve(queue, { modes, patience, tell });
  return answers;
}

interface Serving {
  modes: readonly Mode[];
  patience: number;
  tell(verdict: Verdict): void;
}

/** One thread at a time takes batches until none is left. */
async function serve(queue: string[][], serving: Serving): Promise<void> {
  let worker: Worker | null = null;
  for (let files = queue.shift(); files; files = queue.shift()) {
    worker ??= idle.pop() ?? startWorker();
    worker.ref();
    const hanging = await batch(worker, files, serving);
    if (!hanging) continue;
    await worker.terminate();
    worker = null;
    const rest = files.filter((file) => file !== hanging);
    if (rest.length) queue.unshift(rest);
  }
  if (!worker) return;
  worker.unref();
  idle.push(worker);
}

/** Threads that have loaded the compilers and wait for more. */
const idle: Worker[] = [];

function startWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), {
    execArgv: ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"],
  });
}

/** Runs a batch; returns the program that did not come back, if one did not. */
function batch(worker: Worker, files: string[], { modes, patience, tell }: Serving): Promise<string | null> {
  const verdicts = new Map(
    files.map((file): [string, Verdict] => [file, { file, expected: [], release: {}, debug: {} }]),
  );
  let last = { file: files[0]!, what: "" };
  return new Promise((resolve) => {
    const end = (hanging: string | null): void => {
      clearTimeout(timer);
      worker.off("message", receive).off("error", fail);
      for (const [file, verdict] of verdicts) if (!hanging || file === hanging) tell(verdict);
      resolve(hanging);
    };
    const blame = (message: string): void => {
      const verdict = verdicts.get(last.file)!;
      for (const mode of modes) verdict[mode] = { errors: [message] };
      end(last.file);
    };
    const fail = (error: Error): void => blame(`${last.what}: ${error.stack}`);
    const hang = (): void => blame(`${last.what}: no end after ${patience / 1000} s`);
    const receive = (report: Report): void => {
      timer.refresh();
      if (report.kind === "at") last = report;
      else if (report.kind === "expected") verdicts.get(report.file)!.expected = report.lines;
      else if (report.kind === "outcome") verdicts.get(report.outcome.file)![report.outcome.mode] = report.outcome;
      else if (report.kind === "broken") verdicts.get(report.file)!.release = { errors: [report.message] };
      else end(null);
    };
    const timer = setTimeout(hang, patience);
    worker.on("message", receive).on("error", fail);
    worker.postMessage({ files, modes } satisfies Job);
  });
}

/** Lines as they are compared. */
export function withoutPlaces(lines: readonly string[]): string[] {
  return lines.map(withoutStacks);
}

/** What is wrong with a program, or null. */
export function faultOf(
  { expected, release, debug }: Verdict,
  modes: readonly Mode[] = ["release", "debug"],
): string | null {
  if (!expected.length) return "it prints nothing in Node";
  for (const mode of modes) {
    const { lines, errors } = { release, debug }[mode];
    if (errors) return `it does not compile (${mode}):\n${errors.join("\n")}`;
    const actual = withoutPlaces(lines ?? []);
    const different = expected.findIndex((line, index) => line !== actual[index]);
    if (different >= 0) return difference(mode, different, expected, actual);
    if (actual.length > expected.length) return difference(mode, expected.length, expected, actual);
  }
  return null;
}

function difference(mode: Mode, line: number, expected: string[], actual: string[]): string {
  const before = expected.slice(Math.max(0, line - 2), line).map((text) => `       ${text}\n`);
  return `line ${line + 1} differs (${mode}):\n${before.join("")}  node ${expected[line] ?? "(nothing)"}\n  wasm ${actual[line] ?? "(nothing)"}`;
}
