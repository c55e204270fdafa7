// Methods that are one function of the runtime: what they take and give.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { call, text } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { F64, STRING } from "../../ir/type.ts";
import { excerpt, lowerAs } from "../expression.ts";
import type { MethodCall } from "./arguments.ts";
import { argumentsOf, integerArgument, optional, required } from "./arguments.ts";

export type Method = (call: MethodCall) => Expr;

/** One parameter: the argument at `index`. */
export type Parameter = (call: MethodCall, index: number) => Expr;

/** An integer, cut as JavaScript cuts it. */
export function int(missing: number = 0): Parameter {
  return (each, index) => integerArgument(each, index, missing);
}

/** A text; an error where it is left out and has no default. */
export function string(missing?: string): Parameter {
  return missing === undefined
    ? (each, index) => lowerAs(required(each, index), STRING, each.lowering)
    : (each, index) => optional(each, index, STRING, text(missing));
}

/** A number; `missing` is how AssemblyScript writes the default. */
export function number(missing: string): Parameter {
  return (each, index) => optional(each, index, F64, { kind: "number", text: missing, type: F64 });
}

/** A function of the runtime, given the object and these. */
export function native(name: string, params: readonly Parameter[], result: IrType): Method {
  return (each) => {
    const { node, object, lowering } = each;
    const more = argumentsOf(node)[params.length];
    if (more || argumentsOf(node).some(ts.isSpreadElement)) return lowering.ctx.fail("MN1001", node, excerpt(node));
    return call(name, [object, ...params.map((param, index) => param(each, index))], result);
  };
}

/** The method of this name, which `METHODS` may not have. */
export function methodNamed(methods: Readonly<Record<string, Method>>, name: string): Method | null {
  return Object.hasOwn(methods, name) ? (methods[name] ?? null) : null;
}
