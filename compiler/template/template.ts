// `html` templates: parsed once, lowered for the side that is built.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import type { Context } from "../lower/context.ts";
import type { Lowering } from "../lower/expression.ts";
import { checkTemplate } from "./check.ts";
import { clientView } from "./client.ts";
import type { TemplateParts } from "./component.ts";
import type { TemplateNode } from "./parse.ts";
import { parseTemplate } from "./parse.ts";
import { placeInFile } from "./place.ts";
import { serverView } from "./server.ts";
import { TemplateError } from "./tags.ts";

/** The view that a template stands for. */
export function lowerTemplate(node: ts.TaggedTemplateExpression, lowering: Lowering): Expr {
  const { nodes, parts } = partsOf(node, lowering);
  return parts.viewOf(nodes, lowering);
}

/** A view that shows what a slot with `node` in it shows. */
export function viewOfSlot(node: ts.Expression, lowering: Lowering): Expr {
  const parts = makeParts(node, [node], () => node.getStart(), lowering);
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
  const parts = makeParts(node, slots, (offset) => placeInFile(template, strings, offset), lowering);
  return { nodes: parsed(node, strings, lowering.ctx), parts };
}

function makeParts(
  template: ts.Expression,
  slots: ts.Expression[],
  at: (offset: number) => number,
  { ctx }: Lowering,
): TemplateParts {
  const parts: TemplateParts = {
    template,
    slots,
    at,
    viewOf: (nodes, lowering) =>
      ctx.side === "server" ? serverView(nodes, parts, lowering) : clientView(nodes, parts, lowering),
  };
  return parts;
}

/** The tree; what is wrong with it is reported where it stands. */
function parsed(node: ts.TaggedTemplateExpression, strings: readonly string[], ctx: Context): TemplateNode[] {
  const known = right.get(node);
  if (known) return known;
  const at = (offset: number): number => placeInFile(node.template, strings, offset);
  let nodes: TemplateNode[];
  try {
    nodes = parseTemplate(strings);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    if (error.at === undefined) return ctx.fail("MN1101", node, error.message);
    ctx.noteWithin("MN1101", node, { start: at(error.at), length: 1 }, error.message);
    return [];
  }
  let isRight = true;
  checkTemplate(nodes, (code, offset, length, ...values) => {
    isRight = false;
    ctx.noteWithin(code, node, { start: at(offset), length }, ...values);
  });
  if (isRight) right.set(node, nodes);
  return nodes;
}

/** The trees of templates with which nothing is wrong: the same for both sides, and in the next build. */
const right = new WeakMap<ts.TaggedTemplateExpression, TemplateNode[]>();
