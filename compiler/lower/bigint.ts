// Operators of `bigint`, an object of the runtime underneath that is never changed.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, binary, call, integer, not, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, classType, F64, I32, isClass, isNumeric, isUnion, present, STRING } from "../ir/type.ts";
import { coerce, unwrap } from "./coerce.ts";
import { isEmptyType } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt } from "./expression.ts";

export const BIGINT: IrType = classType("BigInt");

const OPERATORS: Readonly<Record<string, string>> = {
  "+": "bigintAdd",
  "-": "bigintSubtract",
  "*": "bigintMultiply",
  "/": "bigintDivide",
  "%": "bigintRemainder",
  "**": "bigintPower",
  "<<": "bigintShiftLeft",
  ">>": "bigintShiftRight",
  "&": "bigintAnd",
  "|": "bigintOr",
  "^": "bigintXor",
};

const COMPARISONS: Readonly<Record<string, string>> = {
  "<": "<",
  ">": ">",
  "<=": "<=",
  ">=": ">=",
  "==": "==",
  "===": "==",
  "!=": "!=",
  "!==": "!=",
};

export function isBigInt({ type }: Expr): boolean {
  return isClass(present(type), "BigInt");
}

/** `10n` */
export function lowerBigInt(node: ts.BigIntLiteral): Expr {
  const value = BigInt(node.getText().replaceAll("_", "").slice(0, -1));
  const small = value < 2n ** 31n;
  return small
    ? call("bigintOfWord", [integer(Number(value))], BIGINT)
    : call("bigintLiteral", [text(`${value}`)], BIGINT);
}

export function bigintText(value: Expr, radix: Expr = { kind: "number", text: "10.0", type: F64 }): Expr {
  return call("bigintToText", [value, radix], STRING);
}

/** `-n`, `~n`. */
export function bigintPrefix(node: ts.PrefixUnaryExpression, operand: Expr, { ctx }: Lowering): Expr {
  const value = unwrap(operand);
  if (node.operator === ts.SyntaxKind.MinusToken) return call("bigintNegate", [value], BIGINT);
  if (node.operator === ts.SyntaxKind.TildeToken) return call("bigintNot", [value], BIGINT);
  return ctx.fail("MN1001", node, excerpt(node));
}

/** One more, or one less. */
export function bigintStep(value: Expr, operator: string): Expr {
  return call(
    operator === "++" ? "bigintAdd" : "bigintSubtract",
    [value, call("bigintOfWord", [integer(1)], BIGINT)],
    BIGINT,
  );
}

/** `left operator right` where one is a bigint; null where none is, or where something else is asked. */
export function combineBigInts(
  operator: string,
  left: Expr,
  right: Expr,
  node: ts.Node,
  { ctx, scope }: Lowering,
): Expr | null {
  const [a, b] = [isBigInt(left), isBigInt(right)];
  if (!a && !b) return null;
  // One of several types: equal where it is a bigint and the same.
  const several = a ? right : left;
  if (a !== b && isUnion(several.type) && /^[=!]==?$/.test(operator)) {
    const held = scope.temporary(several.type);
    const is = call("isBigInt", [assign(held, several)], BOOL);
    const big = call("changetype", [held], BIGINT, [BIGINT]);
    const same = binary("&&", is, call("strictlyEqual", [big, unwrap(a ? left : right)], BOOL, [BIGINT]), BOOL);
    return operator.startsWith("!") ? not(same) : same;
  }
  const name = OPERATORS[operator];
  if (a && b && name) return call(name, [unwrap(left), unwrap(right)], BIGINT);
  const comparison = COMPARISONS[operator];
  if (!comparison || isEmptyType(left.type) || isEmptyType(right.type)) return null;
  if (a && b) {
    if (/^[=!]/.test(operator)) {
      const type = left.type.kind === "nullable" ? left.type : right.type;
      const same = call("strictlyEqual", [coerce(ctx, left, type, node), coerce(ctx, right, type, node)], BOOL, [type]);
      return operator.startsWith("!") ? not(same) : same;
    }
    return binary(comparison, call("compareBigInts", [left, right], I32), integer(0), BOOL);
  }
  const number = a ? right : left;
  if (!isNumeric(number.type)) return operator === "+" ? null : ctx.fail("MN1001", node, excerpt(node));
  const order = call("compareBigIntAndNumber", [unwrap(a ? left : right), coerce(ctx, number, F64, node)], I32);
  // From the bigint's side; 2 is no order at all.
  const turned: Readonly<Record<string, string>> = { "<": ">", ">": "<", "<=": ">=", ">=": "<=" };
  const asked = a ? comparison : (turned[comparison] ?? comparison);
  if (asked === ">" || asked === ">=") {
    return asked === ">"
      ? binary("==", order, integer(1), BOOL)
      : binary("==", binary("&", order, integer(-2), I32), integer(0), BOOL);
  }
  return binary(asked, order, integer(0), BOOL);
}
