// Throwing, catching, finally, with jumps through them.

import type { Kind } from "./generator.ts";
import { block, statement } from "./tree.ts";

export const exceptions: Kind = {
  name: "exceptions",
  declare: () => [
    statement(`class Problem extends Error {
  constructor(message: string, readonly level: number) {
    super(message);
    this.name = "Problem";
  }
}`),
    statement(
      "function fail(n: number): number ",
      block([statement('if (n > 2) throw new Problem("level " + n, n);'), statement("return n;")]),
    ),
  ],
  expressions: [
    {
      type: "number",
      weight: 2,
      make: (gen, depth) => ({
        kind: "expression",
        type: "number",
        parts: ["fail(", gen.expression("number", depth), ")"],
      }),
    },
  ],
  statements: [
    {
      weight: 4,
      make(gen, depth) {
        if (depth <= 0) return null;
        const tried = gen.inside({}, () => gen.block(depth - 1));
        const form = gen.random.below(3);
        const caught = gen.inside({}, () => {
          const error = gen.unique("e");
          const print = statement(
            `console.log("caught", ${error} instanceof Problem ? ${error}.level : -1, ${error}.message);`,
          );
          const made = gen.block(depth - 1, 2);
          return statement(` catch (${error}) `, block([print, ...(made.parts as never[])]));
        });
        const last = gen.inside({}, () => gen.block(depth - 1, 2));
        if (form === 0) return statement("try ", tried, caught);
        if (form === 1) return statement("try ", tried, " finally ", last);
        return statement("try ", tried, caught, " finally ", last);
      },
    },
    {
      weight: 2,
      make(gen, depth) {
        const error = gen.random.pick(["new Problem", "new RangeError", "new Error"]);
        const level = error === "new Problem" ? [", ", gen.expression("number", 1)] : [];
        return statement(
          "if (",
          gen.expression("boolean", 1),
          `) throw ${error}(`,
          gen.expression("string", Math.min(depth, 1)),
          ...level,
          ");",
        );
      },
    },
  ],
};
