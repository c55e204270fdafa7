// What a route and the function's parameters must agree on.

import ts from "typescript";
import { partsOf, typeOfProperty } from "../codec/parts.ts";
import type { Context } from "../context.ts";
import type { Route } from "./route.ts";
import { type StreamParameter, streamParameter } from "./stream.ts";

/** Parameters by where their values come from. */
export interface Bound {
  path: readonly string[];
  query: readonly string[];
  body: readonly string[];
  /** The one of the body that is the body as it arrives. */
  stream: StreamParameter | null;
}

type Fn = ts.ArrowFunction | ts.FunctionExpression;

/** Says where each parameter comes from; refuses what does not fit together, at its place. */
export function bindParameters(ctx: Context, route: Route, fn: Fn, at: ts.Node): Bound {
  const params = new Map(fn.parameters.map((param) => [param.name.getText(), param]));
  const path = route.segments.flatMap((each) => (each.kind === "text" ? [] : [each.name]));
  const query = [...route.query.map(({ name }) => name), ...(route.spread === null ? [] : [route.spread])];
  const named = [...path, ...query];
  for (const [index, name] of named.entries()) {
    if (named.indexOf(name) < index) return ctx.fail("MN1209", at, name);
    const param = params.get(name);
    if (!param)
      return ctx.fail("MN1208", at, name, fn.parameters.map(({ name: each }) => `\`${each.getText()}\``).join(", "));
    checkType(ctx, param, route, path.includes(name));
  }
  const keys = route.query.map(({ key }) => key);
  const twice = keys.find((key, index) => keys.indexOf(key) < index);
  if (twice !== undefined) return ctx.fail("MN1209", at, twice);
  const body = [...params.keys()].filter((name) => !named.includes(name));
  const stray = fn.parameters.find((param) => body.includes(param.name.getText()));
  if (stray && route.method === "GET") return ctx.fail("MN1212", stray, stray.name.getText());
  return { path, query, body, stream: streamParameter(ctx, fn, body) };
}

function checkType(ctx: Context, param: ts.ParameterDeclaration, route: Route, inPath: boolean): void {
  const name = param.name.getText();
  const type = ctx.checker.getTypeAtLocation(param.name);
  const isRest = route.segments.some((each) => each.kind === "rest" && each.name === name);
  const optional = !!param.questionToken || !!param.initializer;
  const what = inPath ? "path" : "query";
  const fits = inPath
    ? !optional && (isScalar(ctx, type, false) || (isRest && isTextList(ctx, type)))
    : name === route.spread
      ? isStruct(ctx, type, 0)
      : isQueryValue(ctx, type, 0);
  if (!fits) ctx.fail("MN1211", param, ctx.checker.typeToString(type), what);
}

/** Text, numbers, booleans and literals, of one kind. */
function isScalar(ctx: Context, type: ts.Type, maybe: boolean): boolean {
  const parts = partsOf(ctx, type);
  const kinds = [parts.string, parts.number, parts.boolean].filter((each) => each !== null);
  return kinds.length === 1 && !parts.objects.length && (maybe || !(parts.null || parts.undefined));
}

function isTextList(ctx: Context, type: ts.Type): boolean {
  const element = elementOf(ctx, type);
  return !!element && isScalar(ctx, element, false);
}

function elementOf(ctx: Context, type: ts.Type): ts.Type | undefined {
  return ctx.checker.isArrayType(type) ? ctx.checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
}

/** So deep a query may nest. */
const DEEPEST = 16;

function isQueryValue(ctx: Context, type: ts.Type, depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (isScalar(ctx, type, true)) return true;
  const { objects, string, number, boolean } = partsOf(ctx, type);
  const [object] = objects;
  if (objects.length !== 1 || !object || string || number || boolean) return false;
  const element = elementOf(ctx, object.type);
  return element ? isQueryValue(ctx, element, depth + 1) : isStruct(ctx, object.type, depth + 1);
}

/** An object type whose properties can stand in a query. */
function isStruct(ctx: Context, type: ts.Type, depth: number): boolean {
  const present = ctx.checker.getNonNullableType(type);
  if (present.symbol?.name === "Date") return depth > 0;
  const [index] = ctx.checker.getIndexInfosOfType(present);
  if (index && !ctx.checker.isArrayLikeType(present)) return isQueryValue(ctx, index.type, depth + 1);
  if (!(present.flags & ts.TypeFlags.Object) || present.getCallSignatures().length) return false;
  const isLibrary = present.symbol?.declarations?.[0]?.getSourceFile().isDeclarationFile;
  if (isLibrary) return false;
  return present.getProperties().every((property) => isQueryValue(ctx, typeOfProperty(ctx, property), depth + 1));
}
