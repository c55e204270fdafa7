// A family of classes: fields, getters, methods that are overridden, closures over `this`, statics.

import type { Generator, Kind } from "./generator.ts";
import { body } from "./generator.ts";
import type { Tree } from "./tree.ts";
import { block, expression, statement } from "./tree.ts";

const METHOD = { result: "number", loop: false, async: false };

/** A method of one parameter, whose body sees the fields. */
function method(gen: Generator, head: string, fields: string[], depth: number): Tree {
  return gen.inside(METHOD, () => {
    const param = gen.declare("number", "p", true).name;
    for (const name of fields) gen.add({ name: `this.${name}`, type: "number", mutable: true });
    return statement(
      `${head}(${param}: number): number `,
      body(gen, depth, statement("return ", gen.expression("number", depth), ";")),
    );
  });
}

export const classes: Kind = {
  name: "classes",
  literals: { Base: "new Base(1)" },
  declare(gen) {
    const fields = ["a", "b"];
    const base = statement(
      "class Base ",
      block([
        statement("static made = 0;"),
        statement(`b = ${gen.random.below(9) - 2};`),
        statement("constructor(public a: number) { Base.made++; }"),
        method(gen, "work", fields, 1),
        method(gen, "step", fields, 1),
        statement("get sum(): number { return this.a + this.b; }"),
        statement("set sum(value: number) { this.a = value - this.b; }"),
        statement("both(n: number): number { return this.work(n) - this.step(n); }"),
        statement("adder(): (n: number) => number { return (n) => { this.a += n; return this.a; }; }"),
      ]),
    );
    const derived = statement(
      "class Derived extends Base ",
      block([
        statement("c = 0;"),
        statement("constructor(a: number, c: number) { super(a + 1); this.c = c; }"),
        method(gen, "override step", [...fields, "c"], 1),
        statement("override both(n: number): number { return super.both(n) + this.c; }"),
      ]),
    );
    return [base, derived];
  },
  expressions: [
    {
      type: "Base",
      weight: 2,
      make: (gen, depth) => expression("Base", "new Base(", gen.expression("number", depth), ")"),
    },
    {
      type: "Base",
      weight: 2,
      make: (gen, depth) =>
        expression("Base", "new Derived(", gen.expression("number", depth), ", ", gen.expression("number", depth), ")"),
    },
    {
      type: "number",
      weight: 3,
      make: (gen, depth) =>
        expression(
          "number",
          `${instance(gen)}.${gen.random.pick(["work", "step", "both"])}(`,
          gen.expression("number", depth),
          ")",
        ),
    },
    {
      type: "number",
      weight: 2,
      make: (gen) => expression("number", `${instance(gen)}.${gen.random.pick(["a", "b", "sum"])}`),
    },
    {
      type: "number",
      weight: 1,
      make: (gen) => expression("number", `${instance(gen)}.${gen.random.pick(["a++", "b--", "sum++"])}`),
    },
    { type: "number", weight: 1, make: () => expression("number", "Base.made") },
    {
      type: "boolean",
      weight: 1,
      make: (gen, depth) => expression("boolean", "(", gen.expression("Base", depth), " instanceof Derived)"),
    },
    {
      type: "(n: number) => number",
      weight: 1,
      make: (gen, depth) => expression("(n: number) => number", gen.expression("Base", depth), ".adder()"),
    },
  ],
  statements: [
    {
      weight: 2,
      make(gen, depth) {
        const known = gen.variable("Base");
        return (
          known &&
          statement(
            `${known.name}.${gen.random.pick(["a", "b", "sum"])} ${gen.random.pick(["=", "+=", "*="])} `,
            gen.expression("number", depth),
            ";",
          )
        );
      },
    },
  ],
};

function instance(gen: Generator): string {
  return gen.variable("Base")?.name ?? "new Derived(2, 3)";
}
