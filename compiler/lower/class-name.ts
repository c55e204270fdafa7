// `object.constructor.name`, `new.target.name`, `Class.name`: the only use of a class as a value that errors and logs
// need. A function that is written last, when all classes are known, tells the class of an object.

import ts from "typescript";
import type { Expr, FunctionDecl, Stmt } from "../ir/node.ts";
import { binary, call, local, ret, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, classType, I32, isPromise, OBJECT, STRING } from "../ir/type.ts";
import { isAnyNode } from "./any-member.ts";
import type { ClassInfo } from "./class-info.ts";
import { classReference } from "./class-reference.ts";
import { unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import { ERROR_CLASSES } from "./error-classes.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerExpr } from "./expression.ts";
import { nameOfMade } from "./maker-class.ts";
import { isLibrary, mapType } from "./types.ts";

/** A class's name; null for any other member. */
export function classNameAccess(node: ts.PropertyAccessExpression, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  if (node.name.text !== "name") return null;
  const symbol = ctx.checker.getSymbolAtLocation(node.name);
  if (symbol ? !isLibrary(symbol) : !isAnyNode(ctx, node.expression)) return null;
  const object = constructed(node.expression, lowering);
  if (!object) {
    const named = classReference(node.expression, lowering);
    return named ? text(named.name) : nameOfMade(node.expression, lowering);
  }
  if (object.type.kind !== "class" && object.type.kind !== "union") return ctx.fail("MN1001", node, excerpt(node));
  if (isPromise(object.type)) return text("Promise");
  ctx.classNames ??= ctx.unique("classNameOf");
  return call(ctx.classNames, [object], STRING);
}

/** `new.target === Class`, `object.constructor === Class`; null for any other comparison. */
export function sameConstructor(node: ts.BinaryExpression, lowering: Lowering): Expr | null {
  const operator = node.operatorToken.kind;
  const equal = operator === ts.SyntaxKind.EqualsEqualsEqualsToken || operator === ts.SyntaxKind.EqualsEqualsToken;
  const different =
    operator === ts.SyntaxKind.ExclamationEqualsEqualsToken || operator === ts.SyntaxKind.ExclamationEqualsToken;
  if (!equal && !different) return null;
  const symbol = classReference(node.right, lowering);
  const object = symbol && constructed(node.left, lowering);
  if (!symbol || !object) return null;
  const type = mapType(lowering.ctx, lowering.ctx.checker.getDeclaredTypeOfSymbol(symbol), node);
  const id = call("idof", [], I32, [type]);
  return binary(equal ? "==" : "!=", call("classIdOf", [object], I32), id, BOOL);
}

/** The object whose class an expression stands for. */
function constructed(node: ts.Expression, lowering: Lowering): Expr | null {
  if (ts.isParenthesizedExpression(node)) return constructed(node.expression, lowering);
  if (ts.isMetaProperty(node)) return node.keywordToken === ts.SyntaxKind.NewKeyword ? lowering.scope.self_() : null;
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== "constructor") return null;
  return unwrap(lowerExpr(node.expression, { ...lowering, expected: undefined }));
}

/** The function that `classNameAccess` calls. */
export function classNameFunction(ctx: Context, name: string): FunctionDecl {
  const object = local("object", OBJECT);
  const known = [...ctx.classes.values()].sort((a, b) => depthOf(b) - depthOf(a));
  const own = known.map((info): [IrType, string] => [info.type, info.symbol.name]);
  const library = [...ERROR_CLASSES].reverse().map((each): [IrType, string] => [classType(each), each]);
  const body = [...own, ...library].map(([type, shown]): Stmt => {
    const test: Expr = { kind: "instanceof", operand: object, class: type, type: BOOL };
    return { kind: "if", test, then: [ret(text(shown))], otherwise: [] };
  });
  return {
    kind: "function",
    name,
    params: [{ name: "object", type: OBJECT }],
    result: STRING,
    carries: STRING,
    body: [...body, ret(text("Object"))],
    async: false,
  };
}

function depthOf(info: ClassInfo): number {
  return info.base ? depthOf(info.base) + 1 : 0;
}
