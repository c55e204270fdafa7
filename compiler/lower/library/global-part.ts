// Methods of the library that are functions in Minnow's own language: `date.toLocaleString(…)`, `text.normalize()`. The module
// that uses one imports the functions' module (compiler/global-parts.ts).

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { call } from "../../ir/node.ts";
import { functionType } from "../../ir/type.ts";
import { lowerArguments } from "../arguments.ts";
import { bindingOf } from "../binding.ts";
import { coerce } from "../coerce.ts";
import { functionName, functionSignature } from "../function.ts";
import type { MethodCall } from "./arguments.ts";

/** A call of the function `name` of `minnow/topic`, with the object as its first argument; null where that is not there. */
export function partMethod({ node, object, lowering }: MethodCall, topic: string, name: string): Expr | null {
  const { ctx } = lowering;
  const { checker } = ctx;
  const statement = node
    .getSourceFile()
    .statements.filter(ts.isImportDeclaration)
    .find(({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === `minnow/${topic}`);
  const module = statement && checker.getSymbolAtLocation(statement.moduleSpecifier);
  const symbol = module && checker.getExportsOfModule(module).find((each) => each.name === name);
  if (!symbol || !ts.isCallExpression(node)) return null;
  const binding = bindingOf(ctx, symbol, node);
  if (binding.kind !== "function") return null;
  const type = functionSignature(ctx, binding);
  const [self = object.type, ...params] = type.params;
  const left = functionType(params, type.result);
  const args = lowerArguments(node.arguments, left, node, lowering, undefined);
  return call(functionName(ctx, binding), [coerce(ctx, object, self, node), ...args], type.result);
}
