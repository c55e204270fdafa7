// `Date` and `performance`.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { call, construct, field, integer, method } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import {
  classType,
  describeType,
  F64,
  isClass,
  isNumeric,
  isOpen,
  nullable,
  present,
  STRING,
  UNKNOWN,
} from "../../ir/type.ts";
import { coerce } from "../coerce.ts";
import { excerpt, lowerExpr } from "../expression.ts";
import type { LibraryCall, MethodCall } from "./arguments.ts";
import { argumentsOf, required, restArguments } from "./arguments.ts";
import { partMethod } from "./global-part.ts";

/** As runtime/core/date numbers them. */
const PARTS: Record<string, number> = {
  FullYear: 0,
  Month: 1,
  Date: 2,
  Hours: 3,
  Minutes: 4,
  Seconds: 5,
  Milliseconds: 6,
  Day: 7,
};

const TEXTS = new Set(["toISOString", "toString", "toDateString", "toTimeString", "toUTCString"]);

const LOCAL = new Set(["toLocaleString", "toLocaleDateString", "toLocaleTimeString"]);

const DATE: IrType = classType("Date");

/** A method of a date; null where it is not known. */
export function dateMethod(each: MethodCall): Expr | null {
  const { name, object } = each;
  if (name === "getTime" || name === "valueOf") return field(object, "time", F64);
  if (name === "getTimezoneOffset") return { kind: "sequence", first: object, second: integer(0, F64), type: F64 };
  if (name === "setTime") return method(object, name, [asFloat(each)], F64);
  if (TEXTS.has(name)) return method(object, name, [], STRING);
  // An invalid date has none; TypeScript says that it has one.
  if (name === "toJSON") return method(object, name, [], nullable(STRING, "null"));
  if (LOCAL.has(name)) return partMethod(each, "intl", `dateT${name.slice(1)}`);
  const [, verb, part] = /^(get|set)(?:UTC)?(.+)$/.exec(name) ?? [];
  const which = part && Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (which === undefined || (verb === "set" && part === "Day")) return null;
  if (verb === "get") return method(object, "part", [integer(which)], F64);
  return method(object, "assign", [integer(which), restArguments(each, 0, F64)], F64);
}

function asFloat(each: LibraryCall): Expr {
  const node = required(each, 0);
  return coerce(each.lowering.ctx, lowerExpr(node, { ...each.lowering, expected: F64 }), F64, node);
}

/** `Date.now()` and its like; null where it is not known. */
export function dateStatic(each: LibraryCall, name: string): Expr | null {
  switch (name) {
    case "now":
      return call("Math.floor", [call("wallClock", [], F64)], F64);
    case "UTC":
      return call("dateUtc", [restArguments(each, 0, F64)], F64);
    case "parse":
      return call("parseDate", [textOf(each)], F64);
    default:
      return null;
  }
}

function textOf(each: LibraryCall): Expr {
  const node = required(each, 0);
  return coerce(each.lowering.ctx, lowerExpr(node, { ...each.lowering, expected: STRING }), STRING, node);
}

/** `performance.now()`. */
export function performanceStatic(_: LibraryCall, name: string): Expr | null {
  return name === "now" ? call("steadyClock", [], F64) : null;
}

/** `new Date(…)`. */
export function newDate(each: LibraryCall): Expr {
  const { node, lowering } = each;
  const args = argumentsOf(node);
  if (!args.length) return call("dateNow", [], DATE);
  if (args.length > 1 || args.some(ts.isSpreadElement)) {
    return construct(DATE, [call("dateUtc", [restArguments(each, 0, F64)], F64)]);
  }
  const value = lowerExpr(required(each, 0), { ...lowering, expected: F64 });
  if (value.type.kind === "string") return construct(DATE, [call("parseDate", [value], F64)]);
  if (isClass(value.type, "Date")) return construct(DATE, [field(value, "time", F64)]);
  if (isNumeric(value.type)) return construct(DATE, [call("timeClip", [coerce(lowering.ctx, value, F64, node)], F64)]);
  if (isOpen(value.type) || present(value.type).kind === "union")
    return call("dateOf", [coerce(lowering.ctx, value, UNKNOWN, node)], DATE);
  return lowering.ctx.fail("MN1002", node, describeType(value.type), excerpt(node));
}
