import type { Tally } from "./load.ts";

/** How a host stood a run. */
export interface Soaked {
  name: string;
  tally: Tally;
  /** Resident megabytes of its process after each part of the run. */
  memory: number[];
  /** Whether the run was long enough to say something of memory. */
  judgesMemory: boolean;
}

/** What memory may be above that of the first third, in megabytes and as a factor. */
const GROWTH = { megabytes: 32, factor: 1.2 };

/** What was wrong; nothing, as a rule. */
export function judge({ tally, memory, judgesMemory }: Soaked): string[] {
  const early = Math.max(...memory.slice(0, Math.ceil(memory.length / 3)));
  const last = memory.at(-1) ?? 0;
  const grew = judgesMemory && last > early * GROWTH.factor + GROWTH.megabytes;
  return [...tally.wrong, ...(grew ? [`memory grew from ${early} to ${last} MB`] : [])];
}

/** Some lines for a terminal. */
export function describeSoak(soaked: Soaked): string {
  const { name, tally, memory } = soaked;
  const problems = judge(soaked);
  const kinds = Object.entries(tally.right).map(([kind, count]) => `${count} ${kind}`);
  return [
    `${problems.length ? "FAILED" : "passed"}  ${name}`,
    `        ${tally.requests} requests: ${kinds.join(", ")}; ${tally.lost} calls were told that their instance was lost`,
    `        memory ${memory.join(" → ")} MB`,
    ...problems.map((problem) => `        ${problem}`),
  ].join("\n");
}
