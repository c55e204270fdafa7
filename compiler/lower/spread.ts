// `{ ...value }`: which properties a value gives, and whether it surely does.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { field } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { F64, isWhole } from "../ir/type.ts";
import { classInfo, declaredMembers, memberType } from "./class-info.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import { fieldName, memberName } from "./member.ts";

/** A property that an object has of its own. */
export interface OwnProperty {
  name: string;
  /** May be missing: then it is undefined underneath. */
  optional: boolean;
  /** Its value, of an object of the type. */
  read(object: Expr): Expr;
  type: IrType;
}

/** The properties of an object's own, in the order in which they were made; methods and accessors of classes are none. */
export function ownProperties(ctx: Context, type: IrType, node: ts.Node): OwnProperty[] {
  const shape = type.kind === "class" ? ctx.shapes.get(type.name) : undefined;
  if (shape) {
    const inOrder = [...shape.fields].sort((a, b) => a.place - b.place);
    return inOrder.map(({ name, type: of, optional }) => ({
      ...{ name, optional, type: of },
      read: (object) => field(object, fieldName(name), of),
    }));
  }
  const found = new Map<string, OwnProperty>();
  const chain = [];
  for (let info = classInfo(ctx, type); info; info = info.base) chain.unshift(info);
  for (const [depth, owner] of chain.entries()) {
    // Fields that are parameters of the constructor are made first.
    const symbols = declaredMembers(owner);
    symbols.sort((a, b) => Number(isFromParameter(b)) - Number(isFromParameter(a)));
    for (const symbol of symbols) {
      if (!(symbol.flags & ts.SymbolFlags.Property) || symbol.name.startsWith("#")) continue;
      // What is abstract is made by the class that has it.
      const below = chain.slice(depth + 1).some((each) => each.symbol.members?.has(symbol.escapedName));
      if (below && isAbstract(symbol)) continue;
      const kept = memberType(ctx, { owner, symbol }, node);
      const of = isWhole(kept) ? F64 : kept;
      const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      const read = (object: Expr): Expr => coerce(ctx, field(object, memberName(symbol), kept), of, node);
      found.set(symbol.name, { name: symbol.name, optional, type: of, read });
    }
  }
  if (!chain.length) return ctx.fail("MN1060", node, node.getText());
  return [...found.values()];
}

function isAbstract({ valueDeclaration }: ts.Symbol): boolean {
  return !!valueDeclaration && (ts.getCombinedModifierFlags(valueDeclaration) & ts.ModifierFlags.Abstract) !== 0;
}

/** Whether objects of a class have fields of their own of which the checker says nothing to others: private and protected ones. */
export function hasHidden(ctx: Context, type: ts.Type): boolean {
  if (!type.symbol || !(type.symbol.flags & ts.SymbolFlags.Class)) return false;
  return ctx.checker.getPropertiesOfType(type).some((each) => {
    const declaration = each.flags & ts.SymbolFlags.Property ? each.valueDeclaration : undefined;
    return declaration && (ts.getCombinedModifierFlags(declaration) & HIDDEN) !== 0;
  });
}

const HIDDEN = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;

function isFromParameter({ valueDeclaration }: ts.Symbol): boolean {
  return valueDeclaration !== undefined && ts.isParameter(valueDeclaration);
}
