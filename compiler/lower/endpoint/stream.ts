// A parameter that is the request's body as it arrives: `FormStream` or `FileStream` (library/streams.ts).

import type ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { bool, construct, field, integer, method, text } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { I32, STRING } from "../../ir/type.ts";
import type { Context } from "../context.ts";
import { fieldName } from "../member.ts";

type Fn = ts.ArrowFunction | ts.FunctionExpression;

/** As in registry/endpoint.ts. */
const KINDS: Readonly<Record<string, number>> = { FormStream: 1, FileStream: 2 };

const STREAMS = "minnow/streams.ts";

export interface StreamParameter {
  name: string;
  kind: number;
}

/** Which stream a type is; 0 for all others. */
export function streamKind(ctx: Context, type: ts.Type): number {
  const file = type.symbol?.declarations?.[0]?.getSourceFile();
  if (!file || ctx.shared.program.nameOf(file) !== STREAMS) return 0;
  return KINDS[type.symbol.name] ?? 0;
}

/** The parameter that is a stream, refused where it cannot be one; null where there is none. `body`: what comes in the body. */
export function streamParameter(ctx: Context, fn: Fn, body: readonly string[]): StreamParameter | null {
  for (const [index, param] of fn.parameters.entries()) {
    const type = ctx.checker.getTypeAtLocation(param.name);
    const kind = streamKind(ctx, ctx.checker.getNonNullableType(type));
    const name = param.name.getText();
    if (!kind) continue;
    const isLast = index === fn.parameters.length - 1;
    const isOptional = !!param.initializer || !streamKind(ctx, type);
    const isAlone = kind !== KINDS.FormStream || body.length === 1;
    if (!isLast || isOptional || !isAlone || !body.includes(name)) {
      return ctx.fail("MN1215", param, name);
    }
    return { name, kind };
  }
  return null;
}

/** The endpoint that hands its body on as it arrives. */
export function streamed(endpoint: Expr, stream: StreamParameter, hasOthers: boolean): Expr {
  return method(endpoint, "streamed", [integer(stream.kind), text(stream.name), bool(hasOthers)], endpoint.type);
}

/** What the function gets for it. */
export function openStream(type: IrType): Expr {
  return construct(type, []);
}

/** In the client: the arguments of `sendStream`. */
export function sentStream(target: Expr, fields: Expr, stream: StreamParameter, given: Expr, decode: Expr): Expr[] {
  const others = method(fields, "target", [], STRING);
  return [target, others, text(stream.name), field(given, fieldName("part"), I32), decode];
}
