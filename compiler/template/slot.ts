// What the slots of a template hold: decided by type, the same on both sides.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { binary, nullValue, ret, text } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import {
  BOOL,
  describeType,
  functionType,
  isBool,
  isClass,
  isNumeric,
  nullable,
  STRING,
  sameType,
  VOID,
} from "../ir/type.ts";
import { minnowName } from "../lower/binding.ts";
import { makeClosure } from "../lower/closure.ts";
import { unwrap } from "../lower/coerce.ts";
import type { Context } from "../lower/context.ts";
import type { Lowering } from "../lower/expression.ts";
import { lowerAs } from "../lower/expression.ts";
import { lowerCondition } from "../lower/operator.ts";
import type { Scope } from "../lower/scope.ts";
import { toText } from "../lower/text.ts";
import { mapType, typeOf } from "../lower/types.ts";

export type SlotKind = "text" | "view" | "views" | "nothing";

/** What a child slot shows. */
export function slotKind(ctx: Context, node: ts.Expression): SlotKind {
  if (ts.isCallExpression(node) && minnowName(ctx, node.expression) === "bind") return ctx.fail("MN1113", node);
  const type = shownType(ctx, node);
  const plain = type.kind === "nullable" ? type.of : type;
  if (plain.kind === "string" || isNumeric(plain) || isTexts(plain)) return "text";
  if (isBool(plain) || plain.kind === "null" || plain.kind === "void") return "nothing";
  if (isClass(plain, "View")) return "view";
  if (isClass(plain, "Array") && plain.args[0] && isClass(plain.args[0], "View") && type.kind !== "nullable")
    return "views";
  return ctx.fail("MN1102", node, describeType(type), readFirst(plain, node));
}

/** A signal shown as it is: its value is meant. */
function readFirst(type: IrType, node: ts.Expression): string {
  const holds = ["Signal", "Memo", "ReadSignal", "Resource"].some((name) => isClass(type, name));
  return holds ? `Write \`${node.getText()}.value\`. ` : "";
}

/** `string | number`. */
function isTexts(type: IrType): boolean {
  return type.kind === "union" && type.of.every((part) => part.kind === "string" || isNumeric(part));
}

/** The type of what a slot shows; of `test && value` and of a choice with `false` that is the value's. */
function shownType(ctx: Context, node: ts.Expression): IrType {
  const view = viewBehindText(ctx, node);
  if (view) return view;
  const type = ctx.checker.getTypeAtLocation(node);
  if (!type.isUnion()) return typeOf(ctx, node);
  const shown = type.types.filter((part) => !(part.flags & ts.TypeFlags.BooleanLike));
  const [first] = shown;
  if (!first || shown.length === type.types.length) return typeOf(ctx, node);
  const mapped = shown.map((part) => mapType(ctx, part, node));
  const plain = mapped.find((each) => each.kind !== "null" && each.kind !== "void");
  const same = mapped.every((each) => each.kind === "null" || each.kind === "void" || sameType(each, plain ?? each));
  return same ? nullable(plain ?? VOID) : ctx.fail("MN1102", node, ctx.checker.typeToString(type));
}

/** Of `text && view`, where an empty text shows nothing as null does, the view's type. A number would show its 0. */
function viewBehindText(ctx: Context, node: ts.Expression): IrType | null {
  const parts = guarded(node);
  if (!parts) return null;
  const test = ctx.checker.getTypeAtLocation(parts.test);
  const all = test.isUnion() ? test.types : [test];
  const nothing = ts.TypeFlags.StringLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.Null | ts.TypeFlags.Undefined;
  if (!all.some((part) => part.flags & ts.TypeFlags.StringLike) || !all.every((part) => part.flags & nothing))
    return null;
  const value = shownType(ctx, parts.value);
  const plain = value.kind === "nullable" ? value.of : value;
  return isClass(plain, "View") ? nullable(plain) : null;
}

/** `test && value`: what it shows, where it shows anything. */
export function guarded(node: ts.Expression): { test: ts.Expression; value: ts.Expression } | null {
  if (ts.isParenthesizedExpression(node)) return guarded(node.expression);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) return null;
  return { test: node.left, value: node.right };
}

/** What a slot shows: of `test && value` the value or `nothing`, of a choice one of two, else `lower` of it. */
export function chosen(
  node: ts.Expression,
  nothing: Expr,
  type: IrType,
  lowering: Lowering,
  lower: (node: ts.Expression) => Expr,
): Expr {
  const inner = (part: ts.Expression): Expr => chosen(part, nothing, type, lowering, lower);
  if (ts.isParenthesizedExpression(node)) return inner(node.expression);
  if (node.kind === ts.SyntaxKind.FalseKeyword || node.kind === ts.SyntaxKind.NullKeyword) return nothing;
  const shown = guarded(node);
  if (!shown && !ts.isConditionalExpression(node)) return lower(node);
  const test = lowerCondition(shown ? shown.test : (node as ts.ConditionalExpression).condition, lowering);
  const then = inner(shown ? shown.value : (node as ts.ConditionalExpression).whenTrue);
  const otherwise = shown ? nothing : inner((node as ts.ConditionalExpression).whenFalse);
  return { kind: "conditional", test, then, otherwise, type };
}

/** The value of a text slot, or of a slot beside text in an attribute, as a string; null is the empty string. */
export function slotText(ctx: Context, scope: Scope, value: Expr, node: ts.Node): Expr {
  return unlessNull(ctx, scope, { value, node, nothing: text("") });
}

/** The value of an attribute as a string; null where the attribute is not there. */
export function textOrNull(ctx: Context, scope: Scope, value: Expr, node: ts.Node): Expr {
  const { type } = value;
  if (type.kind === "nullable" && type.of.kind === "string") return value;
  return unlessNull(ctx, scope, { value, node, nothing: nullValue(nullable(STRING)) });
}

function unlessNull(
  ctx: Context,
  scope: Scope,
  { value, node, nothing }: { value: Expr; node: ts.Node; nothing: Expr },
): Expr {
  const { type } = value;
  if (type.kind === "null") return nothing;
  const plain = type.kind === "nullable" ? type.of : type;
  if (plain.kind !== "string" && !isNumeric(plain) && !isBool(plain) && !isTexts(plain)) {
    return ctx.fail("MN1102", node, describeType(type));
  }
  if (type.kind !== "nullable") return toText(ctx, scope, value, node);
  const held = scope.temporary(type);
  const test = binary("==", { kind: "assign", operator: "=", target: held, value, type }, nullValue(), BOOL);
  const otherwise = toText(ctx, scope, unwrap(held), node);
  return { kind: "conditional", test, then: nothing, otherwise, type: nothing.type };
}

/** A component in a tag: the function, and the object type that it takes. */
export interface Component {
  node: ts.Expression;
  props: ts.Type | null;
}

export function componentOf(ctx: Context, node: ts.Expression): Component {
  const [signature] = ctx.checker.getTypeAtLocation(node).getCallSignatures();
  if (!signature || signature.parameters.length > 1) return ctx.fail("MN1106", node);
  const result = signature.getReturnType();
  if (result.symbol?.name !== "View") return ctx.fail("MN1106", node);
  const [param] = signature.parameters;
  return { node, props: param ? ctx.checker.getTypeOfSymbolAtLocation(param, node) : null };
}

/** Whether a name in a template is an event: `onclick`. */
export function eventName(name: string): string | null {
  return /^on[a-z]/i.test(name) ? name.slice(2).toLowerCase() : null;
}

/** `html` in a slot. */
export function isTemplate(ctx: Context, node: ts.Expression): node is ts.TaggedTemplateExpression {
  return ts.isTaggedTemplateExpression(node) && minnowName(ctx, node.tag) === "html";
}

/** `() => value`, which a slot calls again when what it reads has changed. */
export function readingOf(value: ts.Expression, type: IrType, { ctx, scope }: Lowering): Expr {
  return makeClosure(ctx, scope, {
    hint: "value",
    type: functionType([], type) as FunctionType,
    async: false,
    result: type,
    build: (inner) => ({ params: [], body: [ret(lowerAs(value, type, { ctx, scope: inner }))] }),
  });
}
