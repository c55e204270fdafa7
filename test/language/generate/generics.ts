// Generic functions and classes, at several types.

import type { Kind } from "./generator.ts";
import { expression, statement } from "./tree.ts";

const PAIR = "Pair<number, string>";
const STACK = "Stack<number>";
const TEXTS = "Stack<string>";

export const generics: Kind = {
  name: "generics",
  declare: () => [
    statement("interface Pair<A, B> { first: A; second: B }"),
    statement("function pair<A, B>(first: A, second: B): Pair<A, B> { return { first, second }; }"),
    statement("function swap<A, B>(p: Pair<A, B>): Pair<B, A> { return pair(p.second, p.first); }"),
    statement("function same2<T>(value: T): T { return value; }"),
    statement("function choose<T>(first: boolean, a: T, b: T): T { return first ? a : b; }"),
    statement(
      "function mapped<A, B>(list: A[], f: (item: A, index: number) => B): B[] { const out: B[] = []; for (let i = 0; i < list.length; i++) out.push(f(list[i], i)); return out; }",
    ),
    statement(
      "function folded<A, B>(list: A[], start: B, f: (sum: B, item: A) => B): B { let sum = start; for (const item of list) sum = f(sum, item); return sum; }",
    ),
    statement(
      "class Stack<T> { private items: T[] = []; constructor(private readonly none: T) {} push(item: T): this { if (this.items.length < 9) this.items.push(item); return this; } " +
        "pop(): T { return this.items.pop() ?? this.none; } get size(): number { return this.items.length; } all(): T[] { return this.items.slice(); } }",
    ),
  ],
  literals: { [PAIR]: 'pair(1, "p")', [STACK]: "new Stack<number>(0)", [TEXTS]: 'new Stack<string>("-")' },
  expressions: [
    {
      type: PAIR,
      weight: 2,
      make: (gen, depth) =>
        expression(PAIR, "pair(", gen.expression("number", depth), ", ", gen.expression("string", depth), ")"),
    },
    { type: PAIR, weight: 1, make: (gen, depth) => expression(PAIR, "swap(swap(", gen.expression(PAIR, depth), "))") },
    {
      type: STACK,
      weight: 1,
      make: (gen, depth) =>
        expression(STACK, gen.expression(STACK, depth), ".push(", gen.expression("number", depth), ")"),
    },
    {
      type: TEXTS,
      weight: 1,
      make: (gen, depth) =>
        expression(TEXTS, gen.expression(TEXTS, depth), ".push(", gen.expression("string", depth), ")"),
    },
    { type: "number", weight: 1, make: (gen, depth) => expression("number", gen.expression(PAIR, depth), ".first") },
    {
      type: "string",
      weight: 1,
      make: (gen, depth) => expression("string", "swap(", gen.expression(PAIR, depth), ").first"),
    },
    { type: "number", weight: 1, make: (gen, depth) => expression("number", gen.expression(STACK, depth), ".pop()") },
    { type: "string", weight: 1, make: (gen, depth) => expression("string", gen.expression(TEXTS, depth), ".pop()") },
    {
      type: "number",
      weight: 1,
      make: (gen, depth) => expression("number", "same2(", gen.expression("number", depth), ")"),
    },
    {
      type: "number",
      weight: 1,
      make: (gen, depth) =>
        expression(
          "number",
          "choose(",
          gen.expression("boolean", depth),
          ", ",
          gen.expression("number", depth),
          ", ",
          gen.expression("number", depth),
          ")",
        ),
    },
    {
      type: "string",
      weight: 1,
      make: (gen, depth) =>
        expression(
          "string",
          "choose(",
          gen.expression("boolean", depth),
          ", ",
          gen.expression("string", depth),
          ", ",
          gen.expression("string", depth),
          ")",
        ),
    },
    {
      type: "number",
      weight: 1,
      make(gen, depth) {
        const [list, start] = [gen.expression("number[]", depth), gen.expression("number", depth)];
        return gen.inside({ loop: false, async: false, result: null }, () => {
          const sum = gen.declare("number", "s", true).name;
          const item = gen.declare("number", "x", false).name;
          return expression(
            "number",
            "folded(",
            list,
            ", ",
            start,
            `, (${sum}, ${item}) => `,
            gen.expression("number", depth),
            ")",
          );
        });
      },
    },
    {
      type: "string",
      weight: 1,
      make(gen, depth) {
        const list = gen.expression("number[]", depth);
        return gen.inside({ loop: false, async: false, result: null }, () => {
          const item = gen.declare("number", "x", false).name;
          const index = gen.declare("number", "i", false).name;
          return expression(
            "string",
            "clip(mapped(",
            list,
            `, (${item}, ${index}) => `,
            gen.expression("string", depth),
            ").join())",
          );
        });
      },
    },
  ],
  statements: [
    {
      weight: 1,
      make(gen) {
        const stack = gen.variable(STACK);
        return stack && statement(`console.log(${stack.name}.size, ${stack.name}.all().join());`);
      },
    },
    {
      weight: 1,
      make(gen, depth) {
        const known = gen.variable(PAIR);
        return known && statement(`${known.name}.first += `, gen.expression("number", depth), ";");
      },
    },
  ],
};
