// A thread that runs programs in wasm and in Node (pool.ts).

import { parentPort } from "node:worker_threads";
import type { Mode } from "./batch.ts";
import { runBatch } from "./batch.ts";
import { runInNode } from "./in-node.ts";
import type { Job, Report } from "./pool.ts";

const send = (report: Report): void => parentPort!.postMessage(report);

parentPort!.on("message", async ({ files, modes }: Job) => {
  for (const file of files) {
    send({ kind: "at", file, what: "Node" });
    try {
      send({ kind: "expected", file, lines: await runInNode(file) });
    } catch (error) {
      send({ kind: "broken", file, message: String((error as Error).stack) });
    }
  }
  try {
    await runBatch(files, modes as Mode[], {
      tell: (outcome) => send({ kind: "outcome", outcome }),
      at: (file, what) => send({ kind: "at", file, what }),
    });
  } catch (error) {
    for (const file of files) send({ kind: "broken", file, message: String((error as Error).stack) });
  }
  send({ kind: "done" });
});
