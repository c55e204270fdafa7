// A compiler thread that answers at once where nothing has changed since the last time, or where it has begun already.

import { readSource } from "./app-source.ts";
import type { AscThread } from "./asc.ts";
import type { AscJob, AscOutput } from "./asc-compile.ts";

export interface RememberingThread extends AscThread {
  /** Whether the last answer was an old one. */
  readonly reused: boolean;
  /** Starts what `compile` is going to be asked for. */
  begin(job: AscJob): void;
  /** Does a job behind what has begun, and does not remember it. */
  besides(job: AscJob): Promise<AscOutput>;
}

interface Known {
  job: AscJob;
  output: Promise<AscOutput>;
  /** Answered at least once. */
  used: boolean;
}

/** The same thread with a memory of one job: of the same text the same output. */
export function remembering(thread: AscThread): RememberingThread {
  let last: Known | undefined;
  let reused = false;
  /** What the thread is busy with. */
  let busy: Promise<unknown> | undefined;
  const start = async (job: AscJob, before: Promise<unknown> | undefined): Promise<AscOutput> => {
    // The thread takes one job at a time.
    await before?.catch(() => {});
    return thread.compile(job);
  };
  const queued = (job: AscJob): Promise<AscOutput> => {
    const output = start(job, busy);
    // Who asks for it gets the error.
    output.catch(() => {});
    busy = output;
    return output;
  };
  const begin = (job: AscJob): Known => {
    const output = queued(job);
    last = { job, output, used: false };
    return last;
  };
  const known = async (job: AscJob): Promise<Known | undefined> => {
    if (!last || !isSame(last.job, job)) return undefined;
    const candidate = last;
    const output = await candidate.output.catch(() => null);
    return output && isUnchanged(job, output) ? candidate : undefined;
  };
  return {
    get reused() {
      return reused;
    },
    begin(job) {
      if (!last || !isSame(last.job, job)) begin(job);
    },
    async compile(job) {
      const answer = (await known(job)) ?? begin(job);
      reused = answer.used;
      answer.used = true;
      return answer.output;
    },
    besides: queued,
    interrupt: () => thread.interrupt(),
    close: () => thread.close(),
  };
}

function isSame({ files, ...rest }: AscJob, { files: others, ...otherRest }: AscJob): boolean {
  return isEqual(files, others) && JSON.stringify(rest) === JSON.stringify(otherRest);
}

function isUnchanged(job: AscJob, { read }: AscOutput): boolean {
  return Object.entries(read).every(([name, text]) => readSource(job, name) === text);
}

function isEqual(a: Record<string, string>, b: Record<string, string>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
