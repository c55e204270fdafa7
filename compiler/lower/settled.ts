// Object literals that stand for what `Promise.allSettled` gives: `{ status: "fulfilled", value }`.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, call, construct, field } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { ERROR, isClass, onlyMember, STRING } from "../ir/type.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs } from "./expression.ts";
import { sequenceOf } from "./object-build.ts";
import { constantName } from "./property-name.ts";

/** Such a literal; null where something else is wanted. */
export function lowerSettled(node: ts.ObjectLiteralExpression, lowering: Lowering): Expr | null {
  const { ctx, scope, expected } = lowering;
  const type = onlyMember(expected, isSettled);
  if (type?.kind !== "class") return null;
  const given = new Map<string, Expr>();
  const steps: Expr[] = [];
  const kinds: Record<string, IrType | undefined> = { status: STRING, reason: ERROR, value: type.args[0] };
  for (const property of node.properties) {
    const name = property.name && constantName(ctx, property.name);
    const value = ts.isShorthandPropertyAssignment(property)
      ? property.name
      : ts.isPropertyAssignment(property)
        ? property.initializer
        : null;
    const wanted = name ? kinds[name] : undefined;
    if (!name || !value || !wanted) return ctx.fail("MN1001", property, excerpt(property));
    if (wanted.kind === "void") {
      steps.push(lowerAs(value, wanted, lowering));
      continue;
    }
    const held = scope.temporary(wanted, name);
    steps.push(assign(held, lowerAs(value, wanted, lowering)));
    given.set(name, held);
  }
  const nothing = call("unset", [], ERROR, [ERROR]);
  const made = construct(type, [given.get("status") ?? nothing, given.get("reason") ?? nothing]);
  const value = given.get("value");
  if (!value) return sequenceOf([...steps, made]);
  const object = scope.temporary(type, "settled");
  return sequenceOf([...steps, assign(object, made), assign(field(object, "value", value.type), value), object]);
}

function isSettled(type: IrType): boolean {
  return isClass(type, "FulfilledResult") || isClass(type, "SettledResult");
}
