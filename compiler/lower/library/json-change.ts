// `JSON.parse(text, reviver)`, and `JSON.stringify(value, replacer)` with a function (runtime/core/json/replace.ts).

import type ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, call, construct, local, method, not, ret, text } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { BOOL, classType, functionType, isClass, nullable, STRING, UNKNOWN, VOID } from "../../ir/type.ts";
import type { ByClass } from "../by-class.ts";
import { classInfo, findMember } from "../class-info.ts";
import { coerce } from "../coerce.ts";
import type { Context } from "../context.ts";
import type { Lowering } from "../expression.ts";
import { lowerAs, lowerExpr } from "../expression.ts";
import { listAs } from "../list.ts";
import { anyListing } from "../listing.ts";
import { sequenceOf } from "../object-build.ts";
import { sharedFunction } from "../promise.ts";
import { Scope } from "../scope.ts";
import { isRecord, tupleList } from "../tuple.ts";
import type { LibraryCall } from "./arguments.ts";
import { required } from "./arguments.ts";
import { TO_JSON, toJson } from "./json-writer.ts";

const CHANGE = functionType([STRING, UNKNOWN], UNKNOWN);

/** What a reviver makes of a value of which nothing is known. */
export function revived(value: Expr, reviver: ts.Expression, lowering: Lowering): Expr {
  return call("jsonRevived", [value, text(""), lowerAs(reviver, CHANGE, lowering)], UNKNOWN);
}

/** The text of a value of which a function changes the parts; null where there is none. */
export function replaced(each: LibraryCall, replacer: ts.Expression, gap: Expr): Expr {
  const { node, lowering } = each;
  const { ctx, scope } = lowering;
  const given = coerce(ctx, lowerExpr(required(each, 0), { ...lowering, expected: undefined }), UNKNOWN, node);
  const value = scope.temporary(UNKNOWN);
  const writer = scope.temporary(classType("JsonWriter"));
  const any = local("value", UNKNOWN);
  const entries = anyListing(any, "entries", node, ctx);
  const plain = call(plainFunction(ctx, node), [any], UNKNOWN);
  const functions = [
    lowerAs(replacer, CHANGE, lowering),
    sharedFunction(ctx, "plain JSON", any, plain),
    sharedFunction(ctx, "entries of JSON", any, entries),
  ];
  return sequenceOf([
    assign(value, given),
    assign(writer, construct(classType("JsonWriter"), [gap])),
    call("jsonReplaced", [writer, text(""), value, ...functions], VOID),
    method(writer, "textOrNothing", [], nullable(STRING)),
  ]);
}

/** What is written of an object where its `toJSON` says so; of a tuple a list. */
function plainFunction(ctx: Context, node: ts.Node): string {
  const value = local("v", UNKNOWN);
  const of: ByClass = {
    name: "json_plain$",
    params: [],
    result: UNKNOWN,
    simple: [{ kind: "if", test: not(call("isObject", [value], BOOL)), then: [ret(value)], otherwise: [] }],
    each(type, object) {
      const scope = new Scope({ result: VOID });
      const plain = plainOf(type, object, node, { ctx, scope }) ?? object;
      const result = ret(coerce(ctx, plain, UNKNOWN, node));
      return [...scope.temporaries, result];
    },
    otherwise: [ret(value)],
  };
  ctx.byClass.state(of, node);
  return of.name;
}

function plainOf(type: IrType & { kind: "class" }, object: Expr, node: ts.Node, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  if (isClass(type, "Date")) return method(object, "toJSON", [], nullable(STRING, "null"));
  if (isRecord(type)) {
    const list = tupleList(object, node, lowering);
    return listAs(list, UNKNOWN, node, ctx);
  }
  const info = classInfo(ctx, type);
  const own = info && findMember(info, TO_JSON);
  return own ? toJson(ctx, object, own, node) : null;
}
