// Minnow's language against JavaScript and against AssemblyScript by hand, all in one process, in turns: each round runs
// every contender once, in another order.
import { Decoder, Encoder } from "cbor-x";
import { middleHalf, shuffled, undisturbed } from "../statistics.ts";
import { loadLanguage, PAYLOADS } from "./module.ts";

/** Times of one operation in nanoseconds, as in an undisturbed round; ratios say how much slower Minnow is. */
export interface LanguageTiming {
  minnow: number;
  javascript?: number;
  byHand?: number;
  overJavascript?: number;
  overByHand?: number;
  /** Where the middle half of the rounds' ratios is. */
  javascriptSpread?: Spread;
  byHandSpread?: Spread;
}

export type Spread = [from: number, to: number];

export type LanguageResults = Record<string, LanguageTiming>;

type Run = () => unknown;
interface Contest {
  /** How many operations a run is. */
  operations: number;
  /** Whether it goes on after it returned. */
  settles?: boolean;
  /** Whether what Minnow's collector takes afterwards counts as well: JavaScript's takes its own meanwhile. */
  collects?: boolean;
  minnow: Run;
  javascript?: Run;
  byHand?: Run;
}

const ROUNDS = 41;
const WARM = 12;
/** Engines compile hot code on other threads: a busy machine needs some time for that. */
const PAUSE = 25;

export async function benchLanguage(): Promise<LanguageResults> {
  const wasm = await loadLanguage();
  const results: LanguageResults = {};
  for (const [name, contest] of Object.entries({ ...contests(wasm, await loadJavascript()), ...codecs(wasm) })) {
    results[name] = await compare(contest, () => wasm.collect());
  }
  return results;
}

/** What ordinary programs do, against JavaScript: how many rounds of each are some milliseconds. */
const PATTERNS: Readonly<Record<string, number>> = {
  strAppendNum: 20000,
  strTemplate: 20000,
  charScan: 5000,
  vowels: 3000,
  splitJoin: 5000,
  wordCount: 2000,
  mapStrings: 10,
  sortNumbers: 20000,
  sortRecords: 5000,
  sortStrings: 5000,
  matrix: 4,
  classMethods: 100000,
  polymorphic: 1000,
  fib: 25,
  sieveBytes: 200000,
  typedLoop: 500,
  mandelbrot: 80,
  spread: 100000,
  destructure: 200000,
  jsonTrip: 5000,
  generator: 100000,
  chain: 200,
  throwing: 10000,
  binaryTree: 5000,
  levenshtein: 100,
  regex: 2000,
};

export async function benchPatterns(): Promise<LanguageResults> {
  const wasm = await loadLanguage();
  const path = "../apps/language/patterns.ts";
  const javascript: Awaited<ReturnType<typeof loadJavascript>> = await import(path);
  const results: LanguageResults = {};
  for (const [at, [name, rounds]] of Object.entries(PATTERNS).entries()) {
    const which = WORKLOADS.length + at;
    const expected = javascript[name]!(rounds);
    if (wasm.run(which, rounds) !== expected) throw new Error(`${name} does not give ${expected}`);
    const contest = {
      operations: 1,
      collects: true,
      minnow: () => wasm.run(which, rounds),
      javascript: () => javascript[name]!(rounds),
    };
    results[name] = await compare(contest, () => wasm.collect());
  }
  return results;
}

type Wasm = Awaited<ReturnType<typeof loadLanguage>>;
/** In the order in which the app adds them. */
const WORKLOADS = [
  ...[
    "loopIndexed",
    "loopOf",
    "records",
    "loopEach",
    "loopReduce",
    "recordsIndexed",
    "recordsReduce",
    "closures",
    "withTry",
    "withoutTry",
    "awaitReady",
  ],
  ...["writeSmall", "writeRows", "writeNumbers", "readSmall", "readRows", "readNumbers"],
];

/** The workloads in JavaScript. What type-checks apps is not what type-checks this file. */
async function loadJavascript(): Promise<Record<string, (rounds: number) => number>> {
  const path = "../apps/language/workloads.ts";
  return await import(path);
}

function contests(wasm: Wasm, javascript: Awaited<ReturnType<typeof loadJavascript>>): Record<string, Contest> {
  const both = (name: string, rounds: number, each: number): Contest => ({
    operations: rounds * each,
    minnow: () => wasm.run(WORKLOADS.indexOf(name), rounds),
    javascript: () => javascript[name]!(rounds),
  });
  return {
    "loop by index": { ...both("loopIndexed", 100, 10_000), byHand: () => wasm.loop(100) },
    "loop of": { ...both("loopOf", 100, 10_000), byHand: () => wasm.loop(100) },
    records: { ...both("records", 1000, 1000), byHand: () => wasm.records(1000) },
    "loop, forEach": { ...both("loopEach", 100, 10_000), byHand: () => wasm.loop(100) },
    "loop, reduce": { ...both("loopReduce", 100, 10_000), byHand: () => wasm.loop(100) },
    "records by index": { ...both("recordsIndexed", 1000, 1000), byHand: () => wasm.records(1000) },
    "records, reduce": { ...both("recordsReduce", 1000, 1000), byHand: () => wasm.records(1000) },
    "closure call": { ...both("closures", 100_000, 8), byHand: () => wasm.virtuals(100_000) },
    "call with try": {
      ...both("withTry", 500_000, 1),
      byHand: () => wasm.failing(500_000),
    },
    "call with try, over one without": {
      ...both("withTry", 500_000, 1),
      byHand: () => wasm.run(WORKLOADS.indexOf("withoutTry"), 500_000),
    },
    await: { ...both("awaitReady", 100_000, 1), settles: true },
    "JSON write, small": both("writeSmall", 10_000, 1),
    "JSON write, 1000 records": both("writeRows", 40, 1),
    "JSON write, 20000 numbers": both("writeNumbers", 8, 1),
    "JSON read, small": both("readSmall", 10_000, 1),
    "JSON read, 1000 records": both("readRows", 20, 1),
    "JSON read, 20000 numbers": both("readNumbers", 8, 1),
  };
}

/** What the payloads are, as in the app. */
const VALUES: unknown[] = [
  { n: 4, name: "x" },
  Array.from({ length: 1000 }, (_, i) => ({
    id: i,
    name: `row ${i}`,
    price: ((i * 31) % 97) + 0.25,
    sold: i % 3 === 0,
  })),
  Array.from({ length: 20_000 }, (_, i) => (i % 2 ? i * 0.37 : i)),
];
const REPEATS = [10_000, 40, 20];
const NAMES = ["small", "1000 records", "20000 numbers"];

function codecs(wasm: Wasm): Record<string, Contest> {
  const encoder = new Encoder({ useRecords: false, tagUint8Array: false });
  const decoder = new Decoder({ useRecords: false });
  const made: Record<string, Contest> = {};
  PAYLOADS.forEach((_, which) => {
    const bytes = encoder.encode(VALUES[which]);
    const at = wasm.alloc(bytes.length);
    new Uint8Array(wasm.memory.buffer).set(bytes, at);
    const operations = REPEATS[which]!;
    const repeat = (work: Run): Run => {
      return () => {
        for (let i = 0; i < operations; i++) work();
      };
    };
    wasm.decode(which, at, bytes.length, 1);
    const start = wasm.encode(which, 1);
    const written = new Uint8Array(wasm.memory.buffer.slice(start, start + wasm.encodedLength()));
    if (JSON.stringify(decoder.decode(written)) !== JSON.stringify(VALUES[which])) throw new Error("the codecs differ");
    made[`CBOR write, ${NAMES[which]}`] = {
      operations,
      minnow: () => wasm.encode(which, operations),
      javascript: repeat(() => encoder.encode(VALUES[which])),
    };
    made[`CBOR read, ${NAMES[which]}`] = {
      operations,
      minnow: () => wasm.decode(which, at, bytes.length, operations),
      javascript: repeat(() => decoder.decode(bytes)),
    };
  });
  return made;
}

async function compare(contest: Contest, collect: () => void): Promise<LanguageTiming> {
  const { operations, settles, collects, ...runs } = contest;
  const times = new Map<string, number[]>();
  for (let round = -WARM; round < ROUNDS; round++) {
    for (const [name, run] of shuffled(Object.entries(runs))) {
      const start = performance.now();
      run();
      // Continuations of JavaScript's own awaits run here.
      if (collects && name === "minnow") collect();
      if (settles) await new Promise(setImmediate);
      const time = ((performance.now() - start) * 1e6) / operations;
      collect();
      if (round < 0) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (round >= 0) times.set(name, [...(times.get(name) ?? []), time]);
    }
  }
  const of = (name: string): number | undefined => (times.has(name) ? undisturbed(times.get(name)!) : undefined);
  const minnow = of("minnow")!;
  const [plain, byHand] = [of("javascript"), of("byHand")];
  return {
    minnow,
    ...(plain !== undefined && {
      javascript: plain,
      overJavascript: minnow / plain,
      javascriptSpread: middleHalf(ratios(times, "javascript")),
    }),
    ...(byHand !== undefined && {
      byHand,
      overByHand: minnow / byHand,
      byHandSpread: middleHalf(ratios(times, "byHand")),
    }),
  };
}

/** The rounds' own ratios: what else the machine does then slows both alike. */
function ratios(times: ReadonlyMap<string, number[]>, other: string): number[] {
  return times.get("minnow")!.map((time, round) => time / times.get(other)![round]!);
}
