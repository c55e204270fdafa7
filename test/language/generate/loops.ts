// Loops, choices, and jumps out of them. Every loop ends: by its counter, or because the steps of a program are bounded.

import type { Kind } from "./generator.ts";
import { body } from "./generator.ts";
import { block, expression, statement } from "./tree.ts";

export const loops: Kind = {
  name: "loops",
  statements: [
    {
      weight: 3,
      make(gen, depth) {
        if (depth <= 0) return null;
        const test = gen.expression("boolean", depth);
        const then = gen.inside({}, () => gen.block(depth - 1));
        if (gen.random.chance(0.5)) return statement("if (", test, ") ", then);
        return statement(
          "if (",
          test,
          ") ",
          then,
          " else ",
          gen.inside({}, () => gen.block(depth - 1)),
        );
      },
    },
    {
      weight: 3,
      make(gen, depth) {
        if (depth <= 0) return null;
        return gen.inside({ loop: true }, () => {
          const counter = gen.declare("number", "i", gen.random.chance(0.2));
          const step = gen.random.pick(["++", "++", " += 2", " += 0.5"]);
          const head = `for (let ${counter.name} = ${gen.random.below(3)}; ${counter.name} < ${2 + gen.random.below(4)}; ${counter.name}${step}) `;
          return statement(head, body(gen, depth - 1));
        });
      },
    },
    {
      weight: 1,
      make(gen, depth) {
        if (depth <= 0) return null;
        const { name } = gen.declare("number", "n", false);
        return block([
          statement(`let ${name} = ${1 + gen.random.below(4)};`),
          gen.inside({ loop: true }, () =>
            gen.random.chance(0.5)
              ? statement(`while (${name}-- > 0) `, body(gen, depth - 1))
              : statement("do ", body(gen, depth - 1), ` while (--${name} > 0);`),
          ),
        ]);
      },
    },
    {
      weight: 2,
      make(gen, depth) {
        if (depth <= 0) return null;
        const list = gen.expression("number[]", depth - 1);
        return gen.inside({ loop: true }, () => {
          const { name } = gen.declare("number", "x", false);
          return statement(`for (const ${name} of `, list, ") ", body(gen, depth - 1));
        });
      },
    },
    {
      weight: 2,
      make(gen) {
        if (!gen.place.loop) return null;
        const jump = gen.random.pick(["break", "continue"]);
        return statement("if (", gen.expression("boolean", 1), `) ${jump};`);
      },
    },
    {
      weight: 1,
      make(gen, depth) {
        if (depth <= 0) return null;
        const subject = expression("number", "Math.abs(Math.trunc(", gen.expression("number", depth), ")) % 4");
        const cases = [0, 1, 2].flatMap((value) => {
          const made = gen.inside({ loop: gen.place.loop }, () => gen.block(depth - 1, 2));
          const end = gen.random.chance(0.6) ? [statement("break;")] : [];
          return [statement(`case ${value}: `, block([...(made.parts as never[]), ...end]))];
        });
        const rest = statement(
          "default: ",
          gen.inside({}, () => gen.block(depth - 1, 2)),
        );
        return statement("switch (", subject, ") ", block([...cases, rest]));
      },
    },
  ],
};
