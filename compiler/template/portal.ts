// `<${Portal} to="#modals">…<//>`: children that stand in another place of the page. In its own place nothing does, on the
// server nowhere: it counts as a component there, so that hooks behind it have the same keys on both sides.

import type { Expr, Stmt } from "../ir/node.ts";
import { call, ret, run, text } from "../ir/node.ts";
import { functionType, isClass, nullable, present, STRING, VOID } from "../ir/type.ts";
import { minnowName } from "../lower/binding.ts";
import { makeClosure } from "../lower/closure.ts";
import type { Context } from "../lower/context.ts";
import type { Lowering } from "../lower/expression.ts";
import { joinedAttribute } from "./attribute.ts";
import type { TemplateParts } from "./component.ts";
import { slotOf } from "./component.ts";
import { refOf } from "./markup.ts";
import type { TemplateAttribute, TemplateNode } from "./parse.ts";
import { textOrNull } from "./slot.ts";
import { lowerSource, sourceOf, sourceType } from "./source.ts";

type ComponentNode = TemplateNode & { kind: "component" };

/** Whether a component is Minnow's `Portal`. */
export function isPortal(node: ComponentNode, parts: TemplateParts, ctx: Context): boolean {
  return minnowName(ctx, slotOf(parts, node.slot)) === "Portal";
}

/** On the server it is a component that writes nothing. */
export function serverPortal(): Stmt[] {
  return [run(call("enter", [], VOID)), run(call("leave", [], VOID))];
}

/** In the browser its children are made when the rest of the page stands. */
export function clientPortal(node: ComponentNode, parts: TemplateParts, lowering: Lowering): Stmt {
  const { ctx } = lowering;
  const tag = slotOf(parts, node.slot);
  const other = node.attributes.find(({ name }) => name !== "to");
  if (other) return ctx.fail("MN1104", tag, "Portal", other.name);
  const children = parts.viewOf(node.children, lowering);
  const [to] = node.attributes;
  const ref = to && refIn(to, parts, lowering);
  if (ref) return run(call("slotPortalIn", [ref, children], VOID));
  return run(call("slotPortal", [selector(to, parts, lowering), children], VOID));
}

/** The reference that says where; null where a text does. */
function refIn({ value }: TemplateAttribute, parts: TemplateParts, lowering: Lowering): Expr | null {
  const [only, more] = value === true ? [] : value;
  if (only === undefined || more !== undefined || typeof only === "string") return null;
  const source = sourceOf(lowering.ctx, parts, only);
  return isClass(present(sourceType(lowering.ctx, source)), "ElementRef") ? refOf(source, lowering) : null;
}

/** `() => "#modals"`. */
function selector(to: TemplateAttribute | undefined, parts: TemplateParts, { ctx, scope }: Lowering): Expr {
  const type = nullable(STRING);
  return makeClosure(ctx, scope, {
    hint: "to",
    type: functionType([], type) as ReturnType<typeof functionType> & { kind: "function" },
    async: false,
    result: type,
    build: (inner) => ({ params: [], body: [ret({ ...selectorText(to, parts, { ctx, scope: inner }), type })] }),
  });
}

function selectorText(to: TemplateAttribute | undefined, parts: TemplateParts, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  if (!to || to.value === true) return text("body");
  const [only, more] = to.value;
  if (only === undefined || more !== undefined || typeof only === "string") {
    return joinedAttribute({ name: "to", value: to.value }, parts, lowering);
  }
  const source = sourceOf(ctx, parts, only);
  if (present(sourceType(ctx, source)).kind !== "string") return ctx.fail("MN1117", source.node);
  return textOrNull(ctx, scope, lowerSource(source, lowering), source.node);
}
