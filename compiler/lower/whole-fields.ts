// Which fields of classes may be integers underneath: those that nobody can write but through their own class. Objects of
// other types stand for each other where their shapes fit, so all that could be taken for the class is looked at.

import ts from "typescript";
import { nodesOf } from "./nodes.ts";
import { isPlainNumber } from "./whole-expression.ts";

interface Class {
  node: ts.ClassLikeDeclaration;
  type: ts.Type;
  /** It and what it extends of the program; null where that is not known. */
  chain: readonly Class[] | null;
  extendsLibrary: boolean;
}

interface Field {
  node: ts.PropertyDeclaration;
  owner: Class;
  name: string;
}

/** What writes properties without naming them, or makes objects without calling their classes. */
const REFLECTS = /\b(useStore|structuredClone|Reflect|Object\s*\.\s*(assign|define\w+|setPrototypeOf|create))\b/;
const STRANGE =
  ts.ModifierFlags.Static | ts.ModifierFlags.Abstract | ts.ModifierFlags.Ambient | ts.ModifierFlags.Accessor;
const HIDDEN = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
const INSTANCE = ts.ObjectFlags.Class | ts.ObjectFlags.Reference;

export class WholeFields {
  private readonly checker: ts.TypeChecker;
  private readonly classes = new Map<ts.Symbol, Class>();
  private readonly fields = new Map<ts.Symbol, Field>();
  private readonly names: ReadonlySet<string>;

  constructor(files: readonly ts.SourceFile[], checker: ts.TypeChecker) {
    this.checker = checker;
    if (!files.some(({ text }) => REFLECTS.test(text))) {
      for (const file of files) for (const each of nodesOf(file).classes) this.note(each);
      for (const each of this.classes.values()) each.chain = this.chainOf(each.node);
      for (const each of this.classes.values()) this.findFields(each);
    }
    this.names = new Set([...this.fields.values()].map(({ name }) => name));
    if (this.names.size) for (const file of files) this.judge(file);
  }

  declarations(): Iterable<[ts.Symbol, ts.PropertyDeclaration]> {
    return [...this.fields].map(([symbol, { node }]) => [symbol, node]);
  }

  /** The field that an access means, on an object of its class. */
  of(node: ts.PropertyAccessExpression): ts.Symbol | null {
    if (!this.names.has(node.name.text) || ts.isOptionalChain(node)) return null;
    const declaration = this.checker.getSymbolAtLocation(node.name)?.valueDeclaration;
    if (!declaration || !ts.isPropertyDeclaration(declaration)) return null;
    const symbol = this.checker.getSymbolAtLocation(declaration.name);
    const field = symbol && this.fields.get(symbol);
    return field && this.isOf(this.typeOf(node.expression), field.owner) ? symbol : null;
  }

  private note(node: ts.ClassLikeDeclaration): void {
    const { symbol } = this.checker.getTypeAtLocation(node);
    const type = symbol && this.checker.getDeclaredTypeOfSymbol(symbol);
    const base = baseOf(node);
    const extendsLibrary = !!base && isOfLibrary(this.checker.getTypeAtLocation(base).symbol);
    if (type) this.classes.set(symbol, { node, type, chain: null, extendsLibrary });
  }

  private chainOf(node: ts.ClassLikeDeclaration): Class[] | null {
    const { symbol } = this.checker.getTypeAtLocation(node);
    const own = symbol && this.classes.get(symbol);
    if (!own) return null;
    const base = baseOf(node);
    if (!base || own.extendsLibrary) return [own];
    const above = this.classes.get(this.checker.getTypeAtLocation(base).symbol);
    const rest = above && above !== own ? this.chainOf(above.node) : null;
    return rest && [own, ...rest];
  }

  private findFields(owner: Class): void {
    const { node, chain } = owner;
    if (!chain || chain.some(({ extendsLibrary }) => extendsLibrary) || !ts.isClassDeclaration(node)) return;
    for (const member of node.members) {
      if (!ts.isPropertyDeclaration(member) || !this.isPlain(member)) continue;
      const symbol = this.checker.getSymbolAtLocation(member.name);
      const name = member.name.getText();
      const isNamed = this.isNominal(owner) || (node.members.some(ts.isMethodDeclaration) && !COMMON.has(name));
      if (symbol && isNamed && !this.isDeclaredAgain(owner, name))
        this.fields.set(symbol, { node: member, owner, name });
    }
  }

  private isPlain(member: ts.PropertyDeclaration): boolean {
    if (!member.initializer || member.questionToken || ts.getCombinedModifierFlags(member) & STRANGE) return false;
    if (!ts.isIdentifier(member.name) && !ts.isPrivateIdentifier(member.name)) return false;
    return isPlainNumber(this.checker.getTypeAtLocation(member.name));
  }

  /** Whether another class of the same line has a member of the name. */
  private isDeclaredAgain(owner: Class, name: string): boolean {
    const line = [...this.classes.values()].filter((each) => each !== owner && this.isInLine(each, owner));
    return line.some(({ node }) => declaredNames(node).includes(name));
  }

  private isInLine(one: Class, other: Class): boolean {
    return !one.chain || one.chain.includes(other) || !!other.chain?.includes(one);
  }

  /** Whether nothing but its own instances can be taken for the class. */
  private isNominal({ chain }: Class): boolean {
    return !!chain?.some(({ node }) => node.members.some(isHidden) || parametersOf(node).some(isHidden));
  }

  /** Takes out the fields that `node` may write as those of something else. */
  private judge(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) {
      const { text } = node.name;
      if (this.names.has(text) && isWritten(node) && !this.of(node)) this.drop(node.expression, text);
    } else if (ts.isElementAccessExpression(node)) {
      const { argumentExpression: key } = node;
      if (isWritten(node)) this.drop(node.expression, ts.isStringLiteralLike(key) ? key.text : null);
    } else if (ts.isObjectLiteralExpression(node) || ts.isClassLike(node)) this.dropLikes(node);
    ts.forEachChild(node, (child) => this.judge(child));
  }

  /** What may be written of the objects that `object` may be, under a name or any. */
  private drop(object: ts.Expression, name: string | null): void {
    const type = this.typeOf(object);
    if (this.checker.isArrayType(type) || this.checker.isTupleType(type) || isOfLibrary(type.symbol)) return;
    for (const [symbol, field] of this.fields) {
      if (ts.isPrivateIdentifier(field.node.name) || (name !== null && field.name !== name)) continue;
      if (this.isOf(type, field.owner) || this.mayHold(type, field.owner)) this.fields.delete(symbol);
    }
  }

  /** Whether an object of the class may stand where one of `type` is wanted. */
  private mayHold(type: ts.Type, owner: Class): boolean {
    if (!(type.flags & ts.TypeFlags.Object)) return true;
    const own = [...this.classes.values()].filter((each) => !each.chain || each.chain.includes(owner));
    return own.some((each) => this.isLike(each.type, type));
  }

  /** Whether `from` may be assigned to `to`; of generic ones only the names are compared. */
  private isLike(from: ts.Type, to: ts.Type): boolean {
    if (this.checker.isTypeAssignableTo(from, to)) return true;
    const isGeneric = [from, to].some((each) => (each as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference);
    const needed = to.getProperties().filter(({ flags }) => !(flags & ts.SymbolFlags.Optional));
    return isGeneric && needed.every(({ name }) => from.getProperty(name));
  }

  /** Fields of classes that an object of another making may be taken for. */
  private dropLikes(node: ts.ObjectLiteralExpression | ts.ClassLikeDeclaration): void {
    const made = this.checker.getTypeAtLocation(node);
    const type = ts.isClassLike(node) ? this.instanceOf(made) : made;
    for (const [symbol, { owner, name }] of this.fields) {
      if (node === owner.node || this.isNominal(owner) || !type.getProperty(name)) continue;
      if (ts.isClassLike(node) && this.classes.get(made.symbol)?.chain?.includes(owner)) continue;
      if (this.isLike(type, owner.type)) this.fields.delete(symbol);
    }
  }

  /** What a class makes. That of a mixin, `class extends Base`, is an intersection without a name. */
  private instanceOf(made: ts.Type): ts.Type {
    if (made.symbol) return this.checker.getDeclaredTypeOfSymbol(made.symbol);
    return made.getConstructSignatures()[0]?.getReturnType() ?? made;
  }

  private typeOf(node: ts.Expression): ts.Type {
    const type = this.checker.getNonNullableType(this.checker.getTypeAtLocation(node));
    return type.flags & ts.TypeFlags.TypeParameter ? (type.getConstraint() ?? type) : type;
  }

  /** Whether `type` is the class or one that extends it. */
  private isOf(type: ts.Type, owner: Class): boolean {
    const isInstance = type.flags & ts.TypeFlags.Object && (type as ts.ObjectType).objectFlags & INSTANCE;
    return !!isInstance && !!this.classes.get(type.symbol)?.chain?.includes(owner);
  }
}

/** Names that objects of the library have. */
const COMMON = new Set("length size name message index lastIndex byteLength byteOffset status value".split(" "));

function baseOf(node: ts.ClassLikeDeclaration): ts.ExpressionWithTypeArguments | undefined {
  const heritage = node.heritageClauses?.find((each) => each.token === ts.SyntaxKind.ExtendsKeyword);
  return heritage?.types[0];
}

/** Whether it names a class or an interface of the library. */
function isOfLibrary(symbol: ts.Symbol | undefined): boolean {
  if (!symbol || !(symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface))) return false;
  return !!symbol.declarations?.every((each) => each.getSourceFile().isDeclarationFile);
}

function isHidden(node: ts.ClassElement | ts.ParameterDeclaration): boolean {
  return (!!node.name && ts.isPrivateIdentifier(node.name)) || (ts.getCombinedModifierFlags(node) & HIDDEN) !== 0;
}

function parametersOf(node: ts.ClassLikeDeclaration): readonly ts.ParameterDeclaration[] {
  return node.members.filter(ts.isConstructorDeclaration).flatMap(({ parameters }) => [...parameters]);
}

function declaredNames(node: ts.ClassLikeDeclaration): string[] {
  const all: { name?: ts.Node | undefined }[] = [...node.members, ...parametersOf(node)];
  return all.map(({ name }) => name?.getText() ?? "");
}

/** Whether an assignment writes there, by itself or as part of a pattern. */
function isWritten(place: ts.Expression): boolean {
  let node: ts.Node = place;
  for (;;) {
    const { parent } = node;
    if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent) || ts.isDeleteExpression(parent)) {
      return true;
    }
    if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
    if (ts.isBinaryExpression(parent)) {
      const { kind } = parent.operatorToken;
      return parent.left === node && kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    }
    if (!isAround(parent, node)) return false;
    node = parent;
  }
}

/** What stands around a part of a pattern, or around a place. */
function isAround(parent: ts.Node, node: ts.Node): boolean {
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return (
    ts.isParenthesizedExpression(parent) ||
    ts.isNonNullExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isObjectLiteralExpression(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isSpreadAssignment(parent)
  );
}
