// `html` templates: parsed once, lowered for the side that is built.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import type { Lowering } from "../lower/expression.ts";
import { clientView } from "./client.ts";
import type { TemplateParts } from "./component.ts";
import type { TemplateNode } from "./parse.ts";
import { parseTemplate } from "./parse.ts";
import { serverView } from "./server.ts";
import { TemplateError } from "./tags.ts";

/** The view that a template stands for. */
export function lowerTemplate(node: ts.TaggedTemplateExpression, lowering: Lowering): Expr {
  const { nodes, parts } = partsOf(node, lowering);
  return parts.viewOf(nodes, lowering);
}

/** A view that shows what a slot with `node` in it shows. */
export function viewOfSlot(node: ts.Expression, lowering: Lowering): Expr {
  const parts = makeParts(node, [node], lowering);
  return parts.viewOf([{ kind: "slot", slot: 0 }], lowering);
}

/** A template's tree, and what is in its slots. */
export function partsOf(
  node: ts.TaggedTemplateExpression,
  lowering: Lowering,
): { nodes: TemplateNode[]; parts: TemplateParts } {
  const { template } = node;
  const plain = ts.isNoSubstitutionTemplateLiteral(template);
  const strings = plain
    ? [template.text]
    : [template.head.text, ...template.templateSpans.map((span) => span.literal.text)];
  const slots = plain ? [] : template.templateSpans.map((span) => span.expression);
  const parts = makeParts(node, slots, lowering);
  try {
    return { nodes: parseTemplate(strings), parts };
  } catch (error) {
    if (error instanceof TemplateError) return lowering.ctx.fail("MN1101", node, error.message);
    throw error;
  }
}

function makeParts(template: ts.Expression, slots: readonly ts.Expression[], { ctx }: Lowering): TemplateParts {
  const parts: TemplateParts = {
    template,
    slots,
    viewOf: (nodes, lowering) =>
      ctx.side === "server" ? serverView(nodes, parts, lowering) : clientView(nodes, parts, lowering),
  };
  return parts;
}
