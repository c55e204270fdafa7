import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { median, shuffled } from "../statistics.ts";
import { type Workload, workloads } from "../workloads.ts";
import type { Burst, BurstResult } from "./child.ts";
import { type Contender, contenders, references } from "./contenders.ts";

/** Medians of one contender. */
export interface Timing {
  microseconds: number;
  bytes: number;
  /** How many times as fast as the hand-written concatenation. */
  ratio: number;
}

export type SsrResults = Record<Workload, Record<Contender, Timing>>;

const ROUNDS = 15;
const BURST = 80;

/** All contenders on all workloads: one burst each a round, in another order every round, one process at work at a time. */
export async function benchSsr(): Promise<SsrResults> {
  const children = new Map<Contender, ChildProcess>();
  for (const contender of contenders) children.set(contender, await start(contender));
  try {
    const results: Partial<SsrResults> = {};
    for (const workload of workloads) results[workload] = await compare(children, workload);
    return results as SsrResults;
  } finally {
    for (const child of children.values()) child.kill();
  }
}

async function compare(children: Map<Contender, ChildProcess>, workload: Workload): Promise<Record<Contender, Timing>> {
  const bursts = new Map<Contender, BurstResult[]>();
  for (const contender of contenders) {
    await ask(children.get(contender)!, { workload, milliseconds: 4 * BURST });
    bursts.set(contender, []);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const contender of shuffled(contenders)) {
      bursts.get(contender)!.push(await ask(children.get(contender)!, { workload, milliseconds: BURST }));
    }
  }
  return summarise(bursts);
}

function summarise(bursts: Map<Contender, BurstResult[]>): Record<Contender, Timing> {
  const times = new Map([...bursts].map(([name, list]) => [name, median(list.map((burst) => burst.microseconds))]));
  const reference = Math.min(...references.map((name) => times.get(name)!));
  const timings: Partial<Record<Contender, Timing>> = {};
  for (const [name, list] of bursts) {
    const microseconds = times.get(name)!;
    timings[name] = { microseconds, bytes: list[0]!.bytes, ratio: reference / microseconds };
  }
  return timings as Record<Contender, Timing>;
}

async function start(contender: Contender): Promise<ChildProcess> {
  const env = { ...process.env, NODE_ENV: "production" };
  const child = fork(join(import.meta.dirname, "child.ts"), [contender], { env });
  await answerOf(child);
  return child;
}

async function ask(child: ChildProcess, burst: Burst): Promise<BurstResult> {
  child.send(burst);
  return (await answerOf(child)) as BurstResult;
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = new AbortController();
  const exit = once(child, "exit", { signal: ended.signal }).then(() => {
    throw new Error(`a contender ended: ${child.spawnargs.at(-1)}`);
  });
  try {
    const [message] = await Promise.race([once(child, "message", { signal: ended.signal }), exit]);
    return message;
  } finally {
    exit.catch(() => {});
    ended.abort();
  }
}
