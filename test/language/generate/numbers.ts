// Numbers: literals, arithmetic, bits, Math, updates.

import type { Generator, Kind, Producer } from "./generator.ts";
import type { Tree } from "./tree.ts";
import { expression, statement } from "./tree.ts";

const LITERALS =
  "0 1 2 3 7 10 -1 -2 0.5 1.5 -0.25 0.1 255 256 65535 2147483647 -2147483648 4294967295 4294967296 1e15 1e21 1e-7 (0/0) Infinity -0".split(
    " ",
  );
const OPERATORS = ["+", "-", "*", "/", "%", "|", "&", "^", "<<", ">>", ">>>"];
const ASSIGNMENTS = ["=", "+=", "-=", "*=", "/=", "%=", "|=", "&=", "^=", "<<=", ">>=", ">>>="];
const UNARY = [
  "Math.floor",
  "Math.ceil",
  "Math.round",
  "Math.trunc",
  "Math.abs",
  "Math.sign",
  "Math.sqrt",
  "Math.fround",
];
const BINARY = ["Math.min", "Math.max", "Math.imul"];

function number(weight: number, make: Producer["make"]): Producer {
  return { type: "number", weight, make };
}

function operand(gen: Generator, depth: number): Tree {
  return gen.expression("number", depth);
}

export const numbers: Kind = {
  name: "numbers",
  literals: { number: "1" },
  expressions: [
    number(4, (gen) => {
      const literal = gen.random.chance(0.6) ? `${gen.random.below(20)}` : gen.random.pick(LITERALS);
      return expression("number", literal.startsWith("-") ? `(${literal})` : literal);
    }),
    number(8, (gen, depth) => {
      const operator = gen.random.chance(0.6) ? gen.random.pick(["+", "-", "*"]) : gen.random.pick(OPERATORS);
      // `a(b) << c(new D<E>())` is a call with type arguments to TypeScript.
      const [open, close] = operator === "<<" ? [" << +(", "))"] : [` ${operator} `, ")"];
      return expression("number", "(", operand(gen, depth), open, operand(gen, depth), close);
    }),
    number(2, (gen, depth) => expression("number", `${gen.random.pick(UNARY)}(`, operand(gen, depth), ")")),
    number(1, (gen, depth) =>
      expression("number", `${gen.random.pick(BINARY)}(`, operand(gen, depth), ", ", operand(gen, depth), ")"),
    ),
    number(1, (gen, depth) => expression("number", "-(", operand(gen, depth), ")")),
    number(1, (gen, depth) => expression("number", "~(", operand(gen, depth), ")")),
    number(1, (gen, depth) => expression("number", "((", operand(gen, depth), ` % 8) ** ${gen.random.below(4)})`)),
    number(2, (gen, depth) =>
      expression(
        "number",
        "(",
        gen.expression("boolean", depth),
        " ? ",
        operand(gen, depth),
        " : ",
        operand(gen, depth),
        ")",
      ),
    ),
    number(2, (gen) => {
      const target = gen.variable("number", true);
      const operator = gen.random.pick(["++", "--"]);
      if (!target) return null;
      return expression("number", gen.random.chance(0.5) ? `${target.name}${operator}` : `(${operator}${target.name})`);
    }),
    number(1, (gen, depth) => {
      const target = gen.variable("number", true);
      const operator = gen.random.pick(ASSIGNMENTS);
      return target && expression("number", `(${target.name} ${operator} `, operand(gen, depth), ")");
    }),
    number(1, (gen, depth) => expression("number", "(", gen.expression("string", depth), ").length")),
    number(1, (gen, depth) => expression("number", "Number(", gen.expression("string", depth), ")")),
  ],
  statements: [
    {
      weight: 4,
      make(gen, depth) {
        const target = gen.variable("number", true);
        if (!target) return null;
        return statement(`${target.name} ${gen.random.pick(ASSIGNMENTS)} `, gen.expression("number", depth), ";");
      },
    },
  ],
};
