// Classes whose fields, constructors, accessors and statics say when they run; what derived ones do with `super`.

import type { Generator, Kind } from "./generator.ts";
import { body } from "./generator.ts";
import type { Tree } from "./tree.ts";
import { block, expression, statement } from "./tree.ts";

const NODE = "Root";

function member(gen: Generator, head: string, fields: readonly string[]): Tree {
  return gen.inside({ result: "number", loop: false, async: false }, () => {
    const param = gen.declare("number", "p", true).name;
    for (const name of fields) gen.add({ name: `this.${name}`, type: "number", mutable: true });
    return statement(
      `${head}(${param}: number): number `,
      body(gen, 1, statement("return ", gen.expression("number", 1), ";")),
    );
  });
}

export const heritage: Kind = {
  name: "heritage",
  literals: { [NODE]: "new Leaf(1)" },
  declare(gen) {
    const [a, b, c] = [gen.random.below(5), gen.random.below(9) - 4, gen.random.below(3)];
    return [
      statement("const order: string[] = [];"),
      statement(
        "function said(name: string, n: number): number { if (order.length < 40) order.push(name + n); return n; }",
      ),
      statement(
        "abstract class Root ",
        block([
          statement(`x = said("x", ${a});`),
          statement('#hidden = said("hidden", this.x + 1);'),
          statement('static total = said("total", 2);'),
          statement('static { Root.total += said("block", 1); }'),
          statement(
            'constructor(readonly size: number, public y = said("y", size)) { said("Root", this.kind()); Root.total++; }',
          ),
          statement("abstract kind(): number;"),
          statement("get area(): number { return this.x * this.y; }"),
          statement('set area(value: number) { this.y = value; said("area", 0); }'),
          statement("get hidden(): number { return this.#hidden; }"),
          member(gen, "reach", ["x", "y"]),
          statement("twice(n: number): number { return this.reach(n) + this.reach(n + 1); }"),
          statement("static make(n: number): Root { return n > 2 ? new Leaf(n) : new Twig(n, this.total); }"),
          statement("toString(): string { return `R${this.kind()}${this.size}`; }"),
        ]),
      ),
      statement(
        "class Twig extends Root ",
        block([
          statement(`z = said("z", this.x + ${b});`),
          statement(
            'constructor(n: number, readonly extra: number) { said("before", n); super(n + 1); said("Twig", this.z); this.x += extra; }',
          ),
          statement("override kind(): number { return 1; }"),
          member(gen, "override reach", ["x", "y", "z"]),
          statement("override get area(): number { return super.area + this.z; }"),
          statement("override set area(value: number) { super.area = value; this.z = value; }"),
        ]),
      ),
      statement(
        "class Leaf extends Twig ",
        block([
          statement(`w = said("w", ${c});`),
          statement("static count = 0;"),
          statement("constructor(n: number) { super(n, Leaf.count++); }"),
          statement("override kind(): number { return 2 + (this.w ?? 0); }"),
          statement("override twice(n: number): number { return super.twice(n) - this.w; }"),
          statement("toJSON(): { leaf: number; kind: string } { return { leaf: this.w, kind: String(this) }; }"),
        ]),
      ),
    ];
  },
  expressions: [
    {
      type: NODE,
      weight: 3,
      make(gen, depth) {
        const form = gen.random.below(3);
        if (form === 0) return expression(NODE, "new Leaf(", gen.expression("number", depth), ")");
        if (form === 1) return expression(NODE, "Root.make(", gen.expression("number", depth), ")");
        return expression(
          NODE,
          "new Twig(",
          gen.expression("number", depth),
          ", ",
          gen.expression("number", depth),
          ")",
        );
      },
    },
    {
      type: "number",
      weight: 3,
      make: (gen, depth) =>
        expression(
          "number",
          gen.expression(NODE, depth),
          `.${gen.random.pick(["reach", "twice"])}(`,
          gen.expression("number", depth),
          ")",
        ),
    },
    {
      type: "number",
      weight: 2,
      make(gen) {
        const known = gen.variable(NODE);
        return (
          known &&
          expression(
            "number",
            `${known.name}.${gen.random.pick(["x", "y", "area", "hidden", "size", "kind()", "area++", "y--"])}`,
          )
        );
      },
    },
    {
      type: "number",
      weight: 1,
      make: (gen) => expression("number", gen.random.pick(["Root.total", "Leaf.count", "order.length"])),
    },
    { type: "string", weight: 1, make: (gen, depth) => expression("string", "`${", gen.expression(NODE, depth), "}`") },
    {
      type: "boolean",
      weight: 1,
      make: (gen, depth) =>
        expression("boolean", "(", gen.expression(NODE, depth), ` instanceof ${gen.random.pick(["Leaf", "Twig"])})`),
    },
    {
      type: "number",
      weight: 1,
      make(gen) {
        const known = gen.variable(NODE);
        return (
          known &&
          expression(
            "number",
            `(${known.name} instanceof Leaf ? ${known.name}.w : ${known.name} instanceof Twig ? ${known.name}.z : -1)`,
          )
        );
      },
    },
  ],
  statements: [
    {
      weight: 2,
      make(gen, depth) {
        const known = gen.variable(NODE);
        return (
          known &&
          statement(
            `${known.name}.${gen.random.pick(["x", "y", "area"])} ${gen.random.pick(["=", "+=", "-="])} `,
            gen.expression("number", depth),
            ";",
          )
        );
      },
    },
    {
      weight: 2,
      make(gen) {
        const known = gen.variable(NODE);
        if (!known) return null;
        return statement(
          gen.random.pick([
            'console.log(order.join(" ")); order.length = 0;',
            `console.log(${known.name});`,
            `console.log(JSON.stringify({ node: ${known.name} }), String(${known.name}));`,
          ]),
        );
      },
    },
  ],
};
