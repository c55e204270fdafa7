import { appendFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../build-app.ts";
import { type HostDriver, megabytes, unavailable } from "../hosts/driver.ts";
import { node, pooledNode } from "../hosts/node.ts";
import { wasmtime } from "../hosts/wasmtime.ts";
import { workerd } from "../hosts/workerd.ts";
import { FAILING, outgoingKinds } from "./kinds.ts";
import { emptyTally, type Kinds, load, type Tally } from "./load.ts";
import { type OtherServer, startOther } from "./other-server.ts";
import { judge, type Soaked } from "./summary.ts";

/** `npm run soak` says how long; the tests run a short part. */
const SECONDS = Number(process.env.MINNOW_SOAK ?? 3);

/** Memory is judged only after a run that is long enough for it to have settled: workerd takes a minute and a half. */
const LONG_ENOUGH = 120;

/** So often memory is looked at. */
const PARTS = 6;

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

const cases = describe.each(Object.entries(CASES));

cases("under load: %s", (name, { driver, shares }) => {
  test.skipIf(unavailable(driver) !== null)(
    "a trap costs its own request, GETs are answered all the same, memory stays",
    async () => {
      const soaked = await soak(`${name}: pages and calls`, driver, "test/apps/contract", FAILING, shares);
      expect(soaked.tally.requests).toBeGreaterThan(100);
      // Else nothing was tried: some must have been in an instance that trapped.
      if (shares && SECONDS >= 30) expect(soaked.tally.lost).toBeGreaterThan(0);
    },
    SECONDS * 2000 + 120_000,
  );
});

cases("asking others under load: %s", (name, { driver }) => {
  let other: OtherServer;
  beforeAll(async () => {
    other = await startOther();
  });
  afterAll(() => other?.stop());

  test.skipIf(unavailable(driver) !== null)(
    "what others do is told to who asked, and memory stays",
    async () => {
      const soaked = await soak(`${name}: asking others`, driver, "test/apps/http", outgoingKinds(other.url), false);
      expect(soaked.tally.requests).toBeGreaterThan(50);
    },
    SECONDS * 2000 + 120_000,
  );
});

async function soak(
  name: string,
  driver: HostDriver,
  app: string,
  kinds: Kinds,
  lostAllowed: boolean,
): Promise<Soaked> {
  const running = await driver.start(await buildApp(app));
  const tally: Tally = emptyTally();
  const memory: number[] = [];
  try {
    for (let part = 0; part < PARTS; part++) {
      await load(running.url, kinds, { seconds: SECONDS / PARTS, connections: 32, lostAllowed }, tally);
      memory.push(megabytes(running.pid));
    }
  } finally {
    await running.stop();
  }
  const soaked = { name, tally, memory, judgesMemory: SECONDS >= LONG_ENOUGH };
  const file = process.env.MINNOW_SOAK_RESULTS;
  if (file) appendFileSync(file, `${JSON.stringify(soaked)}\n`);
  expect(judge(soaked)).toEqual([]);
  return soaked;
}
