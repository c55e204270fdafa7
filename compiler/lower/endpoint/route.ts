// The route of a server function: what the user wrote, taken apart.

import ts from "typescript";
import type { Context } from "../context.ts";
import { GUARDS } from "./options.ts";

/** A piece of a path between slashes. */
export type Segment = { kind: "text"; text: string } | { kind: "any" | "rest"; name: string };

export interface Route {
  method: string;
  /** As the app has it, such as `/api/dog/{id}?age&{query}`. */
  text: string;
  /** As the registry matches it: percent-decoded, parameters without their names. */
  pattern: string;
  segments: readonly Segment[];
  query: readonly { key: string; name: string }[];
  /** The parameter that gets all other keys of the query. */
  spread: string | null;
}

const API = "/api";
const NAME = /^[A-Za-z_$][\w$]*$/;
const ANY = /^\{([^{}*]*)\}$/;
const REST = /^\{\*([^{}*]*)\}$/;

/** The method of each function that declares a server function. */
export const METHODS: Record<string, string> = {
  server: "POST",
  get: "GET",
  post: "POST",
  put: "PUT",
  patch: "PATCH",
  del: "DELETE",
};

/** Where a server function lives. `call` is the whole declaration, `declarer` the name of its function. */
export function routeOf(ctx: Context, call: ts.CallExpression, declarer: string, name: string): Route {
  const method = METHODS[declarer] ?? "POST";
  const [first] = call.arguments;
  if (declarer === "server") {
    const options = call.arguments.length > 1 ? first : undefined;
    return plainRoute(method, options ? optionsPath(ctx, options, name) : `${API}/${name}`);
  }
  if (!first || !ts.isStringLiteralLike(first)) return ctx.fail("MN1207", first ?? call, "it is not a text");
  return parseRoute(method, first.text, (why) => ctx.fail("MN1207", first, why));
}

function plainRoute(method: string, path: string): Route {
  const segments = path
    .slice(1)
    .split("/")
    .map((text): Segment => ({ kind: "text", text }));
  return { method, text: path, pattern: path, segments, query: [], spread: null };
}

/** `{ prefix, endpoint }`: the prefix is `/api` and the endpoint the function's name unless they are given. */
function optionsPath(ctx: Context, node: ts.Expression, name: string): string {
  if (!ts.isObjectLiteralExpression(node)) return ctx.fail("MN1207", node, "its options are not written out");
  const given: Record<string, string> = { prefix: API, endpoint: name };
  for (const property of node.properties) {
    const key = property.name?.getText() ?? "";
    if (GUARDS.includes(key)) continue;
    if (!ts.isPropertyAssignment(property) || !ts.isStringLiteralLike(property.initializer) || !(key in given)) {
      return ctx.fail("MN1207", property, "`prefix` and `endpoint` are texts");
    }
    given[key] = property.initializer.text;
  }
  const parts = [given.prefix, given.endpoint].flatMap((part) => (part ?? "").split("/")).filter(Boolean);
  if (!parts.length || parts.some((part) => /[{}?#*\s]/.test(part))) {
    return ctx.fail("MN1207", node, "`prefix` and `endpoint` are plain paths");
  }
  return `/${parts.join("/")}`;
}

/** Takes `/api/{id}/{*rest}?age&name=alias&{query}` apart. */
export function parseRoute(method: string, text: string, fail: (why: string) => never): Route {
  const question = text.indexOf("?");
  const path = question < 0 ? text : text.slice(0, question);
  if (!path.startsWith("/")) return fail("it begins with `/`");
  if (path === "/" && method === "GET") return fail("`/` is the app's page");
  if (/[#\s]/.test(text)) return fail("it holds no spaces and no `#`");
  const segments = path
    .slice(1)
    .split("/")
    .map((part) => parseSegment(part, fail));
  if (segments.slice(0, -1).some(({ kind }) => kind === "rest")) return fail("a catch-all is its last segment");
  const items = question < 0 ? [] : text.slice(question + 1).split("&");
  const spreads = items.map((item) => ANY.exec(item)?.[1]).filter((each) => each !== undefined);
  if (spreads.length > 1) return fail("only one parameter takes the whole query");
  const query = items
    .filter((item) => item !== "" && !ANY.test(item))
    .map((item) => {
      const [key = "", name = key] = item.split("=");
      if (!key || !NAME.test(name))
        return fail(`\`${item}\` is no parameter of a query: write \`name\` or \`key=name\``);
      return { key, name };
    });
  const pattern = segments.map((each) => (each.kind === "text" ? each.text : each.kind === "any" ? "{}" : "{*}"));
  return { method, text, pattern: `/${pattern.join("/")}`, segments, query, spread: spreads[0] ?? null };
}

function parseSegment(part: string, fail: (why: string) => never): Segment {
  const any = ANY.exec(part)?.[1];
  const rest = REST.exec(part)?.[1];
  const name = any ?? rest;
  if (name !== undefined) {
    if (!NAME.test(name)) return fail(`\`${part}\` names no parameter`);
    return { kind: rest === undefined ? "any" : "rest", name };
  }
  if (part.startsWith(":") || part.startsWith("*")) return fail(`write \`{${part.replace(":", "")}}\` for \`${part}\``);
  if (/[{}*]/.test(part)) return fail(`\`${part}\` is neither text nor one parameter`);
  if (part === "." || part === "..") return fail("browsers take `.` and `..` out of addresses");
  try {
    return { kind: "text", text: decodeURIComponent(part) };
  } catch {
    return fail(`\`${part}\` has a malformed percent-encoding`);
  }
}
