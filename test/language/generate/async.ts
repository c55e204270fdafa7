// Async functions, awaits in every place of an expression, tasks that are started and awaited later.

import type { Generator, Kind } from "./generator.ts";
import { body } from "./generator.ts";
import type { Tree } from "./tree.ts";
import { block, expression, statement } from "./tree.ts";

const TASK = "Promise<number>";
const WORK = "(n: number) => Promise<number>";

function work(gen: Generator, depth: number): Tree {
  return gen.inside({ result: "number", loop: false, async: true }, () => {
    const param = gen.declare("number", "p", true).name;
    const made = body(gen, depth, statement("return ", gen.expression("number", depth), ";"));
    return expression(WORK, `(async (${param}: number): Promise<number> => `, made, ")");
  });
}

export const tasks: Kind = {
  name: "async",
  declare: () => [
    statement(
      "async function later(n: number, ms: number): Promise<number> ",
      block([
        statement("tick();"),
        statement("await sleep(ms);"),
        statement('console.log("later", n);'),
        statement("return n;"),
      ]),
    ),
    statement(
      "async function broken(n: number): Promise<number> ",
      block([
        statement("if (n > 3) await sleep(1);"),
        statement('if (n > 1) throw new Error("broken " + n);'),
        statement("return n;"),
      ]),
    ),
  ],
  literals: { [WORK]: "(async (n: number) => n)" },
  expressions: [
    {
      type: "number",
      weight: 6,
      make: (gen, depth) => (gen.place.async ? expression("number", "(await ", task(gen, depth), ")") : null),
    },
    { type: WORK, weight: 1, make: (gen, depth) => work(gen, Math.min(depth, 1)) },
  ],
  statements: [
    {
      weight: 3,
      make(gen, depth) {
        if (!gen.place.async) return null;
        const value = task(gen, depth);
        const { name } = gen.declare(TASK, "t", false);
        return statement(`const ${name} = settled(`, value, ");");
      },
    },
    {
      weight: 1,
      make(gen, depth) {
        if (!gen.place.async || depth <= 0) return null;
        const all = [settled(gen, depth), ", ", settled(gen, depth)];
        return statement("console.log((await Promise.all([", ...all, "])).join());");
      },
    },
    {
      weight: 2,
      make: (gen) => (gen.place.async ? statement(`await sleep(${gen.random.below(4)});`) : null),
    },
  ],
};

/** A promise that nobody needs to catch. */
function settled(gen: Generator, depth: number): Tree {
  const known = gen.variable(TASK);
  return known ? expression(TASK, known.name) : expression(TASK, "settled(", task(gen, depth), ")");
}

function task(gen: Generator, depth: number): Tree {
  const known = gen.variable(TASK);
  if (known && gen.random.chance(0.3)) return expression(TASK, known.name);
  const f = gen.variable(WORK);
  if (f && gen.random.chance(0.4)) return expression(TASK, `${f.name}(`, gen.expression("number", depth), ")");
  if (gen.random.chance(0.3)) return expression(TASK, "broken(", gen.expression("number", depth), ")");
  return expression(TASK, "later(", gen.expression("number", depth), `, ${gen.random.below(5)})`);
}
