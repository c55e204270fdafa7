// `<${Counter} start=${3} />`: a call with an object of the component's properties.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { bool, call, construct, method, text, zero } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { STRING, VIEW } from "../ir/type.ts";
import { bindingOf } from "../lower/binding.ts";
import { coerce } from "../lower/coerce.ts";
import type { Lowering } from "../lower/expression.ts";
import { lowerAs, lowerExpr } from "../lower/expression.ts";
import { functionName } from "../lower/function.ts";
import { symbolOf, variablePlace } from "../lower/identifier.ts";
import { shapeFields } from "../lower/shape.ts";
import { mapType } from "../lower/types.ts";
import type { TemplateAttribute, TemplateNode } from "./parse.ts";
import { componentOf } from "./slot.ts";

type ComponentNode = TemplateNode & { kind: "component" };

/** The slots' expressions of the template that is lowered, and how it makes a view of nodes. */
export interface TemplateParts {
  /** What stands for all of it, for positions. */
  template: ts.Expression;
  slots: readonly ts.Expression[];
  viewOf(nodes: readonly TemplateNode[], lowering: Lowering): Expr;
}

/** The call of the component, a `View`. */
export function callComponent(node: ComponentNode, parts: TemplateParts, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const tag = slotOf(parts, node.slot);
  const component = componentOf(ctx, tag);
  const args = component.props ? [propsObject(node, component.props, tag, parts, lowering)] : [];
  if (!component.props && node.attributes[0]) return ctx.fail("MN1104", tag, tag.getText(), node.attributes[0].name);
  if (!component.props && node.children.length) return ctx.fail("MN1104", tag, tag.getText(), "children");
  if (ts.isIdentifier(tag) && !variablePlace(tag, lowering)) {
    const binding = bindingOf(ctx, symbolOf(ctx, tag), tag);
    if (binding.kind === "function") return call(functionName(ctx, binding), args, VIEW);
  }
  return method(lowerExpr(tag, { ctx, scope: lowering.scope }), "call", args, VIEW);
}

export function slotOf(parts: TemplateParts, index: number): ts.Expression {
  const slot = parts.slots[index];
  if (!slot) throw new Error(`slot ${index} has no expression`);
  return slot;
}

function propsObject(
  node: ComponentNode,
  props: ts.Type,
  tag: ts.Expression,
  parts: TemplateParts,
  lowering: Lowering,
): Expr {
  const { ctx } = lowering;
  const type = mapType(ctx, props, tag);
  if (type.kind !== "class") return ctx.fail("MN1004", tag, ctx.checker.typeToString(props));
  const fields = shapeFields(ctx, type.name, props as ts.ObjectType, tag);
  const values = new Map<string, Expr>();
  for (const attribute of node.attributes) {
    const field = fields.find((each) => each.name === attribute.name);
    if (!field) return ctx.fail("MN1104", tag, tag.getText(), attribute.name);
    values.set(attribute.name, propertyValue(attribute, field.type, tag, parts, lowering));
  }
  if (node.children.length) {
    const field = fields.find((each) => each.name === "children");
    if (!field) return ctx.fail("MN1104", tag, tag.getText(), "children");
    values.set("children", coerce(ctx, parts.viewOf(node.children, lowering), field.type, tag));
  }
  const args = fields.map((field) => {
    const value = values.get(field.name);
    if (!value && field.type.kind !== "nullable") return ctx.fail("MN1105", tag, tag.getText(), field.name);
    return value ?? zero(field.type);
  });
  return construct(type, args);
}

function propertyValue(
  attribute: TemplateAttribute,
  type: IrType,
  tag: ts.Expression,
  parts: TemplateParts,
  lowering: Lowering,
): Expr {
  const { ctx } = lowering;
  if (attribute.value === true) return coerce(ctx, bool(true), type, tag);
  const [first, second] = attribute.value;
  if (first === undefined) return coerce(ctx, text(""), type, tag);
  if (second !== undefined) return ctx.fail("MN1001", tag, `text around the slot of ${attribute.name}`);
  if (typeof first === "string") return coerce(ctx, { ...text(first), type: STRING }, type, tag);
  return lowerAs(slotOf(parts, first.slot), type, { ctx, scope: lowering.scope });
}
