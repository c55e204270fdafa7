// Phase 3b: statements.

import ts from "typescript";
import { CompileError } from "../diagnostic.ts";
import type { Expr, Stmt, SwitchCase } from "../ir/node.ts";
import {
  assign,
  binary,
  bool,
  construct,
  integer,
  letStmt,
  local,
  nullValue,
  ret,
  run,
  text,
  zero,
} from "../ir/node.ts";
import {
  BOOL,
  I32,
  isFloat,
  isInteger,
  isNumber,
  isPromise,
  isWhole,
  nullable,
  UNDEFINED,
  VOID,
  whole,
} from "../ir/type.ts";
import { askedValue, withAskedResult } from "./asked-result.ts";
import { lowerAsyncDelegation } from "./async-generator.ts";
import { isFollowed, lowerReturned } from "./await.ts";
import { isSpreadOut, isVar, referenced } from "./captures.ts";
import { constantUnit, unitOf } from "./character.ts";
import { classBehind, classExpressionOf } from "./class-reference.ts";
import { defineLocalClass } from "./class-static.ts";
import { lowerClosure } from "./closure.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import { decided, endsHere, onlyBranch } from "./dead.ts";
import { lowerPattern } from "./destructure.ts";
import { evolvedType } from "./evolving.ts";
import { lowerThrow, lowerTry } from "./exception.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import { enterGenericLocals } from "./generic-local.ts";
import { globalVariable } from "./global.ts";
import { isAsyncGenerator } from "./iterator.ts";
import { isDictionary, itemType } from "./key-access.ts";
import { initialPlace } from "./late.ts";
import { lateType } from "./late-field.ts";
import { declaresAliases } from "./library-alias.ts";
import { enterLocalClasses } from "./local-class.ts";
import { labelsOf, lowerFor, lowerForIn, lowerForOf } from "./loop.ts";
import { isMixinCall } from "./mixin.ts";
import { combine, lowerCondition } from "./operator.ts";
import { askedItem } from "./past-end.ts";
import type { Variable } from "./scope.ts";
import { LATE, slotType } from "./scope.ts";
import { placeOf } from "./trace.ts";
import { mapSignature, mapType, typeOf } from "./types.ts";
import { lowerUsing, usingOf } from "./using.ts";
import { toSlot, withoutCast } from "./whole.ts";
import { bare } from "./whole-expression.ts";

export function lowerStatements(nodes: readonly ts.Statement[], lowering: Lowering): Stmt[] {
  enterLocalClasses(lowering.ctx, lowering.scope, nodes);
  enterGenericLocals(lowering.ctx, lowering.scope, nodes);
  // Of a generic function closures are made where it is used.
  const hoisted = nodes.filter(ts.isFunctionDeclaration).filter((node) => node.body && !node.typeParameters);
  return [
    ...declareEarly(nodes, lowering),
    ...hoisted.map((node) => declareNested(node, lowering)),
    ...hoisted.flatMap((node) => defineNested(node, lowering)),
    ...reached(nodes, lowering),
  ];
}

/** Functions are hoisted already. */
function reached(nodes: readonly ts.Statement[], lowering: Lowering): Stmt[] {
  const lowered: Stmt[] = [];
  for (const [index, node] of nodes.entries()) {
    if (ts.isFunctionDeclaration(node)) continue;
    const using = usingOf(node);
    if (using) {
      const rest = (): Stmt[] => reached(nodes.slice(index + 1), lowering);
      lowered.push(...lowerUsing(using, lowering, (each) => lowerVariable(each, lowering), rest));
      break;
    }
    const own = guardedStatement(node, lowering);
    lowered.push(...own);
    if (endsHere(node, own)) break;
  }
  return lowered;
}

/** Variables that closures refer to before their declaration has run exist from the start of the block. */
function declareEarly(nodes: readonly ts.Statement[], { ctx, scope }: Lowering): Stmt[] {
  return declaredNames(nodes, ctx).flatMap(([name, symbol]) => {
    if (!ctx.isEarly(symbol) || scope.has(symbol) || scope.findGeneric(symbol)) return [];
    // A class is no value.
    if (classBehind(ctx, symbol)) return [];
    const own = typeOf(ctx, name);
    const type = lateType(ctx, symbol.valueDeclaration, own) ?? own;
    const holder = ctx.isLate(symbol) ? LATE : undefined;
    return [declareWith(scope.declare(symbol, type, ctx.isBoxed(symbol), holder), zero(type))];
  });
}

/** The variables that statements declare in the block that they stand in. */
function declaredNames(nodes: readonly ts.Statement[], ctx: Context): [ts.Identifier, ts.Symbol][] {
  const lists = nodes.filter(ts.isVariableStatement).flatMap((node) => [...node.declarationList.declarations]);
  return lists.flatMap(({ name }) => namesIn(name, ctx));
}

function namesIn(name: ts.BindingName, ctx: Context): [ts.Identifier, ts.Symbol][] {
  if (!ts.isIdentifier(name)) {
    return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name, ctx) : []));
  }
  const symbol = ctx.checker.getSymbolAtLocation(name);
  return symbol ? [[name, symbol]] : [];
}

/** An error in one statement does not hide those in the next. */
function guardedStatement(node: ts.Statement, lowering: Lowering): Stmt[] {
  let lowered: Stmt[] = [];
  let before: Stmt[] = [];
  const { ctx } = lowering;
  ctx.at = node;
  ctx.attempt(() => {
    ({ before, lowered } = ctx.withLoops(node, () => lowerStatement(node, lowering)));
  });
  if (!ctx.shared.debug || ts.isBlock(node)) return [...before, ...lowered];
  return [...placeOf(ctx, node), ...before, ...(before.length ? placeOf(ctx, node) : []), ...lowered];
}

/** A statement, as the body of an `if` or a loop. */
export function lowerNested(node: ts.Statement, lowering: Lowering): Stmt[] {
  return ts.isBlock(node) ? lowerStatements(node.statements, lowering) : lowerStatements([node], lowering);
}

function lowerStatement(node: ts.Statement, lowering: Lowering): Stmt[] {
  const { ctx, scope } = lowering;
  const plain: Lowering = { ctx, scope };
  if (ts.isExpressionStatement(node)) return lowerEffect(node, plain);
  if (ts.isVariableStatement(node)) return lowerVariables(node.declarationList, plain);
  if (ts.isReturnStatement(node)) return lowerReturn(node, plain);
  if (ts.isIfStatement(node)) return lowerIf(node, plain);
  if (ts.isBlock(node)) return [{ kind: "block", body: lowerStatements(node.statements, plain) }];
  if (ts.isWhileStatement(node) || ts.isDoStatement(node)) {
    return [
      {
        kind: "loop",
        form: ts.isDoStatement(node) ? "do" : "while",
        ...labelsOf(lowering),
        test: lowerCondition(node.expression, plain),
        body: lowerNested(node.statement, plain),
      },
    ];
  }
  if (ts.isForStatement(node)) return lowerFor(node, lowering);
  if (ts.isForOfStatement(node)) return lowerForOf(node, lowering);
  if (ts.isForInStatement(node)) return lowerForIn(node, lowering);
  if (ts.isLabeledStatement(node)) return lowerLabelled(node, lowering);
  if (ts.isSwitchStatement(node)) return lowerSwitch(node, plain);
  if (ts.isThrowStatement(node)) return [lowerThrow(node, plain)];
  if (ts.isTryStatement(node)) return [lowerTry(node, plain)];
  if (ts.isBreakStatement(node) || ts.isContinueStatement(node)) {
    const label = node.label && { label: node.label.text };
    return [{ kind: ts.isBreakStatement(node) ? "break" : "continue", ...label }];
  }
  if (ts.isEmptyStatement(node) || node.kind === ts.SyntaxKind.DebuggerStatement) return [];
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return [];
  // Its other members are lowered where something uses them.
  if (ts.isClassDeclaration(node)) return defineLocalClass(node, plain);
  return ctx.fail("MN1001", node, excerpt(node));
}

function lowerIf(node: ts.IfStatement, lowering: Lowering): Stmt[] {
  const test = lowerCondition(node.expression, lowering);
  const known = decided(lowering.ctx, test);
  const then = known === false ? [] : lowerNested(node.thenStatement, lowering);
  const otherwise = known === true || !node.elseStatement ? [] : lowerNested(node.elseStatement, lowering);
  return known === null ? [{ kind: "if", test, then, otherwise }] : onlyBranch(test, known ? then : otherwise);
}

/** A labelled statement that is no loop is one that runs once. */
function lowerLabelled(node: ts.LabeledStatement, lowering: Lowering): Stmt[] {
  const { ctx, scope } = lowering;
  const { statement } = node;
  const labels = [...(lowering.labels ?? []), node.label.text];
  if (ts.isLabeledStatement(statement) || ts.isIterationStatement(statement, false)) {
    return lowerStatement(statement, { ctx, scope, labels });
  }
  const body = lowerNested(statement, { ctx, scope });
  return [{ kind: "loop", form: "do", test: bool(false), body, labels, once: true }];
}

/** What has no effect on this side, such as `register` in the client, leaves nothing behind. */
function lowerEffect(node: ts.ExpressionStatement, lowering: Lowering): Stmt[] {
  const delegation = lowerAsyncDelegation(node, lowering);
  if (delegation) return delegation;
  const { ctx } = lowering;
  const expr = lowerExpr(node.expression, { ...lowering, expected: VOID });
  return expr.kind === "number" ? [] : [run(withoutCast(expr), ctx.origin(node))];
}

function lowerReturn(node: ts.ReturnStatement, lowering: Lowering): Stmt[] {
  const { ctx, scope } = lowering;
  const at = ctx.origin(node);
  if (!node.expression) {
    const none = scope.result.kind === "void" ? null : coerce(ctx, nullValue(UNDEFINED), scope.result, node);
    return [{ kind: "return", value: none, at }];
  }
  const given = lowerReturned(node.expression, lowering);
  // An async generator waits for what it returns.
  const waits = scope.generator && isAsyncGenerator(scope.generator) && scope.result.kind !== "void";
  const value: Expr =
    waits && !isPromise(given.type) ? { kind: "await", task: given, plain: true, type: given.type } : given;
  if (scope.result.kind === "void" && !isFollowed(value, lowering)) return [run(value, at), ret(null)];
  return [{ kind: "return", value, at }];
}

export function lowerVariables(list: ts.VariableDeclarationList, lowering: Lowering): Stmt[] {
  return list.declarations.flatMap((declaration) => lowerVariable(declaration, lowering));
}

/** A variable exists even where its value is wrong: its uses are no further errors. */
export function lowerVariable(declaration: ts.VariableDeclaration, lowering: Lowering): Stmt[] {
  const { ctx, scope } = lowering;
  try {
    return declareVariable(declaration, lowering);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    for (const [name, symbol] of namesIn(declaration.name, ctx)) {
      if (scope.find(symbol)) continue;
      ctx.broken.set(symbol, error);
      ctx.attempt(() => void scope.declare(symbol, typeOf(ctx, name), false));
    }
    throw error;
  }
}

function declareVariable(declaration: ts.VariableDeclaration, lowering: Lowering): Stmt[] {
  const { ctx, scope } = lowering;
  const { name, initializer } = declaration;
  const definition = classExpressionOf(declaration);
  if (definition) return defineLocalClass(definition, lowering);
  if (isMixinCall(ctx, initializer)) return [];
  if (isGenericLocal(declaration, lowering) || declaresAliases(ctx, declaration)) return [];
  if (!ts.isIdentifier(name)) {
    if (!initializer) return ctx.fail("MN1001", declaration, excerpt(declaration));
    return lowerPattern(name, initializer, lowering);
  }
  const symbol = ctx.checker.getSymbolAtLocation(name);
  if (!symbol) return ctx.fail("MN1005", name, name.text);
  const at = ctx.origin(declaration);
  if (isSpreadOut(declaration, symbol)) {
    const place = initialPlace(globalVariable(ctx, declaration, symbol));
    return initializer ? [run(assign(place, lowerAs(initializer, place.type, lowering), at))] : [];
  }
  if (scope.has(symbol)) {
    if (!initializer && isVar(declaration)) return [];
    const place = scope.initial(symbol);
    const value = initializer ? lowerAs(initializer, place.type, lowering) : zero(place.type);
    return [run(assign(place, value), at)];
  }
  const late = declaration.type ? lateType(ctx, declaration, typeOf(ctx, name)) : null;
  if (late) return [declareWith(scope.declare(symbol, late, ctx.isBoxed(symbol)), nullValue(late), at)];
  const evolved = evolvedType(ctx, declaration);
  const value =
    evolved && initializer
      ? lowerAs(initializer, mapType(ctx, evolved, name), lowering)
      : initializer
        ? initialValue(declaration, initializer, lowering)
        : zero(typeOf(ctx, name));
  const slot = ctx.wholeRange(symbol);
  const stored = slot && isNumber(value.type) ? toSlot(value, whole(slot)) : value;
  return [declareWith(scope.declare(symbol, stored.type, ctx.isBoxed(symbol)), stored, at)];
}

/**
 * The value of a declaration; without an annotation an integer that its initializer has stays one. A length that is
 * assigned again may become any number.
 */
function initialValue(declaration: ts.VariableDeclaration, initializer: ts.Expression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  // A member behind `instanceof` of a generic class is anything to the checker; what it is underneath is known.
  const open = ctx.checker.getTypeAtLocation(declaration.name).flags & ts.TypeFlags.Any;
  if (!declaration.type && open) return lowerExpr(initializer, lowering);
  const read =
    !declaration.type &&
    (recordItem(initializer, lowering) ?? askedItem(declaration, lowering) ?? askedValue(declaration, lowering));
  if (read) return read;
  // `JSON.stringify` may give undefined, which the checker does not know.
  if (!declaration.type && isStringify(initializer)) return lowerExpr(initializer, lowering);
  const mapped = typeOf(ctx, declaration.name);
  const type = mapped.kind === "function" ? withAskedResult(ctx, bare(initializer), mapped) : mapped;
  if (declaration.type || !isFloat(type)) return lowerAs(initializer, type, lowering);
  const value = lowerExpr(initializer, lowering);
  const constant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  const stays = isInteger(value.type) && (constant || !isWhole(value.type));
  return stays ? value : coerce(ctx, value, type, initializer);
}

function isStringify(node: ts.Expression): boolean {
  return ts.isCallExpression(node) && node.expression.getText() === "JSON.stringify";
}

/** An item of a record as the value of a variable, which is asked later whether it is there; null for anything else. */
function recordItem(node: ts.Expression, lowering: Lowering): Expr | null {
  if (ts.isParenthesizedExpression(node)) return recordItem(node.expression, lowering);
  if (!ts.isElementAccessExpression(node) && !ts.isPropertyAccessExpression(node)) return null;
  if (
    ts.isOptionalChain(node) ||
    !lowering.ctx.checker.getIndexInfosOfType(lowering.ctx.checker.getTypeAtLocation(node.expression)).length
  )
    return null;
  const object = typeOf(lowering.ctx, node.expression);
  return isDictionary(object) ? lowerExpr(node, { ...lowering, expected: nullable(itemType(object)) }) : null;
}

export function declareWith(variable: Variable, value: Expr, at?: ReturnType<Lowering["ctx"]["origin"]>): Stmt {
  const slot = slotType(variable);
  const name = variable.holder === LATE ? [text(variable.shown ?? variable.name)] : [];
  return letStmt(variable.name, slot, variable.boxed ? construct(slot, [value, ...name]) : value, at);
}

function isGenericLocal({ name }: ts.VariableDeclaration, { ctx, scope }: Lowering): boolean {
  const symbol = ctx.checker.getSymbolAtLocation(name);
  return !!symbol && scope.findGeneric(symbol) !== null;
}

function declareNested(node: ts.FunctionDeclaration, { ctx, scope }: Lowering): Stmt {
  const symbol = node.name && ctx.checker.getSymbolAtLocation(node.name);
  const signature = ctx.checker.getSignatureFromDeclaration(node);
  if (!symbol || !signature) return ctx.fail("MN1001", node, excerpt(node));
  const type = withAskedResult(ctx, node, mapSignature(ctx, signature, node));
  return declareWith(scope.declare(symbol, type, ctx.isBoxed(symbol)), zero(type));
}

function defineNested(node: ts.FunctionDeclaration, lowering: Lowering): Stmt[] {
  const { ctx, scope } = lowering;
  const symbol = node.name && ctx.checker.getSymbolAtLocation(node.name);
  const variable = symbol && scope.find(symbol);
  if (!symbol || !variable) return [];
  const value = lowerClosure(node, { ...lowering, expected: variable.type });
  return [run(assign(scope.place(symbol), value), ctx.origin(node))];
}

/** AssemblyScript switches on integers only: the case's number is computed first. */
function lowerSwitch(node: ts.SwitchStatement, lowering: Lowering): Stmt[] {
  const { ctx, scope } = lowering;
  const { clauses } = node.caseBlock;
  const asked = lowerExpr(node.expression, lowering);
  const units = unitOf(asked);
  const isUnits = units && clauses.every((each) => ts.isDefaultClause(each) || isCharacter(each.expression));
  const subject = isUnits ? units : asked;
  const held = local(scope.unique("subject"), subject.type);
  const fallback = clauses.findIndex(ts.isDefaultClause);
  const tests = clauses.map((clause): Expr | null => {
    if (!ts.isCaseClause(clause)) return null;
    const test = lowerExpr(clause.expression, { ...lowering, expected: asked.type });
    const unit = isUnits ? constantUnit(test) : null;
    if (unit) return binary("==", held, unit, BOOL);
    return combine("===", held, test, clause, lowering);
  });
  const choice = tests.reduceRight<Expr>(
    (otherwise, test, index) =>
      test ? { kind: "conditional", test, then: integer(index), otherwise, type: I32 } : otherwise,
    integer(fallback < 0 ? clauses.length : fallback),
  );
  const shared = declareShared(clauses, lowering);
  const cases = clauses.map((clause, index): SwitchCase => {
    return { test: integer(index), body: lowerStatements(clause.statements, lowering) };
  });
  const name = held.kind === "local" ? held.name : "";
  const at = ctx.origin(node);
  return [...shared, letStmt(name, subject.type, subject, at), { kind: "switch", subject: choice, cases }];
}

function isCharacter(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) && node.text.length === 1;
}

/** All clauses of a switch are one block: what one declares another may use. */
function declareShared(clauses: readonly ts.CaseOrDefaultClause[], { ctx, scope }: Lowering): Stmt[] {
  return clauses.flatMap((clause) => {
    const others = clauses.filter((other) => other !== clause);
    return declaredNames(clause.statements, ctx).flatMap(([name, symbol]) => {
      if (scope.has(symbol) || !others.some((other) => refersTo(other, symbol, ctx))) return [];
      const type = typeOf(ctx, name);
      return [declareWith(scope.declare(symbol, type, ctx.isBoxed(symbol)), zero(type))];
    });
  });
}

function refersTo(node: ts.Node, symbol: ts.Symbol, ctx: Context): boolean {
  if (ts.isIdentifier(node) && node.text === symbol.name && referenced(node, ctx.checker) === symbol) return true;
  return ts.forEachChild(node, (child) => refersTo(child, symbol, ctx)) ?? false;
}
