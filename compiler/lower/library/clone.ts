// `structuredClone(value)`: a function for each type, as JSON has them. Of objects their own class decides, whatever the type
// says that they are known as. What is met twice is one object in the copy too (runtime/core/clone.ts).

import type ts from "typescript";
import type { Expr, Stmt } from "../../ir/node.ts";
import { assign, call, cast, construct, field, letStmt, local, not, nullValue, ret, run, text } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { BOOL, F64, isClass, isOpen, nullable, OBJECT, STRING, typeKey, UNKNOWN, VOID } from "../../ir/type.ts";
import type { ByClass } from "../by-class.ts";
import { classInfo } from "../class-info.ts";
import { listElement } from "../codec/common.ts";
import { coerce, unwrap } from "../coerce.ts";
import type { Context } from "../context.ts";
import { isNull } from "../empty.ts";
import { lowerExpr } from "../expression.ts";
import { isOpenRecord } from "../flow.ts";
import { fieldName } from "../member.ts";
import { isOrdered } from "../order.ts";
import { sharedFunction } from "../promise.ts";
import { isRecord, tupleItem, tupleItems } from "../tuple.ts";
import { dispatch } from "../union.ts";
import type { LibraryCall } from "./arguments.ts";
import { required } from "./arguments.ts";
import { notInLibrary } from "./missing.ts";

type ClassType = IrType & { kind: "class" };

const VALUE = "v";

export function structuredCloneOf(each: LibraryCall): Expr {
  const { ctx, expected } = each.lowering;
  const value = lowerExpr(required(each, 0), { ...each.lowering, expected });
  if (isShared(value.type)) return value;
  const copy = call("cloneEnd", [clone(ctx, value, each.node)], value.type, [value.type]);
  return { kind: "sequence", first: call("cloneStart", [], VOID), second: copy, type: copy.type };
}

/** Whether nobody can change a value of the type, so that it is its own copy. */
function isShared(type: IrType): boolean {
  if (type.kind === "nullable") return isShared(type.of);
  return ["string", "primitive", "null", "void"].includes(type.kind) || isClass(type, "BigInt");
}

function clone(ctx: Context, value: Expr, node: ts.Node): Expr {
  const { type } = value;
  if (isShared(type)) return value;
  const key = `clone ${typeKey(type)}`;
  let name = ctx.codecs.get(key);
  if (!name) {
    name = ctx.unique(`clone_${typeKey(type)}`);
    ctx.codecs.set(key, name);
    const body = cloneValue(ctx, local(VALUE, type), node);
    ctx.pushFunction({ name, params: [{ name: VALUE, type }], result: type, carries: type, body, async: false });
  }
  return call(name, [value], type);
}

/** The same as a function value. */
function cloner(ctx: Context, type: IrType, node: ts.Node): Expr {
  const value = local("value", type);
  return sharedFunction(ctx, `cloner of ${typeKey(type)}`, value, clone(ctx, value, node));
}

function cloneValue(ctx: Context, value: Expr, node: ts.Node): Stmt[] {
  const { type } = value;
  if (isOpen(type)) return [ret(call(anything(ctx, node), [value], UNKNOWN))];
  switch (type.kind) {
    case "nullable":
      if (type.of.kind === "union") return [ret(member(ctx, value, node))];
      return [
        { kind: "if", test: isNull(value), then: [ret(value)], otherwise: [] },
        ret(coerce(ctx, clone(ctx, unwrap(value), node), type, node)),
      ];
    case "union":
      return [ret(member(ctx, value, node))];
    case "class":
      return cloneObject(ctx, value, type, node);
    default:
      return notInLibrary(ctx, node, "structuredClone of a function");
  }
}

function member(ctx: Context, value: Expr, node: ts.Node): Expr {
  const { type } = value;
  const each = (one: Expr): Expr => coerce(ctx, clone(ctx, one, node), type, node);
  return dispatch(ctx, { what: "clone", type, result: type, value, args: [], node, each });
}

/** Whatever there is. */
function anything(ctx: Context, node: ts.Node): string {
  const of: ByClass = {
    name: "clone_any$",
    params: [],
    result: UNKNOWN,
    simple: [
      {
        kind: "if",
        test: not(call("isObject", [local(VALUE, UNKNOWN)], BOOL)),
        then: [ret(local(VALUE, UNKNOWN))],
        otherwise: [],
      },
    ],
    each: (type, object) =>
      classInfo(ctx, type) ? stranger() : [ret(coerce(ctx, clone(ctx, object, node), UNKNOWN, node))],
    otherwise: stranger(),
  };
  ctx.byClass.state(of, node);
  return of.name;
}

function stranger(): Stmt[] {
  return [run(call("throwTypeError", [text("The object could not be cloned.")], VOID)), ret(local(VALUE, OBJECT))];
}

function cloneObject(ctx: Context, value: Expr, type: ClassType, node: ts.Node): Stmt[] {
  const made = (name: string, types: readonly IrType[], ...functions: Expr[]): Stmt[] => [
    ret(call(name, [value, ...functions], type, types)),
  ];
  if (type.name === "Date") return [ret(construct(type, [field(value, "time", F64)]))];
  if (isRecord(value.type))
    return fields(ctx, value, type, tupleItems(type)?.map((_, at) => tupleItem(value, at)) ?? [], node);
  const element = listElement(type);
  const [first, second] = type.args;
  if (element && (type.name !== "Array" || isShared(element))) return made("cloneSlice", [type]);
  if (type.name === "Uint8Array" || type.name === "ArrayBuffer") return made("cloneSlice", [type]);
  if (element) return made("cloneList", [element], cloner(ctx, element, node));
  if (type.name === "Dictionary" && first) return made("cloneRecord", [first], cloner(ctx, first, node));
  if (type.name === "Set" && first) return made("cloneSet", [first], cloner(ctx, first, node));
  if (type.name === "Map" && first && second) {
    return made("cloneMap", [first, second], cloner(ctx, first, node), cloner(ctx, second, node));
  }
  if (!ctx.shapes.has(type.name)) return notInLibrary(ctx, node, "structuredClone of a class");
  ctx.byClass.want(objects(ctx), type, node);
  return [ret(call("changetype", [call(OBJECTS, [cast(value, OBJECT)], OBJECT)], type, [type]))];
}

const OBJECTS = "clone_object$";

/** The function that copies any object of the program's literals. */
function objects(ctx: Context): ByClass {
  return {
    name: OBJECTS,
    params: [],
    result: OBJECT,
    each: (type, object, at) => {
      if (isOpenRecord(type)) return [ret(cast(clone(ctx, object, at), OBJECT))];
      const shape = ctx.shapes.get(type.name);
      if (!shape) return stranger();
      const own = shape.fields.map((each) => field(local("self", type), fieldName(each.name), each.type));
      return [letStmt("self", type, object), ...fields(ctx, local("self", type), type, own, at, OBJECT)];
    },
    otherwise: stranger(),
  };
}

/** A new object of the class, with copies of what is in these fields. It is known before they are copied: they may lead back to it. */
function fields(
  ctx: Context,
  object: Expr,
  type: ClassType,
  own: readonly Expr[],
  node: ts.Node,
  result: IrType = type,
): Stmt[] {
  const known = local("known", nullable(type));
  const copy = local("copy", type);
  const there = call("changetype", [known], result, [result]);
  const stores = own.flatMap((each): Stmt[] =>
    each.kind === "field" ? [run(assign({ ...each, object: copy }, clone(ctx, each, node)))] : [],
  );
  const order = nullable(STRING, "null");
  if (isOrdered(ctx, type)) stores.push(run(call("withPlaces", [copy, field(object, "order$$", order)], type, [type])));
  return [
    letStmt("known", known.type, call("cloneOf", [object], known.type, [type])),
    {
      kind: "if",
      test: { kind: "binary", operator: "!=", left: known, right: nullValue(known.type), type: BOOL },
      then: [ret(there)],
      otherwise: [],
    },
    letStmt("copy", type, call("cloneBlank", [object], type, [type])),
    ...stores,
    ret(result === type ? copy : cast(copy, result)),
  ];
}
