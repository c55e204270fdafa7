// `peek() { return this.tokens[this.pos]; }`, `while (this.peek() !== undefined)`: a function gives undefined for what is not in a
// list where some caller asks whether it is there. It is found before anything is lowered, since the result's type follows from it.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign } from "../ir/node.ts";
import type { FunctionType } from "../ir/type.ts";
import { nullable } from "../ir/type.ts";
import { referenced } from "./captures.ts";
import { coerce, unwrap } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { lowerExpr } from "./expression.ts";
import { mayBeUndefined } from "./key-access.ts";
import { type Nodes, nodesOf } from "./nodes.ts";
import { isAskedLater, isPlain, isText, orEmpty, question } from "./past-end.ts";
import { isDiscarded } from "./tested.ts";
import { typeOf } from "./types.ts";
import { bare } from "./whole-expression.ts";

/** A function whose result somebody may ask for undefined. */
interface Candidate {
  node: ts.SignatureDeclaration;
  /** Whether it reads an item itself. */
  reads: boolean;
  /** Whether all that it reads are characters: behind the end is `""`, but to who asks for undefined itself. */
  characters: boolean;
  asked: boolean;
  /** Constants that hold the item before it is returned. */
  held: ts.VariableDeclaration[];
  /** Used as a value: whoever calls it then knows nothing of undefined. */
  value: boolean;
  /** The functions that hand its result on. */
  through: Set<Candidate>;
}

/** The functions of `files` that give undefined behind the end of a list. */
export function askedResults(files: readonly ts.SourceFile[], checker: ts.TypeChecker): ReadonlySet<ts.Node> {
  const search = new Search(checker);
  for (const file of files) for (const each of nodesOf(file).functions) search.declare(each);
  if (search.isEmpty) return new Set();
  for (const file of files) search.use(nodesOf(file).identifiers);
  return search.found();
}

/** Parameters and result of a function, whose result may be undefined where that is asked. */
export function withAskedResult(ctx: Context, node: ts.Node, type: FunctionType): FunctionType {
  return ctx.isResultAsked(node) ? { ...type, result: nullable(type.result) } : type;
}

/** The result of a call as its place takes it: where nobody asks, there is no undefined to speak of. */
export function unlessAsked(value: Expr, node: ts.Expression, lowering: Lowering): Expr {
  if (value.type.kind !== "nullable" || !mayGiveUndefined(node, lowering)) return value;
  if (isResultTaken(node, lowering)) return value;
  if (value.type.of.kind !== "string" || !givesCharacters(node, lowering)) return unwrap(value);
  const held = lowering.scope.temporary(value.type);
  return orEmpty(held, assign(held, value));
}

function givesCharacters(node: ts.Expression, { ctx }: Lowering): boolean {
  const declaration = declarationOf(node, ctx.checker);
  const given = declaration && isPossible(declaration) ? returned(declaration) : [];
  return given.some((each) => isCharacter(each, ctx.checker));
}

/** Whether a call or a getter may give undefined, against what the checker says, and its place takes it. */
export function isResultTaken(node: ts.Expression, lowering: Lowering): boolean {
  if (!mayGiveUndefined(node, lowering)) return false;
  const { ctx, expected } = lowering;
  if (expected && mayBeUndefined(expected)) return true;
  const asked = question(node, ctx.checker);
  return (asked !== null && asked !== "none") || isDiscarded(node);
}

/** What a constant holds that is asked later: `const token = this.peek()`, `const last = list.pop()!`; null for anything else. */
export function askedValue(declaration: ts.VariableDeclaration, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  let node = declaration.initializer;
  let surely = false;
  for (; node && (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)); node = node.expression) {
    surely ||= ts.isNonNullExpression(node);
  }
  if (!node) return null;
  // `const cell = grid[y]?.[x]`: to the checker it is there, as `grid[y]` is.
  const chained =
    ts.isOptionalChain(node) &&
    typeOf(ctx, declaration.name).kind !== "void" &&
    (isConstant(declaration) || !isPlain(ctx.checker.getTypeAtLocation(declaration.name)));
  if (chained) return maybeThere(declaration, node, lowering);
  if (!(ts.isCallExpression(node) || ts.isPropertyAccessExpression(node))) return null;
  if (!(surely || mayGiveUndefined(node, lowering)) || !isHeldAsked(declaration, ctx)) return null;
  return maybeThere(declaration, node, lowering);
}

function isConstant(declaration: ts.VariableDeclaration): boolean {
  return (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
}

function maybeThere(declaration: ts.VariableDeclaration, node: ts.Expression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const type = typeOf(ctx, declaration.name);
  const value = lowerExpr(node, { ...lowering, expected: nullable(type) });
  return coerce(ctx, value, value.type.kind === "nullable" ? nullable(type) : type, node);
}

/** Whether a name is that of a constant that holds what its function gives, undefined too. */
export function isHeldResult(node: ts.Identifier, { ctx, expected }: Lowering): boolean {
  if (!expected || !mayBeUndefined(expected)) return false;
  const declaration = referenced(node, ctx.checker)?.valueDeclaration;
  return !!declaration && ts.isVariableDeclaration(declaration) && ctx.isResultAsked(declaration);
}

/** Whether somebody asks of a constant whether its item was there: later, or behind the function that returns it. */
function isHeldAsked(declaration: ts.VariableDeclaration, ctx: Context): boolean {
  return isAskedLater(declaration, ctx.checker) || ctx.isResultAsked(declaration);
}

function mayGiveUndefined(node: ts.Expression, { ctx }: Lowering): boolean {
  const declaration = declarationOf(node, ctx.checker);
  return !!declaration && ctx.isResultAsked(declaration);
}

/** What a call runs, or the getter that a property is. */
function declarationOf(node: ts.Expression, checker: ts.TypeChecker): ts.Node | undefined {
  if (ts.isCallExpression(node)) return functionOf(symbolOf(node.expression, checker));
  return ts.isPropertyAccessExpression(node) ? functionOf(checker.getSymbolAtLocation(node.name)) : undefined;
}

function symbolOf(callee: ts.Expression, checker: ts.TypeChecker): ts.Symbol | undefined {
  const name = bare(callee);
  if (ts.isPropertyAccessExpression(name)) return checker.getSymbolAtLocation(name.name);
  if (!ts.isIdentifier(name)) return undefined;
  const symbol = referenced(name, checker);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function functionOf(symbol: ts.Symbol | undefined): ts.Node | undefined {
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration)) return declaration;
  return declaration.initializer && bare(declaration.initializer);
}

class Search {
  private readonly checker: ts.TypeChecker;
  private readonly candidates = new Map<ts.Node, Candidate>();
  private readonly names = new Set<string>();

  constructor(checker: ts.TypeChecker) {
    this.checker = checker;
  }

  get isEmpty(): boolean {
    return ![...this.candidates.values()].some((each) => each.reads);
  }

  declare(node: ts.SignatureDeclaration): void {
    if (ts.isMethodSignature(node)) this.promise(node);
    const name = isPossible(node) && nameOf(node);
    if (name) {
      const given = returned(node);
      const held = given.flatMap((each) => this.heldBy(each) ?? []);
      const items = given.filter((each) => this.isItem(each));
      const reads = held.length > 0 || items.length > 0;
      const characters = !held.length && items.every((each) => isCharacter(each, this.checker));
      if ((reads || isAbstract(node) || given.some(ts.isCallExpression)) && this.isDefinite(node)) {
        this.candidates.set(node, { node, reads, characters, held, asked: false, value: false, through: new Set() });
        this.names.add(name.text);
      }
    }
  }

  /** A method of an interface: what it gives may be what some class, or some object, reads from a list. */
  private promise(node: ts.MethodSignature): void {
    const { parent, name } = node;
    if (!ts.isInterfaceDeclaration(parent) || !ts.isIdentifier(name) || node.questionToken || node.typeParameters)
      return;
    if (parent.members.filter((each) => each.name?.getText() === name.text).length > 1 || !this.isDefinite(node))
      return;
    const held: ts.VariableDeclaration[] = [];
    this.candidates.set(node, {
      node,
      reads: true,
      characters: false,
      asked: false,
      value: false,
      held,
      through: new Set(),
    });
    this.names.add(name.text);
  }

  /** Notes what is asked where a candidate is mentioned. */
  use(identifiers: Nodes["identifiers"]): void {
    for (const name of this.names) for (const each of identifiers.get(name) ?? []) this.mention(each);
  }

  /** A method of a base class gives what those give that replace it. */
  private inherit(): void {
    for (const candidate of this.candidates.values()) {
      const { node } = candidate;
      if (!ts.isMethodDeclaration(node) || !ts.isClassLike(node.parent)) continue;
      const type = this.checker.getTypeAtLocation(node.parent);
      const bases = type.isClassOrInterface() ? this.checker.getBaseTypes(type) : [];
      const said = node.parent.heritageClauses?.filter((each) => each.token === ts.SyntaxKind.ImplementsKeyword);
      const promised = (said ?? []).flatMap((each) => each.types.map((one) => this.checker.getTypeAtLocation(one)));
      for (const base of [...bases, ...promised]) {
        const declaration = base.getProperty(node.name.getText())?.valueDeclaration;
        const above = declaration && this.candidates.get(declaration);
        if (above) candidate.through.add(above);
      }
    }
  }

  found(): ReadonlySet<ts.Node> {
    this.inherit();
    const queue = new Set([...this.candidates.values()].filter((each) => each.asked));
    const reading = new Set([...this.candidates.values()].filter((each) => each.reads));
    // What hands on what another function gives may give undefined as that does.
    for (const each of reading) for (const outer of each.through) reading.add(outer);
    for (const outer of queue) {
      for (const inner of this.candidates.values()) if (inner.through.has(outer)) queue.add(inner);
    }
    const all = [...queue].filter((each) => reading.has(each) && !each.value);
    return new Set(all.flatMap((each): ts.Node[] => [each.node, ...each.held]));
  }

  private mention(name: ts.Identifier): void {
    const { parent } = name;
    if ((parent as ts.NamedDeclaration).name === name && !ts.isPropertyAccessExpression(parent)) return;
    if (ts.isImportOrExportSpecifier(parent)) return;
    const at = ts.isPropertyAccessExpression(parent) && parent.name === name ? parent : name;
    const declaration = functionOf(symbolOf(at, this.checker));
    const candidate = declaration && this.candidates.get(declaration);
    if (!candidate) return;
    const outer = at.parent;
    const called = ts.isCallExpression(outer) && outer.expression === at;
    if (ts.isGetAccessor(candidate.node)) this.noteUse(candidate, at);
    else if (called) this.noteUse(candidate, outer);
    else if (!ts.isExportAssignment(outer)) candidate.value = true;
  }

  private noteUse(candidate: Candidate, use: ts.Expression): void {
    const around = ts.findAncestor(use, ts.isFunctionLike);
    const outer = around && this.candidates.get(around);
    if (outer && "body" in outer.node && returned(outer.node as ts.FunctionLikeDeclaration).includes(use))
      candidate.through.add(outer);
    candidate.asked ||= this.isAsked(use, candidate);
  }

  private isAsked(use: ts.Expression, { characters }: Candidate): boolean {
    const { checker } = this;
    const asked = question(use, checker);
    // A number would have to be put into a box, and `""` is as good as undefined to who only compares or tests it.
    const plain = characters || isPlain(checker.getTypeAtLocation(use));
    if (asked && asked !== "none") return !plain || asked === "undefined" || (characters && asked === "text");
    let node: ts.Node = use;
    while (ts.isParenthesizedExpression(node.parent) || ts.isNonNullExpression(node.parent)) node = node.parent;
    if (!plain && isDiscarded(node)) return true;
    const { parent } = node;
    if (ts.isVariableDeclaration(parent) && parent.initializer === node && isAskedLater(parent, checker)) return true;
    const wanted = checker.getContextualType(use);
    return !!wanted && wanted.isUnion() && wanted.types.some((each) => each.flags & ts.TypeFlags.Undefined);
  }

  /** Whether an expression reads an item that may not be there, or says of a value that it is. */
  private isItem(node: ts.Expression): boolean {
    if (ts.isNonNullExpression(node)) return true;
    if (!ts.isElementAccessExpression(node) || ts.isOptionalChain(node)) return false;
    return isCharacter(node, this.checker) || this.checker.isArrayType(this.checker.getTypeAtLocation(node.expression));
  }

  /** `const token = tokens[i]; i++; return token;` */
  private heldBy(node: ts.Expression): ts.VariableDeclaration | null {
    const declaration = ts.isIdentifier(node) && referenced(node, this.checker)?.valueDeclaration;
    if (!declaration || !ts.isVariableDeclaration(declaration) || declaration.type || !declaration.initializer)
      return null;
    if (!(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const)) return null;
    const same = ts.findAncestor(declaration, ts.isFunctionLike) === ts.findAncestor(node, ts.isFunctionLike);
    return same && this.isItem(skipParentheses(declaration.initializer)) ? declaration : null;
  }

  /** Whether the checker takes the result for something that is always there. */
  private isDefinite(node: ts.SignatureDeclaration): boolean {
    const type = this.checker.getSignatureFromDeclaration(node)?.getReturnType();
    const loose =
      ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void;
    const never = loose | ts.TypeFlags.Never | ts.TypeFlags.Conditional;
    return !!type && !(type.isUnion() ? type.types : [type]).some((each) => each.flags & never);
  }
}

/** A function that may be one: it has a body, gives its result at once, and there is only one of it. */
function isPossible(node: ts.Node): node is ts.FunctionLikeDeclaration {
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
    if (node.typeParameters || !ts.isVariableDeclaration(node.parent) || node.parent.type) return false;
    if (!(ts.getCombinedNodeFlags(node.parent) & ts.NodeFlags.Const)) return false;
  } else if (ts.isMethodDeclaration(node) || ts.isGetAccessor(node)) {
    if (!ts.isClassLike(node.parent)) return false;
    const { text } = ts.isIdentifier(node.name) || ts.isPrivateIdentifier(node.name) ? node.name : { text: "" };
    const others = node.parent.members.filter((each) => each !== node && each.name?.getText() === text);
    if (!text || others.length || ts.isPrivateIdentifier(node.name)) return false;
  } else if (!ts.isFunctionDeclaration(node)) return false;
  return (
    (!!node.body || isAbstract(node)) &&
    !node.asteriskToken &&
    !(ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async)
  );
}

/** `text[i]` */
function isCharacter(node: ts.Expression, checker: ts.TypeChecker): boolean {
  if (!ts.isElementAccessExpression(node) || ts.isOptionalChain(node)) return false;
  return isText(checker.getTypeAtLocation(node.expression));
}

function isAbstract(node: ts.FunctionLikeDeclaration): boolean {
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Abstract) !== 0;
}

function nameOf(node: ts.FunctionLikeDeclaration): ts.Identifier | null {
  const name =
    ts.isArrowFunction(node) || ts.isFunctionExpression(node)
      ? (node.parent as ts.VariableDeclaration).name
      : node.name;
  return name && ts.isIdentifier(name) ? name : null;
}

/** The expressions that a function returns. */
function returned(node: ts.FunctionLikeDeclaration): ts.Expression[] {
  const { body } = node;
  if (!body) return [];
  if (!ts.isBlock(body)) return choices(body);
  const found: ts.Expression[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isFunctionLike(each) || ts.isClassLike(each)) return;
    if (ts.isReturnStatement(each) && each.expression) found.push(...choices(each.expression));
    ts.forEachChild(each, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}

function skipParentheses(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? skipParentheses(node.expression) : node;
}

function choices(node: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(node)) return choices(node.expression);
  if (ts.isConditionalExpression(node)) return [...choices(node.whenTrue), ...choices(node.whenFalse)];
  return [node];
}
