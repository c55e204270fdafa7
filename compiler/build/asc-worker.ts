// A thread that compiles with asc. Loading asc takes a while, so it begins before the first job comes.

import { parentPort } from "node:worker_threads";
import { type AscJob, ascCompile } from "./asc-compile.ts";

parentPort?.on("message", async (job: AscJob) => {
  try {
    parentPort?.postMessage({ output: await ascCompile(job) });
  } catch (error) {
    parentPort?.postMessage({ failure: String(error instanceof Error ? error.message : error) });
  }
});
