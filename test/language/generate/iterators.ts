// Generators and iterators that are left early, labelled loops, `return` and `break` in `finally`.

import type { Generator, Kind } from "./generator.ts";
import { body } from "./generator.ts";
import type { Tree } from "./tree.ts";
import { block, expression, statement } from "./tree.ts";

const ITER = "Generator<number, string, void>";

/** A generator of the program's own, whose body is made as others are. */
function generatorFunction(gen: Generator, name: string): Tree {
  return gen.inside({ result: null, loop: false, async: false }, () => {
    const param = gen.declare("number", "p", true).name;
    const first = gen.expression("number", 1);
    const made = gen.inside({ loop: true }, () => {
      const counter = gen.declare("number", "i", false).name;
      return statement(
        `for (let ${counter} = 0; ${counter} < 3; ${counter}++) `,
        body(gen, 1, statement("yield ", gen.expression("number", 1), ";")),
      );
    });
    const inner = block([statement("yield ", first, ";"), made]);
    const whole = gen.random.chance(0.5)
      ? statement("try ", inner, ` finally { console.log("left ${name}", ${param}); }`)
      : statement("", inner);
    return statement(
      `function* ${name}(${param}: number): ${ITER} `,
      block([statement("tick();"), whole, statement(`return "end ${name}";`)]),
    );
  });
}

export const iterators: Kind = {
  name: "iterators",
  declare(gen) {
    const made = [generatorFunction(gen, "count"), generatorFunction(gen, "walk")];
    return [
      ...made,
      statement(
        `function* both(n: number): ${ITER} { const a = yield* count(n); console.log(a); const b = yield* walk(n + 1); return a + b; }`,
      ),
      statement(
        "function firsts(list: Iterable<number>, n: number): number[] { const found: number[] = []; for (const x of list) { found.push(x); if (found.length >= n) break; } return found; }",
      ),
      statement(
        'function finished(n: number): number { for (let i = 0; i < 3; i++) { try { if (i === n) return i; if (n > 5) throw new Error("big"); } finally { if (n === 1) continue; if (n > 7) break; if (n === 0) return -9; } } return n; }',
      ),
    ];
  },
  literals: { [ITER]: "both(1)" },
  expressions: [
    {
      type: ITER,
      weight: 3,
      make: (gen, depth) =>
        expression(ITER, `${gen.random.pick(["count", "walk", "both"])}(`, gen.expression("number", depth), ")"),
    },
    {
      type: "number[]",
      weight: 3,
      make: (gen, depth) =>
        expression("number[]", "firsts(", gen.expression(ITER, depth), `, ${1 + gen.random.below(4)})`),
    },
    {
      type: "number[]",
      weight: 1,
      make: (gen, depth) => expression("number[]", "[...", gen.expression(ITER, depth), "].slice(0, 6)"),
    },
    {
      type: "number",
      weight: 1,
      make: (gen, depth) => expression("number", "finished(", gen.expression("number", depth), ")"),
    },
    {
      type: "number",
      weight: 1,
      make: (gen, depth) => expression("number", "Math.max(...", gen.expression(ITER, depth), ")"),
    },
  ],
  statements: [
    {
      weight: 2,
      make(gen, depth) {
        if (depth <= 0) return null;
        const list = gen.expression(ITER, depth - 1);
        return gen.inside({ loop: true }, () => {
          const { name } = gen.declare("number", "y", false);
          return statement(`for (const ${name} of `, list, ") ", body(gen, depth - 1));
        });
      },
    },
    {
      weight: 2,
      make(gen) {
        const known = gen.variable(ITER);
        if (!known) return null;
        const got = gen.unique("got");
        const step = gen.random.pick([".next()", ".next()", '.return("out")']);
        return statement(`const ${got} = ${known.name}${step}; console.log(${got}.done, ${got}.value);`);
      },
    },
    {
      weight: 1,
      make(gen, depth) {
        const list = gen.expression(ITER, depth);
        const [a, b] = [gen.declare("number", "a", true).name, gen.declare("number", "b", true).name];
        return statement(`let [${a} = -1, ${b} = -2] = firsts(`, list, ", 2);");
      },
    },
    {
      weight: 2,
      make(gen, depth) {
        if (depth <= 0) return null;
        const label = gen.unique("outer");
        return gen.inside({ loop: true }, () => {
          const [i, j] = [gen.declare("number", "i", false).name, gen.declare("number", "j", false).name];
          const jump = gen.random.pick([`break ${label};`, `continue ${label};`]);
          const test = gen.expression("boolean", 1);
          const guarded = gen.random.chance(0.4)
            ? statement(
                "try ",
                block([statement("if (", test, `) ${jump}`)]),
                ` finally { console.log("through", ${i}, ${j}); }`,
              )
            : statement("if (", test, `) ${jump}`);
          const inner = statement(`for (let ${j} = 0; ${j} < 3; ${j}++) `, body(gen, depth - 1, guarded));
          return statement(
            `${label}: for (let ${i} = 0; ${i} < 3; ${i}++) `,
            block([statement("tick();"), inner, statement(`console.log("row", ${i});`)]),
          );
        });
      },
    },
  ],
};
