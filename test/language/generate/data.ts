// Records, nested and optional ones, arrays of them, maps, nullable numbers.

import type { Kind } from "./generator.ts";
import { block, expression, statement } from "./tree.ts";

const MAYBE = "number | null";
const MAP = "Map<string, number>";

export const data: Kind = {
  name: "data",
  declare: () => [
    statement("interface Point { x: number; y: number; label: string; next: Point | null; weight?: number }"),
    statement(
      "function show(p: Point | null): string ",
      block([
        statement('if (p === null) return "";'),
        statement("const weight = p.weight !== undefined ? p.weight : -1;"),
        statement('return [p.label, String(p.x), String(p.y), String(weight), clip(show(p.next))].join(";");'),
      ]),
    ),
  ],
  literals: {
    Point: '{ x: 1, y: 2, label: "p", next: null }',
    [MAYBE]: "maybe(1)",
    [MAP]: "new Map<string, number>()",
  },
  expressions: [
    {
      type: "Point",
      weight: 3,
      make(gen, depth) {
        const weight = gen.random.chance(0.4) ? [", weight: ", gen.expression("number", depth)] : [];
        const known = gen.variable("Point");
        const next =
          known && gen.random.chance(0.3)
            ? `{ x: ${known.name}.x, y: 0, label: ${known.name}.label, next: null }`
            : "null";
        const parts = [
          gen.expression("number", depth),
          ", y: ",
          gen.expression("number", depth),
          ", label: ",
          gen.expression("string", depth),
        ];
        return expression("Point", "{ x: ", ...parts, `, next: ${next}`, ...weight, " }");
      },
    },
    {
      type: "Point",
      weight: 1,
      make: (gen, depth) =>
        expression(
          "Point",
          "(",
          gen.expression("boolean", depth),
          " ? ",
          gen.expression("Point", depth),
          " : ",
          gen.expression("Point", depth),
          ")",
        ),
    },
    { type: MAYBE, weight: 2, make: (gen, depth) => expression(MAYBE, "maybe(", gen.expression("number", depth), ")") },
    {
      type: MAYBE,
      weight: 1,
      make: (gen, depth) =>
        expression(MAYBE, "(", gen.expression("boolean", depth), " ? ", gen.expression("number", depth), " : null)"),
    },
    {
      type: "number",
      weight: 2,
      make: (gen, depth) =>
        field(gen.variable("Point")?.name, gen.random.pick(["x", "y", "label.length", "weight!"].slice(0, 3)), depth),
    },
    {
      type: "number",
      weight: 1,
      make: (gen, depth) =>
        expression("number", "(", gen.expression(MAYBE, depth), " ?? ", gen.expression("number", depth), ")"),
    },
    {
      type: "number",
      weight: 1,
      make(gen, depth) {
        const point = gen.variable("Point");
        return (
          point &&
          expression(
            "number",
            `(${point.name}.${gen.random.pick(["weight", "next?.x", "next?.next?.y", "next?.weight"])} ?? `,
            gen.expression("number", depth),
            ")",
          )
        );
      },
    },
    {
      type: "number",
      weight: 1,
      make(gen, depth) {
        const map = gen.variable(MAP);
        return (
          map &&
          expression(
            "number",
            `(${map.name}.get(`,
            gen.expression("string", depth),
            ") ?? ",
            gen.expression("number", depth),
            ")",
          )
        );
      },
    },
    {
      type: "string",
      weight: 2,
      make: (gen, depth) => expression("string", "clip(show(", gen.expression("Point", depth), "))"),
    },
  ],
  statements: [
    {
      weight: 3,
      make(gen, depth) {
        const point = gen.variable("Point");
        if (!point) return null;
        const operator = gen.random.pick(["=", "+=", "-=", "*="]);
        return statement(
          `${point.name}.${gen.random.pick(["x", "y"])} ${operator} `,
          gen.expression("number", depth),
          ";",
        );
      },
    },
    {
      weight: 1,
      make(gen) {
        const [a, b] = [gen.variable("Point"), gen.variable("Point")];
        return (
          a &&
          b &&
          statement(
            `if (${b.name}.next === null && ${a.name} !== ${b.name}) { ${a.name}.next = ${b.name}; } else { console.log(${a.name} === ${b.name}); }`,
          )
        );
      },
    },
    {
      weight: 1,
      make(gen, depth) {
        const point = gen.variable("Point");
        return (
          point &&
          statement(
            `${point.name}.weight = `,
            gen.random.chance(0.7) ? gen.expression("number", depth) : "undefined",
            ";",
          )
        );
      },
    },
    {
      weight: 1,
      make(gen, depth) {
        const map = gen.variable(MAP);
        return (
          map &&
          statement(`${map.name}.set(`, gen.expression("string", depth), ", ", gen.expression("number", depth), `);`)
        );
      },
    },
    {
      weight: 1,
      make(gen) {
        const point = gen.variable("Point");
        if (!point) return null;
        const [x, label] = [gen.declare("number", "x", true).name, gen.declare("string", "l", false).name];
        return statement(`let { x: ${x} } = ${point.name}; const { label: ${label} } = ${point.name};`);
      },
    },
    {
      weight: 1,
      make(gen) {
        const point = gen.variable("Point");
        return point && statement(`console.log(show(${point.name}));`);
      },
    },
  ],
};

function field(name: string | undefined, property: string, _depth: number) {
  return name === undefined ? null : expression("number", `${name}.${property}`);
}
