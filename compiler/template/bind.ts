// `value=${bind(signal)}` and `checked=${bind(signal)}`: a control shows a signal, and what the user does goes into it.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { binary, call, method, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, describeType, isBool, isClass, isNumeric, STRING } from "../ir/type.ts";
import { minnowName } from "../lower/binding.ts";
import type { Context } from "../lower/context.ts";
import type { Lowering } from "../lower/expression.ts";
import { controlValue } from "./attribute.ts";
import type { TemplateParts } from "./component.ts";
import type { TemplateAttribute } from "./parse.ts";
import type { Source } from "./source.ts";
import { lowerSource, sourceType } from "./source.ts";

/** The signal in `bind(signal)`; null for any other expression. */
export function boundSignal(ctx: Context, node: ts.Expression): ts.Expression | null {
  if (ts.isParenthesizedExpression(node)) return boundSignal(ctx, node.expression);
  const isBind = ts.isCallExpression(node) && minnowName(ctx, node.expression) === "bind";
  return (isBind && node.arguments[0]) || null;
}

/** The runtime's function that listens, and its type arguments. */
export interface Binding {
  name: string;
  types: IrType[];
}

/** How an attribute of an element is bound to a signal. */
export function bindingOf(ctx: Context, name: string, tag: string, source: Source): Binding {
  const type = sourceType(ctx, source);
  const found = name === "value" ? valueBinding(tag, type) : name === "checked" ? checkedBinding(tag, type) : null;
  return found ?? ctx.fail("MN1114", source.node, name, tag, describeType(type));
}

function valueBinding(tag: string, type: IrType): Binding | null {
  if (!/^(input|textarea|select)$/.test(tag) && !tag.includes("-")) return null;
  if (type.kind === "string") return { name: "bindText", types: [] };
  if (type.kind === "nullable" && isNumeric(type.of)) return { name: "bindOptional", types: [type.of] };
  if (isNumeric(type)) return { name: "bindNumber", types: [type] };
  return tag === "select" && isTexts(type) ? { name: "bindList", types: [] } : null;
}

function checkedBinding(tag: string, type: IrType): Binding | null {
  if (tag !== "input") return null;
  if (isBool(type)) return { name: "bindFlag", types: [] };
  if (type.kind === "string") return { name: "bindChoice", types: [] };
  return isTexts(type) ? { name: "bindMember", types: [] } : null;
}

function isTexts(type: IrType): boolean {
  return type.kind === "class" && isClass(type, "Array") && type.args[0]?.kind === "string";
}

/** Whether a radio button or one of several check boxes is on: by its own value. Null for a plain `checked`. */
export function isOn(
  binding: Binding,
  source: Source,
  attributes: readonly TemplateAttribute[],
  parts: TemplateParts,
): ((lowering: Lowering) => Expr) | null {
  if (binding.name !== "bindChoice" && binding.name !== "bindMember") return null;
  const own = attributes.find(({ name }) => name === "value");
  return (lowering) => {
    const value = own ? controlValue(own, parts, lowering) : text("on");
    const plain = value.type.kind === "nullable" ? call("changetype", [value], STRING, [STRING]) : value;
    const held = lowerSource(source, lowering);
    return binding.name === "bindChoice" ? binary("==", held, plain, BOOL) : method(held, "includes", [plain], BOOL);
  };
}
