// `<${Suspense} fallback=${…}>` and `<${ErrorBoundary} fallback=${…}>`: components of Minnow's own, which are no calls.

import type { Expr } from "../ir/node.ts";
import { nullValue } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { classType, functionType, nullable, VIEW, VOID } from "../ir/type.ts";
import { minnowName } from "../lower/binding.ts";
import type { Lowering } from "../lower/expression.ts";
import { lowerAs } from "../lower/expression.ts";
import type { TemplateParts } from "./component.ts";
import { slotOf } from "./component.ts";
import type { TemplateNode } from "./parse.ts";

type ComponentNode = TemplateNode & { kind: "component" };

/** A boundary in a template. */
export interface Boundary {
  kind: "Suspense" | "ErrorBoundary";
  /** A view or null; of an error boundary a function that makes one. */
  fallback(lowering: Lowering): Expr;
  children(lowering: Lowering): Expr;
}

const FALLBACKS: Readonly<Record<Boundary["kind"], IrType>> = {
  Suspense: nullable(VIEW),
  ErrorBoundary: functionType([classType("Error"), functionType([], VOID)], VIEW),
};

/** What a boundary's tag holds; null for any other component. */
export function boundaryOf(node: ComponentNode, parts: TemplateParts, { ctx }: Lowering): Boundary | null {
  const tag = slotOf(parts, node.slot);
  const kind = minnowName(ctx, tag);
  if (kind !== "Suspense" && kind !== "ErrorBoundary") return null;
  const other = node.attributes.find(({ name }) => name !== "fallback");
  if (other) return ctx.fail("MN1104", tag, kind, other.name);
  const [given] = node.attributes;
  if (!given && kind === "ErrorBoundary") return ctx.fail("MN1105", tag, kind, "fallback");
  const part = given && given.value !== true && given.value.length === 1 ? given.value[0] : undefined;
  if (given && (part === undefined || typeof part === "string")) {
    return ctx.fail("MN1121", tag, kind);
  }
  const type = FALLBACKS[kind];
  return {
    kind,
    fallback: (lowering) =>
      part && typeof part !== "string"
        ? { ...lowerAs(slotOf(parts, part.slot), type, lowering), type }
        : { ...nullValue(type), type },
    children: (lowering) => parts.viewOf(node.children, lowering),
  };
}
