// Mapped types. One whose properties all have the same type (`Record<Kind, T>`) is a record: its keys come and go when the
// program runs. Of one that speaks of type parameters the checker knows nothing: its properties follow from the instance.

import ts from "typescript";
import type { IrType } from "../ir/type.ts";
import { arrayOf, classType, F64, isClass, nullable, STRING, unionOf } from "../ir/type.ts";
import type { Context, ShapeField } from "./context.ts";
import type { Instance, TypeArgument } from "./instance.ts";
import { fieldsNamed, keysOf } from "./keyed.ts";
import { declareFields } from "./shape.ts";
import { tupleItems, tupleOf } from "./tuple.ts";
import { mapType } from "./types.ts";

/** What the checker keeps of such a type. */
interface Mapped extends ts.ObjectType {
  declaration: ts.MappedTypeNode;
  mapper?: Mapper;
  constraintType?: ts.Type;
}

interface Mapper {
  source?: ts.Type;
  target?: ts.Type;
  sources?: readonly ts.Type[];
  targets?: readonly (ts.Type | (() => ts.Type))[];
  mapper1?: Mapper;
  mapper2?: Mapper;
}

/** The class of a mapped type; null where the checker knows its properties and they differ, or for any other type. */
export function mapMapped(ctx: Context, type: ts.ObjectType, node: ts.Node): IrType | null {
  if (!isMapped(type)) return null;
  if (!isGeneric(ctx, type) && ctx.checker.getIndexInfosOfType(type).length) return null;
  const value = recordValue(ctx, type, node);
  if (value) return classType("Dictionary", [value]);
  return isGeneric(ctx, type) ? instantiated(ctx, type, node) : null;
}

/** What the one type of all properties is; null where they have several. */
function recordValue(ctx: Context, type: Mapped, node: ts.Node): IrType | null {
  const { declaration } = type;
  if (declaration.nameType || !declaration.type) return null;
  const source = modifiedType(ctx, type);
  if (source) {
    const indexed = ts.isIndexedAccessTypeNode(declaration.type);
    const inner = indexed && isMapped(source) ? recordValue(ctx, source, node) : null;
    return inner && optional(declaration, inner);
  }
  if (mentions(declaration.type, declaration.typeParameter.name.text)) return null;
  const properties = ctx.checker.getPropertiesOfType(type);
  if (!properties.length && !isGeneric(ctx, type)) return null;
  const of = declaration.type;
  const value = properties.length
    ? unionOf(properties.map((each) => mapType(ctx, ctx.checker.getTypeOfSymbol(each), node)))
    : ctx.within(bindings(ctx, type, node), () => mapType(ctx, ctx.checker.getTypeFromTypeNode(of), node));
  return optional(declaration, value);
}

/** `T` of `[K in keyof T]`. */
function modifiedType(ctx: Context, type: Mapped): ts.Type | null {
  const { constraint } = type.declaration.typeParameter;
  if (!constraint || !ts.isTypeOperatorNode(constraint) || constraint.operator !== ts.SyntaxKind.KeyOfKeyword)
    return null;
  return argumentOf(type, ctx.checker.getTypeFromTypeNode(constraint.type));
}

function optional({ questionToken }: ts.MappedTypeNode, type: IrType): IrType {
  if (!questionToken) return type;
  if (questionToken.kind !== ts.SyntaxKind.MinusToken) return nullable(type);
  return type.kind === "nullable" ? type.of : type;
}

function mentions(node: ts.Node, name: string): boolean {
  return (
    (ts.isIdentifier(node) && node.text === name) || (ts.forEachChild(node, (each) => mentions(each, name)) ?? false)
  );
}

function isMapped(type: ts.Type): type is Mapped {
  return (
    (type.flags & ts.TypeFlags.Object) !== 0 && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) !== 0
  );
}

/** Whether the checker does not know the properties of a type, since they depend on type parameters. */
export function isOpenMapped(ctx: Context, type: ts.Type): boolean {
  return isMapped(type) && isGeneric(ctx, type);
}

/** Whether the names of the properties depend on type parameters. */
function isGeneric(ctx: Context, type: Mapped): boolean {
  ctx.checker.getPropertiesOfType(type);
  return ((type.constraintType?.flags ?? 0) & OPEN) !== 0;
}

const OPEN = ts.TypeFlags.TypeParameter | ts.TypeFlags.Index | ts.TypeFlags.IndexedAccess | ts.TypeFlags.Conditional;

/** The properties that it has in the instance which is lowered. */
function instantiated(ctx: Context, type: Mapped, node: ts.Node): IrType | null {
  const { declaration } = type;
  const of = declaration.type;
  if (declaration.nameType || !of) return null;
  const around = bindings(ctx, type, node);
  const constraint = type.constraintType as ts.Type;
  const source = constraint.flags & ts.TypeFlags.Index ? mapType(ctx, (constraint as ts.IndexType).type, node) : null;
  const known = ctx.within(around, () => fieldsOfSource(ctx, source, of, node));
  const names =
    ctx.within(around, () => inOrderOf(ctx, keysOf(ctx, constraint), of, node)) ?? known?.map((each) => each.name);
  const parameter = ctx.checker.getSymbolAtLocation(declaration.typeParameter.name);
  if (!parameter) return null;
  const template = ctx.checker.getTypeFromTypeNode(of);
  const valueFor = (argument: TypeArgument): IrType =>
    ctx.within(new Map([...around, [parameter, argument]]), () => mapType(ctx, template, node));
  const items = source && tupleItems(source);
  const numbered = (key: string, literal: ts.Type | null): IrType =>
    optional(declaration, valueFor({ ir: F64, type: literal, within: around, keys: [key] }));
  if (items) return tupleOf(items.map((_, index) => numbered(String(index), ctx.checker.getNumberLiteralType(index))));
  if (source && isClass(source, "Array")) return arrayOf(numbered("number", ctx.checker.getNumberType()));
  if (!names) {
    const open = source ? isClass(source, "Dictionary") : true;
    return open
      ? classType("Dictionary", [optional(declaration, valueFor({ ir: STRING, type: null, within: around }))])
      : null;
  }
  const fields = names.map((name, place): ShapeField => {
    const literal = ctx.checker.getStringLiteralType(name);
    const value = valueFor({ ir: STRING, type: literal, within: around, keys: [name] });
    const left = declaration.questionToken;
    const maybe = left
      ? left.kind !== ts.SyntaxKind.MinusToken
      : (known?.find((each) => each.name === name)?.optional ?? false);
    const held = value.kind === "void" ? value : left ? optional(declaration, value) : value;
    return { name, type: maybe ? nullable(held) : held, optional: maybe, place };
  });
  return declareFields(ctx, fields, ctx.checker.typeToString(type));
}

/** What the properties are taken from: `[K in keyof T]`, or `T[K]` for names of their own. */
function fieldsOfSource(
  ctx: Context,
  source: IrType | null,
  template: ts.TypeNode,
  node: ts.Node,
): ReturnType<typeof fieldsNamed> {
  if (source || !ts.isIndexedAccessTypeNode(template)) return source && fieldsNamed(ctx, source);
  const object = ctx.checker.getTypeFromTypeNode(template.objectType);
  if (!(object.flags & ts.TypeFlags.TypeParameter) || !ctx.instance.has(object.symbol)) return null;
  return fieldsNamed(ctx, mapType(ctx, object, node));
}

/** `T[K]` for some names of `T`: they come as `T` has them, not as the checker has met them. */
function inOrderOf(ctx: Context, names: string[] | null, template: ts.TypeNode, node: ts.Node): string[] | null {
  if (!names || !ts.isIndexedAccessTypeNode(template)) return names;
  const object = ctx.checker.getTypeFromTypeNode(template.objectType);
  if (object.flags & ts.TypeFlags.TypeParameter && !ctx.instance.has(object.symbol)) return names;
  const all = fieldsNamed(ctx, mapType(ctx, object, node))?.map((each) => each.name) ?? [];
  const place = (name: string): number => (all.includes(name) ? all.indexOf(name) : all.length);
  return [...names].sort((a, b) => place(a) - place(b));
}

/** What the parameters of the alias around the mapped type stand for. */
function bindings(ctx: Context, type: Mapped, node: ts.Node): Instance {
  const alias = ts.findAncestor(type.declaration, ts.isTypeAliasDeclaration);
  if (!alias?.typeParameters) return ctx.instance;
  const made = new Map(ctx.instance);
  for (const param of alias.typeParameters) {
    const symbol = ctx.checker.getSymbolAtLocation(param.name);
    const own = symbol && ctx.checker.getDeclaredTypeOfSymbol(symbol);
    const argument = own && argumentOf(type, own);
    if (!symbol || !argument || argument === own) continue;
    made.set(symbol, { ir: mapType(ctx, argument, node), type: argument, within: ctx.instance });
  }
  return made;
}

/** What the checker has put in the place of a type parameter. */
function argumentOf(type: Mapped, parameter: ts.Type): ts.Type {
  return type.mapper ? through(type.mapper, parameter) : parameter;
}

function through(mapper: Mapper, parameter: ts.Type): ts.Type {
  if (mapper.sources) {
    const index = mapper.sources.indexOf(parameter);
    const target = index < 0 ? parameter : mapper.targets?.[index];
    return typeof target === "function" ? target() : (target ?? parameter);
  }
  if (mapper.mapper1) {
    const first = through(mapper.mapper1, parameter);
    return mapper.mapper2 && (first === parameter || first.flags & ts.TypeFlags.TypeParameter)
      ? through(mapper.mapper2, first)
      : first;
  }
  return mapper.source === parameter ? (mapper.target ?? parameter) : parameter;
}
