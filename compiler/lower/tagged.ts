// Tagged templates: only `html`.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { lowerTemplate } from "../template/template.ts";
import { isMinnow } from "./binding.ts";
import type { Lowering } from "./expression.ts";
import { excerpt } from "./expression.ts";

export function lowerTagged(node: ts.TaggedTemplateExpression, lowering: Lowering): Expr {
  if (!isMinnow(lowering.ctx, node.tag, "html")) return lowering.ctx.fail("MN1001", node, excerpt(node));
  return lowerTemplate(node, lowering);
}
