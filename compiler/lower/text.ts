// Values as text: string concatenation and template strings.

import ts from "typescript";
import type { Expr, FunctionDecl, Stmt } from "../ir/node.ts";
import { assign, binary, call, field, global, local, method, not, ret, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  BOOL,
  describeType,
  F64,
  isBool,
  isClass,
  isFloat,
  isNumeric,
  isOpen,
  isUnion,
  membersOf,
  STRING,
  typeKey,
  UNKNOWN,
  VOID,
} from "../ir/type.ts";
import { bigintText } from "./bigint.ts";
import type { ByClass } from "./by-class.ts";
import type { ClassInfo } from "./class-info.ts";
import { classInfo, libraryBase, memberType, ownMember } from "./class-info.ts";
import { coerce, literalNumber, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import { isNull, isPresent, nameOf } from "./empty.ts";
import { ERROR_CLASSES } from "./error-classes.ts";
import { listing } from "./listing.ts";
import { memberName } from "./member.ts";
import { primitiveOf, symbolMember } from "./primitive.ts";
import { Scope } from "./scope.ts";
import { tupleItem, tupleItems } from "./tuple.ts";
import { dispatch } from "./union.ts";
import { wholeOf } from "./whole.ts";

/** `String(value)`. */
export function toText(ctx: Context, scope: Scope, value: Expr, node: ts.Node): Expr {
  const { type } = value;
  if (type.kind === "string") return value;
  if (type.kind === "null" || type.kind === "void") return emptyText(value);
  if (isUnion(type)) return unionText(ctx, value, node);
  if (type.kind === "nullable") return nullableText(ctx, scope, value, node);
  if (type.kind === "primitive") {
    if (type.name === "bool") {
      return { kind: "conditional", test: value, then: text("true"), otherwise: text("false"), type: STRING };
    }
    if (value.kind === "number") return text(String(literalNumber(value)));
    const known = wholeOf(value);
    if (known) return call(known.type.name === "i64" ? "i64ToString" : "i32ToString", [known], STRING);
    if (isFloat(type)) return call("f64ToString", [coerce(ctx, value, F64, node)], STRING);
    return method(value, "toString", [], STRING);
  }
  if (isClass(type, "Array")) return joinText(ctx, value, text(","), node);
  if (tupleItems(type) && value.kind === "local") return tupleText(ctx, value, node);
  if (tupleItems(type)) return call(textFunction(ctx, type, "", node), [value], STRING);
  if (isClass(type, "BigInt")) return bigintText(value);
  if (isClass(type, "Date") || isClass(type, "RegExp") || isClass(type, "Sym"))
    return method(value, "toString", [], STRING);
  const info = classInfo(ctx, type);
  const primitive = info && primitiveOf(ctx, value, "string", node);
  if (primitive) return toText(ctx, scope, primitive, node);
  if (info) return instanceText(ctx, info, value);
  if (type.kind === "class" && ctx.shapes.has(type.name)) return listing(ctx, value, "text", STRING, node);
  if (type.kind === "class" && ERROR_CLASSES.includes(type.name)) return method(value, "toString", [], STRING);
  if (type.kind === "class" && !isClass(type, "View")) return plainText(type.name, value);
  return ctx.fail("MN1002", node, describeType(type), "string");
}

/** An instance of a class of the program: what its `toString` says, or that of a class which extends it. */
function instanceText(ctx: Context, info: ClassInfo, value: Expr): Expr {
  const named = "toString" as ts.__String;
  let owner: ClassInfo | null = info;
  while (owner && !ownMember(owner, named, false) && !libraryBase(owner)) owner = owner.base;
  // `toString = () => …`
  const symbol = owner && ownMember(owner, named, false);
  if (owner && symbol && symbol.flags & ts.SymbolFlags.Property) {
    const type = memberType(ctx, { owner, symbol }, owner.node);
    if (type.kind === "function" && !type.params.length && type.result.kind === "string")
      return method(field(value, memberName(symbol), type), "call", [], STRING);
  }
  const { methods } = info.decl;
  if (!owner && !methods.some((each) => each.function.name === named)) {
    const tag = symbolMember(ctx, info, "toStringTag");
    const self: Expr = { kind: "this", type: info.type };
    const said: Expr = tag ? field(self, memberName(tag.symbol), STRING) : text("Object");
    const body = [ret(binary("+", binary("+", text("[object "), said, STRING), text("]"), STRING))];
    const fn: FunctionDecl = { ...UNNAMED_TEXT, name: named as string, body };
    methods.push({ form: "method", static: false, function: fn });
  }
  return method(value, "toString", [], STRING);
}

const UNNAMED_TEXT: FunctionDecl = {
  kind: "function",
  name: "",
  params: [],
  result: STRING,
  carries: STRING,
  body: [],
  async: false,
};

/** An object without a text of its own. */
function plainText(name: string, value: Expr): Expr {
  const tag = TAGS[name] ?? "Object";
  return { kind: "sequence", first: value, second: text(`[object ${tag}]`), type: STRING };
}

const TAGS: Record<string, string> = { Map: "Map", Set: "Set", Task: "Promise", ArrayBuffer: "ArrayBuffer" };

/** The items of a tuple, of null and undefined nothing. */
function tupleText(ctx: Context, tuple: Expr, node: ts.Node): Expr {
  const items = tupleItems(tuple.type) ?? [];
  return items
    .map((item, index) => call(textFunction(ctx, item, "", node), [tupleItem(tuple, index)], STRING))
    .reduce<Expr>(
      (joined, part, index) => (index ? binary("+", binary("+", joined, text(","), STRING), part, STRING) : part),
      text(""),
    );
}

/** `array.join(separator)`. */
export function joinText(ctx: Context, array: Expr, separator: Expr, node: ts.Node): Expr {
  const element = isClass(array.type, "Array") ? array.type.args[0] : undefined;
  if (!element) return ctx.fail("MN1002", node, describeType(array.type), "string");
  return call("arrayJoin", [array, separator, global(textFunction(ctx, element, "", node), VOID)], STRING, [element]);
}

/** Name of `(v: T) => string`; null and undefined are `empty`. */
export function textFunction(ctx: Context, type: IrType, empty: string, node: ts.Node): string {
  const key = `text ${empty} ${typeKey(type)}`;
  const known = ctx.codecs.get(key);
  if (known) return known;
  const name = ctx.unique(`text_${typeKey(type)}`);
  ctx.codecs.set(key, name);
  const value = local("v", type);
  const scope = new Scope({ result: STRING });
  const isMissing = type.kind === "nullable" ? not(isPresent(value)) : null;
  const none = type.kind === "null" || type.kind === "void";
  const full = ret(none ? text(empty) : toText(ctx, scope, unwrap(value), node));
  const body: Stmt[] = isMissing
    ? [{ kind: "if", test: isMissing, then: [ret(text(empty))], otherwise: [] }, full]
    : [full];
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
  return {
    kind: "conditional",
    test: isNull(assign(held, value)),
    then: text(nameOf(value.type)),
    otherwise: toText(ctx, scope, unwrap(held), node),
    type: STRING,
  };
}

/** Of numbers, booleans and strings the runtime knows all. */
function unionText(ctx: Context, value: Expr, node: ts.Node): Expr {
  const known = (type: IrType): boolean => type.kind === "string" || isBool(type) || isNumeric(type);
  const simple = call("anyText", [value, text(nameOf(value.type))], STRING);
  if (membersOf(value.type).every(known) && !isOpen(value.type)) return simple;
  if (isOpen(value.type)) return anythingText(ctx, value, node);
  return dispatch(ctx, {
    what: "text",
    type: value.type,
    value,
    args: [],
    result: STRING,
    node,
    each: (member, _, scope) => {
      // The text of a function is its source, which is not there.
      if (member.type.kind !== "function") return toText(ctx, scope, member, node);
      return { kind: "sequence", first: call("mismatch", [], VOID), second: text(""), type: STRING };
    },
  });
}

/** `unknown`: what its class says. */
function anythingText(ctx: Context, value: Expr, node: ts.Node): Expr {
  const given = local("v", UNKNOWN);
  const plain = ret(call("anyText", [given, text("null")], STRING));
  const of: ByClass = {
    name: "text_any$",
    params: [],
    result: STRING,
    simple: [{ kind: "if", test: not(call("isObject", [given], BOOL)), then: [plain], otherwise: [] }],
    each: (type, object) => {
      if (isClass(type, "View")) return [plain];
      return [ret(call(textFunction(ctx, type, "", node), [object], STRING))];
    },
    otherwise: [plain],
  };
  ctx.byClass.state(of, node);
  return call(of.name, [coerce(ctx, value, UNKNOWN, node)], STRING);
}

function emptyText(value: Expr): Expr {
  const name = text(nameOf(value.type));
  return value.kind === "null" ? name : { kind: "sequence", first: value, second: name, type: STRING };
}
