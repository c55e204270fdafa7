// Numbers as texts and texts as numbers; the methods of strings.

import type { Kind, Producer } from "./generator.ts";
import { expression } from "./tree.ts";

const TEXTS = [
  '"12.5e1"',
  '" 7 "',
  '"0x1f"',
  '"-0"',
  '"1_0"',
  '""',
  '"Infinity"',
  '"3px"',
  '"é\\u{1F600}a"',
  '"a,b,,c"',
  '"Ab aB"',
];

function text(weight: number, make: Producer["make"]): Producer {
  return { type: "string", weight, make };
}

export const formats: Kind = {
  name: "formats",
  declare: () => [],
  expressions: [
    text(3, (gen) => expression("string", gen.random.pick(TEXTS))),
    text(3, (gen, depth) => {
      const [digits, method] = gen.random.pick([
        [gen.random.below(7), "toFixed"],
        [gen.random.below(7) + 1, "toPrecision"],
        [gen.random.below(7), "toExponential"],
        [gen.random.pick([2, 8, 16, 36]), "toString"],
      ] as const);
      return expression("string", "clip((", gen.expression("number", depth), `).${method}(${digits}))`);
    }),
    text(3, (gen, depth) => {
      const string = () => gen.expression("string", depth);
      const number = () => gen.expression("number", depth);
      const count = gen.random.below(4);
      const forms = [
        () => expression("string", string(), ".slice(", number(), ", ", number(), ")"),
        () => expression("string", string(), ".substring(", number(), ", ", number(), ")"),
        () => expression("string", "clip(", string(), ".replace(", string(), ", ", string(), "))"),
        () =>
          expression(
            "string",
            "clip(",
            string(),
            `.replaceAll("${gen.random.pick(["a", "1", "-"])}", `,
            string(),
            "))",
          ),
        () => expression("string", "clip(", string(), `.repeat(${count}))`),
        () => expression("string", "clip(", string(), `.split("${gen.random.pick([",", "", "a"])}").join("|"))`),
        () => expression("string", string(), `.trim().${gen.random.pick(["toLowerCase", "toUpperCase"])}()`),
        () => expression("string", string(), ".charAt(", number(), ")"),
        () => expression("string", "(", string(), ".at(", number(), ') ?? "none")'),
        () => expression("string", "clip(", string(), ".padEnd(", `${count * 3}, `, string(), "))"),
        () => expression("string", "clip([...", string(), '].reverse().join(""))'),
        () => expression("string", "encodeURIComponent(", string(), ".slice(0, 2).toWellFormed()).slice(0, 12)"),
        () => expression("string", "clip(JSON.stringify(", string(), "))"),
      ];
      return gen.random.pick(forms)();
    }),
    {
      type: "number",
      weight: 3,
      make(gen, depth) {
        const string = () => gen.expression("string", depth);
        const number = () => gen.expression("number", depth);
        const forms = [
          () => expression("number", "parseFloat(", string(), ")"),
          () => expression("number", "parseInt(", string(), `, ${gen.random.pick([10, 16, 2])})`),
          () => expression("number", "Number(", string(), ")"),
          () => expression("number", string(), ".indexOf(", string(), ")"),
          () => expression("number", string(), ".lastIndexOf(", string(), ")"),
          () => expression("number", string(), ".charCodeAt(", number(), ")"),
          () => expression("number", "(", string(), ".codePointAt(", number(), ") ?? -1)"),
          () => expression("number", "+", string()),
          () => expression("number", "Math.clz32(", number(), ")"),
          () => expression("number", "Math.max(", number(), ", ", number(), ", ", number(), ")"),
          () => expression("number", "Number((", number(), ").toFixed(2))"),
        ];
        return gen.random.pick(forms)();
      },
    },
    {
      type: "boolean",
      weight: 2,
      make(gen, depth) {
        const string = () => gen.expression("string", depth);
        const number = () => gen.expression("number", depth);
        const forms = [
          () => expression("boolean", string(), ".startsWith(", string(), ")"),
          () => expression("boolean", string(), ".endsWith(", string(), ")"),
          () => expression("boolean", "(", string(), " < ", string(), ")"),
          () => expression("boolean", "Number.isInteger(", number(), ")"),
          () => expression("boolean", "Number.isSafeInteger(", number(), ")"),
          () => expression("boolean", "Object.is(", number(), ", ", number(), ")"),
          () => expression("boolean", "isNaN(", number(), ")"),
        ];
        return gen.random.pick(forms)();
      },
    },
  ],
};
