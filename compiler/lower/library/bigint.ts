// `BigInt(value)`, its static functions, and the methods of a bigint.

import type { Expr } from "../../ir/node.ts";
import { call, cast } from "../../ir/node.ts";
import { F64, isBool, isClass, isNumeric } from "../../ir/type.ts";
import { BIGINT, bigintText } from "../bigint.ts";
import { coerce, unwrap } from "../coerce.ts";
import { excerpt, lowerAs, lowerExpr } from "../expression.ts";
import type { LibraryCall, MethodCall } from "./arguments.ts";
import { required } from "./arguments.ts";
import { number } from "./native.ts";

/** `BigInt(value)` */
export function bigintOf(each: LibraryCall): Expr {
  const { node, lowering } = each;
  const { ctx } = lowering;
  const argument = required(each, 0);
  const value = unwrap(lowerExpr(argument, { ...lowering, expected: undefined }));
  if (isClass(value.type, "BigInt")) return value;
  if (value.type.kind === "string") return call("bigintOfText", [value], BIGINT);
  if (isBool(value.type)) return call("bigintOfNumber", [cast(value, F64)], BIGINT);
  if (!isNumeric(value.type)) return ctx.fail("MN1001", node, excerpt(node));
  return call("bigintOfNumber", [coerce(ctx, value, F64, argument)], BIGINT);
}

/** `BigInt.asUintN(bits, value)`; null for what is not known. */
export function bigintStatic(each: LibraryCall, name: string): Expr | null {
  if (name !== "asIntN" && name !== "asUintN") return null;
  const args = [lowerAs(required(each, 0), F64, each.lowering), lowerAs(required(each, 1), BIGINT, each.lowering)];
  return call(name === "asIntN" ? "bigintAsInt" : "bigintAsUint", args, BIGINT);
}

/** A method of a bigint; null where it is not known. */
export function bigintMethod(each: MethodCall): Expr | null {
  if (each.name === "toString") return bigintText(each.object, number("10.0")(each, 0));
  return each.name === "valueOf" ? each.object : null;
}
