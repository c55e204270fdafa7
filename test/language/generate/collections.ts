// Maps and sets that change while they are gone over, keys that are NaN and -0, sorting with comparators.

import type { Kind } from "./generator.ts";
import { body } from "./generator.ts";
import { expression, statement } from "./tree.ts";

const MAP = "Map<number, string>";
const SET = "Set<number>";
const TEXTS = "string[]";

export const collections: Kind = {
  name: "collections",
  declare: () => [
    statement(
      "function texts(m: Map<number, string>): string { return clip([...m].map(([k, v]) => `${k}:${v}`).join()); }",
    ),
    statement('function words(s: string): string[] { return s.length > 0 ? s.split("").slice(0, 6) : ["none", "n"]; }'),
  ],
  literals: { [MAP]: 'new Map<number, string>([[1, "m"]])', [SET]: "new Set<number>([1, 2])", [TEXTS]: '["b", "a"]' },
  expressions: [
    {
      type: MAP,
      weight: 2,
      make: (gen, depth) =>
        expression(
          MAP,
          "new Map<number, string>([[",
          ...[gen.expression("number", depth), ", ", gen.expression("string", depth), "], ["],
          ...[gen.expression("number", depth), ", ", gen.expression("string", depth), "]])"],
        ),
    },
    { type: MAP, weight: 1, make: (gen, depth) => expression(MAP, "new Map(", gen.expression(MAP, depth), ")") },
    {
      type: SET,
      weight: 2,
      make: (gen, depth) => expression(SET, "new Set<number>(", gen.expression("number[]", depth), ")"),
    },
    {
      type: "number[]",
      weight: 2,
      make: (gen, depth) => expression("number[]", "[...", gen.expression(SET, depth), "].slice(0, 6)"),
    },
    {
      type: "number[]",
      weight: 1,
      make: (gen, depth) => expression("number[]", "Array.from(", gen.expression(MAP, depth), ".keys())"),
    },
    {
      type: "number[]",
      weight: 2,
      make(gen, depth) {
        const by = gen.random.pick([
          "a - b",
          "b - a",
          "(a % 3) - (b % 3)",
          "a < b ? 1 : a > b ? -1 : 0",
          "Math.abs(a) - Math.abs(b)",
        ]);
        return expression(
          "number[]",
          gen.expression("number[]", depth),
          gen.random.pick([".slice().sort", ".toSorted"]),
          `((a, b) => ${by})`,
        );
      },
    },
    {
      type: "number[]",
      weight: 1,
      make: (gen, depth) => expression("number[]", gen.expression("number[]", depth), ".slice().sort()"),
    },
    { type: TEXTS, weight: 2, make: (gen, depth) => expression(TEXTS, "words(", gen.expression("string", depth), ")") },
    {
      type: TEXTS,
      weight: 1,
      make(gen, depth) {
        const by = gen.random.pick(["", "(a, b) => a.length - b.length", "(a, b) => (a < b ? 1 : a > b ? -1 : 0)"]);
        return expression(TEXTS, gen.expression(TEXTS, depth), `.slice().sort(${by})`);
      },
    },
    {
      type: "string",
      weight: 2,
      make: (gen, depth) =>
        expression("string", gen.expression(TEXTS, depth), `.join("${gen.random.pick(["", "-"])}")`),
    },
    {
      type: "string",
      weight: 1,
      make: (gen, depth) => expression("string", "texts(", gen.expression(MAP, depth), ")"),
    },
    {
      type: "string",
      weight: 1,
      make: (gen, depth) =>
        expression("string", "(", gen.expression(MAP, depth), ".get(", gen.expression("number", depth), ') ?? "gone")'),
    },
    {
      type: "boolean",
      weight: 2,
      make: (gen, depth) =>
        expression("boolean", gen.expression(SET, depth), ".has(", gen.expression("number", depth), ")"),
    },
    {
      type: "number",
      weight: 1,
      make: (gen, depth) => expression("number", gen.expression(gen.random.pick([SET, MAP]), depth), ".size"),
    },
    {
      type: "number",
      weight: 1,
      make: (gen, depth) =>
        expression(
          "number",
          gen.expression("number[]", depth),
          gen.random.pick([".indexOf(", ".lastIndexOf("]),
          gen.expression("number", depth),
          ")",
        ),
    },
  ],
  statements: [
    {
      weight: 3,
      make(gen, depth) {
        const map = gen.variable(MAP);
        const set = gen.variable(SET);
        const forms = [
          () =>
            map &&
            statement(`${map.name}.set(`, gen.expression("number", depth), ", ", gen.expression("string", depth), ");"),
          () =>
            map &&
            statement(`console.log(${map.name}.delete(`, gen.expression("number", depth), `), ${map.name}.size);`),
          () => set && statement(`${set.name}.add(`, gen.expression("number", depth), ");"),
          () =>
            set && statement(`console.log(${set.name}.delete(`, gen.expression("number", depth), `), ${set.name});`),
          () => map && statement(`console.log(texts(${map.name}));`),
          () => map && statement(`console.log(${map.name});`),
        ];
        return gen.random.pick(forms)();
      },
    },
    {
      weight: 2,
      make(gen, depth) {
        if (depth <= 0) return null;
        const set = gen.variable(SET);
        if (!set) return null;
        return gen.inside({ loop: true }, () => {
          const { name } = gen.declare("number", "v", false);
          const changes = gen.random.pick([
            `if (${set.name}.size < 6) ${set.name}.add(${name} + 1);`,
            `${set.name}.delete(${name}); if (${set.name}.size < 4 && ${name} > 2) ${set.name}.add(${name} - 3);`,
            `if (${name} === 2) ${set.name}.clear();`,
          ]);
          return statement(`for (const ${name} of ${set.name}) `, body(gen, depth - 1, statement(changes)));
        });
      },
    },
    {
      weight: 2,
      make(gen, depth) {
        if (depth <= 0) return null;
        const map = gen.variable(MAP);
        if (!map) return null;
        return gen.inside({ loop: true }, () => {
          const [key, value] = [gen.declare("number", "k", false).name, gen.declare("string", "w", false).name];
          const changes = gen.random.pick([
            `${map.name}.delete(${key}); if (${map.name}.size < 3) ${map.name}.set(${key} * 2, ${value});`,
            `${map.name}.set(${key}, clip(${value} + "!"));`,
            `if (${map.name}.size < 5) ${map.name}.set(${key} + 0.5, "new");`,
          ]);
          return statement(`for (const [${key}, ${value}] of ${map.name}) `, body(gen, depth - 1, statement(changes)));
        });
      },
    },
    {
      weight: 1,
      make(gen) {
        const list = gen.variable(TEXTS);
        return (
          list &&
          statement(
            gen.random.pick([
              `if (${list.name}.length < 6) ${list.name}.unshift("u"); console.log(${list.name}.join());`,
              `console.log(${list.name}.splice(0, 1).join(), ${list.name}.length);`,
              `console.log(${list.name}.entries().next().done, ${list.name}.at(-1));`,
              `${list.name}.reverse(); console.log(${list.name});`,
            ]),
          )
        );
      },
    },
  ],
};
