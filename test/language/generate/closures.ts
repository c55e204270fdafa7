// Functions as values: closures over everything in scope, kept in variables and arrays, nested, called at once.

import type { Generator, Kind } from "./generator.ts";
import { body } from "./generator.ts";
import type { Tree } from "./tree.ts";
import { expression, statement } from "./tree.ts";

const THUNK = "() => number";
const MAPPER = "(n: number) => number";
const LIST = "(() => number)[]";

/** An arrow or a function expression; what it returns may use all that its body declares. */
function closure(gen: Generator, type: string, depth: number): Tree {
  const arrow = gen.random.chance(0.8);
  return gen.inside({ result: "number", loop: false, async: false }, () => {
    if (!arrow) gen.forgetThis();
    const param = type === MAPPER ? `${gen.declare("number", "p", true).name}: number` : "";
    if (arrow && gen.random.chance(0.4))
      return expression(type, `((${param}) => `, gen.expression("number", depth), ")");
    const made = body(gen, depth, statement("return ", gen.expression("number", depth), ";"));
    if (!arrow) return expression(type, `(function (${param}): number `, made, ")");
    return expression(type, `((${param}): number => `, made, ")");
  });
}

export const closures: Kind = {
  name: "closures",
  literals: { [THUNK]: "(() => 1)", [MAPPER]: "((n: number) => n)", [LIST]: "[() => 1]" },
  expressions: [
    { type: THUNK, weight: 1, make: (gen, depth) => closure(gen, THUNK, depth) },
    { type: MAPPER, weight: 1, make: (gen, depth) => closure(gen, MAPPER, depth) },
    {
      type: LIST,
      weight: 1,
      make: (gen, depth) => expression(LIST, "[", closure(gen, THUNK, depth), ", ", gen.expression(THUNK, depth), "]"),
    },
    { type: "number", weight: 2, make: (gen, depth) => called(gen, THUNK, depth) },
    { type: "number", weight: 2, make: (gen, depth) => called(gen, MAPPER, depth) },
    {
      type: "number[]",
      weight: 1,
      make(gen, depth) {
        const f = gen.variable(MAPPER);
        return f && expression("number[]", gen.expression("number[]", depth), `.map(${f.name})`);
      },
    },
    { type: MAPPER, weight: 1, make: (gen, depth) => expression(MAPPER, "twice(", gen.expression(MAPPER, depth), ")") },
  ],
  statements: [
    {
      weight: 2,
      make(gen, depth) {
        const list = gen.variable(LIST);
        return (
          list && statement(`if (${list.name}.length < 6) ${list.name}.push(`, closure(gen, THUNK, depth - 1), ");")
        );
      },
    },
    {
      weight: 1,
      make(gen) {
        const list = gen.variable(LIST);
        return list && statement(`console.log(${list.name}.map((f) => f()).join());`);
      },
    },
    {
      weight: 1,
      make(gen, depth) {
        if (depth <= 0) return null;
        // Declared here, and called wherever the scope goes on.
        const name = gen.unique("f");
        const made = gen.inside({ result: "number", loop: false, async: false }, () => {
          gen.forgetThis();
          const param = gen.declare("number", "p", true).name;
          const result = gen.expression("number", depth);
          return statement(
            `function ${name}(${param}: number): number `,
            body(gen, depth - 1, statement("return ", result, ";")),
          );
        });
        gen.add({ name, type: MAPPER, mutable: false });
        return made;
      },
    },
  ],
};

function called(gen: Generator, type: string, depth: number): Tree | null {
  const f = gen.variable(type);
  const args = type === MAPPER ? [gen.expression("number", depth)] : [];
  if (f) return expression("number", `${f.name}(`, ...args, ")");
  return expression("number", closure(gen, type, depth - 1), "(", ...args, ")");
}
