import { expect, test } from "vitest";
import { compileAs } from "../../test/as.ts";
import { rounds } from "../../test/random.ts";

const reports: string[] = [];

// Each case builds a graph out of module-level signals and writes what ran into a log.
const wasm = await compileAs(
  `
  import { Fn0, Memo, Signal, __throw, batch, untrack, useEffect, setPlatform, Task } from "../runtime/client";
  import { flush } from "../runtime/client/effect";
  import { Place, Scope, enterScope } from "../runtime/client/scope";

  // @ts-ignore: decorator
  @external("test", "report") declare function reported(text: usize, units: i32): void;

  let log: string = "";
  export function takeLog(): usize { const taken = log; log = ""; last = taken.length; return changetype<usize>(taken); }
  let last: i32 = 0;
  export function logLength(): i32 { return last; }
  setPlatform((t: Task<i32>, ms: f64): void => {}, (m: string): void => reported(changetype<usize>(m), m.length));

  function memo(read: (env: Fn0<i32>) => i32): Memo<i32> { return new Memo<i32>(new Fn0<i32>(read.index)); }
  function effect(run: (env: Fn0<void>) => void): void { useEffect(new Fn0<void>(run.index)); flush(); }

  let a = new Signal<i32>(1);
  let b = new Signal<i32>(2);
  let m = memo((env: Fn0<i32>): i32 => 0);
  let n = m; let o = m;

  export function diamond(): void {
    a = new Signal<i32>(1);
    m = memo((env: Fn0<i32>): i32 => a.value + 1);
    n = memo((env: Fn0<i32>): i32 => a.value * 10);
    o = memo((env: Fn0<i32>): i32 => { log += "o"; return m.value + n.value; });
    effect((env: Fn0<void>): void => { const seen = o.value; log += "e" + seen.toString() + " "; });
    a.value = 2; a.value = 3; flush();
  }
  export function unchanged(): void {
    a = new Signal<i32>(1);
    m = memo((env: Fn0<i32>): i32 => { log += "m"; return a.value & 1; });
    n = memo((env: Fn0<i32>): i32 => { log += "n"; return m.value; });
    effect((env: Fn0<void>): void => { const seen = n.value; log += "e" + seen.toString() + " "; });
    a.value = 3; flush();
    a.value = 3; flush();
    a.value = 4; flush();
  }
  export function conditional(): void {
    a = new Signal<i32>(1); b = new Signal<i32>(5);
    effect((env: Fn0<void>): void => { log += (a.value ? "b" + b.value.toString() : "off") + " "; });
    a.value = 0; flush();
    b.value = 6; flush();
    a.value = 1; flush();
  }
  export function lazy(): void {
    a = new Signal<i32>(1);
    m = memo((env: Fn0<i32>): i32 => { log += "m"; return a.value; });
    a.value = 2; a.value = 3;
    const seen = m.value.toString() + m.value.toString() + m.peek().toString();
    log += seen;
    a.value = 4;
    const next = m.peek().toString();
    log += next;
  }
  export function untracked(): void {
    a = new Signal<i32>(1); b = new Signal<i32>(1);
    effect((env: Fn0<void>): void => {
      log += a.value.toString() + untrack<i32>(new Fn0<i32>(((e: Fn0<i32>): i32 => b.value).index)).toString() + " ";
    });
    b.value = 2; flush();
    a.value = 2; flush();
  }
  export function failing(): void {
    a = new Signal<i32>(1);
    m = memo((env: Fn0<i32>): i32 => { if (a.value == 2) __throw(new Error("two")); return a.value; });
    effect((env: Fn0<void>): void => { log += m.value.toString() + " "; });
    a.value = 2; flush();
    a.value = 3; flush();
  }
  export function cycle(): void {
    m = memo((env: Fn0<i32>): i32 => n.value); n = memo((env: Fn0<i32>): i32 => m.value);
    effect((env: Fn0<void>): void => { m.value; });
  }
  export function endless(): void {
    a = new Signal<i32>(0); b = new Signal<i32>(0);
    useEffect(new Fn0<void>(((env: Fn0<void>): void => { b.value = a.value + 1; }).index));
    useEffect(new Fn0<void>(((env: Fn0<void>): void => { a.value = b.value + 1; }).index));
    flush();
    log += "done";
  }
  export function scoped(): void {
    a = new Signal<i32>(0);
    const outer = new Scope(null, new Place(1), null);
    const inner = new Scope(outer, new Place(2), null);
    const before = enterScope(inner);
    effect((env: Fn0<void>): void => { log += a.value.toString(); });
    enterScope(before);
    a.value = 1; flush();
    outer.dispose();
    a.value = 2; flush();
  }
  export function equal(): void {
    const text = new Signal<string>("x"); const nan = new Signal<f64>(NaN);
    texts = text; numbers = nan;
    effect((env: Fn0<void>): void => { log += texts.value + numbers.value.toString() + " "; });
    text.value = "xy".substring(0, 1); nan.value = NaN; flush();
    text.value = "z"; flush();
  }
  let texts = new Signal<string>(""); let numbers = new Signal<f64>(0);

  class Chain extends Fn0<i32> {
    constructor(public before: Memo<i32>) { super(((env: Chain): i32 => env.before.value + 1).index); }
  }
  export function deep(length: i32): i32 {
    a = new Signal<i32>(0);
    m = memo((env: Fn0<i32>): i32 => a.value);
    m.value;
    for (let i = 0; i < length; i++) { m = new Memo<i32>(new Chain(m)); m.value; }
    effect((env: Fn0<void>): void => { log = m.value.toString(); });
    a.value = 5; flush();
    return m.value;
  }

  class Sum extends Fn0<i32> {
    constructor(public left: Memo<i32>, public right: Memo<i32>, public sign: i32) {
      super(((env: Sum): i32 => env.sign ? env.left.value - env.right.value : env.left.value & 1 ? env.right.value : 7).index);
    }
  }
  class Read extends Fn0<i32> {
    constructor(public from: Signal<i32>) { super(((env: Read): i32 => env.from.value).index); }
  }
  class Watch extends Fn0<void> {
    constructor(public seen: StaticArray<i32>, public at: i32, public from: Memo<i32>) {
      super(((env: Watch): void => { env.seen[env.at] = env.from.value; env.seen[env.at + 1] += 1; }).index);
    }
  }
  // Random graphs: what effects see must equal what a computation from scratch gives, after one run each.
  export function random(seed: i32): i32 {
    let state: u32 = seed * 7919 + 17;
    const signals: Signal<i32>[] = []; const memos: Memo<i32>[] = [];
    const lefts: i32[] = []; const rights: i32[] = []; const signs: i32[] = [];
    for (let i = 0; i < 25; i++) {
      state = state * 1664525 + 1013904223; const left = i < 5 ? 0 : (state >> 8) % i;
      state = state * 1664525 + 1013904223; const right = i < 5 ? 0 : (state >> 8) % i;
      state = state * 1664525 + 1013904223; const sign = (state >> 8) & 1;
      if (i < 5) signals.push(new Signal<i32>(i));
      memos.push(i < 5 ? new Memo<i32>(new Read(signals[i])) : new Memo<i32>(new Sum(memos[left], memos[right], sign)));
      lefts.push(left); rights.push(right); signs.push(sign);
    }
    const seen = new StaticArray<i32>(20);
    for (let i = 0; i < 10; i++) useEffect(new Watch(seen, i * 2, memos[15 + i]));
    flush();
    const values = new StaticArray<i32>(25);
    for (let turn = 0; turn < 50; turn++) {
      for (let i = 0; i < 10; i++) seen[i * 2 + 1] = 0;
      for (let write = 0; write < 3; write++) {
        state = state * 1664525 + 1013904223;
        signals[(state >> 8) % 5].value = (state >> 16) & 3;
        if (state & 64) memos[(state >> 20) % 25].peek();
      }
      flush();
      for (let i = 0; i < 25; i++) {
        const l = values[lefts[i]], r = values[rights[i]];
        values[i] = i < 5 ? signals[i].peek() : signs[i] ? l - r : l & 1 ? r : 7;
      }
      for (let i = 0; i < 10; i++) {
        if (seen[i * 2] != values[15 + i]) return turn + 1;
        if (seen[i * 2 + 1] > 1) return -turn - 1;
      }
    }
    return 0;
  }
`,
  {
    imports: {
      test: { report: (address: number, units: number) => void reports.push(text(address, units)) },
    },
  },
);

function text(address: number, units: number): string {
  return Buffer.from(wasm.memory.buffer, address, units * 2).toString("utf16le");
}

function logOf(name: string): string {
  reports.length = 0;
  wasm[name]!();
  const address = wasm.takeLog!();
  return text(address, wasm.logLength!());
}

test("runs an effect once for several writes that reach it on several ways", () => {
  expect(logOf("diamond")).toBe("oe12 oe34 ");
});

test("stops where a value comes out the same", () => {
  expect(logOf("unchanged")).toBe("nme1 mmne0 ");
});

test("forgets what the last run did not read", () => {
  expect(logOf("conditional")).toBe("b5 off b6 ");
});

test("computes a memo when it is read", () => {
  expect(logOf("lazy")).toBe("m333m4");
});

test("does not subscribe to untracked reads", () => {
  expect(logOf("untracked")).toBe("11 22 ");
});

test("hands on a memo's error and recovers from it", () => {
  expect(logOf("failing")).toBe("1 3 ");
  expect(reports).toEqual(["Uncaught Error: two"]);
});

test("reports a memo that reads itself", () => {
  logOf("cycle");
  expect(reports).toEqual(["Uncaught Error: A memo reads itself, directly or through other memos."]);
});

test("ends effects that set off each other", () => {
  expect(logOf("endless")).toBe("done");
  expect(reports[0]).toMatch(/^An effect sets off itself/);
});

test("stops the effects of a scope that goes", () => {
  expect(logOf("scoped")).toBe("01");
});

test("takes equal strings and NaN as the same value", () => {
  expect(logOf("equal")).toBe("xNaN zNaN ");
});

test("propagates through long chains without recursion while marking", () => {
  expect(wasm.deep!(3000)).toBe(3005);
});

test("agrees with a computation from scratch on random graphs", () => {
  for (let seed = 1; seed <= rounds(300); seed++) expect(wasm.random!(seed), `seed ${seed}`).toBe(0);
});
