// Enums: their members are constants; the enum itself is only there to be looked up in.

import ts from "typescript";
import type { Expr, Stmt } from "../ir/node.ts";
import { binary, call, construct, global, letStmt, local, method, ret, run, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, classType, F64, nullable, STRING, unionOf, VOID } from "../ir/type.ts";
import { coerce, numberText } from "./coerce.ts";
import type { Context } from "./context.ts";
import { absent } from "./empty.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs } from "./expression.ts";
import type { LibraryCall } from "./library/arguments.ts";
import { makeTuple, tupleItems } from "./tuple.ts";
import { typeOf } from "./types.ts";

/** A member of an enum, as `E.Name` or `E["Name"]`; null for anything else. */
export function enumMember(ctx: Context, name: ts.Node): Expr | null {
  const member = ctx.checker.getSymbolAtLocation(name)?.valueDeclaration;
  return member && ts.isEnumMember(member) ? constantOf(ctx, member) : null;
}

/** `E[value]`: the name of a number, or the value of a name; null for anything but an enum. */
export function lowerEnumLookup(node: ts.ElementAccessExpression, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  const named = ctx.checker.getSymbolAtLocation(node.expression);
  const symbol = named && named.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(named) : named;
  if (!symbol || !(symbol.flags & ts.SymbolFlags.Enum)) return null;
  const known = ts.isStringLiteralLike(node.argumentExpression) && enumMember(ctx, node.argumentExpression);
  if (known) return known;
  const members = membersOf(symbol);
  const values = members.map((member) => constantOf(ctx, member));
  const names = members.map((member) => text(nameOf(member)));
  if (!isNumber(ctx, node.argumentExpression)) return lookup(symbol, "value", STRING, names, values, node, lowering);
  const numbers = members.flatMap((_, index) => (values[index]?.kind === "number" ? [index] : []));
  const pick = (list: readonly Expr[]): Expr[] => numbers.flatMap((index) => list[index] ?? []);
  // Of two names for one number the last counts.
  return lookup(symbol, "name", F64, pick(values).reverse(), pick(names).reverse(), node, lowering);
}

/** `Object.keys(E)` and its like: names of numbers first, then the members; null for anything but an enum. */
export function enumListing(each: LibraryCall, what: "keys" | "values" | "entries"): Expr | null {
  const { node, lowering } = each;
  const { ctx } = lowering;
  const [argument] = node.arguments ?? [];
  const named = argument && ctx.checker.getSymbolAtLocation(argument);
  const symbol = named && named.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(named) : named;
  if (!symbol || !(symbol.flags & ts.SymbolFlags.Enum)) return null;
  const members = membersOf(symbol).map((member): [string, Expr] => [nameOf(member), constantOf(ctx, member)]);
  const numbers = new Map<number, [string, Expr]>();
  for (const [name, value] of members) {
    if (value.kind === "number") numbers.set(Number(value.text), [String(Number(value.text)), text(name)]);
  }
  const reverse = [...numbers].sort(([a], [b]) => a - b).map(([, entry]) => entry);
  const result = typeOf(ctx, node);
  const item = result.kind === "class" ? result.args[0] : undefined;
  if (!item) return null;
  const items = [...reverse, ...members].map(([name, value]): Expr => {
    if (what === "keys") return text(name);
    const second = tupleItems(item)?.[1] ?? STRING;
    if (what === "values") return coerce(ctx, value, item, node);
    return item.kind === "class" ? makeTuple(item, [text(name), coerce(ctx, value, second, node)]) : value;
  });
  return { kind: "array", items, type: result };
}

/** The type of an enum itself, `typeof Level`: a record of what it lists. Null for any other type. */
export function enumType(ctx: Context, symbol: ts.Symbol | undefined): IrType | null {
  if (!symbol || !(symbol.flags & ts.SymbolFlags.Enum)) return null;
  const values = membersOf(symbol).map((member) => constantOf(ctx, member).type);
  // Names of numbers are among the values.
  const all = values.some((type) => type.kind !== "string") ? [...values, STRING] : values;
  return classType("Dictionary", [all.length ? unionOf(all) : STRING]);
}

/** An enum as a value: one object for the whole program. */
export function enumValue(ctx: Context, symbol: ts.Symbol, node: ts.Node): Expr {
  const type = enumType(ctx, symbol);
  if (type?.kind !== "class") return ctx.fail("MN1005", node, symbol.name);
  const name = ctx.nameOf(symbol, symbol.name, (own) => {
    const item = type.args[0] ?? STRING;
    const made = local("made", type);
    const put = (key: string, value: Expr): Stmt =>
      run(method(made, "put", [text(key), coerce(ctx, value, item, node)], VOID));
    const body = membersOf(symbol).flatMap((member) => {
      const value = constantOf(ctx, member);
      const back = value.kind === "number" ? [put(String(Number(value.text)), text(nameOf(member)))] : [];
      return [put(nameOf(member), value), ...back];
    });
    const make = ctx.unique(`make_${symbol.name}`);
    const whole = [letStmt("made", type, construct(type, [])), ...body, ret(made)];
    ctx.pushFunction({ name: make, params: [], result: type, carries: type, body: whole, async: false });
    ctx.initialiseEarly(own, type, call(make, [], type));
  });
  return global(name, type);
}

function isNumber(ctx: Context, node: ts.Expression): boolean {
  const type = ctx.checker.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.Never));
}

function lookup(
  symbol: ts.Symbol,
  what: string,
  given: IrType,
  keys: readonly Expr[],
  values: readonly Expr[],
  node: ts.ElementAccessExpression,
  lowering: Lowering,
): Expr {
  const { ctx } = lowering;
  if (!values.length) return ctx.fail("MN1001", node, excerpt(node));
  const result = nullable(unionOf(values.map((value) => value.type)));
  const key = `enum ${what} ${symbol.name} ${symbol.valueDeclaration?.pos} ${symbol.valueDeclaration?.getSourceFile().fileName}`;
  let name = ctx.dispatchers.get(key);
  if (!name) {
    name = ctx.unique(`${symbol.name}_${what}`);
    ctx.dispatchers.set(key, name);
    const asked = local("key", given);
    const body = keys.map((each, index): Stmt => {
      const value = values[index] ?? absent(result);
      const then = [ret(coerce(ctx, value, result, node))];
      return { kind: "if", test: binary("==", asked, each, BOOL), then, otherwise: [] };
    });
    ctx.pushFunction({
      name,
      params: [{ name: "key", type: given }],
      result,
      carries: result,
      body: [...body, ret(absent(result))],
      async: false,
    });
  }
  return call(name, [lowerAs(node.argumentExpression, given, lowering)], result);
}

function membersOf(symbol: ts.Symbol): ts.EnumMember[] {
  return (symbol.declarations ?? []).filter(ts.isEnumDeclaration).flatMap((each) => [...each.members]);
}

function nameOf(member: ts.EnumMember): string {
  return ts.isIdentifier(member.name) || ts.isStringLiteralLike(member.name) ? member.name.text : member.name.getText();
}

function constantOf(ctx: Context, member: ts.EnumMember): Expr {
  const value = ctx.checker.getConstantValue(member);
  if (typeof value === "string") return text(value);
  if (typeof value === "number") return { kind: "number", text: numberText(value, true), type: F64 };
  return ctx.fail("MN1070", member, member.getText());
}
