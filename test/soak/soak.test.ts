import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { buildApp } from "../build-app.ts";
import { type HostDriver, type Running, unavailable } from "../hosts/driver.ts";
import { node, pooledNode } from "../hosts/node.ts";
import { wasmtime } from "../hosts/wasmtime.ts";
import { workerd } from "../hosts/workerd.ts";
import { load, type Tally } from "./load.ts";

/** `npm run soak` says how long; the tests run a short part. */
const SECONDS = Number(process.env.MINNOW_SOAK ?? 3);

/** Memory is judged only after a run that is long enough for it to have settled. */
const LONG_ENOUGH = 60;

/** What a process may have grown by in the second half of a long run, in megabytes and as a factor. */
const GROWTH = { megabytes: 64, factor: 1.3 };

interface Case {
  driver: HostDriver;
  /** One instance serves many requests at once: who was in one that trapped is told 503, unless it was a GET. */
  shares: boolean;
}

const CASES: Record<string, Case> = {
  "Node, one instance for all": { driver: node, shares: true },
  "Node, an instance for each request in the making": { driver: pooledNode, shares: false },
  workerd: { driver: workerd, shares: true },
  wasmtime: { driver: wasmtime, shares: false },
};

describe.each(Object.entries(CASES))("under load: %s", (_name, { driver, shares }) => {
  test.skipIf(unavailable(driver) !== null)(
    "a trap costs its own request, GETs are answered all the same, memory stays",
    async () => {
      const running = await driver.start(await buildApp("test/apps/contract"));
      try {
        const first = await half(running, shares);
        const before = megabytes(running.pid);
        const second = await half(running, shares);
        const after = megabytes(running.pid);
        report(driver.name, [first, second], [before, after]);
        expect([...first.wrong, ...second.wrong]).toEqual([]);
        expect(first.requests + second.requests).toBeGreaterThan(100);
        if (SECONDS >= LONG_ENOUGH) expect(after).toBeLessThan(before * GROWTH.factor + GROWTH.megabytes);
      } finally {
        await running.stop();
      }
    },
    SECONDS * 2000 + 120_000,
  );
});

function half(running: Running, shares: boolean): Promise<Tally> {
  return load(running.url, { seconds: SECONDS / 2, connections: 32, lostAllowed: shares });
}

/** Resident memory of a process; 0 where the system does not say. */
function megabytes(pid: number): number {
  const file = `/proc/${pid}/status`;
  const status = existsSync(file) ? readFileSync(file, "utf8") : "";
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

function report(name: string, halves: Tally[], memory: number[]): void {
  if (SECONDS < LONG_ENOUGH) return;
  const requests = halves.reduce((sum, each) => sum + each.requests, 0);
  const lost = halves.reduce((sum, each) => sum + each.lost, 0);
  console.log(`${name}: ${requests} requests, ${lost} told that their instance was lost, ${memory.join(" → ")} MB`);
}
