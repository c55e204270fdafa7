// What stands in for `undefined`: defaults of parameters and of destructured parts.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { hasUndefined } from "../ir/type.ts";
import { coerce, unwrap } from "./coerce.ts";
import { equalsEmpty } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { lowerAs } from "./expression.ts";

/** `given`, or the value of `initializer` where that is undefined, as a `type`. */
export function orDefault(given: Expr, type: IrType, initializer: ts.Expression, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  if (given.type.kind === "null") return lowerAs(initializer, type, lowering);
  const both = hasUndefined(given.type);
  if (given.type.kind !== "nullable" || (!both && given.type.empty === "null")) {
    return coerce(ctx, given, type, initializer);
  }
  const simple = given.kind === "local";
  const held = simple ? given : scope.temporary(given.type);
  return {
    kind: "conditional",
    test: equalsEmpty(simple ? given : assign(held, given), "undefined", false),
    then: lowerAs(initializer, type, lowering),
    otherwise: coerce(ctx, both ? held : unwrap(held), type, initializer),
    type,
  };
}

/**
 * A default that callers of a known function write themselves, so that a number needs no box to be left out. It must mean
 * the same everywhere.
 */
export function literalDefault(parameter: ts.ParameterDeclaration | undefined): ts.Expression | null {
  const value = parameter?.initializer;
  if (!parameter || !value || !ts.isIdentifier(parameter.name)) return null;
  const number =
    ts.isPrefixUnaryExpression(value) && value.operator === ts.SyntaxKind.MinusToken ? value.operand : value;
  const literal =
    ts.isNumericLiteral(number) ||
    value.kind === ts.SyntaxKind.TrueKeyword ||
    value.kind === ts.SyntaxKind.FalseKeyword;
  return literal ? value : null;
}

/** The parameters of a function, without one that only says what `this` is. */
export function parametersOf(declaration: ts.SignatureDeclaration): readonly ts.ParameterDeclaration[] {
  return declaration.parameters.filter(({ name }) => !ts.isIdentifier(name) || name.text !== "this");
}

/** The parameter types of a known function: what has a literal default is never left out by its callers. */
export function knownTypes(types: readonly IrType[], declaration: ts.SignatureDeclaration): IrType[] {
  return types.map((type, index) => {
    const primitive = type.kind === "nullable" && type.of.kind === "primitive" ? type.of : null;
    return primitive && literalDefault(parametersOf(declaration)[index]) ? primitive : type;
  });
}
