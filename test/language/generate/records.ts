// Records with properties that may be left out: written later, deleted, spread, listed, read from JSON.

import type { Kind } from "./generator.ts";
import { expression, statement } from "./tree.ts";

const RECORD = "Entry";
const PARTIAL = "Partial<Entry>";
const COUNTS = "Record<string, number>";
const KEYS = ["a", "b", "c", "note", "sub"];

export const records: Kind = {
  name: "records",
  declare: () => [
    statement("const [absent, other]: number[] = [-1, 7];"),
    statement("interface Entry { a: number; b?: number; c: string; note?: string | null; sub?: Entry }"),
    statement("function entry(a: number, c: string): Entry { return { a, c }; }"),
    statement("function turned(c: string, a: number, b: number): Entry { return { c, b, a }; }"),
    statement(
      'function plain(e: Entry, depth: number): Entry { return depth > 2 ? entry(0, "") : e.sub ? { ...e, sub: plain(e.sub, depth + 1) } : e; }',
    ),
    statement("function finite(n: number): number { return Number.isFinite(n) ? n : 0; }"),
    statement(
      "function reread(e: Entry): Entry { const { a, b } = e; const whole = { ...e, a: finite(a) }; if (b !== undefined) whole.b = finite(b); delete whole.sub; return JSON.parse(JSON.stringify(whole)); }",
    ),
    statement("function shown(e: Entry): string { return clip(JSON.stringify(plain(e, 0))); }"),
    statement(
      "function counted(text: string): Record<string, number> { const counts: Record<string, number> = {}; for (const c of text) counts[c] = (counts[c] ?? 0) + 1; return counts; }",
    ),
  ],
  literals: { [RECORD]: 'entry(1, "e")', [PARTIAL]: "{ b: 2 }", [COUNTS]: 'counted("abca")' },
  expressions: [
    {
      type: RECORD,
      weight: 3,
      make(gen, depth) {
        const number = () => gen.expression("number", depth);
        const forms = [
          () => expression(RECORD, "{ a: ", number(), ", c: ", gen.expression("string", depth), " }"),
          () =>
            expression(RECORD, "{ c: ", gen.expression("string", depth), ", a: ", number(), ", b: ", number(), " }"),
          () => expression(RECORD, "turned(", gen.expression("string", depth), ", ", number(), ", ", number(), ")"),
          () =>
            expression(
              RECORD,
              "{ note: null, a: ",
              number(),
              ', c: "n", sub: ',
              gen.expression(RECORD, depth - 1),
              " }",
            ),
        ];
        return gen.random.pick(forms)();
      },
    },
    {
      type: RECORD,
      weight: 3,
      make(gen, depth) {
        const known = gen.variable(RECORD);
        if (!known) return null;
        const { name } = known;
        const forms = [
          () => expression(RECORD, `{ ...${name}, b: `, gen.expression("number", depth), " }"),
          () => expression(RECORD, "{ b: ", gen.expression("number", depth), `, ...${name} }`),
          () => expression(RECORD, `{ ...${name}, ...`, gen.expression(PARTIAL, depth), " }"),
          () => expression(RECORD, `{ ...${name}, ...(`, gen.expression("boolean", depth), ' && { note: "s" }) }'),
          () => expression(RECORD, `{ ...${name}, note: `, gen.expression("string", depth), " }"),
          () => expression(RECORD, `reread(${name})`),
          () => expression(RECORD, `(${name}.sub ?? `, gen.expression(RECORD, depth - 1), ")"),
        ];
        return gen.random.pick(forms)();
      },
    },
    {
      type: PARTIAL,
      weight: 1,
      make(gen, depth) {
        const key = gen.random.pick(["a", "b"]);
        return expression(PARTIAL, `{ ${key}: `, gen.expression("number", depth), " }");
      },
    },
    {
      type: PARTIAL,
      weight: 1,
      make: (gen, depth) =>
        expression(
          PARTIAL,
          "{ note: ",
          gen.expression("string", depth),
          ", c: ",
          gen.expression("string", depth),
          " }",
        ),
    },
    {
      type: COUNTS,
      weight: 2,
      make: (gen, depth) => expression(COUNTS, "counted(", gen.expression("string", depth), ")"),
    },
    {
      type: COUNTS,
      weight: 1,
      make(gen, depth) {
        const known = gen.variable(COUNTS);
        return (
          known &&
          expression(
            COUNTS,
            `{ ...${known.name}, [`,
            gen.expression("string", depth),
            "]: ",
            gen.expression("number", depth),
            " }",
          )
        );
      },
    },
    {
      type: "number",
      weight: 3,
      make(gen) {
        const known = gen.variable(RECORD)?.name ?? 'entry(2, "f")';
        const forms = [
          `${known}.a`,
          `(${known}.b ?? absent)`,
          `(${known}.sub?.b ?? ${known}.sub?.a ?? other)`,
          `(${known}.note?.length ?? other)`,
          `Object.keys(${known}).length`,
          `(({ b = 3, a }: Entry): number => a + b)(${known})`,
        ];
        return expression("number", gen.random.pick(forms));
      },
    },
    {
      type: "number",
      weight: 1,
      make: (gen, depth) =>
        expression("number", "(", gen.expression(COUNTS, depth), "[", gen.expression("string", depth), "] ?? 0)"),
    },
    {
      type: "string",
      weight: 2,
      make: (gen, depth) => expression("string", "shown(", gen.expression(RECORD, depth), ")"),
    },
    {
      type: "string",
      weight: 1,
      make: (gen, depth) =>
        expression(
          "string",
          "clip(Object.entries(",
          gen.expression(COUNTS, depth),
          ").map(([k, v]) => `${k}${v}`).join())",
        ),
    },
    {
      type: "boolean",
      weight: 1,
      make: (gen, depth) =>
        expression("boolean", `("${gen.random.pick(KEYS)}" in `, gen.expression(RECORD, depth), ")"),
    },
  ],
  statements: [
    {
      weight: 3,
      make(gen, depth) {
        const known = gen.variable(RECORD);
        if (!known) return null;
        const { name } = known;
        const forms = [
          () => statement(`${name}.b = `, gen.expression("number", depth), ";"),
          () => statement(`${name}.b ??= `, gen.expression("number", depth), ";"),
          () => statement(`${name}.note = `, gen.expression("string", depth), ";"),
          () => statement(`${name}.note = null;`),
          () => statement(`delete ${name}.${gen.random.pick(["b", "note", "sub"])};`),
          () => statement(`if (${name}.b !== undefined) ${name}.b += `, gen.expression("number", depth), ";"),
          () => statement(`Object.assign(${name}, { a: `, gen.expression("number", depth), ", b: 5 });"),
        ];
        return gen.random.pick(forms)();
      },
    },
    {
      weight: 2,
      make(gen) {
        const known = gen.variable(RECORD);
        if (!known) return null;
        const { name } = known;
        return statement(
          gen.random.pick([
            `console.log(shown(${name}), Object.keys(${name}).join());`,
            `for (const key in ${name}) console.log(key);`,
            `console.log(plain(${name}, 0));`,
            `console.log(JSON.stringify(plain(${name}, 0), null, 1));`,
          ]),
        );
      },
    },
    {
      weight: 1,
      make(gen) {
        const known = gen.variable(RECORD);
        if (!known) return null;
        const [a, b, rest] = [
          gen.declare("number", "a", true).name,
          gen.declare("number", "b", true).name,
          gen.unique("rest"),
        ];
        return statement(
          `let { a: ${a}, b: ${b} = -5, ...${rest} } = ${known.name}; console.log(${rest}.c, ${rest}.note);`,
        );
      },
    },
    {
      weight: 1,
      make(gen, depth) {
        const known = gen.variable(COUNTS);
        if (!known) return null;
        const { name } = known;
        const forms = [
          () => statement(`${name}[`, gen.expression("string", depth), "] = ", gen.expression("number", depth), ";"),
          () => statement(`delete ${name}[`, gen.expression("string", depth), "];"),
          () => statement(`console.log(${name}, Object.values(${name}).length);`),
        ];
        return gen.random.pick(forms)();
      },
    },
  ],
};
