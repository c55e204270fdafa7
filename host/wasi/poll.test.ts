import { afterEach, describe, expect, test } from "vitest";
import { type Owner, setCurrent } from "../_shared/current.ts";
import { WebSource } from "../_shared/source.ts";
import { monotonicClock, wallClock } from "./clocks.ts";
import { EventPollable, PromiseEvent, poll } from "./poll.ts";
import { SourceStream } from "./streams.ts";

class Counter implements Owner {
  wakes = 0;

  wake(): void {
    this.wakes++;
  }
}

afterEach(() => setCurrent(null));

/** Makes something in a step of the owner. */
function inStep<T>(owner: Owner, make: () => T): T {
  setCurrent(owner);
  const made = make();
  setCurrent(null);
  return made;
}

const turn = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("a pollable", () => {
  test("wakes the request that made it, once", async () => {
    const [a, b] = [new Counter(), new Counter()];
    const first = Promise.withResolvers<void>();
    const pollable = inStep(a, () => new EventPollable(new PromiseEvent(first.promise)));
    inStep(b, () => new EventPollable(new PromiseEvent(new Promise(() => {}))));
    expect(pollable.ready()).toBe(false);
    first.resolve();
    await turn();
    expect([a.wakes, b.wakes, pollable.ready()]).toEqual([1, 0, true]);
    await turn();
    expect(a.wakes).toBe(1);
  });

  test("of a failed promise is ready", async () => {
    const owner = new Counter();
    const pollable = inStep(owner, () => new EventPollable(new PromiseEvent(Promise.reject(new Error("no")))));
    await turn();
    expect([owner.wakes, pollable.ready()]).toEqual([1, true]);
  });

  test("that was dropped wakes nobody", async () => {
    const owner = new Counter();
    const timer = inStep(owner, () => monotonicClock.subscribeDuration(1_000_000n));
    timer.drop?.();
    await turn(10);
    expect(owner.wakes).toBe(0);
  });

  test("that was ready when it was made wakes its request too", async () => {
    const owner = new Counter();
    expect(inStep(owner, () => monotonicClock.subscribeDuration(0n)).ready()).toBe(true);
    await turn();
    expect(owner.wakes).toBe(1);
  });

  test("of a stream wakes again after each read", async () => {
    const owner = new Counter();
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const stream = new SourceStream(new WebSource(readable));
    const pollable = inStep(owner, () => stream.subscribe());
    writer.write(Uint8Array.of(1, 2, 3));
    await turn();
    expect([owner.wakes, ...stream.read(2n), ...stream.read(9n)]).toEqual([1, 1, 2, 3]);
    expect([pollable.ready(), stream.read(9n).length]).toEqual([false, 0]);
    writer.close();
    await turn();
    expect([owner.wakes, pollable.ready()]).toEqual([2, true]);
    expect(() => stream.read(9n)).toThrow(expect.objectContaining({ payload: { tag: "closed" } }));
  });

  test("cannot block", () => {
    const pollable = monotonicClock.subscribeDuration(1_000_000_000n);
    expect(() => pollable.block()).toThrow("cannot block");
    expect(() => poll.poll([pollable])).toThrow("cannot block");
    pollable.drop?.();
  });

  test("is named by `poll` when it is ready", () => {
    const never = monotonicClock.subscribeDuration(1_000_000_000n);
    const ready = [monotonicClock.subscribeInstant(0n), never, monotonicClock.subscribeDuration(0n)];
    expect(Array.from(poll.poll(ready))).toEqual([0, 2]);
    never.drop?.();
  });
});

describe("clocks", () => {
  test("a timer fires after its time, not before", async () => {
    const owner = new Counter();
    const before = performance.now();
    const timer = inStep(owner, () => monotonicClock.subscribeDuration(20_000_000n));
    while (!timer.ready()) await turn(1);
    expect(performance.now() - before).toBeGreaterThanOrEqual(18);
    expect(owner.wakes).toBe(1);
  });

  test("a timer of two months does not fire at once", async () => {
    const timer = monotonicClock.subscribeDuration(60n * 86_400n * 1_000_000_000n);
    await turn(10);
    expect(timer.ready()).toBe(false);
    timer.drop?.();
  });

  test("tell the time", () => {
    expect(Number(wallClock.now().seconds)).toBeCloseTo(Date.now() / 1000, -1);
    const first = monotonicClock.now();
    expect(monotonicClock.now() >= first).toBe(true);
  });
});
