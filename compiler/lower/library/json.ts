// `JSON.stringify` and `JSON.parse`: derived from types.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, call, construct, method, text } from "../../ir/node.ts";
import { arrayOf, classType, describeType, F64, isNumeric, nullable, STRING, UNKNOWN, VOID } from "../../ir/type.ts";
import { decoder, noteJson } from "../codec/decode.ts";
import { coerce, unwrap } from "../coerce.ts";
import type { Context } from "../context.ts";
import { isEmptyType, isPresent } from "../empty.ts";
import type { Lowering } from "../expression.ts";
import { lowerAs, lowerExpr } from "../expression.ts";
import { mapType } from "../types.ts";
import type { LibraryCall } from "./arguments.ts";
import { argumentsOf, required } from "./arguments.ts";
import { replaced, revived } from "./json-change.ts";
import { jsonWriter, mayBeNothing } from "./json-writer.ts";
import { notInLibrary } from "./missing.ts";

/** `JSON.name(…)`; null where it is not known. */
export function jsonStatic(each: LibraryCall, name: string): Expr | null {
  if (name === "stringify") return stringify(each);
  return name === "parse" ? parse(each) : null;
}

function stringify(each: LibraryCall): Expr {
  const { node, lowering } = each;
  const { ctx } = lowering;
  const [, replacer, space] = argumentsOf(node);
  if (replacer && !isNothing(replacer)) return picked(each, replacer, space);
  const argument = required(each, 0);
  const value = lowerExpr(argument, { ...lowering, expected: undefined });
  // Of what never has a value: code that is not reached, as in a check that a switch names all cases.
  if (ctx.checker.getTypeAtLocation(argument).flags & ts.TypeFlags.Never) return text("undefined");
  if (value.kind === "null" && value.type.kind === "null" && value.type.empty === "null") return text("null");
  return jsonText(value, argument, lowering, space ? gap(space, each) : text(""));
}

/** Of each object the properties that an array names. */
function picked(each: LibraryCall, names: ts.Expression, space: ts.Expression | undefined): Expr {
  const { lowering } = each;
  const { ctx, scope } = lowering;
  const type = ctx.checker.getTypeAtLocation(names);
  if (type.getCallSignatures().length) return replaced(each, names, space ? gap(space, each) : text(""));
  if (!ctx.checker.isArrayLikeType(type)) return notInLibrary(ctx, names, "JSON.stringify replacer");
  const argument = required(each, 0);
  const whole = jsonText(lowerExpr(argument, { ...lowering, expected: undefined }), argument, lowering);
  const pick = (given: Expr): Expr =>
    call("jsonPicked", [given, lowerAs(names, arrayOf(STRING), lowering), space ? gap(space, each) : text("")], STRING);
  if (whole.type.kind !== "nullable") return pick(whole);
  const held = scope.temporary(whole.type);
  const then = coerce(ctx, pick(unwrap(held)), whole.type, argument);
  return { kind: "conditional", test: isPresent(assign(held, whole)), then, otherwise: held, type: whole.type };
}

/** A value as JSON; null where there is none for it. */
export function jsonText(value: Expr, node: ts.Node, { ctx, scope }: Lowering, gap: Expr = text("")): Expr {
  const result = mayBeNothing(ctx, value.type) ? nullable(STRING) : STRING;
  const writer = scope.temporary(classType("JsonWriter"));
  const held = scope.temporary(value.type);
  const steps = [
    assign(held, value),
    assign(writer, construct(classType("JsonWriter"), [gap])),
    call(jsonWriter(ctx, value.type, node), [writer, held], VOID),
    method(writer, result === STRING ? "text" : "textOrNothing", [], result),
  ];
  return steps.reduceRight((second, first) => ({ kind: "sequence", first, second, type: result }));
}

function isNothing(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}

function gap(node: ts.Expression, { lowering }: LibraryCall): Expr {
  const value = lowerExpr(node, { ...lowering, expected: F64 });
  if (isEmptyType(value.type)) return text("");
  if (value.type.kind === "string") return call("jsonIndent", [value], STRING);
  if (isNumeric(value.type)) return call("jsonGap", [coerce(lowering.ctx, value, F64, node)], STRING);
  return lowering.ctx.fail("MN1002", node, describeType(value.type), "string");
}

function parse(each: LibraryCall): Expr {
  const { node, lowering } = each;
  const { ctx } = lowering;
  const [, reviver] = argumentsOf(node);
  const signature = ctx.checker.getResolvedSignature(node);
  const [type] = (signature && ctx.checker.getTypeArgumentsForResolvedSignature(signature)) ?? [];
  const isAny = !type || (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) !== 0;
  const argument = required(each, 0);
  const source = coerce(ctx, lowerExpr(argument, { ...lowering, expected: STRING }), STRING, argument);
  if (isAny || !type || reviver) {
    noteJson(ctx);
    const value = call("jsonAny", [construct(classType("JsonReader"), [source])], UNKNOWN);
    if (!reviver) return value;
    const made = revived(value, reviver, lowering);
    return isAny || !type ? made : coerce(ctx, made, mapType(ctx, type, node), node);
  }
  return parsed(ctx, source, type, node);
}

/** A JSON text as a value of `type`. */
export function parsed(ctx: Context, source: Expr, type: ts.Type, node: ts.Node): Expr {
  const before = ctx.reader;
  ctx.reader = "JsonReader";
  try {
    const reader = construct(classType("JsonReader"), [source]);
    return call(decoder(ctx, type, node), [reader], mapType(ctx, type, node));
  } finally {
    ctx.reader = before;
  }
}
