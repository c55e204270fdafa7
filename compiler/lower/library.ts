// The language's own library: what AssemblyScript does otherwise, chosen by owner and name. The rest is called as it is.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary, call, field, integer, method, nullValue, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  arrayOf,
  BOOL,
  F64,
  functionType,
  I32,
  INT,
  isClass,
  isFloat,
  isNumeric,
  nullable,
  STRING,
  taskOf,
  VOID,
} from "../ir/type.ts";
import { lowerArguments, lowerLibraryArguments, typeArguments } from "./call.ts";
import { coerce } from "./coerce.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import { toText } from "./text.ts";
import { callResult, mapSignature, typeOf, underneath } from "./types.ts";

/** `Promise.all(…)`, `Math.floor(…)`, `console.log(…)`: null for anything else. */
export function lowerStaticCall(
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  lowering: Lowering,
): Expr | null {
  const owner = lowering.ctx.checker.getSymbolAtLocation(callee.expression);
  if (!owner?.declarations?.some((declaration) => declaration.getSourceFile().isDeclarationFile)) return null;
  const name = callee.name.text;
  switch (owner.name) {
    case "Promise":
      return promiseStatic(node, name, lowering);
    case "console":
      return consoleCall(node, name, lowering);
    case "Math":
    case "Number":
    case "String":
      if (!ts.isIdentifier(callee.expression)) return null;
      return numeric(node, `${owner.name === "Number" ? "F64" : owner.name}.${name}`, lowering);
    default:
      return null;
  }
}

function promiseStatic(node: ts.CallExpression, name: string, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [argument] = node.arguments;
  const result = typeOf(ctx, node);
  if (!isClass(result, "Task")) return ctx.fail("MN1001", node, excerpt(node));
  const carried = result.args[0] ?? I32;
  if (name === "resolve") {
    const value = argument ? lowerAs(argument, carried, lowering) : { kind: "number" as const, text: "0", type: I32 };
    return call("Task.done", [value], result, [carried]);
  }
  if ((name !== "all" && name !== "race") || !argument) return ctx.fail("MN1001", node, excerpt(node));
  const item = name === "all" && isClass(carried, "Array") ? (carried.args[0] ?? I32) : carried;
  const element = item.kind === "void" ? I32 : item;
  const tasks = lowerAs(argument, arrayOf(taskOf(element)), lowering);
  return call(name, [tasks], name === "all" ? taskOf(arrayOf(element)) : taskOf(element), [element]);
}

/** One line, its parts joined by spaces, as a console prints them. */
function consoleCall(node: ts.CallExpression, name: string, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const levels: Record<string, string> = {
    log: "console.log",
    info: "console.log",
    debug: "console.log",
    warn: "console.warn",
    error: "console.error",
  };
  const target = levels[name];
  if (!target) return ctx.fail("MN1001", node, excerpt(node));
  let line: Expr = text("");
  node.arguments.forEach((argument, index) => {
    const part = toText(ctx, scope, lowerExpr(argument, { ...lowering, expected: undefined }), argument);
    line = index ? binary("+", binary("+", line, text(" "), STRING), part, STRING) : part;
  });
  return call(target, [line], VOID);
}

/** Functions on numbers: everything is an `f64` underneath. */
function numeric(node: ts.CallExpression, name: string, lowering: Lowering): Expr {
  const { ctx } = lowering;
  if (name === "Math.random" || name === "String.raw") return ctx.fail("MN1001", node, excerpt(node));
  const signature = ctx.checker.getResolvedSignature(node);
  if (!signature) return ctx.fail("MN1001", node, excerpt(node));
  if ((name === "Math.max" || name === "Math.min") && node.arguments.length > 1) return fold(node, name, lowering);
  const result = typeOf(ctx, node);
  if (!name.startsWith("Math.")) {
    const { params } = mapSignature(ctx, signature, node);
    return call(name, lowerLibraryArguments(node.arguments, params, node, lowering), result);
  }
  const params = node.arguments.map(() => F64);
  return call(name, lowerArguments(node.arguments, params, node, lowering), result);
}

/** `Math.max(a, b, c)`: two at a time; integers stay integers. */
function fold(node: ts.CallExpression, name: string, lowering: Lowering): Expr {
  const args = node.arguments.map((argument) => lowerExpr(argument, { ...lowering, expected: undefined }));
  const [first, ...rest] = args;
  if (!first) return lowering.ctx.fail("MN1001", node, excerpt(node));
  const same = args.every((arg) => JSON.stringify(arg.type) === JSON.stringify(first.type));
  const type = same && isNumeric(first.type) && first.type.name !== "f64" ? first.type : F64;
  const fn = type === F64 ? name : name.slice("Math.".length);
  const typeArgs = type === F64 ? [] : [type];
  return rest.reduce<Expr>(
    (joined, arg) => call(fn, [joined, coerce(lowering.ctx, arg, type, node)], type, typeArgs),
    coerce(lowering.ctx, first, type, node),
  );
}

/** Array methods that take a function, by name: the runtime's counterpart and the type of the function. */
const WITH_FUNCTION: Record<string, { name: string; result: (result: IrType) => IrType }> = {
  map: { name: "arrayMap", result: (result) => result },
  filter: { name: "arrayFilter", result: () => BOOL },
  forEach: { name: "arrayForEach", result: () => VOID },
  some: { name: "arraySome", result: () => BOOL },
  every: { name: "arrayEvery", result: () => BOOL },
  findIndex: { name: "arrayFindIndex", result: () => BOOL },
  findLastIndex: { name: "arrayFindLastIndex", result: () => BOOL },
};

/** A method of the library on `object`, or a global function. */
export function lowerLibraryCall(node: ts.CallExpression, name: string, lowering: Lowering, object?: Expr): Expr {
  const { ctx } = lowering;
  if (!object) return globalFunction(node, name, lowering);
  const element = isClass(object.type, "Array") ? object.type.args[0] : undefined;
  if (element) {
    const own = arrayMethod(node, name, object, element, lowering);
    if (own) return own;
  }
  if (name === "toString" && !node.arguments.length) return toText(ctx, lowering.scope, object, node);
  if (isClass(object.type, "Map") && name === "get") return mapGet(node, object, lowering);
  if (object.type.kind === "string" && name === "at") return elementAt(node, object, STRING, lowering);
  if (object.type.kind === "string" && name === "codePointAt") return codePointAt(node, object, lowering);
  if (!ts.isPropertyAccessExpression(node.expression) || isClass(object.type, "Task")) {
    return ctx.fail("MN1001", node, excerpt(node));
  }
  const signature = ctx.checker.getResolvedSignature(node);
  if (!signature) return ctx.fail("MN1001", node, excerpt(node));
  const { params } = mapSignature(ctx, signature, node);
  // AssemblyScript's own methods take plain functions only.
  const declared = signature.parameters.slice(0, node.arguments.length).map((each) => each.valueDeclaration);
  const takesFunction = declared.some((each) => each && ts.isParameter(each) && each.type && saysFunction(each.type));
  if (takesFunction) return ctx.fail("MN1001", node, excerpt(node));
  const result = underneath(ctx, callResult(ctx, node, signature), node);
  return method(object, name, lowerLibraryArguments(node.arguments, params, node, lowering), result);
}

/** Whether a type is written with a function in it. */
function saysFunction(node: ts.TypeNode): boolean {
  return (
    ts.isFunctionTypeNode(node) ||
    (ts.forEachChild(node, (child) => ts.isTypeNode(child) && saysFunction(child)) ?? false)
  );
}

function globalFunction(node: ts.CallExpression, name: string, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const [argument] = node.arguments;
  if (name === "String" && argument) {
    return toText(ctx, scope, lowerExpr(argument, { ...lowering, expected: undefined }), node);
  }
  if (name === "parseInt" || name === "parseFloat") {
    const args = lowerArguments(node.arguments, [STRING, I32], node, lowering);
    return call(name, args, F64);
  }
  if ((name === "isNaN" || name === "isFinite") && argument) {
    return call(name, [lowerAs(argument, F64, lowering)], BOOL, [F64]);
  }
  return ctx.fail("MN1001", node, excerpt(node));
}

function arrayMethod(
  node: ts.CallExpression,
  name: string,
  array: Expr,
  element: IrType,
  lowering: Lowering,
): Expr | null {
  const { ctx } = lowering;
  const [argument, initial] = node.arguments;
  const known = WITH_FUNCTION[name];
  if (known && argument) {
    const result = known.name === "arrayMap" ? (typeArguments(ctx, node)[0] ?? VOID) : known.result(VOID);
    const fn = lowerAs(argument, functionType([element, INT], result), lowering);
    const typeArgs = known.name === "arrayMap" ? [element, result] : [element];
    return call(known.name, [array, fn], resultOf(name, element, result), typeArgs);
  }
  if ((name === "reduce" || name === "reduceRight") && argument && initial) {
    const result = typeArguments(ctx, node)[0] ?? element;
    const fn = lowerAs(argument, functionType([result, element, INT], result), lowering);
    return call(
      name === "reduce" ? "arrayReduce" : "arrayReduceRight",
      [array, fn, lowerAs(initial, result, lowering)],
      result,
      [element, result],
    );
  }
  if (name === "sort" && argument) {
    const fn = lowerAs(argument, functionType([element, element], F64), lowering);
    return call("arraySort", [array, fn], array.type, [element]);
  }
  if (name === "join" && isFloat(element)) {
    const separator = argument ? lowerAs(argument, STRING, lowering) : text(",");
    return call("joinNumbers", [array, separator], STRING, [element]);
  }
  if ((name === "find" || name === "findLast") && argument) {
    const fn = lowerAs(argument, functionType([element, INT], BOOL), lowering);
    const held = lowering.scope.temporary(array.type);
    const index = lowering.scope.temporary(INT);
    const found = call(name === "find" ? "arrayFindIndex" : "arrayFindLastIndex", [assign(held, array), fn], INT, [
      element,
    ]);
    const test = binary(">=", assign(index, found), integer(0), BOOL);
    return orNull(test, { kind: "index", object: held, index, type: element }, node, lowering);
  }
  if (name === "at") return elementAt(node, array, element, lowering);
  if (name === "pop" || name === "shift") {
    const held = lowering.scope.temporary(array.type);
    const test = binary(">", field(assign(held, array), "length", I32), integer(0), BOOL);
    return orNull(test, method(held, name, [], element), node, lowering);
  }
  // Without a comparison JavaScript sorts by text, numbers too.
  if (name === "sort" && element.kind !== "string") return ctx.fail("MN1009", node);
  if (name === "push" && node.arguments.length === 1 && argument) {
    return method(array, "push", [lowerAs(argument, element, lowering)], INT);
  }
  return null;
}

function resultOf(name: string, element: IrType, result: IrType): IrType {
  switch (name) {
    case "map":
      return arrayOf(result);
    case "filter":
      return arrayOf(element);
    case "findIndex":
    case "findLastIndex":
      return INT;
    case "forEach":
      return VOID;
    default:
      return BOOL;
  }
}

/** A missing key is `undefined`, not an error as in AssemblyScript. */
function mapGet(node: ts.CallExpression, map: Expr, lowering: Lowering): Expr {
  const [argument] = node.arguments;
  const [key, value] = map.type.kind === "class" ? map.type.args : [];
  if (!argument || !key || !value) return lowering.ctx.fail("MN1001", node, excerpt(node));
  const [heldMap, heldKey] = [lowering.scope.temporary(map.type), lowering.scope.temporary(key)];
  const test = method(assign(heldMap, map), "has", [assign(heldKey, lowerAs(argument, key, lowering))], BOOL);
  return orNull(test, method(heldMap, "get", [heldKey], value), node, lowering);
}

/** `list.at(-1)`, `text.at(0)`. */
function elementAt(node: ts.CallExpression, list: Expr, element: IrType, lowering: Lowering): Expr {
  const held = lowering.scope.temporary(list.type);
  const index = lowering.scope.temporary(INT);
  const length = field(assign(held, list), "length", INT);
  const found = call("relativeIndex", [length, ...lowerLibraryArguments(node.arguments, [I32], node, lowering)], INT);
  const test = binary(">=", assign(index, found), integer(0), BOOL);
  return orNull(test, { kind: "index", object: held, index, type: element }, node, lowering);
}

function codePointAt(node: ts.CallExpression, string: Expr, lowering: Lowering): Expr {
  const point = lowering.scope.temporary(INT);
  const found = method(string, "codePointAt", lowerLibraryArguments(node.arguments, [I32], node, lowering), INT);
  return orNull(
    binary(">=", assign(point, found), integer(0), BOOL),
    coerce(lowering.ctx, point, F64, node),
    node,
    lowering,
  );
}

/** What AssemblyScript raises an error for is `undefined` in JavaScript. */
function orNull(test: Expr, value: Expr, node: ts.Node, { ctx }: Lowering): Expr {
  if (value.type.kind === "parameter") return ctx.fail("MN1001", node, excerpt(node));
  const type = nullable(value.type);
  return { kind: "conditional", test, then: coerce(ctx, value, type, node), otherwise: nullValue(type), type };
}
