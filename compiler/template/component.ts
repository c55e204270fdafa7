// `<${Counter} start=${3} />`: a call with an object of the component's properties.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call, method } from "../ir/node.ts";
import type { FunctionType } from "../ir/type.ts";
import { functionType, VIEW } from "../ir/type.ts";
import type { Binding } from "../lower/binding.ts";
import { bindingOf } from "../lower/binding.ts";
import type { Lowering } from "../lower/expression.ts";
import { lowerAs, lowerExpr } from "../lower/expression.ts";
import { functionName } from "../lower/function.ts";
import { symbolOf, variablePlace } from "../lower/identifier.ts";
import { PLAIN } from "../lower/instance.ts";
import { mapType } from "../lower/types.ts";
import { follows } from "./follows.ts";
import type { GenericComponent } from "./generic-component.ts";
import { componentInstance, genericComponent, localGeneric } from "./generic-component.ts";
import type { TemplateNode } from "./parse.ts";
import { propsObject } from "./props.ts";
import { componentOf } from "./slot.ts";

type ComponentNode = TemplateNode & { kind: "component" };

/** The slots' expressions of the template that is lowered, and how it makes a view of nodes. */
export interface TemplateParts {
  /** What stands for all of it, for positions. */
  template: ts.Expression;
  slots: ts.Expression[];
  /** Where a place of the template's strings is in the file. */
  at(offset: number): number;
  viewOf(nodes: readonly TemplateNode[], lowering: Lowering): Expr;
}

/** A component that may be another one later: `<${open.value ? Card : Line} />`. */
export interface Dynamic {
  /** Of the component as a value. */
  type: FunctionType;
  which(lowering: Lowering): Expr;
  /** Its view. */
  made(component: Expr, lowering: Lowering): Expr;
}

/** What follows signals in a component's tag; null where it is always the same component. */
export function dynamicOf(node: ComponentNode, parts: TemplateParts, lowering: Lowering): Dynamic | null {
  const { ctx } = lowering;
  const tag = slotOf(parts, node.slot);
  if (!follows(tag, lowering)) return null;
  if (genericComponent(node, parts, lowering)) return ctx.fail("MN1031", tag, tag.getText());
  const { props } = componentOf(ctx, tag);
  const type = functionType(props ? [mapType(ctx, props, tag)] : [], VIEW) as FunctionType;
  return {
    type,
    which: (inner) => lowerAs(tag, type, inner),
    made: (component, inner) => method(component, "call", argumentsOf(node, parts, inner), VIEW),
  };
}

/** The call of the component, a `View`. */
export function callComponent(node: ComponentNode, parts: TemplateParts, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const tag = slotOf(parts, node.slot);
  const generic = genericComponent(node, parts, lowering);
  const args = argumentsOf(node, parts, lowering, generic);
  const local = generic && localGeneric(generic, lowering);
  if (local) return method(local, "call", args, VIEW);
  const binding = namedComponent(tag, lowering);
  if (binding?.kind === "function") {
    const instance = generic ? componentInstance(generic, lowering) : PLAIN;
    return call(functionName(ctx, binding, instance), args, VIEW);
  }
  if (generic && !ts.isIdentifier(tag)) return ctx.fail("MN1031", tag, tag.getText());
  return method(lowerExpr(tag, { ctx, scope: lowering.scope }), "call", args, VIEW);
}

/** What a tag names: a function of a module, perhaps behind `import * as`; null for a value. */
function namedComponent(tag: ts.Expression, lowering: Lowering): Binding | null {
  const { ctx } = lowering;
  if (ts.isIdentifier(tag)) return variablePlace(tag, lowering) ? null : bindingOf(ctx, symbolOf(ctx, tag), tag);
  if (!ts.isPropertyAccessExpression(tag) || !ts.isIdentifier(tag.expression) || !ts.isIdentifier(tag.name))
    return null;
  if (variablePlace(tag.expression, lowering)) return null;
  const isModule = symbolOf(ctx, tag.expression).flags & ts.SymbolFlags.Module;
  return isModule ? bindingOf(ctx, symbolOf(ctx, tag.name), tag) : null;
}

/** The object of its properties, where it takes one. */
function argumentsOf(
  node: ComponentNode,
  parts: TemplateParts,
  lowering: Lowering,
  generic: GenericComponent | null = null,
): Expr[] {
  const { ctx } = lowering;
  const tag = slotOf(parts, node.slot);
  const component = { ...componentOf(ctx, tag), ...(generic && { props: generic.props }) };
  const args = component.props ? [propsObject({ node, props: component.props, tag, parts }, lowering)] : [];
  const [attribute] = node.attributes;
  if (!component.props && attribute) {
    const place = { start: parts.at(attribute.at), length: attribute.name.length };
    ctx.noteWithin("MN1104", tag, place, tag.getText(), attribute.name);
  }
  if (!component.props && node.children.length) return ctx.fail("MN1104", tag, tag.getText(), "children");
  return args;
}

export function slotOf(parts: TemplateParts, index: number): ts.Expression {
  const slot = parts.slots[index];
  if (!slot) throw new Error(`slot ${index} has no expression`);
  return slot;
}
