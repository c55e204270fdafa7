// asc on a thread of its own, and its messages mapped back to the user's source.

import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { originalPositionFor, TraceMap as Trace, type TraceMap } from "@jridgewell/trace-mapping";
import type { Diagnostic } from "../types.ts";
import type { AscJob, AscMessage, AscOutput } from "./asc-compile.ts";

/** A compiler thread. It takes one job at a time and stays warm between them. */
export interface AscThread {
  compile(job: AscJob): Promise<AscOutput>;
  /** There will be a job soon: what the thread does by itself is given up. */
  interrupt(): void;
  close(): Promise<void>;
}

type Reply = { output: AscOutput } | { failure: string };

export interface ThreadOptions {
  /** The thread has many jobs, one after the other, with pauses: it takes more memory, and tidies up in the pauses. */
  repeats?: boolean;
  /** In the first pauses it does its job again, so that the next ones are done faster. */
  practises?: boolean;
}

/** What a thread is started with. */
export interface ThreadData extends ThreadOptions {
  /** How often it was interrupted, in memory that both threads see. */
  interrupts: Int32Array;
}

/** Megabytes for new objects, of which a third can be used: room for all that one compilation makes. */
const ROOM = 384;

/**
 * Starts a thread that loads asc at once.
 *
 * @example
 * const thread = startAsc();
 * const { wasm, messages } = await thread.compile(job);
 * await thread.close();
 */
export function startAsc(options: ThreadOptions = {}): AscThread {
  const interrupts = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const interrupt = (): void => void Atomics.add(interrupts, 0, 1);
  const workerData: ThreadData = { ...options, interrupts };
  const worker = new Worker(new URL(`./asc-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData,
    ...(options.repeats && { resourceLimits: { maxYoungGenerationSizeMb: ROOM } }),
  });
  return {
    compile: (job) =>
      new Promise((resolve, reject) => {
        const settle = (reply: Reply): void => {
          worker.off("error", reject);
          if ("output" in reply) resolve(reply.output);
          else reject(new Error(reply.failure));
        };
        worker.once("message", settle);
        worker.once("error", reject);
        interrupt();
        worker.postMessage(job);
      }),
    interrupt,
    close: async () => void (await worker.terminate()),
  };
}

/**
 * asc's messages in terms of the user's files. Warnings about code that the user did not write are dropped.
 *
 * @example
 * mapMessages(output.messages, { "app/server.ts": generated.map });
 */
export function mapMessages(messages: AscMessage[], maps: Record<string, string>): Diagnostic[] {
  const traces = new Map<string, TraceMap>();
  const found: Diagnostic[] = [];
  for (const message of messages) {
    const { file, ...rest } = message;
    const place = placeOf(message, maps, traces);
    if (place) found.push({ ...rest, ...place });
    else if (message.category === "error") found.push({ ...rest, file: file || "minnow", hint: NOT_YOURS });
  }
  return found;
}

const NOT_YOURS = "This is a fault of Minnow, not of your code. Please report it.";

type Place = Pick<Diagnostic, "file" | "line" | "column" | "length">;

function placeOf(message: AscMessage, maps: Record<string, string>, traces: Map<string, TraceMap>): Place | null {
  const map = maps[message.file];
  if (map === undefined) return ownFile(message);
  const trace = traces.get(message.file) ?? new Trace(map);
  traces.set(message.file, trace);
  const origin = originalPositionFor(trace, { line: message.line, column: message.column - 1 });
  if (origin.source === null) return null;
  return { file: origin.source, line: origin.line, column: origin.column + 1, length: 1 };
}

/** `app/src/fast.as.ts` is the user's `src/fast.as.ts`, unchanged. */
function ownFile({ file, line, column, length }: AscMessage): Place | null {
  return file.startsWith("app/") ? { file: file.slice("app/".length), line, column, length } : null;
}
