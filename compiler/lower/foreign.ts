// `*.as.ts` files: asc compiles them as they are. Here only what they export matters: whether its types are the same on
// both sides, what it is called, and which arguments it takes. What differs underneath is refused.

import ts from "typescript";
import { CompileError } from "../diagnostic.ts";
import type { ClassDecl, Expr, Param } from "../ir/node.ts";
import { call } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { F64, functionType } from "../ir/type.ts";
import { isAssemblyScript } from "../program.ts";
import type { FunctionBinding } from "./binding.ts";
import { typeArguments } from "./call.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs } from "./expression.ts";
import { brandOf, isDefaulted, isLibrary, mapSignature, mapType, ownTypeArguments } from "./types.ts";

/** Whether asc compiles what the symbol stands for as it is. */
export function isForeign(symbol: ts.Symbol | undefined): boolean {
  const [declaration] = symbol?.declarations ?? [];
  return !!declaration && isAssemblyScript(declaration.getSourceFile());
}

/** The name of something that a `*.as.ts` file exports. */
export function foreignName(ctx: Context, symbol: ts.Symbol, node: ts.Node): string {
  const file = symbol.declarations?.[0]?.getSourceFile();
  const exported = file && exportedAs(ctx, symbol, file);
  if (!file || !exported) return ctx.fail("MN1090", node, symbol.name);
  const hint = symbol.name === "default" ? "foreign" : symbol.name;
  return ctx.nameOf(symbol, hint, (name) => {
    checkImports(ctx, file, new Set());
    const module = `./${ctx.shared.program.nameOf(file).replace(/\.ts$/, "")}`;
    ctx.foreignImports.push(`import { ${exported} as ${name} } from "${module}";`);
  });
}

function exportedAs(ctx: Context, symbol: ts.Symbol, file: ts.SourceFile): string | undefined {
  const module = ctx.checker.getSymbolAtLocation(file);
  const all = module ? ctx.checker.getExportsOfModule(module) : [];
  const resolved = (each: ts.Symbol): ts.Symbol =>
    each.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(each) : each;
  return all.find((each) => resolved(each) === symbol)?.name;
}

/** What the file imports must be AssemblyScript too. */
function checkImports(ctx: Context, file: ts.SourceFile, seen: Set<ts.SourceFile>): void {
  if (seen.has(file)) return;
  seen.add(file);
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier) || moduleSpecifier.text === FUNCTIONS) continue;
    const target = ctx.checker.getSymbolAtLocation(moduleSpecifier)?.declarations?.find(ts.isSourceFile);
    if (target && isAssemblyScript(target)) checkImports(ctx, target, seen);
    else ctx.note("MN1092", moduleSpecifier, moduleSpecifier.text);
  }
}

/** The module that a `*.as.ts` file takes the types of the app's functions from. */
const FUNCTIONS = "minnow/as";

/** The IR type of something that a `*.as.ts` file declares. `node` is where the app uses it. */
export function foreignType(ctx: Context, type: ts.Type, node: ts.Node): IrType {
  checkType(ctx, type, node);
  return mapType(ctx, type, node);
}

function checkType(ctx: Context, type: ts.Type, node: ts.Node): void {
  if (!crosses(ctx, type)) ctx.fail("MN1090", node, ctx.checker.typeToString(type));
}

/** The same on both sides underneath. */
function crosses(ctx: Context, type: ts.Type): boolean {
  const { flags } = type;
  if (flags & ts.TypeFlags.EnumLike) return false;
  const simple = ts.TypeFlags.StringLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.Void | ts.TypeFlags.TypeParameter;
  if (brandOf(type) || flags & simple || flags & ts.TypeFlags.Number) return true;
  if (type.isUnion()) return crossesUnion(ctx, type);
  return !!(flags & ts.TypeFlags.Object) && crossesObject(ctx, type as ts.ObjectType);
}

/** AssemblyScript has no unions but with null, and none of a number and null. */
function crossesUnion(ctx: Context, type: ts.UnionType): boolean {
  const present = type.types.filter((part) => !(part.flags & ts.TypeFlags.Null));
  if (present.every((part) => part.flags & ts.TypeFlags.BooleanLike)) return present.length === type.types.length;
  const [only] = present;
  return (
    present.length === 1 && !!only && !!(only.flags & (ts.TypeFlags.Object | ts.TypeFlags.String)) && crosses(ctx, only)
  );
}

function crossesObject(ctx: Context, type: ts.ObjectType): boolean {
  const { checker } = ctx;
  const symbol = type.symbol as ts.Symbol | undefined;
  if (!symbol || checker.isTupleType(type)) return false;
  const args = (): readonly ts.Type[] => checker.getTypeArguments(type as ts.TypeReference);
  if (checker.isArrayType(type)) return symbol.name === "Array" && args().every((arg) => crosses(ctx, arg));
  if (isLibrary(symbol)) {
    if (SHARED.test(symbol.name)) return true;
    return /^Fn[0-4]$/.test(symbol.name) && args().every((arg) => crosses(ctx, arg));
  }
  return !!(symbol.flags & ts.SymbolFlags.Class) && isForeign(symbol) && !ownTypeArguments(ctx, type).length;
}

/** Classes of AssemblyScript's library that are the app's too. */
const SHARED = /^(ArrayBuffer|(Uint|Int)(8|16|32|64)Array|Uint8ClampedArray|Float(32|64)Array)$/;

/** Parameters and result as asc has them: what has a default is no null where it is left out. */
export function foreignSignature(ctx: Context, signature: ts.Signature, node: ts.Node): FunctionType {
  checkSignature(ctx, signature, node);
  const type = mapSignature(ctx, signature, node);
  return functionType(plainParameters(type, signature), type.result);
}

function checkSignature(ctx: Context, signature: ts.Signature, node: ts.Node): void {
  for (const parameter of signature.parameters) checkType(ctx, ctx.checker.getTypeOfSymbol(parameter), node);
  checkType(ctx, signature.getReturnType(), node);
  const rest = signature.declaration?.parameters.find((each) => "dotDotDotToken" in each && each.dotDotDotToken);
  if (rest) ctx.fail("MN1090", node, rest.getText());
}

function plainParameters(type: FunctionType, signature: ts.Signature): IrType[] {
  return type.params.map((param, index) =>
    isDefaulted(signature.parameters[index]) && param.kind === "nullable" ? param.of : param,
  );
}

/** A call of an exported function. A generic one gets its type arguments too. */
export function callForeign(node: ts.CallExpression, binding: FunctionBinding, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const declared = ctx.checker.getSignatureFromDeclaration(binding.declaration);
  const resolved = ctx.checker.getResolvedSignature(node);
  if (!declared || !resolved) return ctx.fail("MN1005", node, binding.symbol.name);
  checkSignature(ctx, declared, node);
  const generic = !!declared.typeParameters?.length;
  const type = generic ? mapSignature(ctx, resolved, node) : foreignSignature(ctx, declared, node);
  const params = generic ? plainParameters(type, declared) : type.params;
  const args = foreignArguments(node.arguments, params, node, lowering);
  return call(foreignName(ctx, binding.symbol, node), args, type.result, typeArguments(ctx, node));
}

/** What is left out keeps asc's default. */
export function foreignArguments(
  nodes: readonly ts.Expression[],
  params: readonly IrType[],
  node: ts.Node,
  lowering: Lowering,
): Expr[] {
  return nodes.map((argument, index) => {
    const type = params[index];
    if (!type || ts.isSpreadElement(argument)) return lowering.ctx.fail("MN1001", argument, excerpt(node));
    return lowerAs(argument, type, lowering);
  });
}

/** The type of an exported variable. Without an annotation asc and TypeScript see different numbers. */
export function foreignVariable(ctx: Context, declaration: ts.Node, symbol: ts.Symbol, node: ts.Node): IrType {
  const written = ts.isVariableDeclaration(declaration) && declaration.type;
  const type = ctx.checker.getTypeOfSymbolAtLocation(symbol, declaration);
  const safe = type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.BooleanLike);
  if (!written && !safe) return ctx.fail("MN1091", node, symbol.name);
  // `const limit: number = 5` is an f64 to asc as well.
  return written && type.flags & ts.TypeFlags.NumberLike && !brandOf(type) ? F64 : foreignType(ctx, type, node);
}

/** What views of other types ask the class for. Nothing of it is printed. */
export function describeForeign(ctx: Context, node: ts.ClassLikeDeclaration, decl: ClassDecl): void {
  decl.foreign = true;
  for (const member of node.members) {
    const symbol = member.name && ctx.checker.getSymbolAtLocation(member.name);
    if (!symbol || ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) continue;
    // What only AssemblyScript knows is nothing that another type could ask for.
    unlessUnknown(() => describeMember(ctx, member, symbol, decl));
  }
  const made = node.members.find(ts.isConstructorDeclaration);
  for (const param of made?.parameters ?? []) {
    if (!ts.isParameterPropertyDeclaration(param, param.parent) || !ts.isIdentifier(param.name)) continue;
    const { text } = param.name;
    unlessUnknown(() => {
      const type = foreignType(ctx, ctx.checker.getTypeAtLocation(param), param);
      decl.fields.push({ name: text, type, value: null, static: false });
    });
  }
}

function describeMember(ctx: Context, member: ts.ClassElement, symbol: ts.Symbol, decl: ClassDecl): void {
  const { name } = symbol;
  if (ts.isPropertyDeclaration(member)) {
    const type = foreignType(ctx, ctx.checker.getTypeOfSymbol(symbol), member);
    decl.fields.push({ name, type, value: null, static: false });
  }
  if (!ts.isMethodDeclaration(member) && !ts.isAccessor(member)) return;
  const signature = ctx.checker.getSignatureFromDeclaration(member);
  if (!signature || member.typeParameters) return;
  const type = foreignSignature(ctx, signature, member);
  const params: Param[] = type.params.map((each, index) => ({ name: `a${index}`, type: each }));
  const form = ts.isGetAccessor(member) ? "get" : ts.isSetAccessor(member) ? "set" : "method";
  const { result } = type;
  decl.methods.push({
    form,
    static: false,
    function: { kind: "function", name, params, result, carries: result, body: [], async: false },
  });
}

function unlessUnknown(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
  }
}
