// Strings and booleans, declarations and printing: the ground that every program stands on.

import type { Kind, Producer } from "./generator.ts";
import { expression, statement } from "./tree.ts";

const WORDS = ['""', '"a"', '"bc"', '"Def"', '"12"', '" 3.5 "', '"é🌍"', '"x,y,z"'];
const COMPARISONS = ["<", ">", "<=", ">="];

function text(weight: number, make: Producer["make"]): Producer {
  return { type: "string", weight, make };
}

function truth(weight: number, make: Producer["make"]): Producer {
  return { type: "boolean", weight, make };
}

export const texts: Kind = {
  name: "texts",
  literals: { string: '"s"', boolean: "yes" },
  expressions: [
    text(3, (gen) => expression("string", gen.random.pick(WORDS))),
    text(3, (gen, depth) =>
      expression(
        "string",
        "clip(",
        gen.expression("string", depth),
        " + ",
        gen.expression(gen.random.pick(["string", "number", "boolean"]), depth),
        ")",
      ),
    ),
    text(3, (gen, depth) =>
      expression(
        "string",
        "clip(`${",
        gen.expression("number", depth),
        "}:${",
        gen.expression(gen.random.pick(["string", "boolean"]), depth),
        "}`)",
      ),
    ),
    text(1, (gen, depth) => expression("string", "(", gen.expression("string", depth), ").toUpperCase()")),
    text(1, (gen, depth) =>
      expression("string", "(", gen.expression("string", depth), `).slice(${gen.random.below(5) - 2})`),
    ),
    text(1, (gen, depth) =>
      expression("string", "(", gen.expression("string", depth), `).padStart(${gen.random.below(6)}, "-")`),
    ),
    text(1, (gen, depth) => expression("string", "String(", gen.expression("number", depth), ")")),
    text(1, (gen, depth) =>
      expression(
        "string",
        "(",
        gen.expression("boolean", depth),
        " ? ",
        gen.expression("string", depth),
        " : ",
        gen.expression("string", depth),
        ")",
      ),
    ),
    truth(4, (gen, depth) =>
      expression(
        "boolean",
        "(",
        gen.expression("number", depth),
        ` ${gen.random.pick(COMPARISONS)} `,
        gen.expression("number", depth),
        ")",
      ),
    ),
    truth(1, (gen, depth) =>
      expression(
        "boolean",
        "((",
        gen.expression("number", depth),
        ` as number) ${gen.random.pick(["===", "!=="])} `,
        gen.expression("number", depth),
        ")",
      ),
    ),
    truth(1, (gen, depth) =>
      expression("boolean", "(same(", gen.expression("string", depth), ") < ", gen.expression("string", depth), ")"),
    ),
    truth(2, (gen, depth) =>
      expression(
        "boolean",
        "(",
        gen.expression("boolean", depth),
        gen.random.pick([" && ", " || "]),
        gen.expression("boolean", depth),
        ")",
      ),
    ),
    truth(1, (gen, depth) => expression("boolean", "!", gen.expression("boolean", depth))),
    truth(1, (gen, depth) => expression("boolean", "(", gen.expression("string", depth), ').includes("a")')),
  ],
  statements: [
    {
      weight: 5,
      make(gen, depth) {
        const type = gen.random.pick(gen.types);
        const value = gen.expression(type, depth);
        const mutable = gen.random.chance(0.6);
        const { name } = gen.declare(type, "v", mutable);
        return statement(`${mutable ? "let" : "const"} ${name}: ${type} = `, value, ";");
      },
    },
    {
      weight: 5,
      make: (gen, depth) =>
        statement(
          "console.log(",
          gen.expression(gen.random.pick(["number", "string", "boolean"]), depth),
          ", ",
          gen.expression("number", depth),
          ");",
        ),
    },
    {
      weight: 3,
      make(gen, depth) {
        const type = gen.random.pick(gen.types);
        const target = gen.variable(type, true);
        return target && statement(`${target.name} = `, gen.expression(type, depth), ";");
      },
    },
    {
      weight: 1,
      make(gen, depth) {
        const { result, async } = gen.place;
        if (result === null || depth > 1 || async) return null;
        return statement("if (", gen.expression("boolean", depth), ") return ", gen.expression(result, depth), ";");
      },
    },
  ],
};
