// Tuples, destructuring, spread, defaults and rest parameters.

import type { Kind } from "./generator.ts";
import { expression, statement } from "./tree.ts";

const TUPLE = "[number, string]";

export const patterns: Kind = {
  name: "patterns",
  declare: () => [
    statement(
      "function sum(...list: number[]): number { let total = 0; for (const n of list) total += n; return total; }",
    ),
    statement(
      "function scaled(n: number, by: number = n + 1, { add = 2 }: { add?: number } = {}): number { return n * by + add; }",
    ),
    statement(
      "function ends(list: number[]): [number, string] { const [first = -1, ...rest] = list; return [first, rest.join()]; }",
    ),
  ],
  literals: { [TUPLE]: "ends([1])" },
  expressions: [
    {
      type: TUPLE,
      weight: 2,
      make: (gen, depth) => expression(TUPLE, "ends(", gen.expression("number[]", depth), ")"),
    },
    { type: "number", weight: 2, make: (gen, depth) => expression("number", gen.expression(TUPLE, depth), "[0]") },
    { type: "string", weight: 2, make: (gen, depth) => expression("string", gen.expression(TUPLE, depth), "[1]") },
    {
      type: "number",
      weight: 1,
      make: (gen, depth) =>
        expression("number", "sum(", gen.expression("number", depth), ", ...", gen.expression("number[]", depth), ")"),
    },
    {
      type: "number",
      weight: 1,
      make: (gen, depth) =>
        expression("number", "sum(", gen.expression("number", depth), ", ", gen.expression("number", depth), ")"),
    },
    {
      type: "number",
      weight: 1,
      make: (gen, depth) => expression("number", "scaled(", gen.expression("number", depth), ")"),
    },
    {
      type: "number",
      weight: 1,
      make: (gen, depth) =>
        expression(
          "number",
          "scaled(",
          gen.expression("number", depth),
          ", undefined, { add: ",
          gen.expression("number", depth),
          " })",
        ),
    },
    {
      type: "number[]",
      weight: 2,
      make: (gen, depth) =>
        expression(
          "number[]",
          "[...",
          gen.expression("number[]", depth),
          ", ",
          gen.expression("number", depth),
          ", ...",
          gen.expression("number[]", depth),
          "].slice(0, 6)",
        ),
    },
  ],
  statements: [
    {
      weight: 2,
      make(gen, depth) {
        const value = gen.expression(TUPLE, depth);
        const [a, b] = [gen.declare("number", "a", true).name, gen.declare("string", "b", true).name];
        return statement(`let [${a}, ${b}] = `, value, ";");
      },
    },
    {
      weight: 2,
      make(gen, depth) {
        const value = gen.expression("number[]", depth);
        const fallback = gen.expression("number", depth);
        const [a, b] = [gen.declare("number", "a", true).name, gen.declare("number[]", "b", false).name];
        return statement(`let [${a} = `, fallback, `, ...${b}] = (`, value, " as number[]);");
      },
    },
    {
      weight: 2,
      make(gen, depth) {
        const [a, b] = [gen.variable("number", true), gen.variable("number", true)];
        if (!a || !b || a.name === b.name) return null;
        if (gen.random.chance(0.5)) return statement(`[${a.name}, ${b.name}] = [${b.name}, ${a.name}];`);
        return statement(
          `[${a.name}, ${b.name}] = [`,
          gen.expression("number", depth),
          ", ",
          gen.expression("number", depth),
          "];",
        );
      },
    },
  ],
};
