// A thread that compiles with asc. Loading asc takes a while, so it begins before the first job comes.

import { parentPort, workerData } from "node:worker_threads";
import type { ThreadOptions } from "./asc.ts";
import { type AscJob, ascCompile } from "./asc-compile.ts";
import { tidyLater } from "./tidy.ts";

const { repeats } = workerData as ThreadOptions;
const tidy = repeats ? tidyLater() : null;

parentPort?.on("message", async (job: AscJob) => {
  tidy?.stop();
  try {
    parentPort?.postMessage({ output: await ascCompile(job) });
  } catch (error) {
    parentPort?.postMessage({ failure: String(error instanceof Error ? error.message : error) });
  }
  tidy?.start();
});
