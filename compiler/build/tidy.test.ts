import { expect, test } from "vitest";
import { tidyLater } from "./tidy.ts";

/** Waits until it is gone; a collection may take its time. */
async function isCollected(reference: WeakRef<object>): Promise<void> {
  while (reference.deref()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test("garbage goes in the pause", async () => {
  const tidy = tidyLater(1);
  const reference = new WeakRef(new Array(1000).fill(0));
  tidy.stop();
  tidy.start();
  await isCollected(reference);
  expect(reference.deref()).toBeUndefined();
});
