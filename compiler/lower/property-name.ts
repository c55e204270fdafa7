// Names of properties as they are written: `name`, `"a-b"`, `1`, `[KEY]`.

import ts from "typescript";
import type { Context } from "./context.ts";
import { keysOf } from "./keyed.ts";
import { noteDescription } from "./symbol.ts";

/** The name that is known when the program is compiled; null for any other. */
export function constantName(ctx: Context, name: ts.PropertyName): string | null {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) return name.text;
  if (ts.isNumericLiteral(name)) return String(Number(name.text));
  return ts.isComputedPropertyName(name) ? constantText(ctx, name.expression) : null;
}

/** The property of a type that has this name, as `constantText` says it. */
export function propertyCalled(ctx: Context, type: ts.Type, name: string): ts.Symbol | undefined {
  // The checker takes two underscores in front for something else.
  if (!name.startsWith("__@")) return ctx.checker.getPropertyOfType(type, name);
  return ctx.checker.getPropertiesOfType(type).find((each) => each.escapedName === name);
}

/** The text of an expression of a literal type: a constant, a member of an enum. */
export function constantText(ctx: Context, node: ts.Expression): string | null {
  if (ts.isParenthesizedExpression(node)) return constantText(ctx, node.expression);
  // Only what does nothing when it is computed.
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node) && !ts.isLiteralExpression(node)) return null;
  const type = ctx.checker.getTypeAtLocation(node);
  // `Symbol.iterator`: the name that the checker has for it.
  if (type.flags & ts.TypeFlags.UniqueESSymbol) {
    noteDescription(ctx, type as ts.UniqueESSymbolType);
    return String((type as ts.UniqueESSymbolType).escapedName);
  }
  const keys = type.flags & ts.TypeFlags.TypeParameter ? keysOf(ctx, type) : null;
  if (keys?.length === 1) return keys[0] ?? null;
  return type.isStringLiteral() || type.isNumberLiteral() ? String(type.value) : null;
}
