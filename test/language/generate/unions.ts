// Unions: of primitives, told apart by `typeof`; tagged ones, by `switch`; classes, by `instanceof`.

import type { Kind } from "./generator.ts";
import { block, expression, statement } from "./tree.ts";

const MIXED = "string | number | boolean";
const SHAPE = "Shape";

export const unions: Kind = {
  name: "unions",
  declare: () => [
    statement(
      `type Shape = { kind: "circle"; radius: number } | { kind: "box"; width: number; height: number } | { kind: "none"; why: string | null };`,
    ),
    statement('function circle(radius: number): Shape { return { kind: "circle", radius }; }'),
    statement('function box(width: number, height: number): Shape { return { kind: "box", width, height }; }'),
    statement('function flat(why: string | null): Shape { return { kind: "none", why }; }'),
    statement(
      "function area(shape: Shape): number ",
      block([
        statement(
          "switch (shape.kind) ",
          block([
            statement('case "circle": return shape.radius * shape.radius * 3;'),
            statement('case "box": return shape.width * shape.height;'),
            statement("default: return shape.why === null ? -1 : shape.why.length;"),
          ]),
        ),
      ]),
    ),
    statement(
      `function told(value: ${MIXED}): string `,
      block([
        statement('if (typeof value === "string") return "s" + value.length;'),
        statement('if (typeof value === "number") return "n" + value;'),
        statement('return value ? "yes" : "no";'),
      ]),
    ),
  ],
  literals: { [MIXED]: "told(1)", [SHAPE]: 'flat("x")' },
  expressions: [
    {
      type: MIXED,
      weight: 3,
      make: (gen, depth) => gen.expression(gen.random.pick(["string", "number", "boolean"]), depth),
    },
    {
      type: MIXED,
      weight: 1,
      make: (gen, depth) =>
        expression(
          MIXED,
          "(",
          gen.expression("boolean", depth),
          " ? ",
          gen.expression("number", depth),
          " : ",
          gen.expression("string", depth),
          ")",
        ),
    },
    {
      type: SHAPE,
      weight: 2,
      make: (gen, depth) => expression(SHAPE, "circle(", gen.expression("number", depth), ")"),
    },
    {
      type: SHAPE,
      weight: 2,
      make: (gen, depth) =>
        expression(SHAPE, "box(", gen.expression("number", depth), ", ", gen.expression("number", depth), ")"),
    },
    {
      type: SHAPE,
      weight: 1,
      make: (gen, depth) =>
        expression(SHAPE, "flat(", gen.random.chance(0.4) ? "null" : gen.expression("string", depth), ")"),
    },
    {
      type: "number",
      weight: 2,
      make: (gen, depth) => expression("number", "area(", gen.expression(SHAPE, depth), ")"),
    },
    {
      type: "string",
      weight: 2,
      make: (gen, depth) => expression("string", "clip(told(", gen.expression(MIXED, depth), "))"),
    },
    {
      type: "number",
      weight: 1,
      make(gen, depth) {
        const value = gen.variable(MIXED);
        return (
          value &&
          expression(
            "number",
            `(typeof ${value.name} === "number" ? ${value.name} : `,
            gen.without(value.name, () => gen.expression("number", depth)),
            ")",
          )
        );
      },
    },
    {
      type: "number",
      weight: 1,
      make(gen, depth) {
        const shape = gen.variable(SHAPE);
        return (
          shape &&
          expression(
            "number",
            `(${shape.name}.kind === "box" ? ${shape.name}.width : `,
            gen.without(shape.name, () => gen.expression("number", depth)),
            ")",
          )
        );
      },
    },
  ],
  statements: [
    {
      weight: 2,
      make(gen, depth) {
        const shape = gen.variable(SHAPE);
        if (!shape || depth <= 0) return null;
        const then = gen.without(shape.name, () => gen.block(depth - 1, 2));
        return statement(
          `if (${shape.name}.kind === "circle") `,
          block([statement(`console.log("radius", ${shape.name}.radius);`), ...(then.parts as never[])]),
        );
      },
    },
    {
      weight: 1,
      make(gen) {
        const shape = gen.variable(SHAPE);
        return shape && statement(`console.log(${shape.name}.kind, area(${shape.name}));`);
      },
    },
    {
      weight: 1,
      make(gen, depth) {
        const shape = gen.variable(SHAPE);
        return (
          shape &&
          statement(
            `if (${shape.name}.kind === "box") ${shape.name}.width += `,
            gen.without(shape.name, () => gen.expression("number", depth)),
            ";",
          )
        );
      },
    },
  ],
};
