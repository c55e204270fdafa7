// What may be missing: an element, a character.

import type ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, binary, call, field, integer } from "../../ir/node.ts";
import type { IrType } from "../../ir/type.ts";
import { BOOL, I32, INT, nullable } from "../../ir/type.ts";
import { lowerLibraryArguments } from "../call.ts";
import { coerce } from "../coerce.ts";
import { absent } from "../empty.ts";
import type { Lowering } from "../expression.ts";

/** `list.at(-1)`, `text.at(0)`. */
export function elementAt(node: ts.CallExpression, list: Expr, element: IrType, lowering: Lowering): Expr {
  const held = lowering.scope.temporary(list.type);
  const index = lowering.scope.temporary(INT);
  const length = field(assign(held, list), "length", INT);
  const found = call("relativeIndex", [length, ...lowerLibraryArguments(node.arguments, [I32], node, lowering)], INT);
  const test = binary(">=", assign(index, found), integer(0), BOOL);
  return orUndefined(test, { kind: "index", object: held, index, type: element }, node, lowering);
}

/** What AssemblyScript raises an error for is `undefined` in JavaScript. */
export function orUndefined(test: Expr, value: Expr, node: ts.Node, { ctx }: Lowering): Expr {
  const type = nullable(value.type);
  return { kind: "conditional", test, then: coerce(ctx, value, type, node), otherwise: absent(type), type };
}
