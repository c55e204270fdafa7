import { beforeAll, describe, expect, test } from "vitest";
import { type Compiled, compileWorld, instantiate } from "./test/generated.ts";

/** What the round trip's guest exports, written by hand: the generated types exist only in memory. */
interface Guest {
  memory: WebAssembly.Memory;
  run(): number;
  join(a: string, b: string[], c: number | undefined, d: string, e: object): string;
  spilled(...args: (string | bigint)[]): bigint;
  makePoint(x: number, name: string): { x: number; y: number; name: string };
  check(v: number): string;
  take(counter: object, shape: object): number;
  numbers(n: number): number[];
}

let compiled: Compiled;
beforeAll(async () => {
  compiled = await compileWorld("roundtrip");
});

describe("values from the guest through the host and back", () => {
  test("every kind of type survives in both directions", () => {
    const { guest, calls, exports } = start();
    expect(guest.run()).toBe(0);
    expect((exports.total as () => number)()).toBeGreaterThan(50);
    expect(calls.oneNested?.[0]).toEqual({
      tint: "blue",
      rights: { read: false, write: true, runIt: true },
      at: { x: 1, y: 2, name: "q" },
      more: ["m", "n"],
      pair: [9, -9n],
    });
    expect(calls.oneShape).toContainEqual({ tag: "tint", val: undefined });
    expect(calls.oneShape).toContainEqual({ tag: "whole", val: -5 });
    expect(calls.maybeMaybe).toEqual([undefined, { val: undefined }, { val: 3 }]);
    expect(calls.inner).toContainEqual({ tag: "err", val: "bad" });
    expect(calls.floats).toEqual([[1.5, 0.1, "😀", true]]);
  });

  test("handles are dropped once and reused", () => {
    const { guest, dropped } = start();
    guest.run();
    expect(dropped()).toBe(1);
    const counter = { value: 1, increment: (by: number) => by + 1, drop: () => {} };
    expect(guest.take(counter, { tag: "whole", val: 3 })).toBe(5);
  });

  test("memory stays flat over many rounds", () => {
    const { guest, exports } = start();
    const round = (): void => {
      for (let i = 0; i < 50; i++) guest.run();
      (exports.collect as () => void)();
    };
    round();
    const before = guest.memory.buffer.byteLength;
    for (let i = 0; i < 20; i++) round();
    expect(guest.memory.buffer.byteLength).toBe(before);
  });
});

describe("exports", () => {
  test("parameters reach the guest in registers", () => {
    const { guest } = start();
    expect(guest.join("a", ["b", "", "é😀"], 7, "blue", { runIt: true })).toBe("a,b,,é😀,7,2,4");
    expect(guest.join("", [], undefined, "red", {})).toBe(",none,0,0");
  });

  test("parameters beyond sixteen go through memory", () => {
    const { guest } = start();
    expect(guest.spilled("a", "bb", "", "é", "x", "y", "z", "long".repeat(100), 10n ** 18n)).toBe(10n ** 18n + 407n);
  });

  test("results are read out of the return area", () => {
    const { guest } = start();
    expect(guest.makePoint(-3, "p")).toEqual({ x: -3, y: -1.5, name: "p" });
    expect(guest.numbers(4)).toEqual([0, 1, 4, 9]);
    expect(guest.numbers(0)).toEqual([]);
  });

  test("an error of an exported result is thrown", () => {
    const { guest } = start();
    expect(guest.check(3)).toBe("ok 3");
    expect(() => guest.check(30)).toThrow(compiled.glue.WitError as never);
  });

  test("variant payloads share their slots", () => {
    const { guest } = start();
    const counter = (): object => ({ increment: () => 0 });
    expect(guest.take(counter(), { tag: "circle", val: 1.5 })).toBe(1.5);
    expect(guest.take(counter(), { tag: "precise", val: -0.25 })).toBe(-0.25);
    expect(guest.take(counter(), { tag: "big", val: 12n })).toBe(12);
  });

  test("views are renewed after the memory has grown", () => {
    const { guest, exports } = start();
    for (let i = 0; i < 3; i++) {
      (exports.growAndFill as (pages: number) => void)(1);
      expect(guest.makePoint(i, "grown")).toEqual({ x: i, y: i / 2, name: "grown" });
    }
    expect(guest.join("x".repeat(200_000), ["y"], 1, "red", {})).toHaveLength(200_008);
  });
});

describe("misuse", () => {
  test("an unknown handle is an error of its own", () => {
    const { imports } = start();
    const drop = imports["test:roundtrip/shapes@1.0.0"]?.["[resource-drop]counter"] as (handle: number) => void;
    expect(() => drop(99)).toThrow("handle 99");
    expect(() => drop(0)).toThrow("handle 0");
  });

  test("what is no WitError passes through the guest", () => {
    const { imports } = start();
    const boom = imports["test:roundtrip/shapes@1.0.0"]?.boom as () => void;
    expect(() => boom()).toThrow("boom");
  });
});

/** An instance over a host that records what it was given, and gives it back. */
function start(): {
  guest: Guest;
  calls: Record<string, unknown[]>;
  exports: WebAssembly.Exports;
  imports: WebAssembly.Imports;
  dropped: () => number;
} {
  const calls: Record<string, unknown[]> = {};
  let drops = 0;
  const host = { "test:roundtrip/shapes": echoing(calls, () => drops++) };
  const glue = compiled.glue.createGlue(host);
  const instance = instantiate(compiled, glue.imports);
  const guest = glue.bind(instance) as Guest;
  return { guest, calls, exports: instance.exports, imports: glue.imports, dropped: () => drops };
}

function echoing(calls: Record<string, unknown[]>, onDrop: () => void): object {
  const { WitError } = compiled.glue;
  class Counter {
    value: number;
    constructor(start: number) {
      this.value = start;
    }
    increment(by: number): number {
      this.value += by;
      return this.value;
    }
    clone(): Counter {
      return new Counter(this.value);
    }
    drop(): void {
      onDrop();
    }
    static sum(all: Counter[]): bigint {
      return BigInt(all.reduce((sum, one) => sum + one.value, 0));
    }
    static merge(a: Counter, b: Counter): Counter {
      return new Counter(a.value + b.value);
    }
  }
  const unless13 = (v: number, payload: unknown, value?: unknown): unknown => {
    if (v === 13) throw new WitError(payload);
    return value;
  };
  const special: Record<string, (...args: never[]) => unknown> = {
    plain: (ok: boolean) => {
      if (!ok) throw new WitError(undefined);
    },
    fallible: (v: number) => unless13(v, "unlucky", v),
    fallibleText: (v: number) => unless13(v, "blue", `${v}`),
    onlyError: (v: number) => unless13(v, { tag: "named", val: "unlucky" }),
    spilled: (a: string, b: string, c: string, d: Uint8Array, ...rest: [{ name: string }, string, bigint, string[]]) =>
      [a, b, c, new TextDecoder().decode(d), rest[0].name, rest[1], rest[2], rest[3].join()].join(" "),
    bytes: (v: Uint8Array) => v.slice(),
    boom: () => {
      throw new Error("boom");
    },
  };
  // Every other function gives back its argument, or the tuple of its arguments.
  return new Proxy(
    { Counter },
    {
      get: (target, name: string) =>
        name in target
          ? target[name as "Counter"]
          : (...args: unknown[]) => {
              const value = args.length > 1 ? args : args[0];
              calls[name] = [...(calls[name] ?? []), value];
              return special[name] ? special[name](...(args as never[])) : value;
            },
    },
  );
}
