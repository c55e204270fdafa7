// Typed arrays: `new`, `from`, `of` and their methods. Most methods are those of an array with the same numbers.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, call, construct, integer, method } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { arrayOf, classType, F64, functionType, INT, isClass, isNumeric, primitive, VOID } from "../../ir/type.ts";
import { excerpt, lowerAs, lowerExpr } from "../expression.ts";
import { toList } from "../iterable.ts";
import { itemsOf, listOf } from "../list.ts";
import { toElement, typedElement } from "../typed-array.ts";
import type { LibraryCall, MethodCall } from "./arguments.ts";
import { argumentsOf, integerArgument, required, toInteger } from "./arguments.ts";
import { arrayMethod } from "./array.ts";
import { arrayStatic } from "./array-static.ts";
import { makeFunction } from "./callback.ts";

const END = 0x7fffffff;
const LIST = arrayOf(F64);

/** `new Uint8Array(…)`, `new ArrayBuffer(…)`; null for other classes. */
export function newTyped(each: LibraryCall, name: string): Expr | null {
  const type = classType(name);
  if (!typedElement(type) && name !== "ArrayBuffer") return null;
  const [first] = argumentsOf(each.node);
  if (!first) return construct(type, [integer(0)]);
  if (ts.isSpreadElement(first)) return each.lowering.ctx.fail("MN1001", first, excerpt(each.node));
  const value = lowerExpr(first, { ...each.lowering, expected: undefined });
  if (isNumeric(value.type)) return construct(type, [toInteger(value, first, each.lowering)]);
  if (isClass(value.type, "ArrayBuffer")) {
    return call(`${name}.wrap`, [value, integerArgument(each, 1, 0), integerArgument(each, 2, -1)], type);
  }
  return fromList(toList(value, first, each.lowering), type);
}

/** `Uint8Array.from(…)`, `Uint8Array.of(…)`. */
export function typedStatic(owner: string): ((each: LibraryCall, name: string) => Expr | null) | null {
  const type = classType(owner);
  if (!typedElement(type)) return null;
  return (each, name) => {
    const { node, lowering } = each;
    if (name === "of") return fromList(listOf(itemsOf(argumentsOf(node), lowering), LIST, lowering), type);
    if (name !== "from") return null;
    const [items] = argumentsOf(node);
    if (argumentsOf(node).length > 1 || (items && ts.isObjectLiteralExpression(items))) {
      const list = arrayStatic({ node, lowering: { ...lowering, expected: LIST } }, "from");
      return list && fromList(list, type);
    }
    const source = required(each, 0);
    return fromList(toList(lowerExpr(source, { ...lowering, expected: undefined }), source, lowering), type);
  };
}

function copied(object: Expr): Expr {
  return method(object, "slice", [integer(0), integer(END)], object.type);
}

/** A method of a typed array or a buffer. */
export function typedMethod(each: MethodCall): Expr | null {
  const { object, name, node, lowering } = each;
  const element = typedElement(object.type);
  if (!element) return name === "slice" ? ranged(each, "slice", []) : null;
  switch (name) {
    case "slice":
    case "subarray":
      return ranged(each, name, []);
    case "fill": {
      const value = toElement(lowerAs(required(each, 0), F64, lowering), object.type, node, lowering.ctx);
      return ranged(each, "fill", [value]);
    }
    case "reverse":
      return method(object, "reverse", [], object.type);
    case "set": {
      const source = required(each, 0);
      const list = toList(lowerExpr(source, { ...lowering, expected: undefined }), source, lowering);
      return call("typedSet", [object, list, integerArgument(each, 1, 0)], VOID, [object.type, element]);
    }
    case "toReversed":
      return method(copied(object), "reverse", [], object.type);
    case "sort":
    case "toSorted": {
      const held = lowering.scope.temporary(object.type);
      const list = asList(held);
      const sorted = call("arraySort", [list, comparison(each), integer(1, primitive("usize"))], LIST, [F64]);
      const target = name === "sort" ? object : copied(object);
      return call("typedSet", [assign(held, target), sorted, integer(0)], object.type, [object.type, element]);
    }
    case "map": {
      const fn = lowerAs(required(each, 0), functionType([F64, INT, LIST], F64), lowering);
      return fromList(call("arrayMap", [asList(object), fn], LIST, [F64, F64]), object.type);
    }
    case "with":
    case "filter": {
      const kept = arrayMethod({ ...each, object: asList(object) });
      return kept && fromList(kept, object.type);
    }
    default:
      return arrayMethod({ ...each, object: asList(object) });
  }
}

function asList(array: Expr): Expr {
  return call("typedList", [array], LIST, [array.type]);
}

function fromList(list: Expr, type: IrType): Expr {
  return call("typedFrom", [list], type, [type, typedElement(type) ?? F64]);
}

/** A method of AssemblyScript's own whose last two arguments are a range. */
function ranged(each: MethodCall, name: string, first: readonly Expr[]): Expr {
  const from = first.length;
  return method(
    each.object,
    name,
    [...first, integerArgument(each, from, 0), integerArgument(each, from + 1, END)],
    each.object.type,
  );
}

/** Without a comparison numbers are sorted by value. */
function comparison(each: MethodCall): Expr {
  const type = functionType([F64, F64], F64);
  if (argumentsOf(each.node).length) return lowerAs(required(each, 0), type, each.lowering);
  return makeFunction(each.lowering.ctx, { key: "compare numbers", type }, ({ args }) =>
    call("compareNumbers", args, F64),
  );
}
