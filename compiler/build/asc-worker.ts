// A thread that compiles with asc. Loading asc takes a while, so it begins before the first job comes. One that has many jobs compiles the
// first of them again while it has nothing to do (rehearsal.ts says why), and drops what comes out.

import { parentPort, workerData } from "node:worker_threads";
import type { ThreadData } from "./asc.ts";
import { type AscJob, type AscOutput, ascCompile } from "./asc-compile.ts";
import { ENOUGH } from "./rehearsal.ts";
import { tidyLater } from "./tidy.ts";

const { repeats, practises, interrupts } = workerData as ThreadData;
const tidy = repeats ? tidyLater({ next: rehearse }) : null;

let left = practises ? ENOUGH : 0;
/** What is compiled again. */
let last: AscJob | null = null;
/** What the thread is at. */
let busy: Promise<unknown> = Promise.resolve();

parentPort?.on("message", (job: AscJob) => {
  tidy?.stop();
  busy = busy.then(() => answer(job)).finally(() => tidy?.start());
});

async function answer(job: AscJob): Promise<void> {
  let output: AscOutput;
  try {
    output = await ascCompile(job);
  } catch (error) {
    parentPort?.postMessage({ failure: String(error instanceof Error ? error.message : error) });
    return;
  }
  note(output.wasm ? job : null);
  parentPort?.postMessage({ output });
}

function note(job: AscJob | null): void {
  if (job) left--;
  last = left > 0 ? job : null;
}

function rehearse(): void {
  const job = last;
  if (!job) return;
  const begun = Atomics.load(interrupts, 0);
  const isGivenUp = (): boolean => Atomics.load(interrupts, 0) !== begun;
  busy = busy
    .then(() => ascCompile(job, isGivenUp))
    .then(
      () => note(job),
      // Not if it was given up; if asc fails, that is told where somebody waits for the answer.
      () => isGivenUp() || note(null),
    )
    .finally(() => tidy?.start());
}
