// Functions of the library that are called by `call` and `apply`: `Object.prototype.hasOwnProperty.call(object, key)`,
// `Object.prototype.toString.call(value)`, `Math.max.apply(null, list)`.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { binary, call, local, nullValue, ret, text } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { arrayOf, BOOL, classType, F64, INT, isClass, STRING, UNKNOWN } from "../../ir/type.ts";
import type { ByClass } from "../by-class.ts";
import { coerce, isSubclass, unwrap } from "../coerce.ts";
import type { Context } from "../context.ts";
import type { Lowering } from "../expression.ts";
import { lowerExpr } from "../expression.ts";
import { toList } from "../iterable.ts";
import { listAs } from "../list.ts";
import { anyOf } from "../union.ts";
import { hasOwn } from "./object-static.ts";

/** Null for the `call` of any other function. */
export function prototypeCall(node: ts.CallExpression, target: ts.Expression, lowering: Lowering): Expr | null {
  const name = /^Object\.prototype\.(\w+)$/.exec(target.getText())?.[1];
  const [self, key] = node.arguments;
  if (!name || !self || ts.isSpreadElement(self)) return null;
  const value = lowerExpr(self, { ...lowering, expected: undefined });
  if (name === "hasOwnProperty" && key) return hasOwn({ node, lowering }, unwrap(value), key);
  return name === "toString" ? tagOf(lowering.ctx, value, node) : null;
}

/** `Math.max.apply(null, list)`, `list.push.apply(list, more)`; null for any other function. */
export function appliedToList(node: ts.CallExpression, target: ts.Expression, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  const [self, list, more] = node.arguments;
  if (!self || !list || more || !ts.isPropertyAccessExpression(target)) return null;
  const listOf = (element: IrType): Expr =>
    listAs(toList(lowerExpr(list, { ...lowering, expected: arrayOf(element) }), list, lowering), element, list, ctx);
  const extreme = /^Math\.(max|min)$/.exec(target.getText())?.[1];
  if (extreme) return call(extreme === "max" ? "largest" : "smallest", [listOf(F64)], F64);
  const owner = target.expression.getText();
  const same = ts.isIdentifier(self) && (owner === self.text || owner === "Array.prototype");
  if (!same || target.name.text !== "push") return null;
  const object = unwrap(lowerExpr(self, { ...lowering, expected: undefined }));
  const element = isClass(object.type, "Array") ? object.type.args[0] : undefined;
  return element ? call("arrayPushAll", [object, listOf(element)], INT, [element]) : null;
}

/** `[object Array]`, of whatever value. */
function tagOf(ctx: Context, value: Expr, node: ts.Node): Expr {
  const it = local("v", UNKNOWN);
  const where = (test: Expr, name: string) => ({
    kind: "if" as const,
    test,
    then: [ret(text(`[object ${name}]`))],
    otherwise: [],
  });
  const is = (name: string): Expr => call(`is${name}`, [it], BOOL);
  const error: Expr = { kind: "instanceof", operand: it, class: classType("Error"), type: BOOL };
  const of: ByClass = {
    name: "tag_any$",
    params: [],
    result: STRING,
    simple: [
      where(binary("==", it, nullValue(), BOOL), "Null"),
      where(is("Undefined"), "Undefined"),
      where(is("String"), "String"),
      where(is("Number"), "Number"),
      where(is("Bool"), "Boolean"),
      where(is("Function"), "Function"),
      where(is("Array"), "Array"),
      where(error, "Error"),
    ],
    each: (type) => {
      const own = TAGGED.find((name) => isSubclass(ctx, type.name, name));
      return [ret(text(`[object ${own ?? "Object"}]`))];
    },
    otherwise: [ret(text("[object Object]"))],
  };
  return anyOf(ctx, of, coerce(ctx, value, UNKNOWN, node), node);
}

const TAGGED = ["Date", "Map", "Promise", "RegExp", "Set", "WeakMap", "WeakSet"];
