// A whole program out of a seed: some kinds of code, each section of it guarded, a bound on all steps.

import { arrays } from "./arrays.ts";
import { tasks } from "./async.ts";
import { bigints } from "./bigints.ts";
import { chains } from "./chains.ts";
import { classes } from "./classes.ts";
import { closures } from "./closures.ts";
import { collections } from "./collections.ts";
import { data } from "./data.ts";
import { effects } from "./effects.ts";
import { exceptions } from "./exceptions.ts";
import { formats } from "./formats.ts";
import type { Kind } from "./generator.ts";
import { Generator } from "./generator.ts";
import { generics } from "./generics.ts";
import { heritage } from "./heritage.ts";
import { interfaces } from "./interfaces.ts";
import { iterators } from "./iterators.ts";
import { jsons } from "./jsons.ts";
import { jumps } from "./jumps.ts";
import { loops } from "./loops.ts";
import { mixed } from "./mixed.ts";
import { narrowing } from "./narrowing.ts";
import { numbers } from "./numbers.ts";
import { patterns } from "./patterns.ts";
import { Random } from "./random.ts";
import { records } from "./records.ts";
import { regexps } from "./regexps.ts";
import { texts } from "./texts.ts";
import { tickets } from "./tickets.ts";
import type { Tree } from "./tree.ts";
import { block, print, statement } from "./tree.ts";
import { unions } from "./unions.ts";
import { whole } from "./whole.ts";

/** In every program. */
const GROUND: readonly Kind[] = [numbers, texts, arrays, loops];
const KINDS: readonly Kind[] = [
  ...[closures, exceptions, tasks, data, classes, unions, generics, patterns],
  ...[records, collections, iterators, heritage, tickets, formats],
  ...[regexps, chains, effects, mixed, bigints, jsons, interfaces, whole, narrowing, jumps],
];

const PRELUDE = `import { sleep } from "minnow";
let steps = 0;
function tick(): void {
  if (++steps > 1000) throw new Error("out of steps");
}
function clip(s: string): string {
  return s.length > 30 ? s.slice(0, 30) : s;
}
function same(s: string): string {
  return s;
}
const yes: boolean = same("s") === "s";
function spot(list: number[], n: number): number {
  const at = Math.floor(Math.abs(n)) % list.length;
  return at >= 0 ? at : 0;
}
function nth(list: number[], n: number): number {
  return list.length > 0 ? list[spot(list, n)] : -1;
}
function maybe(n: number): number | null {
  return n > 2 ? null : n;
}
function twice(f: (n: number) => number): (n: number) => number {
  return (n) => f(f(n));
}
async function settled(task: Promise<number>): Promise<number> {
  try {
    return await task;
  } catch (e) {
    console.log("settled", e.message);
    return -1;
  }
}
`;

/** Program number `seed`. */
export function generate(seed: number): Tree {
  const random = new Random(seed);
  const chosen = random.some(KINDS, 0.2);
  const kinds = [...GROUND, ...chosen];
  const gen = new Generator(random, kinds, 45);
  const isAsync = [tasks, tickets, jumps].some((kind) => chosen.includes(kind));
  const declarations = chosen.flatMap((kind) => kind.declare?.(gen) ?? []);
  const globals = Array.from({ length: random.below(3) }, () => {
    const value = gen.inside({}, () => gen.expression("number", 1));
    return statement(`let ${gen.declare("number", "g", true).name}: number = `, value, ";");
  });
  const sections = Array.from({ length: 3 }, (_, index) =>
    gen.inside({ async: isAsync }, () => {
      const made = gen.block(3, 8);
      return statement("try ", made, ` catch (e) { console.log("section ${index}", e.message); }`);
    }),
  );
  const end = statement('console.log("end", steps);');
  const main = statement(
    `export ${isAsync ? "async " : ""}function program(): ${isAsync ? "Promise<void>" : "void"} `,
    block([...sections, end]),
  );
  return block([...declarations, ...globals, main]);
}

export function textOf(tree: Tree): string {
  return PRELUDE + print(tree);
}
