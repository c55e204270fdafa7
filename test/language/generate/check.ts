// Generated programs, run in wasm and in Node; those that fail are cut down.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Verdict } from "../pool.ts";
import { compare, faultOf } from "../pool.ts";
import { generate, textOf } from "./program.ts";
import { shrink } from "./shrink.ts";
import type { Tree } from "./tree.ts";

/** A program that fails, as small as it could be made. */
export interface Failure {
  seed: number;
  text: string;
  fault: string;
}

/** Every one in so many programs is run as a debug build too. */
const DEBUG_EVERY = 8;

/** Runs the programs of the seeds; `progress` is told how many have run. */
export async function check(seeds: readonly number[], progress: (done: number) => void = () => {}): Promise<Failure[]> {
  const folder = mkdtempSync(join(tmpdir(), "minnow-generated-"));
  try {
    const failures: Failure[] = [];
    const groups = [seeds.filter((seed) => seed % DEBUG_EVERY !== 0), seeds.filter((seed) => seed % DEBUG_EVERY === 0)];
    let done = 0;
    for (const [index, group] of groups.entries()) {
      const verdicts = run(folder, group.map(generate), index ? ["release", "debug"] : ["release"]);
      for (const [position, seed] of group.entries()) {
        const fault = faultOf(await verdicts[position]!, index ? ["release", "debug"] : ["release"]);
        if (fault && !isPointless(fault)) failures.push({ seed, text: textOf(generate(seed)), fault });
        progress(++done);
      }
    }
    return failures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Comparisons and conditions whose answer TypeScript knows, of literals say, it refuses: such a program does not count. */
function isPointless(fault: string): boolean {
  const errors = fault.match(/^(TS|MN|AS)\d+ \S+:\d+:\d+ .*$/gm) ?? [];
  const isKnown = (error: string): boolean => /^TS(2367|2678|2869|2870|2871|2872|2873|2881) /.test(error);
  // A variable that it takes to have no value left is of the type `never`.
  return errors.length > 0 && errors.every((error) => isKnown(error) || /^TS\d+ .*'never'/.test(error));
}

/** The smallest program found that fails as the one of this seed does. */
export async function minimal({ seed, fault, text }: Failure): Promise<Failure> {
  const folder = mkdtempSync(join(tmpdir(), "minnow-shrinking-"));
  const modes = fault.includes("(debug)") ? (["debug"] as const) : (["release"] as const);
  let last: Failure = { seed, text, fault };
  try {
    const small = await shrink(generate(seed), async (trees) => {
      const faults = await Promise.all(run(folder, trees, modes).map(async (verdict) => faultOf(await verdict, modes)));
      return faults.map((each) => each !== null && sameKind(each, fault));
    });
    const [verdict] = await Promise.all(run(folder, [small], modes));
    last = { seed, text: textOf(small), fault: (verdict && faultOf(verdict, modes)) ?? fault };
  } finally {
    rmSync(folder, { recursive: true });
  }
  return last;
}

let runs = 0;

function run(folder: string, trees: readonly Tree[], modes: readonly ("release" | "debug")[]): Promise<Verdict>[] {
  const own = join(folder, `${runs++}`);
  mkdirSync(own);
  const files = trees.map((tree, index) => {
    const file = join(own, `p${index}.ts`);
    writeFileSync(file, textOf(tree));
    return file;
  });
  const verdicts = compare(files, { modes });
  return files.map((file) => verdicts.get(file)!);
}

/** Differences are one kind, each code of an error another. */
function sameKind(a: string, b: string): boolean {
  return kindOf(a) === kindOf(b);
}

function kindOf(fault: string): string {
  const [first = "", second = ""] = fault.split("\n");
  if (first.startsWith("it does not compile")) return second.split(" ")[0] ?? "";
  return first.startsWith("line") ? "difference" : first;
}
