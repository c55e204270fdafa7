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
}

/** The attributes of a form whose action is a server function, written out; null for any other element. */
export function serverForm(
  tag: string,
  attributes: readonly TemplateAttribute[],
  parts: TemplateParts,
  ctx: Context,
): ServerForm | null {
  if (tag !== "form") return null;
  const action = attributes.find(({ name }) => name === "action");
  const [slot, more] = action && action.value !== true ? action.value : [];
  if (!action || slot === undefined || more !== undefined || typeof slot === "string" || slot.property) return null;
  const node = slotOf(parts, slot.slot);
  const served = servedBy(ctx, node);
  if (!served) return null;
  const path = formPath(ctx, served.served, node);
  const added: TemplateAttribute[] = [];
  const has = (name: string): boolean => attributes.some((each) => each.name === name);
  if (!has("method")) added.push({ name: "method", at: action.at, value: ["post"] });
  if (!has("enctype") && takesFiles(ctx, served.symbol)) {
    added.push({ name: "enctype", at: action.at, value: ["multipart/form-data"] });
  }
  const written = attributes.map((each) => (each === action ? { ...each, value: [ctx.shared.base + path] } : each));
  return { attributes: [...written, ...added], path };
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
