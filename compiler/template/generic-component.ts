// `<${List} items=${names} view=${…} />` of `function List<T>(props: { items: T[]; … })`: what `T` stands for, from what the
// attributes are. The checker has no call to look at, so it is given one: `List({ items: names, view: … })`, of a small
// file of its own whose expressions are those of the template.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import type { Lowering } from "../lower/expression.ts";
import { calledGenericLocal } from "../lower/generic-local.ts";
import { symbolOf } from "../lower/identifier.ts";
import type { Instance } from "../lower/instance.ts";
import { instantiate, PLAIN } from "../lower/instance.ts";
import type { TemplateParts } from "./component.ts";
import { slotOf } from "./component.ts";
import type { TemplateAttribute, TemplateNode } from "./parse.ts";

type ComponentNode = TemplateNode & { kind: "component" };

/** A generic component in a template, called with what its attributes say. */
export interface GenericComponent {
  /** The call that the checker has seen. */
  node: ts.CallExpression;
  /** What it takes there. */
  props: ts.Type | null;
  params: readonly ts.Symbol[];
  types: readonly ts.Type[];
}

/** Null where the component is not generic. */
export function genericComponent(
  node: ComponentNode,
  parts: TemplateParts,
  { ctx }: Pick<Lowering, "ctx">,
): GenericComponent | null {
  const tag = slotOf(parts, node.slot);
  const { checker } = ctx;
  const [generic] = checker.getTypeAtLocation(tag).getCallSignatures();
  if (!generic?.typeParameters?.length) return null;
  const written = callOf(node, tag, parts);
  // Who asks for candidates too is told no errors: those are reported at the attributes.
  const signature = checker.getResolvedSignature(written, []);
  const types = signature && checker.getTypeArgumentsForResolvedSignature(signature);
  if (!signature || types?.length !== generic.typeParameters.length) return ctx.fail("MN1106", tag);
  const params = generic.typeParameters.map((each) => each.symbol);
  for (const [index, type] of types.entries()) {
    const param = generic.typeParameters[index];
    if (!param || !(type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Never))) continue;
    const culprit = node.attributes.find((each) => mentions(checker, generic, each.name, param));
    if (!culprit) return ctx.fail("MN1133", tag, param.symbol.name, tag.getText());
    const place = { start: parts.at(culprit.at), length: culprit.name.length };
    return ctx.failWithin("MN1133", tag, place, param.symbol.name, tag.getText());
  }
  const [param] = signature.parameters;
  return { node: written, props: param ? checker.getTypeOfSymbolAtLocation(param, tag) : null, params, types };
}

/** What the component's type parameters stand for. */
export function componentInstance({ params, types, node }: GenericComponent, { ctx }: Lowering): Instance {
  return instantiate(ctx, PLAIN, params, types, node.expression);
}

/** The component as a closure where it is a function inside of the one that is lowered. */
export function localGeneric({ node }: GenericComponent, lowering: Lowering): Expr | null {
  const { ctx, scope } = lowering;
  if (!ts.isIdentifier(node.expression)) return null;
  return calledGenericLocal(ctx, symbolOf(ctx, node.expression), scope, node);
}

/** The call for the checker. Its nodes belong to the template, so names are looked up there. */
function callOf(node: ComponentNode, tag: ts.Expression, parts: TemplateParts): ts.CallExpression {
  const slots: ts.Expression[] = [];
  const put = (slot: ts.Expression): string => `__slot${slots.push(slot) - 1}`;
  const properties = node.attributes.map((each) => propertyText(each, parts, put));
  if (node.children.length) properties.push(`children: ${put(parts.template)}`);
  const text = `__tag({ ${properties.join(", ")} })`;
  const file = ts.createSourceFile("component.ts", text, ts.ScriptTarget.Latest, true);
  bindSourceFile(file, {});
  const [statement] = file.statements;
  const call = (statement as ts.ExpressionStatement).expression as ts.CallExpression;
  const [object] = call.arguments;
  graft(call, { expression: tag as ts.LeftHandSideExpression, parent: parts.template });
  for (const property of (object as ts.ObjectLiteralExpression).properties) {
    if (ts.isSpreadAssignment(property)) graft(property, { expression: slotIn(property.expression, slots) });
    if (ts.isPropertyAssignment(property)) graft(property, { initializer: slotIn(property.initializer, slots) });
  }
  return call;
}

function propertyText({ name, value }: TemplateAttribute, parts: TemplateParts, put: (slot: ts.Expression) => string) {
  if (value === true) return `${JSON.stringify(name)}: true`;
  const [first, second] = value;
  const only = first !== undefined && second === undefined && typeof first !== "string" ? first : null;
  if (name === "...") return only ? `...${put(slotOf(parts, only.slot))}` : "";
  if (only) return `${JSON.stringify(name)}: ${put(slotOf(parts, only.slot))}`;
  const isText = value.every((part) => typeof part === "string");
  return `${JSON.stringify(name)}: ${isText ? JSON.stringify(value.join("")) : '"" + ""'}`;
}

/** What a placeholder stands for. */
function slotIn(node: ts.Expression, slots: readonly ts.Expression[]): ts.Expression {
  const index = ts.isIdentifier(node) ? /^__slot(\d+)$/.exec(node.text)?.[1] : undefined;
  return (index !== undefined && slots[Number(index)]) || node;
}

function graft<T extends ts.Node>(node: T, parts: Partial<T>): void {
  Object.assign(node, parts);
}

/** Whether a property's type, as it is declared, has to do with a type parameter. */
function mentions(checker: ts.TypeChecker, generic: ts.Signature, name: string, param: ts.TypeParameter): boolean {
  const declared = generic.parameters[0] && checker.getTypeOfSymbol(generic.parameters[0]);
  const property = declared && checker.getPropertyOfType(declared, name);
  if (!property) return false;
  const text = checker.typeToString(checker.getTypeOfSymbol(property), undefined, ts.TypeFormatFlags.NoTruncation);
  return new RegExp(`\\b${param.symbol.name}\\b`).test(text);
}

/** Gives the nodes of a file their symbols. TypeScript has it, and does not declare it. */
const { bindSourceFile } = ts as unknown as {
  bindSourceFile(file: ts.SourceFile, options: ts.CompilerOptions): void;
};
