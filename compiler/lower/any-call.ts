// Calls of values of type `any`, and of their methods: what is called decides, when the program runs, what its arguments
// must be. Methods of the library's own objects are in library/dynamic.ts.

import ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { assign, binary, call, construct, field, integer, local, method, ret, run, text } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { arrayOf, BOOL, F64, I32, INT, isClass, isNumeric, STRING, sameType, UNKNOWN, VOID } from "../ir/type.ts";
import {
  anyProperty,
  asAny,
  asText,
  isText,
  memberNamed,
  needed,
  param,
  unchecked,
  VALUE,
  when,
  within,
} from "./any-member.ts";
import { lowerArguments } from "./arguments.ts";
import type { ByClass } from "./by-class.ts";
import { methodNode, methodSignature } from "./class-info.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import { absent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { functionName, functionSignature } from "./function.ts";
import { PLAIN } from "./instance.ts";
import { isDictionary, itemOrUndefined, itemType } from "./key-access.ts";
import { listAs } from "./list.ts";
import { keysOfValue } from "./listing.ts";
import { fieldName, memberName } from "./member.ts";
import { methodName } from "./override.ts";
import { omitted } from "./promise.ts";
import { Scope } from "./scope.ts";
import { toText } from "./text.ts";
import { anyOf } from "./union.ts";

type ClassType = IrType & { kind: "class" };

const LIST = arrayOf(UNKNOWN);
const ARGS: Expr = local("args", LIST);
const WHAT: Expr = local("what", STRING);

/** `fn(…)`. */
export function callAny(fn: Expr, node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const held = scope.temporary(UNKNOWN);
  const called = applyAny(ctx, held, argumentList(node, lowering), node, text(calleeText(node)));
  return { kind: "sequence", first: assign(held, asAny(ctx, fn, node)), second: called, type: UNKNOWN };
}

/** `object.name(…)`. */
export function callAnyMethod(node: ts.CallExpression, object: Expr, name: string, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const held = scope.temporary(UNKNOWN);
  const of: ByClass = {
    name: `call_${fieldName(name)}_any$`,
    params: [param("what", STRING), param("args", LIST)],
    result: UNKNOWN,
    simple: [
      needed(text(name)),
      ...librarySimple(ctx, name),
      ...(name === "toString"
        ? [when(isPlain(), [ret(asAny(ctx, toText(ctx, new Scope({ result: UNKNOWN }), VALUE, node), node))])]
        : []),
    ],
    each: (type, each) => within(ctx, (scope) => methodBody(ctx, type, each, name, scope, node), [notFunction]),
    otherwise: [notFunction],
  };
  const called = anyOf(ctx, of, held, node, [text(calleeText(node)), argumentList(node, lowering)]);
  return { kind: "sequence", first: assign(held, asAny(ctx, unchecked(object), node)), second: called, type: UNKNOWN };
}

function argumentList(node: ts.CallExpression, lowering: Lowering): Expr {
  const [list] = lowerArguments(node.arguments, { params: [LIST], rest: true }, node, lowering);
  return list ?? construct(LIST, []);
}

/** Neither an object of the program nor a function: numbers and their like. */
function isPlain(): Expr {
  return binary("||", call("isNumber", [VALUE], BOOL), call("isBool", [VALUE], BOOL), BOOL);
}

function methodBody(ctx: Context, type: ClassType, object: Expr, name: string, scope: Scope, node: ts.Node): Stmt[] {
  if (isDictionary(type)) {
    const place = { kind: "index", object, index: text(name), type: itemType(type) } as const;
    const held = scope.temporary(UNKNOWN);
    const found = assign(held, asAny(ctx, itemOrUndefined(place, node, { ctx, scope }), node));
    const own = when(call("isFunction", [found], BOOL), [ret(applyAny(ctx, held, ARGS, node))]);
    return [own, ...common(ctx, object, name, node), notFunction];
  }
  const member = memberNamed(ctx, type, name);
  if (member && methodNode(member)) {
    const signature = methodSignature(ctx, member, [], node);
    const args = argumentsFor(ctx, signature, node);
    return finished(
      ctx,
      method(object, methodName(ctx, member, memberName(member.symbol), [], node), args, signature.result),
      node,
    );
  }
  if (member || ctx.shapes.get(type.name)?.fields.some((each) => each.name === name)) {
    return [ret(applyAny(ctx, anyProperty(ctx, VALUE, name, node), ARGS, node))];
  }
  return [...libraryMethod(ctx, type, object, name, scope, node), ...common(ctx, object, name, node), notFunction];
}

/** What all objects have. */
function common(ctx: Context, object: Expr, name: string, node: ts.Node): Stmt[] {
  if (name === "hasOwnProperty") {
    const names = keysOfValue(object, node, { ctx });
    const key = call(
      "anyText",
      [{ kind: "index", object: ARGS, index: integer(0), type: UNKNOWN }, text("null")],
      STRING,
    );
    return names ? [ret(asAny(ctx, method(names, "includes", [key], BOOL), node))] : [];
  }
  if (name === "valueOf") return [ret(VALUE)];
  if (name !== "toString" && name !== "toLocaleString") return [];
  return [ret(asAny(ctx, toText(ctx, new Scope({ result: UNKNOWN }), object, node), node))];
}

/** Calls a value with a list of arguments. */
export function applyAny(ctx: Context, fn: Expr, args: Expr, node: ts.Node, what: Expr = WHAT): Expr {
  const of: ByClass = {
    name: "any_apply$",
    params: [param("what", STRING), param("args", LIST)],
    result: UNKNOWN,
    simple: [
      when({ kind: "unary", operator: "!", operand: call("isFunction", [VALUE], BOOL), type: BOOL }, [notFunction]),
    ],
    functions: (type, each) =>
      within(ctx, () => finished(ctx, method(each, "call", argumentsFor(ctx, type, node), type.result), node), [
        notFunction,
      ]),
    each: () => [notFunction],
    otherwise: [notFunction],
  };
  return anyOf(ctx, of, fn, node, [what, args]);
}

function finished(ctx: Context, called: Expr, node: ts.Node): Stmt[] {
  return called.type.kind === "void" ? [run(called), ret(absent(UNKNOWN))] : [ret(asAny(ctx, called, node))];
}

/** The arguments of a function of this type out of the list that it is called with. */
function argumentsFor(ctx: Context, { params, rest }: FunctionType, node: ts.Node): Expr[] {
  const fixed = rest ? params.slice(0, -1) : params;
  const args = fixed.map((type, index): Expr => {
    const given = coerce(ctx, { kind: "index", object: ARGS, index: integer(index), type: UNKNOWN }, type, node);
    const test = binary(">", field(ARGS, "length", INT), integer(index), BOOL);
    return { kind: "conditional", test, then: given, otherwise: missing(type), type };
  });
  const last = rest ? params.at(-1) : undefined;
  const element = last && isClass(last, "Array") ? last.args[0] : undefined;
  if (element) args.push(listAs(method(ARGS, "slice", [integer(fixed.length)], LIST), element, node, ctx));
  return args;
}

/** What a parameter is that nobody gives a value. */
function missing(type: IrType): Expr {
  const nothing = omitted(type);
  if (nothing) return nothing;
  return sameType(type, F64) && isNumeric(type)
    ? { kind: "number", text: "NaN", type: F64 }
    : call("noValue", [], type, [type]);
}

/** `what` is what the program calls it. */
const notFunction: Stmt = {
  kind: "throw",
  error: construct({ kind: "class", name: "TypeError", args: [] }, [
    binary("+", local("what", STRING), text(" is not a function"), STRING),
  ]),
};

function calleeText(node: ts.CallExpression): string {
  return node.expression.getText().replace(/\s+/g, " ");
}

/** Methods that change the list. What they do to a list of texts, say, is done to a list of anything and put back. */
const CHANGING = new Set(["copyWithin", "fill", "pop", "push", "reverse", "shift", "sort", "splice", "unshift"]);
const GIVING_ITSELF = new Set(["copyWithin", "fill", "reverse", "sort"]);

/** Texts and numbers. */
function librarySimple(ctx: Context, name: string): Stmt[] {
  const ofText = dynamicFunction(ctx, "text", name);
  const ofNumber = dynamicFunction(ctx, "number", name);
  return [
    ...(ofText ? [when(isText(), [ret(ofText(asText(), ARGS))])] : []),
    ...(ofNumber ? [when(call("isNumber", [VALUE], BOOL), [ret(ofNumber(call("asNumber", [VALUE], F64), ARGS))])] : []),
  ];
}

/** Lists, maps, dates and their like. */
function libraryMethod(ctx: Context, type: ClassType, object: Expr, name: string, scope: Scope, node: ts.Node): Stmt[] {
  const [element = UNKNOWN] = type.args;
  if (isClass(type, "Array")) {
    const called = dynamicFunction(ctx, "list", name);
    if (!called) return [];
    const list = listAs(object, UNKNOWN, node, ctx);
    if (!CHANGING.has(name) || sameType(element, UNKNOWN)) return [ret(called({ ...list, type: LIST }, ARGS))];
    const [copy, given] = [scope.temporary(LIST), scope.temporary(UNKNOWN)];
    const back = call("replaceItems", [object, listAs(copy, element, node, ctx)], VOID, [element]);
    return [
      run(assign(copy, { ...list, type: LIST })),
      run(assign(given, called(copy, ARGS))),
      run(back),
      ret(GIVING_ITSELF.has(name) ? VALUE : given),
    ];
  }
  const kind = KINDS[type.name];
  const entry = kind === "map" || kind === "set" ? entryMethod(ctx, type, object, name, scope, node) : null;
  if (entry) return entry;
  const called = kind ? dynamicFunction(ctx, kind, name) : null;
  return called ? [ret(called(kind === "map" || kind === "set" ? asAny(ctx, object, node) : object, ARGS))] : [];
}

/** What a map or a set does with one of its entries. */
function entryMethod(
  ctx: Context,
  type: ClassType,
  object: Expr,
  name: string,
  scope: Scope,
  node: ts.Node,
): Stmt[] | null {
  const [key = UNKNOWN, value = UNKNOWN] = type.args;
  const given = (index: number, wanted: IrType): Expr =>
    coerce(ctx, { kind: "index", object: ARGS, index: integer(index), type: UNKNOWN }, wanted, node);
  switch (name) {
    case "get": {
      const entry = scope.temporary(I32);
      const found = binary(">=", assign(entry, method(object, "find", [given(0, key)], I32)), integer(0), BOOL);
      const there = when(found, [ret(asAny(ctx, method(object, "valueAt", [entry], value), node))]);
      return type.name === "Map" ? [there, ret(absent(UNKNOWN))] : null;
    }
    case "has":
    case "delete":
      return [ret(asAny(ctx, method(object, name, [given(0, key)], BOOL), node))];
    case "set":
      return type.name === "Map"
        ? [run(method(object, name, [given(0, key), given(1, value)], VOID)), ret(VALUE)]
        : null;
    case "add":
      return type.name === "Set" ? [run(method(object, name, [given(0, key)], VOID)), ret(VALUE)] : null;
    case "clear":
      return [run(method(object, name, [], VOID)), ret(absent(UNKNOWN))];
    default:
      return null;
  }
}

const KINDS: Readonly<Record<string, string>> = { Map: "map", Set: "set", Date: "date", RegExp: "pattern" };

/** A function of library/dynamic.ts; null where it has none of the name. */
export function dynamicFunction(ctx: Context, kind: string, method: string): ((self: Expr, args: Expr) => Expr) | null {
  const name = `${kind}${method.charAt(0).toUpperCase()}${method.slice(1)}`;
  const { library } = ctx.shared.program;
  const files = library.filter((each) => /\/library\/dynamic(?:\.|\/)/.test(each.fileName));
  const declaration = files
    .flatMap(({ statements }) => statements)
    .find((each): each is ts.FunctionDeclaration => ts.isFunctionDeclaration(each) && each.name?.text === name);
  const symbol = declaration?.name && ctx.checker.getSymbolAtLocation(declaration.name);
  if (!declaration || !symbol) return null;
  const binding = { kind: "function", symbol, declaration, server: null } as const;
  return (self, args) => {
    const { params, result } = functionSignature(ctx, binding, PLAIN);
    const [wanted = UNKNOWN] = params;
    return call(functionName(ctx, binding, PLAIN), [coerce(ctx, self, wanted, declaration), args], result);
  };
}
