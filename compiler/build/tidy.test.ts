import { constants, PerformanceObserver } from "node:perf_hooks";
import { expect, test } from "vitest";
import { tidyLater } from "./tidy.ts";

interface Collection {
  kind: number;
  flags: number;
}

/** The first collection that somebody asked for. */
function nextForced(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const details = list.getEntries().map((entry) => (entry as PerformanceEntry & { detail: Collection }).detail);
      const forced = details.find(({ flags }) => flags & constants.NODE_PERFORMANCE_GC_FLAGS_FORCED);
      if (!forced) return;
      observer.disconnect();
      resolve(forced.kind);
    });
    observer.observe({ entryTypes: ["gc"] });
  });
}

test("new garbage goes in the pause, and old objects are left alone", async () => {
  const forced = nextForced();
  const tidy = tidyLater({ wait: 1 });
  tidy.start();
  tidy.stop();
  tidy.start();
  expect(await forced).toBe(constants.NODE_PERFORMANCE_GC_MINOR);
});
