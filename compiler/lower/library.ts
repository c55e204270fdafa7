// The language's own library: what AssemblyScript does otherwise, chosen by owner and name; one file per owner in
// library/. The rest is called as it is.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call, method } from "../ir/node.ts";
import { BOOL, F64, I32, isClass, isPromise, STRING } from "../ir/type.ts";
import { lowerLibraryArguments } from "./call.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import { arrayMethod } from "./library/array.ts";
import { mapGet } from "./library/collection.ts";
import { consoleCall } from "./library/console.ts";
import { elementAt } from "./library/element.ts";
import { numeric } from "./library/math.ts";
import { promiseMethod, promiseStatic } from "./library/promise.ts";
import { codePointAt } from "./library/string.ts";
import { toText } from "./text.ts";
import { callResult, mapSignature, underneath } from "./types.ts";

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

/** A method of the library on `object`, or a global function. */
export function lowerLibraryCall(node: ts.CallExpression, name: string, lowering: Lowering, object?: Expr): Expr {
  const { ctx } = lowering;
  if (!object) return globalFunction(node, name, lowering);
  if (isPromise(object.type)) return promiseMethod(node, name, object, lowering);
  const own = arrayMethod({ node, name, object, lowering });
  if (own) return own;
  if (name === "toString" && !node.arguments.length) return toText(ctx, lowering.scope, object, node);
  if (isClass(object.type, "Map") && name === "get") return mapGet(node, object, lowering);
  if (object.type.kind === "string" && name === "at") return elementAt(node, object, STRING, lowering);
  if (object.type.kind === "string" && name === "codePointAt") return codePointAt(node, object, lowering);
  if (!ts.isPropertyAccessExpression(node.expression)) {
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
    const args = lowerLibraryArguments(node.arguments, [STRING, I32], node, lowering);
    return call(name, args, F64);
  }
  if ((name === "isNaN" || name === "isFinite") && argument) {
    return call(name, [lowerAs(argument, F64, lowering)], BOOL, [F64]);
  }
  return ctx.fail("MN1001", node, excerpt(node));
}
