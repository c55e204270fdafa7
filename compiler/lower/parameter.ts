// Parameters: plain ones, those with a default, destructured ones, rest parameters, and those that must live in a box.

import ts from "typescript";
import type { Expr, Param, Stmt } from "../ir/node.ts";
import { call, construct, letStmt, local } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { arrayOf, isClass, nullable } from "../ir/type.ts";
import { coerce } from "./coerce.ts";
import { followedPattern } from "./component-function.ts";
import type { Context } from "./context.ts";
import { orDefault } from "./default.ts";
import { bindName, variableOf } from "./destructure.ts";
import { excerpt } from "./expression.ts";
import { thisParameter } from "./function.ts";
import { listAs } from "./list.ts";
import type { Scope } from "./scope.ts";
import { slotType } from "./scope.ts";
import { makeTuple, tupleItems } from "./tuple.ts";
import { mapType } from "./types.ts";

export interface Parameters {
  params: Param[];
  /** What runs first in the body: defaults, boxes and destructuring, from left to right. */
  prologue: Stmt[];
}

/** Declares the parameters of `node` as variables of `scope`; `types` may have more than the source names. */
export function declareParameters(
  ctx: Context,
  scope: Scope,
  node: ts.SignatureDeclaration,
  types: readonly IrType[],
): Parameters {
  const params: Param[] = [];
  const prologue: Stmt[] = [];
  const sources = node.parameters.filter((source) => !isThis(source, ctx));
  const last = sources.at(-1);
  const rest = last?.dotDotDotToken ? last : null;
  const fixed = rest ? sources.length - 1 : types.length;
  for (const [index, type] of types.slice(0, fixed).entries()) {
    const source = sources[index];
    if (source) params.push(declareParameter(source, type, prologue, { ctx, scope }));
    else params.push({ name: scope.unique(`unused${index}`), type });
  }
  if (rest) params.push(...declareRest(rest, types.slice(fixed), prologue, { ctx, scope }));
  return { params, prologue };
}

interface Inside {
  ctx: Context;
  scope: Scope;
}

/** Whether it only says what `this` is: of a method, or that there is none. */
function isThis(source: ts.ParameterDeclaration, ctx: Context): boolean {
  if (!ts.isIdentifier(source.name) || source.name.text !== "this") return false;
  const known =
    thisParameter(source.parent) === source ||
    ts.isClassLike(source.parent.parent) ||
    // A method of an object literal is called on that object.
    (ts.isMethodDeclaration(source.parent) && ts.isObjectLiteralExpression(source.parent.parent)) ||
    source.type?.kind === ts.SyntaxKind.VoidKeyword;
  return known || ctx.fail("MN1051", source);
}

function declareParameter(source: ts.ParameterDeclaration, type: IrType, prologue: Stmt[], inside: Inside): Param {
  const { ctx, scope } = inside;
  const { name, initializer } = source;
  const followed = followedPattern(source, type, inside);
  if (followed) return followed;
  if (!ts.isIdentifier(name) || (initializer && type.kind === "nullable")) {
    const param = { name: scope.unique(ts.isIdentifier(name) ? name.text : "object$"), type };
    const given = local(param.name, type);
    const value = initializer ? orDefault(given, declaredType(ctx, source, type), initializer, inside) : given;
    prologue.push(...bindName(name, value, inside));
    return param;
  }
  const symbol = variableOf(ctx, name);
  if (!symbol) return ctx.fail("MN1005", source, name.text);
  if (!ctx.isBoxed(symbol)) return { name: scope.declare(symbol, type, false).name, type };
  const param = { name: scope.unique(symbol.name), type };
  const variable = scope.declare(symbol, type, true);
  prologue.push(letStmt(variable.name, slotType(variable), construct(slotType(variable), [local(param.name, type)])));
  return param;
}

/** The type of a parameter with a default, inside of its function. */
function declaredType(ctx: Context, source: ts.ParameterDeclaration, given: IrType): IrType {
  const type = ctx.checker.getTypeAtLocation(source);
  const parts = type.isUnion() ? type.types : [type];
  if (!parts.some((part) => part.flags & ts.TypeFlags.Undefined)) return mapType(ctx, type, source);
  // Null stands for what is left out, and may be a value too.
  if (parts.some((part) => part.flags & ts.TypeFlags.Null)) return nullable(given);
  return given.kind === "nullable" ? given.of : given;
}

/** A rest parameter: one array, or a parameter for each item of a tuple. */
function declareRest(
  source: ts.ParameterDeclaration,
  types: readonly IrType[],
  prologue: Stmt[],
  inside: Inside,
): Param[] {
  const { ctx, scope } = inside;
  const type = mapType(ctx, ctx.checker.getTypeAtLocation(source), source);
  const hint = ts.isIdentifier(source.name) ? source.name.text : "rest";
  const params = types.map((each): Param => ({ name: scope.unique(hint), type: each }));
  const items = tupleItems(type);
  const [only] = params;
  if (items && type.kind === "class") {
    const values = items.map((item, index): Expr => {
      const param = params[index];
      if (!param) return ctx.fail("MN1001", source, excerpt(source));
      return coerce(ctx, local(param.name, param.type), item, source);
    });
    prologue.push(...bindName(source.name, makeTuple(type, values), inside));
  } else if (only && params.length > 1) {
    // `...args: [first: A, ...more: A[]]`
    const list = isClass(type, "Array") && type.args[0];
    const last = params.at(-1);
    if (!list || !last) return ctx.fail("MN1050", source, excerpt(source));
    const first = params.slice(0, -1).map((each) => coerce(ctx, local(each.name, each.type), list, source));
    const start: Expr = { kind: "array", items: first, type: arrayOf(list) };
    const all = call("extended", [start, listAs(local(last.name, last.type), list, source, ctx)], arrayOf(list), [
      list,
    ]);
    prologue.push(...bindName(source.name, all, inside));
  } else if (only) prologue.push(...bindName(source.name, local(only.name, only.type), inside));
  return params;
}
