// Slots that show one of several views: a condition with templates, `when(…)` and `match(…)`. In the browser the slot knows
// which one it shows, and makes it anew only when that changes.

import ts from "typescript";
import type { Expr, Param, Stmt } from "../ir/node.ts";
import { binary, call, field, integer, local, method, nullValue, ret, run } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { BOOL, classType, functionType, I32, nullable, VIEW, VOID } from "../ir/type.ts";
import { minnowName } from "../lower/binding.ts";
import { makeClosure } from "../lower/closure.ts";
import { unwrap } from "../lower/coerce.ts";
import type { Context } from "../lower/context.ts";
import { bindName } from "../lower/destructure.ts";
import type { Lowering } from "../lower/expression.ts";
import { excerpt, lowerAs } from "../lower/expression.ts";
import { lowerBody } from "../lower/function.ts";
import { lowerCondition } from "../lower/operator.ts";
import { typeOf } from "../lower/types.ts";
import { type Inline, inlineOf, type Output, resultOf } from "./each.ts";
import { chosen, guarded, isTemplate, readingOf } from "./slot.ts";
import { caseName, checkTag, isCase } from "./tagged.ts";

/** Which of `branches` is shown; -1: nothing. */
interface Choice {
  which(lowering: Lowering): Expr;
  branches: readonly Branch[];
}

/** An expression for a view, or a function that returns one. */
interface Branch {
  node: ts.Expression;
  called: boolean;
}

/** `when(value, (value) => view, otherwise)`, where the view takes the value. */
interface Presence {
  value: ts.Expression;
  view: ts.Expression;
  inline: Inline | null;
  otherwise: ts.Expression | undefined;
  type: IrType & { kind: "nullable" };
}

const NOTHING = integer(-1);

/** What a slot chooses between; null where its content must be asked for each time. */
export function choiceOf(ctx: Context, node: ts.Expression): Choice | null {
  const name = ts.isCallExpression(node) ? minnowName(ctx, node.expression) : null;
  if (name === "match") return matchOf(ctx, node as ts.CallExpression);
  if (name === "when") return whenOf(ctx, node as ts.CallExpression);
  return conditionOf(ctx, node);
}

/** A choice between templates: they depend on nothing until they are made. */
function conditionOf(ctx: Context, node: ts.Expression): Choice | null {
  const branches: Branch[] = [];
  const isLazy = (part: ts.Expression): boolean => {
    if (ts.isParenthesizedExpression(part)) return isLazy(part.expression);
    if (isNothing(part)) return true;
    const shown = guarded(part);
    if (shown) return isLazy(shown.value);
    if (ts.isConditionalExpression(part)) return isLazy(part.whenTrue) && isLazy(part.whenFalse);
    const lazy = isTemplate(ctx, part) || isLazyCall(ctx, part);
    if (lazy) branches.push({ node: part, called: false });
    return lazy;
  };
  if (!isChoice(node) || !isLazy(node) || !branches.length) return null;
  // `undefined` is none of them, and shows nothing.
  const which = (part: ts.Expression): Expr => integer(branches.findIndex((branch) => branch.node === part));
  return { branches, which: (lowering) => chosen(node, NOTHING, I32, lowering, which) };
}

function isChoice(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isChoice(node.expression);
  return ts.isConditionalExpression(node) || guarded(node) !== null;
}

function isNothing(node: ts.Expression): boolean {
  const { kind } = node;
  return (
    kind === ts.SyntaxKind.NullKeyword ||
    kind === ts.SyntaxKind.FalseKeyword ||
    (ts.isIdentifier(node) && node.text === "undefined")
  );
}

/** Lists and choices are looked at by their own slot. */
function isLazyCall(ctx: Context, node: ts.Expression): boolean {
  return ts.isCallExpression(node) && /^(each|when|match)$/.test(minnowName(ctx, node.expression) ?? "");
}

function whenOf(ctx: Context, node: ts.CallExpression): Choice | null {
  const [condition, view, otherwise] = node.arguments;
  if (!condition || !view) return ctx.fail("MN1001", node, excerpt(node));
  if (takesValue(ctx, view)) return null;
  const branches = [view, otherwise].filter((each) => each !== undefined).map((each) => ({ node: each, called: true }));
  return {
    branches,
    which: (lowering) => ({
      kind: "conditional",
      test: lowerCondition(condition, lowering),
      then: integer(0),
      otherwise: otherwise ? integer(1) : NOTHING,
      type: I32,
    }),
  };
}

function takesValue(ctx: Context, view: ts.Expression): boolean {
  return (ctx.checker.getTypeAtLocation(view).getCallSignatures()[0]?.parameters.length ?? 0) > 0;
}

function matchOf(ctx: Context, node: ts.CallExpression): Choice {
  const [value, cases] = node.arguments;
  if (!value || !cases || !ts.isObjectLiteralExpression(cases)) return ctx.fail("MN1130", node);
  const branches: Branch[] = [];
  const keys: string[] = [];
  for (const property of cases.properties) {
    const key = property.name ? caseName(property.name) : null;
    if (!ts.isPropertyAssignment(property) || key === null) return ctx.fail("MN1130", property);
    keys.push(key);
    branches.push({ node: property.initializer, called: true });
  }
  const otherwise = keys.indexOf("_");
  const which = (lowering: Lowering): Expr => {
    const type = typeOf(ctx, value);
    checkTag(ctx, type, value);
    const held = lowering.scope.temporary(type);
    const first: Expr = { kind: "assign", operator: "=", target: held, value: lowerAs(value, type, lowering), type };
    const tests = keys.flatMap((key, at) => (at === otherwise ? [] : [{ key, at }]));
    const found = tests.reduceRight<Expr>(
      (rest, { key, at }) => ({
        kind: "conditional",
        test: isCase(held, key),
        then: integer(at),
        otherwise: rest,
        type: I32,
      }),
      integer(otherwise),
    );
    return { kind: "sequence", first, second: found, type: I32 };
  };
  return { branches, which };
}

/** `when` with a view that takes the value; null for anything else. */
export function presenceOf(ctx: Context, node: ts.Expression): Presence | null {
  if (!ts.isCallExpression(node) || minnowName(ctx, node.expression) !== "when") return null;
  const [value, view, otherwise] = node.arguments;
  if (!value || !view || !takesValue(ctx, view)) return null;
  const type = typeOf(ctx, value);
  return {
    value,
    view,
    inline: inlineOf(view),
    otherwise,
    type: type.kind === "nullable" ? type : (nullable(type) as never),
  };
}

/** `slotChoice(id, () => which, (which) => view)`. */
export function clientChoice({ which, branches }: Choice, id: Expr, lowering: Lowering): Stmt {
  const { ctx, scope } = lowering;
  const type = nullable(VIEW);
  const read = makeClosure(ctx, scope, {
    hint: "which",
    type: functionType([], I32) as FunctionType,
    async: false,
    result: I32,
    build: (inner) => ({ params: [], body: [ret(which({ ctx, scope: inner }))] }),
  });
  const view = makeClosure(ctx, scope, {
    hint: "branch",
    type: functionType([I32], type) as FunctionType,
    async: false,
    result: type,
    build: (inner) => {
      const at = local(inner.unique("which"), I32);
      const shown = branches.reduceRight<Expr>(
        (rest, branch, index) => ({
          kind: "conditional",
          test: binary("==", at, integer(index), BOOL),
          then: { ...branchView(branch, { ctx, scope: inner }), type },
          otherwise: rest,
          type,
        }),
        nullValue(type),
      );
      return { params: [{ name: at.kind === "local" ? at.name : "", type: I32 }], body: [ret(shown)] };
    },
  });
  return run(call("slotChoice", [id, read, view], VOID));
}

function branchView({ node, called }: Branch, lowering: Lowering): Expr {
  if (!called) return lowerAs(node, VIEW, lowering);
  const inline = inlineOf(node);
  if (inline && !ts.isBlock(inline.body)) return lowerAs(inline.body, VIEW, lowering);
  return method(lowerAs(node, functionType([], VIEW), lowering), "call", [], VIEW);
}

/** `slotWhen<T>(id, () => value, (value) => view, () => otherwise)`. */
export function clientPresence({ value, view, inline, otherwise, type }: Presence, id: Expr, lowering: Lowering): Stmt {
  const { ctx, scope } = lowering;
  const held = classType("RowItem", [type]);
  const read = readingOf(value, type, lowering);
  const shown = makeClosure(ctx, scope, {
    hint: "when",
    type: functionType([held], VIEW) as FunctionType,
    async: false,
    result: VIEW,
    build: (inner) => {
      const name = inline?.parameters[0]?.name;
      const symbol = name && ts.isIdentifier(name) ? ctx.checker.getSymbolAtLocation(name) : undefined;
      const param: Param = {
        name: symbol ? inner.declare(symbol, type, true, "RowItem").name : inner.unique("value"),
        type: held,
      };
      const current = unwrap(field(local(param.name, held), "value", type));
      const inside = { ctx, scope: inner };
      if (!inline) {
        const made = method(lowerAs(view, functionType([type.of], VIEW), inside), "call", [current], VIEW);
        return { params: [param], body: [ret(made)] };
      }
      const bound = name && !symbol ? bindName(name, current, inside) : [];
      return { params: [param], body: [...bound, ...lowerBody(inline, inside)] };
    },
  });
  const none = functionType([], VIEW);
  const other = otherwise ? lowerAs(otherwise, none, lowering) : nullValue(nullable(none));
  return run(call("slotWhen", [id, read, shown, other], VOID, [type]));
}

/** Writes `when` and `match`; conditions are written by the template itself. */
export function serverChoice({ which, branches }: Choice, output: Output): void {
  const { ctx, scope } = output.lowering;
  const at = scope.temporary(I32, "which");
  output.emit(run({ kind: "assign", operator: "=", target: at, value: which({ ctx, scope }), type: I32 }));
  const shown = branches.reduceRight<Stmt[]>(
    (rest, branch, index) => [
      { kind: "if", test: binary("==", at, integer(index), BOOL), then: written(branch, output), otherwise: rest },
    ],
    [],
  );
  for (const stmt of shown) output.emit(stmt);
}

function written({ node, called }: Branch, output: Output): Stmt[] {
  const inline = called ? inlineOf(node) : null;
  const result = inline && !ts.isBlock(inline.body) ? resultOf(inline) : null;
  if (result) return output.shown(result);
  const view = branchView({ node, called }, output.lowering);
  return [run(call("wView", [view], VOID))];
}

/** Writes `when` with a view that takes the value. */
export function serverPresence({ value, view, otherwise, type }: Presence, output: Output): void {
  const { lowering } = output;
  const held = lowering.scope.temporary(type, "value");
  output.emit(run({ kind: "assign", operator: "=", target: held, value: lowerAs(value, type, lowering), type }));
  const made = method(lowerAs(view, functionType([type.of], VIEW), lowering), "call", [unwrap(held)], VIEW);
  output.emit({
    kind: "if",
    test: binary("!=", held, nullValue(), BOOL),
    then: [run(call("wView", [made], VOID))],
    otherwise: otherwise ? written({ node: otherwise, called: true }, output) : [],
  });
}
