// `{ a, ...rest }`: a new object with what the pattern does not name.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, construct, method, text } from "../ir/node.ts";
import { BOOL } from "../ir/type.ts";
import { assignAll } from "./dictionary-literal.ts";
import type { Lowering } from "./expression.ts";
import { isDictionary } from "./key-access.ts";
import { copyOf, sequenceOf } from "./object-build.ts";
import { constantName } from "./property-name.ts";
import { typeOf } from "./types.ts";

/** The value for `target`; `keys` are those that the pattern names. */
export function restOf(
  target: ts.Node,
  keys: readonly (ts.PropertyName | null)[],
  held: Expr,
  lowering: Lowering,
): Expr {
  const { ctx, scope } = lowering;
  const type = typeOf(ctx, target);
  if (!isDictionary(type)) return copyOf(held, type, target, lowering);
  const copy = scope.temporary(type);
  const names = keys.flatMap((key) => (key && constantName(ctx, key)) ?? []);
  const removed = names.map((name) => method(copy, "remove", [text(name)], BOOL));
  return sequenceOf([assign(copy, construct(type, [])), ...assignAll(copy, held, target, lowering), ...removed, copy]);
}
