// In the client: what a call sends. Arguments in the body are a map; those in the address are written as CBOR too, and the
// runtime makes text of them.

import type ts from "typescript";
import type { Expr, Stmt } from "../../ir/node.ts";
import { call, construct, integer, letStmt, local, method, run, text } from "../../ir/node.ts";
import { classType, STRING, VOID } from "../../ir/type.ts";
import { WRITER } from "../codec/common.ts";
import type { MapEntry } from "../codec/decode-object.ts";
import { encoder } from "../codec/encode.ts";
import type { Context, Served } from "../context.ts";

const ADDRESS: Expr = local("u", classType("AddressWriter"));

/** The statements that make a request's body in `w`, and its target: `GET /api/dog/7`, or only a path for POST. */
export function request(
  ctx: Context,
  { route, bound }: Served,
  entries: readonly MapEntry[],
  node: ts.Node,
): { body: Stmt[]; target: Expr; fields: Expr | null } {
  const argument = (name: string): { entry: MapEntry; value: Expr } => {
    const entry = entries.find((each) => each.key === name);
    if (!entry) return ctx.fail("MN1208", node, name, "");
    return { entry, value: local(`a_${name}`, entry.type) };
  };
  const encode = (name: string, to: Expr): Stmt => {
    const { entry, value } = argument(name);
    return run(call(encoder(ctx, entry.type, node), [to, value], VOID));
  };
  const body: Stmt[] = [];
  const fields = bound.stream && local("f", ADDRESS.type);
  if (fields) {
    body.push(letStmt("f", ADDRESS.type, construct(ADDRESS.type, [])));
    for (const name of bound.body.filter((each) => each !== bound.stream?.name)) {
      body.push(encode(name, method(fields, "value", [], WRITER.type)));
      body.push(run(method(fields, "query", [text(name)], VOID)));
    }
  } else body.push(letStmt("w", WRITER.type, construct(WRITER.type, [])));
  if (!fields && (bound.body.length || route.method !== "GET")) {
    body.push(run(method(WRITER, "map", [integer(bound.body.length)], VOID)));
    for (const name of bound.body) body.push(run(method(WRITER, "key", [text(name)], VOID)), encode(name, WRITER));
  }
  const prefix = route.method === "POST" ? "" : `${route.method} `;
  if (!bound.path.length && !bound.query.length) {
    return { body, fields, target: text(prefix + encodeURI(route.pattern)) };
  }
  body.push(letStmt("u", ADDRESS.type, construct(ADDRESS.type, [])));
  const say = (name: string, ...args: Expr[]): Stmt => run(method(ADDRESS, name, args, VOID));
  const write = (name: string): Stmt => encode(name, method(ADDRESS, "value", [], WRITER.type));
  let fixed = prefix;
  for (const segment of route.segments) {
    fixed += "/";
    if (segment.kind === "text") {
      fixed += encodeURIComponent(segment.text);
      continue;
    }
    body.push(say("text", text(fixed)), write(segment.name), say(segment.kind === "any" ? "segment" : "rest"));
    fixed = "";
  }
  if (fixed) body.push(say("text", text(fixed)));
  for (const { key, name } of route.query) body.push(write(name), say("query", text(key)));
  if (route.spread !== null) body.push(write(route.spread), say("fields"));
  return { body, fields, target: method(ADDRESS, "target", [], STRING) };
}
