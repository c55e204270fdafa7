// Tagged templates: `html`, `String.raw`, and the program's own tags, which are functions of the template's texts and values.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { binary, call, global, method, text } from "../ir/node.ts";
import type { FunctionType } from "../ir/type.ts";
import { arrayOf, describeType, STRING } from "../ir/type.ts";
import { lowerTemplate } from "../template/template.ts";
import { lowerArguments } from "./arguments.ts";
import { isMinnow } from "./binding.ts";
import { classReference } from "./class-reference.ts";
import { coerce, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerExpr } from "./expression.ts";
import { boundMethod } from "./function-method.ts";
import { methodOf } from "./method-call.ts";
import { toText } from "./text.ts";
import { isLibrary, mapSignature } from "./types.ts";

export function lowerTagged(node: ts.TaggedTemplateExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  if (isMinnow(ctx, node.tag, "html")) return lowerTemplate(node, lowering);
  if (node.tag.getText() === "String.raw" && isLibrary(ctx.checker.getSymbolAtLocation(node.tag))) {
    return rawText(node, lowering);
  }
  const signature = ctx.checker.getResolvedSignature(node);
  if (!signature) return ctx.fail("MN1001", node, excerpt(node));
  const tag = tagOf(node, mapSignature(ctx, signature, node), lowering);
  const { type } = tag;
  const [first, ...others] = type.kind === "function" ? type.params : [];
  if (type.kind !== "function" || !first) return ctx.fail("MN1002", node.tag, describeType(type), "a tag");
  const strings = stringsOf(ctx, node);
  if (type.rest && !others.length) return ctx.fail("MN1001", node, excerpt(node));
  const rest: Pick<FunctionType, "params" | "rest"> = { ...type, params: others };
  const args = [coerce(ctx, strings, first, node), ...lowerArguments(valuesOf(node), rest, node, lowering)];
  return method(tag, "call", args, type.result);
}

/** The function; of a method with its object. */
function tagOf({ tag }: ts.TaggedTemplateExpression, wanted: FunctionType, lowering: Lowering): Expr {
  const { ctx } = lowering;
  if (ts.isPropertyAccessExpression(tag) && !classReference(tag.expression, lowering)) {
    const object = unwrap(lowerExpr(tag.expression, { ...lowering, expected: undefined }));
    const member = methodOf(ctx, object, ctx.checker.getSymbolAtLocation(tag.name));
    if (member) return boundMethod(ctx, object, member, tag);
  }
  return unwrap(lowerExpr(tag, { ...lowering, expected: wanted }));
}

/** The values between the texts. */
function valuesOf({ template }: ts.TaggedTemplateExpression): ts.Expression[] {
  return ts.isTemplateExpression(template) ? template.templateSpans.map((span) => span.expression) : [];
}

/** The texts of a template: one array for each place in the program. */
function stringsOf(ctx: Context, node: ts.TaggedTemplateExpression): Expr {
  const type = arrayOf(STRING);
  const key = `strings of ${node.getSourceFile().fileName}:${node.pos}`;
  let name = ctx.functionValues.get(key);
  if (!name) {
    name = ctx.unique("strings");
    ctx.functionValues.set(key, name);
    const list = (texts: readonly string[]): Expr => ({ kind: "array", items: texts.map((each) => text(each)), type });
    const [cooked, raw] = [piecesOf(node).map((each) => each.text), piecesOf(node).map(rawOf)];
    ctx.initialiseEarly(name, type, call("templateStrings", [list(cooked), list(raw)], type));
  }
  return global(name, type);
}

function piecesOf({ template }: ts.TaggedTemplateExpression): ts.TemplateLiteralLikeNode[] {
  if (!ts.isTemplateExpression(template)) return [template];
  return [template.head, ...template.templateSpans.map((span) => span.literal)];
}

/** A text as it is written. */
function rawOf(node: ts.TemplateLiteralLikeNode): string {
  const source = node.getText();
  const end = source.endsWith("${") ? 2 : 1;
  return source.slice(1, source.length - end).replace(/\r\n?/g, "\n");
}

function rawText(node: ts.TaggedTemplateExpression, lowering: Lowering): Expr {
  const { ctx, scope, expected: _, ...others } = lowering;
  const values = valuesOf(node);
  return piecesOf(node).reduce<Expr>((joined, piece, index) => {
    const value = index ? values[index - 1] : undefined;
    const before = value
      ? binary("+", joined, toText(ctx, scope, lowerExpr(value, { ctx, scope, ...others }), value), STRING)
      : joined;
    return binary("+", before, text(rawOf(piece)), STRING);
  }, text(""));
}
