import { setTimeout as delay } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import type { HostOptions, Incident } from "../types.ts";
import { current, setCurrent } from "./current.ts";
import { Engine } from "./engine.ts";
import { FakeGuest } from "./fake-guest.ts";
import { fetcher } from "./fetch-call.ts";
import type { Chunk, GuestExports, IncomingRequest, Step } from "./glue.gen.ts";
import { Outcome } from "./pending.ts";
import { SuspendableInstance } from "./suspendable.ts";

let guests: SlowGuest[];
let incidents: Incident[];

beforeEach(() => {
  guests = [];
  incidents = [];
  FakeGuest.made = 0;
});

/** A guest each of whose steps is suspended for a moment. It notices when it is entered meanwhile. */
class SlowGuest implements GuestExports {
  readonly inner: FakeGuest = new FakeGuest();
  readonly memory: WebAssembly.Memory = this.inner.memory;
  entered = false;
  readonly #outcome = new Outcome();

  start(id: number, target: string, request: IncomingRequest): Step {
    return this.#slowly(() => this.inner.start(id, target, request));
  }

  resume(id: number): Step {
    return this.#slowly(() => this.inner.resume(id));
  }

  pull(id: number): Chunk {
    return this.#slowly(() => this.inner.pull(id));
  }

  cancel(id: number): void {
    this.#slowly(() => this.inner.cancel(id));
  }

  handle(): void {
    throw new Error("Not this door.");
  }

  #slowly<T>(step: () => T): T {
    return this.#outcome.of(async () => {
      const owner = current;
      if (this.entered) throw new Error("entered while it is suspended");
      this.entered = true;
      try {
        await delay(3);
        setCurrent(owner);
        return step();
      } finally {
        this.entered = false;
      }
    });
  }
}

function app(options: Partial<HostOptions> = {}): (path: string, init?: RequestInit) => Promise<Response> {
  const onError = (_: unknown, incident: Incident): void => void incidents.push(incident);
  const create = (): SlowGuest => {
    guests.push(new SlowGuest());
    return guests.at(-1)!;
  };
  const all: HostOptions = { app: new Uint8Array(), onError, isolation: "pooled", ...options };
  const answer = fetcher(new Engine(all, create, SuspendableInstance));
  return (path, init) => answer(new Request(`http://test${path}`, init));
}

async function read(response: Promise<Response>): Promise<[number, string]> {
  const answer = await response;
  return [answer.status, await answer.text()];
}

async function until(what: () => boolean): Promise<void> {
  while (!what()) await delay(2);
}

describe("an instance whose steps are suspended", () => {
  test("answers at once, after waiting, and with a request's body", async () => {
    const get = app();
    expect(await read(get("/hello"))).toEqual([200, "instance 1"]);
    expect(await read(get("/sleep?5"))).toEqual([200, "instance 1"]);
    const body = "x".repeat(100_000);
    expect(await read(get("/echo", { method: "POST", body }))).toEqual([200, body]);
    expect(guests.length).toBe(1);
    expect(incidents).toEqual([]);
  });

  test("has one request at a time", async () => {
    const get = app({ poolSize: 2 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => read(get("/sleep?5"))));
    expect(new Set(answers.map(String)).size).toBe(10);
    expect(guests.length).toBe(10);
    await read(get("/hello"));
    expect(guests.length).toBe(10);
  });

  test("streams, also to a client that reads slowly", async () => {
    const get = app();
    const response = await get("/stream?5");
    let length = 0;
    for await (const chunk of response.body!) {
      await delay(5);
      length += chunk.length;
    }
    expect(length).toBe(5 * 65536);
    expect((await read(get("/stream-slow?5")))[1].length).toBe(2 * 65536);
    expect(guests.length).toBe(1);
    expect(guests[0]!.inner.busy).toBe(0);
  });

  test("is dropped when it traps, in any step", async () => {
    const get = app();
    expect((await get("/trap")).status).toBe(500);
    expect((await get("/sleep-trap?1")).status).toBe(500);
    await expect((await get("/stream-trap")).text()).rejects.toThrow("failed while it sent");
    expect(incidents.map(({ kind, target }) => `${kind} ${target}`)).toEqual([
      "trap GET /trap",
      "trap GET /sleep-trap?1",
      "trap GET /stream-trap",
    ]);
    expect(await read(get("/hello"))).toEqual([200, "instance 4"]);
  });

  test("hears that its client went away when its step is over, and is used again", async () => {
    const get = app();
    const away = new AbortController();
    get("/forever", { signal: away.signal });
    await until(() => guests[0]?.entered === true);
    away.abort();
    expect(guests[0]!.inner.cancelled).toEqual([]);
    await until(() => guests[0]!.inner.cancelled.length > 0 && !guests[0]!.entered);
    expect(guests[0]!.inner.cancelled).toEqual(["/forever"]);
    expect(await read(get("/hello"))).toEqual([200, "instance 1"]);
    expect(incidents).toEqual([]);
  });

  test("hears it between steps and in the middle of a stream, too", async () => {
    const get = app();
    const away = new AbortController();
    get("/sleep?60000", { signal: away.signal });
    await until(() => guests[0]?.inner.busy === 1 && !guests[0].entered);
    away.abort();
    await until(() => guests[0]!.inner.cancelled.length === 1 && !guests[0]!.entered);
    const reader = (await get("/stream?500")).body!.getReader();
    await reader.read();
    await reader.cancel();
    await until(() => guests[0]!.inner.cancelled.length === 2 && !guests[0]!.entered);
    expect(guests[0]!.inner.busy).toBe(0);
    expect(await read(get("/hello"))).toEqual([200, "instance 1"]);
    expect(incidents).toEqual([]);
  });
});
