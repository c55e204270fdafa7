import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { ENOUGH, rehearse } from "./rehearsal.ts";

test("work that was done once is done again some times, and no more", async () => {
  const rehearsal = rehearse(1);
  let ended = 0;
  rehearsal.start(function* () {
    yield;
    ended++;
  });
  await vi.waitFor(() => expect(ended).toBe(ENOUGH - 1));
  rehearsal.stop();
  rehearsal.start(function* () {
    ended++;
    yield;
  });
  await setTimeout(20);
  expect(ended).toBe(ENOUGH - 1);
});

test("others have their turn in between, and may stop it", async () => {
  const rehearsal = rehearse(1);
  let steps = 0;
  rehearsal.start(function* () {
    // Without an end: it is stopped, or this test is.
    for (;;) {
      steps++;
      yield;
    }
  });
  await vi.waitFor(() => expect(steps).toBeGreaterThan(0));
  rehearsal.stop();
  const before = steps;
  await setTimeout(30);
  expect(steps).toBe(before);
});
