// `const shapes: Shape[] = circles; shapes.push(square)`: TypeScript allows it, and then not all of `circles` are circles.
// Where a program does so, who reads a property of a circle asks for the object's class first.

import type { Expr } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";

type ClassType = IrType & { kind: "class" };

/** Functions and methods that write items, by the class of what they write to. */
const WRITERS: Readonly<Record<string, ReadonlySet<string>>> = {
  Array: new Set("push arraySet arraySetOr arrayUnshift arrayPushAll arraySplice arrayFill".split(" ")),
  Map: new Set(["set"]),
  Set: new Set(["add"]),
};

export interface Write {
  target: ClassType;
  /** What the items may be that are written. */
  values: readonly IrType[];
}

/** What a call writes to a list, map or set; null where it does not. */
export function itemWrite(expr: Expr & { kind: "call" }): Write | null {
  const { callee, args } = expr;
  const isMethod = callee.kind === "field";
  const target = (isMethod ? callee.object : args[0])?.type;
  const name = callee.kind === "field" || callee.kind === "global" ? callee.name : "";
  if (target?.kind !== "class" || !WRITERS[target.name]?.has(name)) return null;
  const values = (isMethod ? args : args.slice(1)).map(({ type }) => type);
  return { target, values: values.flatMap((type) => (isList(type) && !isListOfLists(target) ? type.args : [type])) };
}

function isList(type: IrType): type is ClassType {
  return type.kind === "class" && type.name === "Array";
}

function isListOfLists({ args }: ClassType): boolean {
  return args.some(isList);
}
