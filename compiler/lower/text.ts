// Values as text: string concatenation and template strings.

import ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { binary, call, global, local, method, ret, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, describeType, F64, isClass, isFloat, NULL, printType, STRING, VOID } from "../ir/type.ts";
import { coerce, literalNumber, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import { ERROR_CLASSES } from "./errors.ts";
import { Scope } from "./scope.ts";

/** `String(value)`. */
export function toText(ctx: Context, scope: Scope, value: Expr, node: ts.Node): Expr {
  const { type } = value;
  if (type.kind === "string") return value;
  if (type.kind === "null") return text(emptyText(ctx, node));
  if (type.kind === "nullable") return nullableText(ctx, scope, value, node);
  if (type.kind === "primitive") {
    if (type.name === "bool") {
      return { kind: "conditional", test: value, then: text("true"), otherwise: text("false"), type: STRING };
    }
    if (value.kind === "number") return text(String(literalNumber(value)));
    if (isFloat(type)) return call("f64ToString", [coerce(ctx, value, F64, node)], STRING);
    return method(value, "toString", [], STRING);
  }
  if (isClass(type, "Array")) return joinText(ctx, value, text(","), node);
  if (type.kind === "class" && ctx.bases.get(type.name) !== undefined) return method(value, "toString", [], STRING);
  if (type.kind === "class" && ERROR_CLASSES.includes(type.name)) return method(value, "toString", [], STRING);
  if (type.kind === "class" && !isClass(type, "View")) return plainText(type.name, value);
  return ctx.fail("MN1002", node, describeType(type), "string");
}

/** An object without a text of its own. */
function plainText(name: string, value: Expr): Expr {
  const tag = TAGS[name] ?? "Object";
  return { kind: "sequence", first: value, second: text(`[object ${tag}]`), type: STRING };
}

const TAGS: Record<string, string> = { Map: "Map", Set: "Set", Task: "Promise", ArrayBuffer: "ArrayBuffer" };

/** `array.join(separator)`. */
export function joinText(ctx: Context, array: Expr, separator: Expr, node: ts.Node): Expr {
  const element = isClass(array.type, "Array") ? array.type.args[0] : undefined;
  if (!element) return ctx.fail("MN1002", node, describeType(array.type), "string");
  return call("arrayJoin", [array, separator, global(textFunction(ctx, element, "", node), VOID)], STRING, [element]);
}

/** Name of `(v: T) => string`; null and undefined are `empty`. */
export function textFunction(ctx: Context, type: IrType, empty: string, node: ts.Node): string {
  const key = `text ${empty} ${printType(type)}`;
  const known = ctx.codecs.get(key);
  if (known) return known;
  const name = ctx.unique(`text_${printType(type)}`);
  ctx.codecs.set(key, name);
  const value = local("v", type);
  const scope = new Scope({ result: STRING });
  const isNull = type.kind === "nullable" ? binary("==", value, nullOf(), BOOL) : null;
  const full = ret(toText(ctx, scope, unwrap(value), node));
  const body: Stmt[] = isNull ? [{ kind: "if", test: isNull, then: [ret(text(empty))], otherwise: [] }, full] : [full];
  ctx.pushFunction({
    name,
    params: [{ name: "v", type }],
    result: STRING,
    carries: STRING,
    body: [...scope.temporaries, ...body],
    async: false,
  });
  return name;
}

function nullableText(ctx: Context, scope: Scope, value: Expr, node: ts.Node): Expr {
  const held = scope.temporary(value.type);
  const test = binary("==", { kind: "assign", operator: "=", target: held, value, type: value.type }, nullOf(), BOOL);
  return {
    kind: "conditional",
    test,
    then: text(emptyText(ctx, node)),
    otherwise: toText(ctx, scope, unwrap(held), node),
    type: STRING,
  };
}

/** Underneath there is one null; which of its two names it has, the checker knows. */
function emptyText(ctx: Context, node: ts.Node): string {
  const type = ctx.checker.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => part.flags & ts.TypeFlags.Null) ? "null" : "undefined";
}

function nullOf(): Expr {
  return { kind: "null", type: NULL };
}
