// Arrays of numbers: literals, methods with closures, reading and writing within their length.

import type { Kind, Producer } from "./generator.ts";
import { expression, statement } from "./tree.ts";

function list(weight: number, make: Producer["make"]): Producer {
  return { type: "number[]", weight, make };
}

export const arrays: Kind = {
  name: "arrays",
  literals: { "number[]": "[1, 2]" },
  expressions: [
    list(3, (gen, depth) => {
      const items = Array.from({ length: 1 + gen.random.below(4) }, () => gen.expression("number", depth - 1));
      return expression("number[]", "[", ...items.flatMap((item, i) => (i ? [", ", item] : [item])), "]");
    }),
    list(2, (gen, depth) => mapped(gen, depth, "map", "number")),
    list(1, (gen, depth) => mapped(gen, depth, "filter", "boolean")),
    list(1, (gen, depth) =>
      expression("number[]", gen.expression("number[]", depth), `.slice(${gen.random.below(3) - 1})`),
    ),
    list(1, (gen, depth) =>
      expression(
        "number[]",
        gen.expression("number[]", depth),
        ".concat(",
        gen.expression("number[]", depth),
        ").slice(0, 6)",
      ),
    ),
    list(1, (gen, depth) =>
      expression("number[]", gen.expression("number[]", depth), ".slice().sort((a, b) => a - b)"),
    ),
    {
      type: "number",
      weight: 2,
      make: (gen, depth) =>
        expression("number", "nth(", gen.expression("number[]", depth), ", ", gen.expression("number", depth), ")"),
    },
    {
      type: "number",
      weight: 1,
      make: (gen, depth) => expression("number", gen.expression("number[]", depth), ".length"),
    },
    {
      type: "number",
      weight: 1,
      make(gen, depth) {
        const start = gen.expression("number", depth);
        const source = gen.expression("number[]", depth);
        return gen.inside({ loop: false, async: false, result: null }, () => {
          const sum = gen.declare("number", "s", true).name;
          const item = gen.declare("number", "x", false).name;
          return expression(
            "number",
            source,
            `.reduce((${sum}, ${item}) => `,
            gen.expression("number", depth),
            ", ",
            start,
            ")",
          );
        });
      },
    },
    {
      type: "string",
      weight: 2,
      make: (gen, depth) => expression("string", gen.expression("number[]", depth), '.join("/")'),
    },
    {
      type: "boolean",
      weight: 1,
      make: (gen, depth) =>
        expression("boolean", gen.expression("number[]", depth), ".includes(", gen.expression("number", depth), ")"),
    },
  ],
  statements: [
    {
      weight: 2,
      make(gen, depth) {
        const target = gen.variable("number[]");
        return (
          target &&
          statement(`if (${target.name}.length < 8) ${target.name}.push(`, gen.expression("number", depth), ");")
        );
      },
    },
    {
      weight: 2,
      make(gen, depth) {
        const target = gen.variable("number[]");
        const index = gen.variable("number");
        if (!target || !index) return null;
        const at = `${target.name}[spot(${target.name}, ${index.name})]`;
        return statement(
          `if (${target.name}.length > 0) ${at} ${gen.random.pick(["=", "+=", "*="])} `,
          gen.expression("number", depth),
          ";",
        );
      },
    },
    {
      weight: 1,
      make(gen) {
        const target = gen.variable("number[]");
        return target && statement(`console.log(${target.name}.join(), ${target.name}.length);`);
      },
    },
  ],
};

function mapped(gen: Parameters<Producer["make"]>[0], depth: number, method: string, type: string) {
  const source = gen.expression("number[]", depth);
  return gen.inside({ loop: false, async: false, result: null }, () => {
    const item = gen.declare("number", "x", false).name;
    const index = gen.random.chance(0.3) ? `, ${gen.declare("number", "i", false).name}` : "";
    return expression("number[]", source, `.${method}((${item}${index}) => `, gen.expression(type, depth), ")");
  });
}
