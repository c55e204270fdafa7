// Results of server functions that are no values: texts, bytes, redirects, whole responses (library/results.ts).

import type ts from "typescript";
import type { Expr, Stmt } from "../../ir/node.ts";
import { call, construct, field, letStmt, local, method, ret, run, text } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { arrayOf, BOOL, classType, I32, STRING, VOID } from "../../ir/type.ts";
import { classInfo, constructorType } from "../class-info.ts";
import { define, READER, WRITER } from "../codec/common.ts";
import { decoded } from "../codec/decode.ts";
import { encoder } from "../codec/encode.ts";
import { coerce } from "../coerce.ts";
import type { Context } from "../context.ts";
import { fieldName } from "../member.ts";
import { mapType } from "../types.ts";

const KINDS = ["Text", "Html", "Bytes", "NoContent", "Redirect", "WithStatus", "HttpResponse"] as const;

export type ResultKind = (typeof KINDS)[number];

const RESULTS = "minnow/results.ts";
const BYTES = classType("Uint8Array");
const STRINGS = arrayOf(STRING);

/** Which of them a type is; null for values. */
export function resultKind(ctx: Context, type: ts.Type | undefined): ResultKind | null {
  const file = type?.symbol?.declarations?.[0]?.getSourceFile();
  if (!file || ctx.shared.program.nameOf(file) !== RESULTS) return null;
  return KINDS.find((kind) => kind === type?.symbol.name) ?? null;
}

/** Whether it says itself what the answer is made of, whatever the caller accepts. */
export function isRaw(kind: ResultKind | null): boolean {
  return kind !== null && kind !== "Redirect" && kind !== "WithStatus";
}

/** On the server: hands `value` to what writes the answer. */
export function writeResult(ctx: Context, kind: ResultKind, value: Expr, node: ts.Node): Stmt[] {
  const part = (name: string, type: IrType): Expr => field(value, fieldName(name), type);
  const answer = (name: string, ...args: Expr[]): Stmt => run(call(name, [WRITER, ...args], VOID));
  switch (kind) {
    case "Text":
      return [answer("answerText", part("text", STRING), text("text/plain; charset=utf-8"))];
    case "Html":
      return [answer("answerText", part("html", STRING), text("text/html; charset=utf-8"))];
    case "Bytes":
      return [answer("answerBytes", part("bytes", BYTES), part("type", STRING), part("name", STRING))];
    case "NoContent":
      return [answer("answerNothing")];
    case "Redirect":
      return [answer("answerRedirect", part("status", I32), part("location", STRING))];
    case "HttpResponse":
      return [answer("answerRaw", part("status", I32), part("headers", STRINGS), part("body", BYTES))];
    default: {
      const inner = innerOf(ctx, value.type, node);
      return [answer("answerStatus", part("status", I32)), answer(encoder(ctx, inner, node), part("value", inner))];
    }
  }
}

/** In the client: the name of a function that makes the result of what arrived. */
export function readResult(ctx: Context, kind: ResultKind, type: ts.Type, node: ts.Node): string {
  const made = mapType(ctx, type, node);
  const make = (...args: Expr[]): Stmt => ret(construct(made, fitted(ctx, made, args, node)));
  const read = (name: string, of: IrType): Expr => method(READER, name, [], of);
  const headers = call("headersOfAnswer", [], STRINGS);
  const bodies: Record<ResultKind, () => Stmt[]> = {
    Text: () => [make(read("allText", STRING))],
    Html: () => [make(read("allText", STRING))],
    Bytes: () => [make(read("allBytes", BYTES), call("headerOfAnswer", [text("content-type")], STRING), text(""))],
    NoContent: () => [make()],
    Redirect: () => [
      run(read("array", I32)),
      run(read("more", BOOL)),
      letStmt("status", I32, read("i32", I32)),
      run(read("more", BOOL)),
      letStmt("location", STRING, read("string", STRING)),
      run(read("more", BOOL)),
      make(local("location", STRING), local("status", I32)),
    ],
    WithStatus: () => {
      const [inner] = ctx.checker.getTypeArguments(type as ts.TypeReference);
      if (!inner) return ctx.fail("MN1203", node, "WithStatus");
      return [make(call("statusOfAnswer", [], I32), decoded(ctx, inner, node))];
    },
    HttpResponse: () => [make(call("statusOfAnswer", [], I32), read("allBytes", BYTES), headers)],
  };
  const name = ctx.unique(`dec_${kind}`);
  ctx.push(define(name, [{ name: "r", type: READER.type }], made, bodies[kind]()));
  return name;
}

function innerOf(ctx: Context, type: IrType, node: ts.Node): IrType {
  const info = classInfo(ctx, type);
  const [inner] = info ? [...info.instance.values()] : [];
  return inner?.ir ?? ctx.fail("MN1203", node, "WithStatus");
}

function fitted(ctx: Context, type: IrType, args: readonly Expr[], node: ts.Node): Expr[] {
  const info = classInfo(ctx, type);
  const params = (info && constructorType(ctx, info)?.params) ?? [];
  return args.map((arg, index) => coerce(ctx, arg, params[index] ?? arg.type, node));
}
