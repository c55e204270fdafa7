// Optional chains: `a?.b.c()`. Where the object of a `?.` is null, every link behind it is skipped and the chain is null.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, noOp } from "../ir/node.ts";
import { nullable, VOID } from "../ir/type.ts";
import { lowerCall } from "./call.ts";
import { coerce, unwrap } from "./coerce.ts";
import { absent, isPresent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { lowerExpr } from "./expression.ts";
import { lowerElement, lowerMember } from "./member.ts";

export type Link = ts.PropertyAccessExpression | ts.ElementAccessExpression | ts.CallExpression;

/** What the chain goes on with, given the value of a link. */
export type Rest = (value: Expr) => Expr;

/** The last link of a chain. */
export const asIs: Rest = (value) => value;

/** `owner.rest` or `owner?.rest`: `rest` gets the owner's value once, without its null. */
export function onObject(node: Link, owner: ts.Expression, lowering: Lowering, rest: Rest): Expr {
  const expected = ofSameItems(node, owner, lowering) ? lowering.expected : undefined;
  return lowerLink(owner, { ...lowering, expected }, (object) =>
    node.questionDotToken ? unlessNull(object, node, lowering, rest) : rest(unwrap(object)),
  );
}

/** `list.map(…).filter(…)`: what is wanted of such a call is wanted of the list before it too. */
function ofSameItems(node: Link, owner: ts.Expression, { ctx }: Lowering): boolean {
  if (!ts.isPropertyAccessExpression(node) || !ts.isCallExpression(node.parent) || !ts.isCallExpression(owner))
    return false;
  if (node.parent.expression !== node || !SAME_ITEMS.has(node.name.text)) return false;
  const signature = ctx.checker.getResolvedSignature(node.parent);
  return !!signature && !ctx.checker.getTypeArgumentsForResolvedSignature(signature)?.length;
}

const SAME_ITEMS = new Set(["filter", "reverse", "slice", "sort", "toReversed", "toSorted"]);

/** A link inside of a chain hands its value on, so that a null before it skips all that follows. */
function lowerLink(node: ts.Expression, lowering: Lowering, rest: Rest): Expr {
  if (!ts.isOptionalChain(node)) return rest(lowerExpr(node, lowering));
  const plain: Lowering = { ...lowering, expected: undefined };
  if (ts.isNonNullExpression(node)) return lowerLink(node.expression, lowering, (value) => rest(unwrap(value)));
  if (ts.isPropertyAccessExpression(node)) return lowerMember(node, plain, rest);
  if (ts.isElementAccessExpression(node)) return lowerElement(node, plain, rest);
  return lowerCall(node, plain, rest);
}

function unlessNull(object: Expr, node: Link, lowering: Lowering, rest: Rest): Expr {
  const { ctx } = lowering;
  if (object.type.kind !== "nullable") return rest(object);
  const held = lowering.scope.temporary(object.type);
  const test = isPresent(assign(held, object));
  const value = rest(unwrap(held));
  if (value.type.kind === "void") {
    const then: Expr = { kind: "sequence", first: value, second: noOp, type: noOp.type };
    return { kind: "conditional", test, then, otherwise: noOp, type: VOID };
  }
  const type = nullable(value.type);
  return { kind: "conditional", test, then: coerce(ctx, value, type, node), otherwise: absent(type), type };
}
