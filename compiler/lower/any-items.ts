// What there is to go over in a value of type `any`, and what it has of its own.

import type ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { call, ret, run } from "../ir/node.ts";
import { arrayOf, F64, isClass, STRING, UNKNOWN, VOID } from "../ir/type.ts";
import { asText, isText, when, within } from "./any-member.ts";
import type { ByClass } from "./by-class.ts";
import type { Context } from "./context.ts";
import { drained, iteratorFrom } from "./iterator.ts";
import { listAs } from "./list.ts";
import { isRecord, tupleList } from "./tuple.ts";
import { typedElement } from "./typed-array.ts";
import { anyOf } from "./union.ts";

const LIST = arrayOf(UNKNOWN);

/** All items, as a list. */
export function anyItems(ctx: Context, value: Expr, node: ts.Node): Expr {
  const mismatch: Stmt[] = [run(call("mismatch", [], VOID)), ret(call("unreachable", [], LIST))];
  const of: ByClass = {
    name: "any_items$",
    params: [],
    result: LIST,
    simple: [when(isText(), [ret(listAs(call("codePoints", [asText()], arrayOf(STRING)), UNKNOWN, node, ctx))])],
    each: (type, object) =>
      within(
        ctx,
        (scope) => {
          if (isClass(type, "Array")) return [ret({ ...listAs(object, UNKNOWN, node, ctx), type: LIST })];
          if (isRecord(type)) return [ret(listAs(tupleList(object, node, { ctx, scope }), UNKNOWN, node, ctx))];
          const element = typedElement(type);
          if (element) return [ret(listAs(call("typedList", [object], arrayOf(F64), [type]), UNKNOWN, node, ctx))];
          const iterator = iteratorFrom(ctx, object, node);
          return iterator ? [ret(listAs(drained(iterator), UNKNOWN, node, ctx))] : mismatch;
        },
        mismatch,
      ),
    otherwise: mismatch,
  };
  return anyOf(ctx, of, value, node);
}
