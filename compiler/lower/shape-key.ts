// What an object type without a name consists of, as text: two that say the same are one class. A type may contain itself;
// where it does, the text says the number of the object type that stands there.

import ts from "typescript";
import { typeKey } from "../ir/type.ts";
import { isCallable } from "./callable.ts";
import type { Context } from "./context.ts";
import { mapIterator } from "./iterator.ts";
import { isLibrary, mapType } from "./types.ts";

/** The text of `type`; parts that are types of the program or the library are named, not opened. */
export function shapeKey(ctx: Context, type: ts.ObjectType, node: ts.Node): string {
  return new Serializer(ctx, node).text(type);
}

/** Whether a type goes by its name. What a pattern leaves over has the symbol of the variable that holds it. */
export function isNamed(symbol: ts.Symbol | undefined): symbol is ts.Symbol {
  return !!symbol && (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) !== 0;
}

/** `object & { name: string }` too: what `"name" in x` makes of an object. */
const OBJECT = ts.TypeFlags.Object | ts.TypeFlags.NonPrimitive;

class Serializer {
  private readonly ctx: Context;
  private readonly node: ts.Node;
  private readonly seen = new Map<ts.Type, number>();

  constructor(ctx: Context, node: ts.Node) {
    this.ctx = ctx;
    this.node = node;
  }

  text(type: ts.Type): string {
    if (type.isUnion() && !(type.flags & ts.TypeFlags.BooleanLike)) {
      return [...new Set(type.types.map((part) => this.text(part)))].sort().join(" | ");
    }
    if (type.flags & ts.TypeFlags.TypeParameter) return this.parameter(type);
    const joined = type.isIntersection() && type.types.every((part) => part.flags & OBJECT);
    if (!(type.flags & ts.TypeFlags.Object) && !joined) return typeKey(mapType(this.ctx, type, this.node));
    const known = this.seen.get(type);
    if (known !== undefined) return `^${known}`;
    this.seen.set(type, this.seen.size);
    return this.object(type as unknown as ts.ObjectType);
  }

  /** What the parameter stands for, in words of where it was given. */
  private parameter(type: ts.Type): string {
    const given = this.ctx.instance.get(type.symbol);
    if (!given?.type) return typeKey(mapType(this.ctx, type, this.node));
    const { type: argument, within } = given;
    return this.ctx.within(within, () => this.text(argument));
  }

  private object(type: ts.ObjectType): string {
    const { checker } = this.ctx;
    const symbol = type.symbol as ts.Symbol | undefined;
    const known = symbol && isLibrary(symbol) && mapIterator(this.ctx, symbol.name, this.argumentsOf(type), this.node);
    if (known) return typeKey(known);
    // The type of a method has the method's name.
    const [signature] = type.getCallSignatures();
    if (signature && !signature.typeParameters && !isCallable(this.ctx, type)) return this.signature(signature);
    const named = isNamed(symbol) ? symbol : type.aliasSymbol;
    if (named || checker.isTupleType(type)) {
      const args = named === type.aliasSymbol ? type.aliasTypeArguments : this.argumentsOf(type);
      if (!args?.length && !checker.isTupleType(type)) return typeKey(mapType(this.ctx, type, this.node));
      const name = checker.isTupleType(type) ? this.tuple(type) : this.numbered(named);
      return `${name}<${(args ?? []).map((each) => this.text(each)).join(", ")}>`;
    }
    const properties = checker.getPropertiesOfType(type).map((property) => {
      const optional = property.flags & ts.SymbolFlags.Optional ? "?" : "";
      return `${property.name}${optional}: ${this.text(checker.getTypeOfSymbolAtLocation(property, this.node))}`;
    });
    const indexes = checker
      .getIndexInfosOfType(type)
      .map((info) => `[${this.text(info.keyType)}]: ${this.text(info.type)}`);
    return `{ ${[...properties.sort(), ...indexes].join("; ")} }`;
  }

  private signature(signature: ts.Signature): string {
    const { checker } = this.ctx;
    const params = signature.parameters.map((each) => this.text(checker.getTypeOfSymbolAtLocation(each, this.node)));
    return `(${params.join(", ")}) => ${this.text(signature.getReturnType())}`;
  }

  private argumentsOf(type: ts.ObjectType): readonly ts.Type[] {
    const { checker } = this.ctx;
    return type.objectFlags & ts.ObjectFlags.Reference ? checker.getTypeArguments(type as ts.TypeReference) : [];
  }

  private tuple(type: ts.ObjectType): string {
    const { target } = type as ts.TupleTypeReference;
    return `[${target.elementFlags.join()}]`;
  }

  /** Names may mean different types in different files. */
  private numbered(symbol: ts.Symbol | undefined): string {
    if (!symbol) return "";
    const declaration = symbol.declarations?.[0];
    const place = declaration ? `${declaration.getSourceFile().fileName}:${declaration.pos}` : "";
    return `${symbol.name}@${place}`;
  }
}
