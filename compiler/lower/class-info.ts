// The classes of the program: what the lowering of expressions asks them for.

import ts from "typescript";
import type { ClassDecl } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { functionType, nullable, whole } from "../ir/type.ts";
import { withAskedResult } from "./asked-result.ts";
import type { Context } from "./context.ts";
import { knownTypes } from "./default.ts";
import { foreignSignature, foreignType, isForeign } from "./foreign.ts";
import type { Instance, TypeArgument } from "./instance.ts";
import { bind, instanceKey, typeParameters } from "./instance.ts";
import { isLateField, unsetOf } from "./late-field.ts";
import { constantText } from "./property-name.ts";
import { mapSignature, mapType } from "./types.ts";

/** One class; of a generic one an instance, or what all its instances share: its static members. */
export interface ClassInfo {
  type: ClassType;
  symbol: ts.Symbol;
  node: ts.ClassLikeDeclaration;
  instance: Instance;
  base: ClassInfo | null;
  derived: ClassInfo[];
  decl: ClassDecl;
  /** Which members it holds: all but of a generic class. */
  holds: "all" | "own" | "static";
  /** Instances of generic methods that somebody calls, of this class or a base: they are lowered as they turn up. */
  asked: Map<string, AskedMethod>;
  /** Members whose name is an expression, which the checker keeps apart: `[KEY]`, `[Symbol.dispose]`. */
  computed: readonly { symbol: ts.Symbol; static: boolean }[];
}

export type ClassType = IrType & { kind: "class" };

/** An instance of a generic method. */
export interface AskedMethod {
  /** The method's name underneath. */
  name: string;
  member: Member;
  args: readonly TypeArgument[];
  static: boolean;
  /** The class that a static method which says `this` is called on, where it is another one than its own. */
  receiver?: ts.Symbol | undefined;
}

/** A member and the class of the chain that declares it. */
export interface Member {
  owner: ClassInfo;
  symbol: ts.Symbol;
}

/** The class of the program behind an IR type; null for shapes and the library's. */
export function classInfo(ctx: Context, type: IrType): ClassInfo | null {
  return type.kind === "class" ? (ctx.classes.get(type.name) ?? null) : null;
}

/** The member that an object of class `info` has under a name. */
export function findMember(info: ClassInfo, symbol: ts.Symbol, isStatic: boolean = false): Member | null {
  for (let owner: ClassInfo | null = info; owner; owner = owner.base) {
    const found = ownMember(owner, symbol.escapedName, isStatic);
    if (found) return { owner, symbol: found };
  }
  return null;
}

export function ownMember(owner: ClassInfo, name: ts.__String, isStatic: boolean): ts.Symbol | null {
  const table = isStatic ? owner.symbol.exports : owner.symbol.members;
  const found = table?.get(name);
  if (found && found.flags & ts.SymbolFlags.ClassMember) return found;
  return owner.computed.find((each) => each.static === isStatic && each.symbol.escapedName === name)?.symbol ?? null;
}

/** A property's name as the checker keeps it; that of a symbol is so already. */
export function keptName(name: string): ts.__String {
  return name.startsWith("__@") ? (name as ts.__String) : ts.escapeLeadingUnderscores(name);
}

/** What a class itself declares for its objects, in the order of the source. */
export function declaredMembers({ symbol, computed }: ClassInfo): ts.Symbol[] {
  const named = [...(symbol.members?.values() ?? [])];
  const late = computed.flatMap((each) => (each.static ? [] : [each.symbol]));
  if (!late.length) return named;
  const place = (each: ts.Symbol): number => each.valueDeclaration?.pos ?? 0;
  return [...named.filter((each) => each.escapedName !== ts.InternalSymbolName.Computed), ...late].sort(
    (a, b) => place(a) - place(b),
  );
}

/** Those of its members whose names are computed, once each. */
export function computedMembers(ctx: Context, node: ts.ClassLikeDeclaration): ClassInfo["computed"] {
  const found = new Map<ts.Symbol, boolean>();
  for (const member of node.members) {
    if (!member.name || !ts.isComputedPropertyName(member.name)) continue;
    const symbol = ctx.checker.getSymbolAtLocation(member.name);
    constantText(ctx, member.name.expression);
    if (symbol) found.set(symbol, isStaticMember(member));
  }
  return [...found].map(([symbol, isStatic]) => ({ symbol, static: isStatic }));
}

/** The type of a field or of what an accessor gives: of several in a chain of classes that of the first. */
export function memberType(ctx: Context, member: Member, node: ts.Node, isStatic: boolean = false): IrType {
  const { owner, symbol } = isStatic ? member : topmost(member);
  if (isForeign(symbol)) return foreignType(ctx, ctx.checker.getTypeOfSymbol(symbol), node);
  const range = isStatic ? undefined : ctx.wholeRange(symbol);
  if (range) return whole(range);
  return ctx.within(owner.instance, () => {
    const type = mapType(ctx, ctx.checker.getTypeOfSymbol(symbol), node);
    const { valueDeclaration: declaration } = symbol;
    const asked = !!declaration && ts.isGetAccessor(declaration) && ctx.isResultAsked(declaration);
    const missing = asked || symbol.flags & ts.SymbolFlags.Optional;
    // Of a number `NaN` is what undefined is as one: no box is made for it.
    const late = !isStatic && !!declaration && type.kind !== "primitive" && isLateField(ctx, declaration);
    if (late)
      return nullable(type, unsetOf(ts.isPropertyDeclaration(declaration) ? declaration.initializer : undefined));
    return missing ? nullable(type) : type;
  });
}

/** The member as the first class of the chain declares it. */
export function topmost(member: Member): Member {
  let found = member;
  for (let owner = member.owner.base; owner; owner = owner.base) {
    const symbol = ownMember(owner, member.symbol.escapedName, false);
    if (symbol) found = { owner, symbol };
  }
  return found;
}

export function isStaticMember(node: ts.ClassElement): boolean {
  if (ts.isClassStaticBlockDeclaration(node)) return true;
  return ts.canHaveModifiers(node) && !!node.modifiers?.some((each) => each.kind === ts.SyntaxKind.StaticKeyword);
}

export function isAbstract(node: ts.ClassElement): boolean {
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Abstract) !== 0;
}

/** The declaration that is called: the one with a body where there are overloads. */
export function methodNode({ symbol }: Member): ts.MethodDeclaration | null {
  const all = (symbol.declarations ?? []).filter(ts.isMethodDeclaration);
  return all.find((each) => each.body) ?? all[0] ?? null;
}

/** Parameters and result of a method; `args` are the types that it is called with where it is generic. */
export function methodSignature(
  ctx: Context,
  member: Member,
  args: readonly TypeArgument[],
  node: ts.Node,
): FunctionType {
  const declaration = methodNode(member);
  const signature = declaration && ctx.checker.getSignatureFromDeclaration(declaration);
  if (!declaration || !signature) return ctx.fail("MN1005", node, member.symbol.name);
  if (isForeign(member.symbol)) return foreignSignature(ctx, signature, node);
  const type = ctx.within(methodInstance(ctx, member, args, node), () => mapSignature(ctx, signature, declaration));
  return withAskedResult(ctx, declaration, type);
}

/** What type parameters stand for inside of a method: those of its class, and its own. */
export function methodInstance(ctx: Context, member: Member, args: readonly TypeArgument[], node: ts.Node): Instance {
  const declaration = methodNode(member);
  const { instance } = member.owner;
  return declaration && args.length ? bind(ctx, instance, typeParameters(ctx, declaration), args, node) : instance;
}

/** Types of what the class is made from; null where it comes from the library's class that it extends. */
export function constructorType(ctx: Context, info: ClassInfo): FunctionType | null {
  const written = constructorOf(info);
  if (!written) return libraryBase(info) ? null : functionType([], info.type);
  const { owner, node } = written;
  const signature = ctx.checker.getSignatureFromDeclaration(node);
  if (!signature) return ctx.fail("MN1005", node, info.symbol.name);
  if (isForeign(owner.symbol)) return functionType(foreignSignature(ctx, signature, node).params, info.type);
  const { params, rest } = ctx.within(owner.instance, () => mapSignature(ctx, signature, node));
  return functionType(knownTypes(params, node), info.type, rest);
}

/** The constructor that `new` runs, of the class or the nearest base that has one. */
export function constructorOf(info: ClassInfo): { owner: ClassInfo; node: ts.ConstructorDeclaration } | null {
  for (let owner: ClassInfo | null = info; owner; owner = owner.base) {
    const node = owner.node.members.find(
      (member): member is ts.ConstructorDeclaration => ts.isConstructorDeclaration(member) && !!member.body,
    );
    if (node) return { owner, node };
  }
  return null;
}

/** The library's class that a class of the program extends, itself or through another one. */
export function libraryBase(info: ClassInfo): IrType | null {
  let last = info;
  while (last.base) last = last.base;
  return last.decl.base;
}

/** An instance's key in `asked`. */
export function askedKey(ctx: Context, member: Member, args: readonly TypeArgument[], node: ts.Node): string {
  const declaration = methodNode(member);
  if (!declaration) return "";
  const params = typeParameters(ctx, declaration);
  return instanceKey(bind(ctx, new Map(), params, args, node), params);
}
