// Error classes of the app's own that cross the wire: on the server what writes their fields, in the client what makes them
// anew.

import ts from "typescript";
import type { Expr, Stmt } from "../../ir/node.ts";
import {
  assign,
  call,
  cast,
  construct,
  field,
  global,
  integer,
  letStmt,
  local,
  method,
  narrow,
  ret,
  run,
  text,
  zero,
} from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { classType, ERROR, I32, isNumeric, STRING, VOID } from "../../ir/type.ts";
import type { ClassInfo } from "../class-info.ts";
import { constructorOf, constructorType, findMember, memberType } from "../class-info.ts";
import { READER, WRITER } from "../codec/common.ts";
import type { MapEntry } from "../codec/decode-object.ts";
import { decodeFields } from "../codec/decode-object.ts";
import { encoder } from "../codec/encode.ts";
import { coerce, isSubclass } from "../coerce.ts";
import type { Context } from "../context.ts";
import { absent } from "../empty.ts";
import { isLocalClass } from "../local-class.ts";
import { memberName } from "../member.ts";
import { isLibrary } from "../types.ts";

/** A field that travels. */
interface ErrorField extends MapEntry {
  /** What it is called underneath. */
  name: string;
}

const CODE = local("code", I32);
const MESSAGE = local("message", STRING);

/** Tells the runtime of each class of errors that either side knows. */
export function errorTypes(ctx: Context): Stmt[] {
  if (!ctx.shared.routes.size) return [];
  const all: Stmt[] = [];
  for (const info of [...ctx.classes.values()]) {
    ctx.attempt(() => {
      if (!travels(ctx, info)) return;
      all.push(ctx.side === "server" ? writes(ctx, info) : makes(ctx, info));
    });
  }
  return all;
}

/** Classes that extend `HttpError` or `ServerFnError`, and other errors with a `status`. */
function travels(ctx: Context, info: ClassInfo): boolean {
  const { node, holds, type } = info;
  if (holds !== "all" || isLocalClass(node) || !isSubclass(ctx, type.name, "Error")) return false;
  if (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Abstract) return false;
  return isSubclass(ctx, type.name, "ServerFnError") || statusOf(ctx, info) !== null;
}

/** The field of an error that says what its HTTP status is. */
function statusOf(ctx: Context, info: ClassInfo): ErrorField | null {
  return fieldsOf(ctx, info).find((each) => each.key === "status" && isNumeric(each.type)) ?? null;
}

/** What is public and declared by the app. */
function fieldsOf(ctx: Context, info: ClassInfo): ErrorField[] {
  const declared = ctx.checker.getDeclaredTypeOfSymbol(info.symbol);
  return ctx.checker.getPropertiesOfType(declared).flatMap((symbol): ErrorField[] => {
    const declaration = symbol.valueDeclaration;
    if (!declaration || isLibrary(symbol)) return [];
    if (!ts.isPropertyDeclaration(declaration) && !ts.isParameter(declaration)) return [];
    const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
    if (ts.getCombinedModifierFlags(declaration) & hidden || symbol.name.startsWith("__#")) return [];
    if (ts.isPropertyDeclaration(declaration) && ts.isPrivateIdentifier(declaration.name)) return [];
    const member = findMember(info, symbol);
    if (!member || ["name", "message", "stack", "cause"].includes(symbol.name)) return [];
    const type = memberType(ctx, member, declaration);
    return [{ key: symbol.name, name: memberName(symbol), type, source: ctx.checker.getTypeOfSymbol(symbol) }];
  });
}

/** `(w, error) => status` */
function writes(ctx: Context, info: ClassInfo): Stmt {
  const { type, node } = info;
  const error = local("e", type);
  const fields = fieldsOf(ctx, info);
  const status = statusOf(ctx, info);
  const code = isSubclass(ctx, type.name, "ServerFnError") ? field(error, "code", I32) : null;
  const decl = ctx.pushFunction({
    name: ctx.unique(`write_${type.name}`),
    params: [
      { name: "w", type: WRITER.type },
      { name: "error", type: ERROR },
    ],
    result: I32,
    carries: I32,
    body: [
      letStmt("e", type, narrow(local("error", ERROR), type)),
      run(method(WRITER, "map", [integer(fields.length)], VOID)),
      ...fields.flatMap((each) => [
        run(method(WRITER, "key", [text(each.key)], VOID)),
        run(call(encoder(ctx, each.type, node), [WRITER, field(error, each.name, each.type)], VOID)),
      ]),
      ret(code ?? cast(field(error, status?.name ?? "", status?.type ?? I32), I32)),
    ],
    async: false,
  });
  return run(call("errorType", [call("idof", [], I32, [type]), text(info.symbol.name), global(decl.name, VOID)], VOID));
}

/** `(r, code, message) => error` */
function makes(ctx: Context, info: ClassInfo): Stmt {
  const { type, node, symbol } = info;
  const fields = fieldsOf(ctx, info);
  const error = local("e", type);
  const set = (name: string, value: Expr): Stmt => run(assign(field(error, name, value.type), value));
  const decl = ctx.pushFunction({
    name: ctx.unique(`make_${type.name}`),
    params: [
      { name: "r", type: READER.type },
      { name: "code", type: I32 },
      { name: "message", type: STRING },
    ],
    result: ERROR,
    carries: ERROR,
    body: [
      ...decodeFields(ctx, fields, node),
      letStmt("e", type, construct(type, constructorValues(ctx, info, fields))),
      ...fields.map((each, index) => set(each.name, local(`v${index}`, each.type))),
      set("message", MESSAGE),
      ...(isSubclass(ctx, type.name, "ServerFnError") ? [set("code", CODE)] : []),
      ret({ ...error, type: ERROR }),
    ],
    async: false,
  });
  return run(call("errorType", [text(symbol.name), global(decl.name, VOID)], VOID));
}

/** The constructor runs with what arrived: each parameter is a field, or something that every error has. */
function constructorValues(ctx: Context, info: ClassInfo, fields: readonly ErrorField[]): Expr[] {
  const written = constructorOf(info);
  if (!written) return isSubclass(ctx, info.type.name, "ServerFnError") ? [CODE, MESSAGE] : [MESSAGE];
  const params = constructorType(ctx, info)?.params ?? [];
  return written.node.parameters.map((param, index) => {
    const type = params[index] ?? classType("Error");
    const name = param.name.getText();
    const at = fields.findIndex((each) => each.key === name);
    if (at >= 0) return coerce(ctx, local(`v${at}`, fields[at]?.type ?? I32), type, param);
    if (name === "message") return coerce(ctx, MESSAGE, type, param);
    if (name === "code" || name === "status") return coerce(ctx, CODE, type, param);
    if (!param.questionToken && !param.initializer) return ctx.fail("MN1213", param, info.symbol.name, name);
    return valueOfNothing(type);
  });
}

function valueOfNothing(type: IrType): Expr {
  return type.kind === "nullable" ? absent(type) : zero(type);
}
