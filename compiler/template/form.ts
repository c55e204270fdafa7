// `<form action=${Login}>`: the address of a server function, and how a browser sends the form without a script.

import ts from "typescript";
import { serverCall } from "../lower/binding.ts";
import type { Context, Served } from "../lower/context.ts";
import { streamKind } from "../lower/endpoint/stream.ts";
import type { TemplateParts } from "./component.ts";
import { slotOf } from "./component.ts";
import type { TemplateAttribute } from "./parse.ts";

export interface ServerForm {
  attributes: readonly TemplateAttribute[];
  /** The path of the server function. */
  path: string;
  /** Its address, as the attribute has it. */
  address: string;
  /** Whether this is a button, which sends its form there instead. */
  isButton: boolean;
}

/**
 * The attributes of a form whose `action` is a server function, or of a button with such a `formaction`, written out; null for any
 * other element.
 */
export function serverForm(
  tag: string,
  attributes: readonly TemplateAttribute[],
  parts: TemplateParts,
  ctx: Context,
): ServerForm | null {
  const isButton = tag === "button" || tag === "input";
  if (tag !== "form" && !isButton) return null;
  const prefix = isButton ? "form" : "";
  const action = attributes.find(({ name }) => name === `${prefix}action`);
  const [slot, more] = action && action.value !== true ? action.value : [];
  if (!action || slot === undefined || more !== undefined || typeof slot === "string" || slot.property) return null;
  const node = slotOf(parts, slot.slot);
  const served = servedBy(ctx, node);
  if (!served) return null;
  const path = formPath(ctx, served.served, node);
  const added: TemplateAttribute[] = [];
  const has = (name: string): boolean => attributes.some((each) => each.name === name);
  const add = (name: string, value: string): void => {
    if (!has(prefix + name)) added.push({ name: prefix + name, at: action.at, value: [value] });
  };
  add("method", "post");
  if (takesFiles(ctx, served.symbol)) add("enctype", "multipart/form-data");
  const address = ctx.shared.base + path;
  const written = attributes.map((each) => (each === action ? { ...each, value: [address] } : each));
  return { attributes: [...written, ...added], path, address, isButton };
}

/** The server function that an expression names. */
export function servedBy(ctx: Context, node: ts.Expression): { symbol: ts.Symbol; served: Served } | null {
  const found = ctx.checker.getSymbolAtLocation(ts.isPropertyAccessExpression(node) ? node.name : node);
  const symbol = found && found.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(found) : found;
  const served = symbol && ctx.shared.routes.get(symbol);
  return symbol && served ? { symbol, served } : null;
}

/** A form is sent with POST, and all that it says is in its fields. */
export function formPath(ctx: Context, { route, bound }: Served, node: ts.Node): string {
  if (route.method !== "POST" || bound.path.length || bound.query.length) ctx.fail("MN1214", node, node.getText());
  return encodeURI(route.pattern);
}

function takesFiles(ctx: Context, symbol: ts.Symbol): boolean {
  const { valueDeclaration: declaration } = symbol;
  const made = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer;
  const params = (made && serverCall(ctx, made)?.declaration.parameters) || [];
  return params.some((param) => {
    const type = ctx.checker.getNonNullableType(ctx.checker.getTypeAtLocation(param.name));
    const [item] = ctx.checker.isArrayType(type) ? ctx.checker.getTypeArguments(type as ts.TypeReference) : [type];
    return item?.symbol?.name === "FormFile" || (!!item && streamKind(ctx, item) > 0);
  });
}
