// Methods of numbers, and the functions of `Number`; conversions of other values to numbers.

import type ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, binary, bool, call, cast, field } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { BOOL, describeType, F64, isClass, isNumeric, isOpen, STRING } from "../../ir/type.ts";
import { numberOfAny } from "../any-operator.ts";
import { coerce, unwrap } from "../coerce.ts";
import { isPresent, nameOf } from "../empty.ts";
import type { Lowering } from "../expression.ts";
import { lowerExpr } from "../expression.ts";
import { primitiveOf } from "../primitive.ts";
import { toText } from "../text.ts";
import { dispatch } from "../union.ts";
import type { LibraryCall, MethodCall } from "./arguments.ts";
import { argumentsOf, integerArgument, required } from "./arguments.ts";
import type { Method } from "./native.ts";
import { int, methodNamed, native } from "./native.ts";
import { numberToLocale } from "./number-locale.ts";

const METHODS: Record<string, Method> = {
  toExponential: formatted("toExponential", -0x80000000),
  toFixed: formatted("toFixed", 0),
  toLocaleString: numberToLocale,
  toPrecision: (each) => (argumentsOf(each.node).length ? formatted("toPrecision", 0)(each) : plain(each)),
  toString: (each: MethodCall) => {
    if (!argumentsOf(each.node).length) return plain(each);
    return call("toRadix", [asFloat(each), integerArgument(each, 0, 10)], STRING);
  },
  valueOf: ({ object }: MethodCall) => object,
};

/** A method of a number; null where it is not known. */
export function numberMethod(each: MethodCall): Expr | null {
  return methodNamed(METHODS, each.name)?.(each) ?? null;
}

function formatted(name: string, missing: number): Method {
  return (each) => native(name, [int(missing)], STRING)({ ...each, object: asFloat(each) });
}

function plain({ object, node, lowering }: MethodCall): Expr {
  return toText(lowering.ctx, lowering.scope, object, node);
}

function asFloat({ object, node, lowering }: MethodCall): Expr {
  return isNumeric(object.type) ? cast(object, F64) : coerce(lowering.ctx, object, F64, node);
}

/** `Number.isInteger(…)` and its like; null where the function is not known. */
export function numberStatic(each: LibraryCall, name: string): Expr | null {
  switch (name) {
    case "isInteger":
    case "isSafeInteger":
    case "isFinite":
    case "isNaN":
      return test(each, name);
    case "parseFloat":
    case "parseInt":
      return parse(each, name);
    default:
      return null;
  }
}

/** What is no number is not converted: the answer is no. */
function test(each: LibraryCall, name: string): Expr {
  const { lowering } = each;
  const value = lowerExpr(required(each, 0), { ...lowering, expected: undefined });
  if (value.type.kind === "nullable" && isNumeric(value.type.of)) {
    const held = lowering.scope.temporary(value.type);
    const present = isPresent(assign(held, value));
    return binary("&&", present, tested(name, cast(unwrap(held), F64)), BOOL);
  }
  if (isNumeric(value.type)) return tested(name, cast(value, F64));
  return { kind: "sequence", first: value, second: bool(false), type: BOOL };
}

function tested(name: string, value: Expr): Expr {
  return name === "isNaN" || name === "isFinite"
    ? call(name, [value], BOOL, [F64])
    : call(`F64.${name}`, [value], BOOL);
}

/** `parseInt(text, radix)`, `parseFloat(text)`: a number that they are given goes by its text. */
export function parse(each: LibraryCall, name: string): Expr {
  const { lowering } = each;
  const argument = required(each, 0);
  const value = lowerExpr(argument, { ...lowering, expected: STRING });
  const source = toText(lowering.ctx, lowering.scope, value, argument);
  return name === "parseFloat"
    ? call("parseFloat_", [source], F64)
    : call("parseInt_", [source, integerArgument(each, 1, 0)], F64);
}

/** `Number(value)`. */
export function toNumber(given: Expr, node: ts.Node, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const value = primitiveOf(ctx, given, "number", node) ?? given;
  const { type } = value;
  if (isOpen(type)) return numberOfAny(value);
  switch (type.kind) {
    case "primitive":
      return type.name === "bool" ? cast(value, F64) : coerce(ctx, value, F64, node);
    case "string":
      return call("stringToNumber", [value], F64);
    case "null":
      return nothing(type);
    case "nullable": {
      const held = scope.temporary(type);
      const test = isPresent(assign(held, value));
      const then = toNumber(unwrap(held), node, lowering);
      return { kind: "conditional", test, then, otherwise: nothing(type), type: F64 };
    }
    case "union":
      if (type.open) break;
      return dispatch(ctx, {
        ...{ what: "number", type, value, args: [], result: F64, node },
        each: (member, _, inner) => toNumber(member, node, { ctx, scope: inner }),
      });
    case "class":
      if (isClass(type, "BigInt")) return call("bigintToNumber", [value], F64);
      if (isClass(type, "Date")) return field(value, "time", F64);
      if (isClass(type, "Array")) return call("stringToNumber", [toText(ctx, scope, value, node)], F64);
      break;
  }
  return ctx.fail("MN1002", node, describeType(type), "number");
}

/** `Number(null)` is 0, `Number(undefined)` is NaN. */
function nothing(type: IrType): Expr {
  return { kind: "number", text: nameOf(type) === "null" ? "0.0" : "NaN", type: F64 };
}
