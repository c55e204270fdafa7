// Properties of values of type `any`: which class the object is of decides, when the program runs. One function for each
// name that is read, written or called, one for all keys that are computed.

import ts from "typescript";
import type { Expr, Param, Stmt } from "../ir/node.ts";
import {
  assign,
  binary,
  bool,
  call,
  construct,
  field,
  integer,
  letStmt,
  local,
  method,
  ret,
  run,
  text,
} from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, F64, I32, INT, isClass, isOpen, isWhole, nullable, STRING, UNKNOWN, VOID } from "../ir/type.ts";
import { storeItem, storeLength } from "./array-store.ts";
import type { ByClass } from "./by-class.ts";
import type { Member } from "./class-info.ts";
import { classInfo, memberType, ownMember } from "./class-info.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import { absent } from "./empty.ts";
import { boundMethod } from "./function-method.ts";
import { isDictionary, itemOrUndefined, itemType } from "./key-access.ts";
import { fieldName, memberName } from "./member.ts";
import { Scope } from "./scope.ts";
import { ownProperties } from "./spread.ts";
import { isRecord, tupleItem, tupleItems } from "./tuple.ts";
import { typedElement } from "./typed-array.ts";
import { anyOf } from "./union.ts";
import { toSlot } from "./whole.ts";

type ClassType = IrType & { kind: "class" };

export const VALUE: Expr = local("v", UNKNOWN);
const KEY: Expr = local("key", STRING);
const INDEX: Expr = local("index", F64);
const GIVEN: Expr = local("given", UNKNOWN);
const NOTHING: Stmt = ret(absent(UNKNOWN));
const MISMATCH: Stmt = run(call("mismatch", [], VOID));

/** Whether the checker takes an expression for `any`. */
export function isAnyNode(ctx: Context, node: ts.Node): boolean {
  return (ctx.checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) !== 0;
}

/** Reading from nothing throws, and says what was wanted. */
export function needed(key: Expr, what: "read" | "set" = "read"): Stmt {
  const kind = call("anyText", [VALUE, text("null")], STRING);
  const parts = [
    text(`Cannot ${what} properties of `),
    kind,
    text(` (${what === "set" ? "setting" : "reading"} '`),
    key,
    text("')"),
  ];
  const message = parts.reduce((all, part) => binary("+", all, part, STRING));
  return when(call("isEmpty", [VALUE], BOOL), [
    { kind: "throw", error: construct({ kind: "class", name: "TypeError", args: [] }, [message]) },
  ]);
}

/** A value before it was checked for being there: the function that it is given to does that. */
export function unchecked(object: Expr): Expr {
  if (object.kind !== "call" || object.callee.kind !== "global" || object.callee.name !== "notEmpty") return object;
  return object.args[0] ?? object;
}

/** `value.name`. */
export function anyProperty(ctx: Context, object: Expr, name: string, node: ts.Node): Expr {
  const simple: Stmt[] = [needed(text(name))];
  if (name === "length") simple.push(when(isText(), [ret(asAny(ctx, field(asText(), "length", INT), node))]));
  if (name === "message" || name === "name" || name === "stack") {
    simple.push(
      when(call("isError", [VALUE], BOOL), [
        ret(asAny(ctx, call(`errorPart`, [VALUE, text(name)], nullable(STRING)), node)),
      ]),
    );
  }
  const of: ByClass = {
    name: `get_${fieldName(name)}_any$`,
    params: [],
    result: UNKNOWN,
    simple,
    each: (type, each) =>
      within(
        ctx,
        (scope) => {
          const found = ownValue(ctx, type, each, name, scope, node);
          return [found ? ret(asAny(ctx, found, node)) : NOTHING];
        },
        [NOTHING],
      ),
    otherwise: [NOTHING],
  };
  return anyOf(ctx, of, unchecked(object), node);
}

/** What an object of just this class has under a name; null where that is nothing. */
function ownValue(ctx: Context, type: ClassType, object: Expr, name: string, scope: Scope, node: ts.Node): Expr | null {
  if (isDictionary(type)) {
    const place = { kind: "index", object, index: text(name), type: itemType(type) } as const;
    return itemOrUndefined(place, node, { ctx, scope });
  }
  if (name === "length") {
    const items = tupleItems(type);
    if (items && isRecord(type)) return { kind: "number", text: `${items.length}.0`, type: F64 };
    if (isClass(type, "Array") || typedElement(type)) return field(object, "length", INT);
  }
  if (name === "size" && (isClass(type, "Map") || isClass(type, "Set"))) return field(object, "size", INT);
  const member = memberNamed(ctx, type, name);
  if (member && member.symbol.flags & ts.SymbolFlags.Method) return boundMethod(ctx, object, member, node);
  return ownProperty(ctx, type, object, name, node);
}

/** A member of the program's own class, by its name. */
export function memberNamed(ctx: Context, type: IrType, name: string): Member | null {
  for (let owner = classInfo(ctx, type); owner; owner = owner.base) {
    const symbol = ownMember(owner, ts.escapeLeadingUnderscores(name), false);
    if (symbol) return { owner, symbol };
  }
  return null;
}

/** A property of an object of just this class, by its name; null where it has none. */
export function ownProperty(ctx: Context, type: ClassType, object: Expr, name: string, node: ts.Node): Expr | null {
  const member = memberNamed(ctx, type, name);
  if (member && !(member.symbol.flags & ts.SymbolFlags.Method)) {
    return field(object, memberName(member.symbol), memberType(ctx, member, node));
  }
  const known = ctx.shapes.get(type.name)?.fields.find((each) => each.name === name);
  return known ? field(object, fieldName(name), known.type) : null;
}

/** `value[key]`. */
export function anyElement(ctx: Context, given: Expr, key: Expr, node: ts.Node): Expr {
  const object = unchecked(given);
  if (key.type.kind === "primitive" && key.type.name !== "bool") {
    return anyOf(ctx, itemGetter(ctx, node), object, node, [coerce(ctx, key, F64, node)]);
  }
  const called = ts.isCallExpression(node.parent) && node.parent.expression === node;
  if (key.type.kind === "string") return anyOf(ctx, keyGetter(ctx, node, called), object, node, [key]);
  // Which of both it is shows when the program runs.
  const either: ByClass = {
    name: called ? "any_method_either$" : "any_either$",
    params: [param("given", UNKNOWN)],
    result: UNKNOWN,
    simple: [
      when(call("isNumber", [GIVEN], BOOL), [
        ret(anyOf(ctx, itemGetter(ctx, node), VALUE, node, [call("asNumber", [GIVEN], F64)])),
      ]),
      ret(anyOf(ctx, keyGetter(ctx, node, called), VALUE, node, [keyOf(GIVEN)])),
    ],
    each: () => [NOTHING],
    otherwise: [],
  };
  return anyOf(ctx, either, object, node, [coerce(ctx, key, UNKNOWN, node)]);
}

function keyOf(given: Expr): Expr {
  return call("anyText", [given, text("null")], STRING);
}

/** By number: items of lists, characters of texts; of anything else the property of that name. */
function itemGetter(ctx: Context, node: ts.Node): ByClass {
  const name = call("f64ToString", [INDEX], STRING);
  return {
    name: "any_item$",
    params: [param("index", F64)],
    result: UNKNOWN,
    simple: [needed(name), when(isText(), [ret(call("anyCharacter", [asText(), INDEX], UNKNOWN))])],
    each: (type, list) =>
      within(
        ctx,
        (scope) => {
          const items = tupleItems(type);
          if (items && isRecord(type)) {
            return [
              ...items.map((_, at) =>
                when(binary("==", INDEX, floating(at), BOOL), [ret(asAny(ctx, tupleItem(list, at), node))]),
              ),
              NOTHING,
            ];
          }
          const element = isClass(type, "Array") ? type.args[0] : typedElement(type);
          if (element) {
            const at = call("itemIndex", [INDEX, field(list, "length", I32)], I32);
            const held = scope.temporary(I32);
            const item: Expr = { kind: "index", object: list, index: held, type: element };
            return [
              run(assign(held, at)),
              when(binary("<", held, integer(0), BOOL), [NOTHING]),
              ret(asAny(ctx, item, node)),
            ];
          }
          if (isDictionary(type)) {
            return [
              ret(
                asAny(
                  ctx,
                  itemOrUndefined({ kind: "index", object: list, index: name, type: itemType(type) }, node, {
                    ctx,
                    scope,
                  }),
                  node,
                ),
              ),
            ];
          }
          return [ret(anyOf(ctx, keyGetter(ctx, node), VALUE, node, [name]))];
        },
        [NOTHING],
      ),
    otherwise: [NOTHING],
  };
}

/** By name; with `methods` also what classes declare as such. */
function keyGetter(ctx: Context, node: ts.Node, methods: boolean = false): ByClass {
  const index = call("stringToNumber", [KEY], F64);
  return {
    name: methods ? "any_method$" : "any_key$",
    params: [param("key", STRING)],
    result: UNKNOWN,
    simple: [
      needed(KEY),
      when(binary("&&", isText(), binary("==", KEY, text("length"), BOOL), BOOL), [
        ret(asAny(ctx, field(asText(), "length", INT), node)),
      ]),
      when(isText(), [ret(call("anyCharacter", [asText(), index], UNKNOWN))]),
    ],
    each: (type, object) =>
      within(
        ctx,
        (scope) => {
          if (isDictionary(type)) {
            return [
              ret(
                asAny(
                  ctx,
                  itemOrUndefined({ kind: "index", object, index: KEY, type: itemType(type) }, node, { ctx, scope }),
                  node,
                ),
              ),
            ];
          }
          if (isClass(type, "Array") || typedElement(type)) {
            return [
              when(binary("==", KEY, text("length"), BOOL), [ret(asAny(ctx, field(object, "length", INT), node))]),
              ret(anyOf(ctx, itemGetter(ctx, node), VALUE, node, [index])),
            ];
          }
          return [
            ...chosen(ctx, type, object, node, (place) => [ret(asAny(ctx, place, node))]),
            ...(methods ? chosenMethods(ctx, type, object, node) : []),
            NOTHING,
          ];
        },
        [NOTHING],
      ),
    otherwise: [NOTHING],
  };
}

/** For each of the object's own properties: what is done where the key names it. */
function chosen(ctx: Context, type: ClassType, object: Expr, node: ts.Node, then: (place: Expr) => Stmt[]): Stmt[] {
  const known = ctx.shapes.has(type.name) || ctx.classes.has(type.name);
  if (!known) return [];
  return ownProperties(ctx, type, node).map(({ name, read }) =>
    when(binary("==", KEY, text(name), BOOL), then(read(object))),
  );
}

function chosenMethods(ctx: Context, type: ClassType, object: Expr, node: ts.Node): Stmt[] {
  const found = new Map<string, Member>();
  for (let owner = classInfo(ctx, type); owner; owner = owner.base) {
    for (const [name, symbol] of owner.symbol.members ?? []) {
      if (symbol.flags & ts.SymbolFlags.Method && !found.has(String(name))) found.set(String(name), { owner, symbol });
    }
  }
  return [...found].flatMap(([name, member]) =>
    within(ctx, () => {
      const bound = asAny(ctx, boundMethod(ctx, object, member, node), node);
      return [when(binary("==", KEY, text(name), BOOL), [ret(bound)])];
    }, []),
  );
}

/** `value.name = given`: gives what was stored. */
export function setAnyProperty(ctx: Context, object: Expr, name: string, given: Expr, node: ts.Node): Expr {
  const of: ByClass = {
    name: `set_${fieldName(name)}_any$`,
    params: [param("given", UNKNOWN)],
    result: UNKNOWN,
    simple: [needed(text(name), "set")],
    each: (type, each) =>
      within(ctx, () => {
        if (isDictionary(type)) return [putItem(ctx, each, text(name), node), ret(GIVEN)];
        if (name === "length" && isClass(type, "Array")) {
          return [run(storeLength(each, call("asNumber", [GIVEN], F64), type.args[0] ?? UNKNOWN)), ret(GIVEN)];
        }
        const place = ownProperty(ctx, type, each, name, node);
        return place && !hasOnlyGetter(ctx, type, fieldName(name))
          ? [storeGiven(ctx, place, node), ret(GIVEN)]
          : [refused(name)];
      }, [refused(name)]),
    otherwise: [refused(name)],
  };
  return anyOf(ctx, of, object, node, [coerce(ctx, given, UNKNOWN, node)]);
}

/** `value[key] = given`. */
export function setAnyElement(ctx: Context, object: Expr, key: Expr, given: Expr, node: ts.Node): Expr {
  const any = coerce(ctx, key, UNKNOWN, node);
  const keyGiven: Expr = local("at", UNKNOWN);
  const of: ByClass = {
    name: "any_set$",
    params: [param("at", UNKNOWN), param("given", UNKNOWN)],
    result: UNKNOWN,
    simple: [letStmt("key", STRING, keyOf(keyGiven)), needed(KEY, "set")],
    each: (type, each) =>
      within(ctx, () => {
        if (isDictionary(type)) return [putItem(ctx, each, KEY, node), ret(GIVEN)];
        const index = call("toIndex", [call("stringToNumber", [KEY], F64)], I32);
        const [element] = isClass(type, "Array") ? type.args : [];
        if (element) {
          return [run(storeItem(each, index, coerce(ctx, GIVEN, element, node), element)), ret(GIVEN)];
        }
        const typed = typedElement(type);
        if (typed) {
          const item: Expr = { kind: "index", object: each, index, type: typed };
          return [run(assign(item, coerce(ctx, call("asNumber", [GIVEN], F64), typed, node))), ret(GIVEN)];
        }
        const stores = chosen(ctx, type, each, node, (place) =>
          place.kind === "field" && !hasOnlyGetter(ctx, type, place.name)
            ? [storeGiven(ctx, place, node), ret(GIVEN)]
            : [MISMATCH],
        );
        return [...stores, refused("")];
      }, [refused("")]),
    otherwise: [refused("")],
  };
  return anyOf(ctx, of, object, node, [any, coerce(ctx, given, UNKNOWN, node)]);
}

/** Whether nothing can be stored under a name: there is only code that gives what it is. */
function hasOnlyGetter(ctx: Context, type: IrType, name: string): boolean {
  const decl = ctx.decls.find((each) => each.kind === "class" && type.kind === "class" && each.name === type.name);
  if (decl?.kind !== "class") return false;
  const forms = decl.methods.filter((each) => each.function.name === name).map(({ form }) => form);
  return forms.length ? !forms.includes("set") : !!decl.base && hasOnlyGetter(ctx, decl.base, name);
}

function putItem(ctx: Context, dictionary: Expr, key: Expr, node: ts.Node): Stmt {
  return run(method(dictionary, "put", [key, coerce(ctx, GIVEN, itemType(dictionary.type), node)], VOID));
}

function storeGiven(ctx: Context, place: Expr, node: ts.Node): Stmt {
  const value = coerce(ctx, GIVEN, isWhole(place.type) ? F64 : place.type, node);
  return run(assign(place, isWhole(place.type) ? toSlot(value, place.type) : value));
}

/** Nothing can be added to an object whose class has no place for it. */
function refused(name: string): Stmt {
  const message = name
    ? text(`Cannot add property ${name}, object is not extensible`)
    : text("Cannot add a property, object is not extensible");
  return { kind: "throw", error: construct({ kind: "class", name: "TypeError", args: [] }, [message]) };
}

/** `delete value.name`. */
export function deleteAny(ctx: Context, object: Expr, key: Expr, node: ts.Node): Expr {
  const of: ByClass = {
    name: "any_delete$",
    params: [param("key", STRING)],
    result: BOOL,
    simple: [],
    each: (type, each) =>
      within(ctx, () => {
        if (isDictionary(type)) return [ret(method(each, "remove", [KEY], BOOL))];
        const gone = chosen(ctx, type, each, node, (place) =>
          place.kind === "field" && place.type.kind === "nullable"
            ? [run(assign(place, absent(place.type))), ret(bool(true))]
            : [MISMATCH],
        );
        return [...gone, ret(bool(true))];
      }, [ret(bool(true))]),
    otherwise: [ret(bool(true))],
  };
  return anyOf(ctx, of, object, node, [key]);
}

/** What `work` makes with the temporaries that it needs; `otherwise` where that cannot be said. */
export function within(ctx: Context, work: (scope: Scope) => Stmt[], otherwise: Stmt[]): Stmt[] {
  const scope = new Scope({ result: UNKNOWN });
  let body: Stmt[] = [];
  const done = ctx.mayLower(() => {
    body = work(scope);
  });
  return done ? [...scope.temporaries, ...body] : otherwise;
}

export function asAny(ctx: Context, value: Expr, node: ts.Node): Expr {
  return isOpen(value.type) && value.type.kind === "nullable" ? value : coerce(ctx, value, UNKNOWN, node);
}

export function when(test: Expr, then: Stmt[]): Stmt {
  return { kind: "if", test, then, otherwise: [] };
}

export function param(name: string, type: IrType): Param {
  return { name, type };
}

function floating(value: number): Expr {
  return { kind: "number", text: `${value}.0`, type: F64 };
}

export function isText(): Expr {
  return call("isString", [VALUE], BOOL);
}

export function asText(): Expr {
  return call("asString", [VALUE], STRING);
}
