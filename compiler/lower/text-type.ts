// Types that are computed from texts letter by letter: `Trim<S>`, `Split<S, "-">`, `Params<"/users/:id">`. What such a type is in
// the end the checker knows where it is used; underneath it is a text, a list of texts or a record of texts whatever it is.

import ts from "typescript";
import type { IrType } from "../ir/type.ts";
import { arrayOf, classType, STRING, sameType } from "../ir/type.ts";
import type { Context } from "./context.ts";
import { isLibrary } from "./types.ts";

/** `nothing`: a branch that says nothing of it, such as `never` or the type itself. */
type Found = IrType | "nothing" | null;

/** What an alias is underneath, whatever its parameters stand for; null where that is not known. */
export function textualType(ctx: Context, alias: ts.Symbol): IrType | null {
  const found = ofAlias(ctx, alias, new Set());
  return found === "nothing" ? null : found;
}

function ofAlias(ctx: Context, alias: ts.Symbol, around: ReadonlySet<ts.Symbol>): Found {
  if (around.has(alias)) return "nothing";
  const declaration = alias.declarations?.find(ts.isTypeAliasDeclaration);
  if (!declaration) return null;
  // `Capitalize<S>`
  if (declaration.type.kind === ts.SyntaxKind.IntrinsicKeyword) return STRING;
  return isLibrary(alias) ? null : ofNode(ctx, declaration.type, new Set([...around, alias]));
}

function ofNode(ctx: Context, node: ts.TypeNode, around: ReadonlySet<ts.Symbol>): Found {
  const of = (part: ts.TypeNode): Found => ofNode(ctx, part, around);
  if (ts.isParenthesizedTypeNode(node)) return of(node.type);
  if (ts.isConditionalTypeNode(node)) return together([of(node.trueType), of(node.falseType)]);
  if (ts.isUnionTypeNode(node)) return together(node.types.map(of));
  if (ts.isTemplateLiteralTypeNode(node) || node.kind === ts.SyntaxKind.StringKeyword) return STRING;
  if (ts.isLiteralTypeNode(node)) return ts.isStringLiteral(node.literal) ? STRING : null;
  if (node.kind === ts.SyntaxKind.NeverKeyword) return "nothing";
  if (ts.isTypeOperatorNode(node)) return node.operator === ts.SyntaxKind.KeyOfKeyword ? STRING : of(node.type);
  if (ts.isIntersectionTypeNode(node)) return node.types.some((part) => isText(of(part))) ? STRING : null;
  if (ts.isIndexedAccessTypeNode(node))
    return ts.isMappedTypeNode(node.objectType) ? ofValues(node.objectType, of) : null;
  if (ts.isMappedTypeNode(node)) {
    const value = ofValues(node, of);
    return value && value !== "nothing" ? classType("Dictionary", [value]) : null;
  }
  if (ts.isTypeLiteralNode(node)) return node.members.length ? null : "nothing";
  if (ts.isTupleTypeNode(node)) return ofTuple(node, of);
  return ts.isTypeReferenceNode(node) ? ofReference(ctx, node, around) : null;
}

function ofValues({ type }: ts.MappedTypeNode, of: (part: ts.TypeNode) => Found): Found {
  return type ? of(type) : null;
}

function ofTuple(node: ts.TupleTypeNode, of: (part: ts.TypeNode) => Found): Found {
  const parts = node.elements.map((element): Found => {
    const part = ts.isNamedTupleMember(element) ? element.type : element;
    if (!ts.isRestTypeNode(part)) return isText(of(part)) ? arrayOf(STRING) : null;
    return of(part.type);
  });
  return parts.length ? together(parts) : "nothing";
}

function ofReference(ctx: Context, node: ts.TypeReferenceNode, around: ReadonlySet<ts.Symbol>): Found {
  const symbol = ctx.checker.getSymbolAtLocation(node.typeName);
  if (!symbol) return null;
  if (symbol.flags & ts.SymbolFlags.TypeAlias) return ofAlias(ctx, symbol, around);
  const declaration = symbol.declarations?.find(ts.isTypeParameterDeclaration);
  if (!declaration) return null;
  // What is inferred inside of a text is one.
  if (ts.isInferTypeNode(declaration.parent)) {
    return ts.findAncestor(declaration, ts.isTemplateLiteralTypeNode) ? STRING : null;
  }
  return declaration.constraint && isText(ofNode(ctx, declaration.constraint, around)) ? STRING : null;
}

function isText(found: Found): boolean {
  return found !== null && found !== "nothing" && found.kind === "string";
}

function together(parts: readonly Found[]): Found {
  const known = parts.filter((part) => part !== "nothing");
  const [first] = known;
  if (!known.length) return "nothing";
  return first && known.every((part) => part !== null && sameType(part, first)) ? first : null;
}
