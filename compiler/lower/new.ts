// `new Class(…)` and `super(…)`.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { construct, method } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { functionType, membersOf, VOID } from "../ir/type.ts";
import { lowerArguments } from "./arguments.ts";
import { lowerLibraryArguments } from "./call.ts";
import type { ClassInfo } from "./class-info.ts";
import { classInfo, constructorOf, constructorType } from "./class-info.ts";
import { classReference } from "./class-reference.ts";
import { coerce, unwrap } from "./coerce.ts";
import { absent } from "./empty.ts";
import { isError } from "./errors.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerExpr } from "./expression.ts";
import { foreignArguments, isForeign } from "./foreign.ts";
import { behindDeclaration } from "./late.ts";
import { lowerLibraryNew } from "./library.ts";
import { captureArguments, capturedValues, enterLocalClasses } from "./local-class.ts";
import { mixinPart } from "./mixin.ts";
import { lowerNewPromise } from "./promise.ts";
import { isLibrary, mapType, typeOf } from "./types.ts";
import { dispatch } from "./union.ts";

export function lowerNew(node: ts.NewExpression, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const signature = ctx.checker.getResolvedSignature(node);
  if (!signature) return ctx.fail("MN1001", node, excerpt(node));
  const found = ctx.checker.getSymbolAtLocation(node.expression);
  // `HttpError` is imported, `Map` is not.
  const symbol = found && found.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(found) : found;
  if (symbol?.name === "Promise" && isLibrary(symbol)) return lowerNewPromise(node, lowering);
  if (symbol && isLibrary(symbol)) {
    const made = lowerLibraryNew(node, symbol.name, lowering);
    if (made) return made;
  }
  if (ts.isClassExpression(node.expression)) enterLocalClasses(ctx, scope, [node.expression]);
  const named = classReference(node.expression, lowering);
  const mixed = !named && mixinPart(ctx, signature.getReturnType()) !== null;
  if (!named && !mixed && !(symbol && isLibrary(symbol))) return callMaker(node, lowering);
  // Of `new this()` the class is the one that the static method was called on.
  const said = signature.getReturnType();
  const ofReceiver = node.expression.kind === ts.SyntaxKind.ThisKeyword && said.symbol !== named;
  const made = named && ofReceiver ? ctx.checker.getDeclaredTypeOfSymbol(named) : said;
  ctx.at = node;
  const type = mapType(ctx, made, node);
  if (type.kind !== "class") return ctx.fail("MN1001", node, excerpt(node));
  const info = classInfo(ctx, type);
  const captured = info ? capturedValues(ctx, info, scope, node) : [];
  const instance = construct(type, [...captured, ...constructorArguments(node, info, lowering)]);
  return named ? behindDeclaration(ctx, named, instance, node) : instance;
}

/** `new Made(…)` where a class is a value: it is a function underneath. */
function callMaker(node: ts.NewExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const maker = unwrap(lowerExpr(node.expression, { ...lowering, expected: undefined }));
  const { type } = maker;
  const [first] = membersOf(type);
  if (type.kind === "union" && first?.kind === "function") {
    const args = lowerArguments(node.arguments ?? [], first, node, lowering);
    return dispatch(ctx, {
      ...{ what: "make", type, value: maker, args, node, result: typeOf(ctx, node) },
      each: (member, given) => {
        const fn = member.type.kind === "function" ? member.type : first;
        const own = fn.params.map((param, index) => coerce(ctx, given[index] ?? absent(param), param, node));
        return coerce(ctx, method(member, "call", own, fn.result), typeOf(ctx, node), node);
      },
    });
  }
  if (type.kind !== "function") return ctx.fail("MN1033", node.expression, excerpt(node.expression));
  return method(maker, "call", lowerArguments(node.arguments ?? [], type, node, lowering), type.result);
}

export function lowerSuperCall(node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const info = scope.self && classInfo(ctx, scope.self);
  if (!info) return ctx.fail("MN1001", node, excerpt(node));
  const args = [...captureArguments(ctx, info), ...constructorArguments(node, info.base, lowering)];
  return { kind: "call", callee: { kind: "super", type: VOID }, typeArgs: [], args, type: VOID };
}

/** What the constructor of a class of the program, or of the library, is called with. */
export function constructorArguments(
  node: ts.NewExpression | ts.CallExpression,
  info: ClassInfo | null,
  lowering: Lowering,
): Expr[] {
  const type = info && constructorType(lowering.ctx, info);
  const nodes = node.arguments ?? [];
  if (!type) {
    const params = resolvedParameters(node, lowering);
    // An error takes null for what is left out.
    if (params.some((param) => param.kind === "nullable"))
      return lowerArguments(nodes, functionType(params, VOID), node, lowering);
    return lowerLibraryArguments(nodes, params, node, lowering);
  }
  if (isForeign(info.symbol)) return foreignArguments(nodes, type.params, node, lowering);
  return lowerArguments(nodes, type, node, lowering, constructorOf(info)?.node);
}

/** Parameters of a library's constructor; what may be left out is not nullable underneath. */
function resolvedParameters(node: ts.NewExpression | ts.CallExpression, { ctx }: Lowering): IrType[] {
  const signature = ctx.checker.getResolvedSignature(node);
  if (!signature) return ctx.fail("MN1001", node, excerpt(node));
  const takesNull = isError(ctx, mapType(ctx, signature.getReturnType(), node));
  return signature.parameters.map((param) => {
    const type = mapType(ctx, ctx.checker.getTypeOfSymbolAtLocation(param, node), node);
    if (takesNull) return type;
    return type.kind === "nullable" ? type.of : type;
  });
}
