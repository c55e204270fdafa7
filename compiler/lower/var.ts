// `var`: it belongs to the whole function. It exists from its start, and all closures share it.

import ts from "typescript";
import type { Stmt } from "../ir/node.ts";
import { global, zero } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { F64, sameType } from "../ir/type.ts";
import { isLocal, isVar } from "./captures.ts";
import { emptyValue } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { nodesOf } from "./nodes.ts";
import { declareWith } from "./statement.ts";
import { typeOf } from "./types.ts";

/** The variables that `var` declares in a function's body, or in a statement outside of functions. */
export function declareVars(body: ts.Node, { ctx, scope }: Lowering): Stmt[] {
  if (!nodesOf(body.getSourceFile()).vars.length) return [];
  return namesIn(body).flatMap((name) => {
    const symbol = ctx.checker.getSymbolAtLocation(name);
    if (!symbol || scope.has(symbol) || isOfModule(name)) return [];
    const type = typeOf(ctx, name);
    return [declareWith(scope.declare(symbol, type, ctx.isBoxed(symbol)), unassigned(type))];
  });
}

function isOfModule({ parent }: ts.Identifier): boolean {
  return (ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) && !isLocal(parent);
}

/** What comes nearest to `undefined` in a place of this type. */
export function unassigned(type: IrType): ReturnType<typeof zero> {
  if (type.kind === "nullable") return emptyValue(type, "undefined");
  return sameType(type, F64) ? global("NaN", F64) : zero(type);
}

function namesIn(node: ts.Node): ts.Identifier[] {
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return [];
  const own = ts.isVariableDeclaration(node) && isVar(node) ? bound(node.name) : [];
  ts.forEachChild(node, (child) => void own.push(...namesIn(child)));
  return own;
}

function bound(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : bound(element.name)));
}
