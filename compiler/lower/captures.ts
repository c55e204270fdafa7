// Which variables must be shared by reference: those captured by a closure and assigned after their declaration, or
// captured before they have their value (recursion, a hoisted function). The latter exist from the start of their block.

import ts from "typescript";
import { isInPlace, visitorCall } from "./in-place.ts";

export interface Captures {
  /** Symbols of the variables that live in a box. */
  boxed: ReadonlySet<ts.Symbol>;
  /** Those among them that closures refer to before their declaration has run. */
  early: ReadonlySet<ts.Symbol>;
  /** Those that a closure may read or write too early. */
  late: ReadonlySet<ts.Symbol>;
  /** The callbacks of array methods, and whether they are loops in place. */
  visitors: ReadonlyMap<ts.Node, boolean>;
}

interface Found {
  captures: Captures;
  checker: ts.TypeChecker;
}

/**
 * A file's own variables are told by its text and by what its callbacks are given to, so a file that stays as it is has the
 * same in the next build, unless the type of such a thing has changed elsewhere.
 */
const found = new WeakMap<ts.NodeArray<ts.Statement>, Found>();

/** The captured variables of `file`. */
export function capturesOf(file: ts.SourceFile, checker: ts.TypeChecker): Captures {
  const known = found.get(file.statements);
  if (known?.checker === checker) return known.captures;
  const holds = known && [...known.captures.visitors].every(([fn, inPlace]) => isInPlace(fn, checker) === inPlace);
  const captures = holds ? known.captures : findCaptures(file, checker);
  found.set(file.statements, { captures, checker });
  return captures;
}

function findCaptures(file: ts.SourceFile, checker: ts.TypeChecker): Captures {
  const captured = new Set<ts.Symbol>();
  const assigned = new Set<ts.Symbol>();
  const early = new Set<ts.Symbol>();
  const late = new Set<ts.Symbol>();
  const visitors = new Map<ts.Node, boolean>();
  const inPlace = (node: ts.Node): boolean => {
    if (!visitorCall(node)) return false;
    const known = visitors.get(node) ?? isInPlace(node, checker);
    visitors.set(node, known);
    return known;
  };

  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) note(node);
    ts.forEachChild(node, visit);
  };

  const note = (node: ts.Identifier): void => {
    const symbol = referenced(node, checker);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || !isLocal(declaration) || declaration === node.parent) return;
    const here = owner(node, inPlace);
    if (isAssigned(node)) assigned.add(symbol);
    if (here === owner(declaration, inPlace)) return;
    captured.add(symbol);
    if (isVar(declaration)) assigned.add(symbol);
    if (ts.isFunctionDeclaration(declaration) || node.pos < declaration.end) early.add(symbol);
    else if (isHoisted(node, declaration)) early.add(symbol);
    if (early.has(symbol) && mayComeEarly(node, declaration)) late.add(symbol);
  };

  visit(file);
  const boxed = new Set([...captured].filter((symbol) => assigned.has(symbol) || early.has(symbol)));
  return { boxed, early, late, visitors };
}

/** Whether `node`, which names the variable of `declaration`, may be reached before that has run. */
export function mayComeEarly(node: ts.Identifier, declaration: ts.Declaration): boolean {
  if (ts.isFunctionDeclaration(declaration) || ts.isParameter(declaration) || isVar(declaration)) return false;
  if (owner(node) === owner(declaration)) return false;
  if (node.pos >= declaration.end) return isHoisted(node, declaration);
  // A function that calls itself exists when it does.
  return !(
    ts.isVariableDeclaration(declaration) &&
    declaration.initializer &&
    isInFunction(node, declaration.initializer)
  );
}

function isInFunction(node: ts.Node, value: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(value) || ts.isSatisfiesExpression(value))
    return isInFunction(node, value.expression);
  return (
    (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) && node.pos >= value.pos && node.end <= value.end
  );
}

/** Whether `node` is inside a function that exists from the start of the block that `declaration` stands in. */
function isHoisted(node: ts.Node, declaration: ts.Declaration): boolean {
  const statement = ts.findAncestor(declaration, ts.isVariableStatement);
  if (!statement || ts.isParameter(declaration)) return false;
  for (let parent = node.parent; parent && parent !== blockOf(statement); parent = parent.parent) {
    if (ts.isFunctionDeclaration(parent) && blockOf(parent) === blockOf(statement)) return true;
  }
  return false;
}

/** The block that a statement's names belong to. */
function blockOf(statement: ts.Node): ts.Node {
  return ts.isCaseOrDefaultClause(statement.parent) ? statement.parent.parent : statement.parent;
}

/** The symbol that an identifier stands for; `{ name }` in an object literal stands for the variable. */
export function referenced(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  if (ts.isShorthandPropertyAssignment(node.parent)) return checker.getShorthandAssignmentValueSymbol(node.parent);
  return checker.getSymbolAtLocation(node);
}

/** Whether a declaration stands inside a function, or in a block outside of all. */
export function isLocal(declaration: ts.Declaration): boolean {
  if (ts.isBindingElement(declaration)) {
    const around = declaration.parent.parent;
    return isLocal(around) || (ts.isVariableDeclaration(around) && !isAtTop(around));
  }
  if (ts.isParameter(declaration)) return true;
  if (ts.isFunctionExpression(declaration)) return true;
  if (!ts.isVariableDeclaration(declaration) && !ts.isFunctionDeclaration(declaration)) return false;
  // `var` belongs to the function around, or to the module.
  if (isVar(declaration)) return ts.findAncestor(declaration, isBody) !== undefined;
  return !isAtTop(declaration);
}

/** Whether a declaration stands at the top level of a module. */
function isAtTop(declaration: ts.VariableDeclaration | ts.FunctionDeclaration): boolean {
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const { parent } = statement;
  // The head of a loop is a block of its own.
  if (!ts.isVariableStatement(statement) && !ts.isFunctionDeclaration(statement)) return false;
  return ts.isSourceFile(parent) || ts.isModuleBlock(parent);
}

function isBody(node: ts.Node): boolean {
  return ts.isFunctionLike(node) || ts.isClassStaticBlockDeclaration(node) || ts.isPropertyDeclaration(node);
}

/** Whether a variable of a module is given its values by statements: a `var` inside of a block, or with several declarations. */
export function isSpreadOut(declaration: ts.Node, symbol: ts.Symbol): boolean {
  if (!ts.isVariableDeclaration(declaration) || !isVar(declaration) || isLocal(declaration)) return false;
  return !isAtTop(declaration) || (symbol.declarations ?? []).filter(ts.isVariableDeclaration).length > 1;
}

/** Whether a variable is declared by `var`. */
export function isVar(declaration: ts.Declaration): boolean {
  let outermost: ts.Node = declaration;
  while (ts.isBindingElement(outermost)) outermost = outermost.parent.parent;
  if (!ts.isVariableDeclaration(outermost) || ts.isCatchClause(outermost.parent)) return false;
  return !(ts.getCombinedNodeFlags(outermost) & ts.NodeFlags.BlockScoped);
}

/**
 * The function, template or file that a node's code belongs to. A template's slots run later, like a closure. The body of a
 * callback that is a loop in place belongs to the function around it.
 */
function owner(node: ts.Node, inPlace: (fn: ts.Node) => boolean = () => false): ts.Node {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (ts.isFunctionLike(parent) && !ownName(parent, node) && !inPlace(parent)) return parent;
    // A field's value is computed where an instance is made.
    if (ts.isPropertyDeclaration(parent) && parent.name !== node) return parent;
    if (ts.isClassStaticBlockDeclaration(parent)) return parent;
    if (ts.isTemplateSpan(parent) && ts.isTaggedTemplateExpression(parent.parent.parent)) return parent;
    if (ts.isSourceFile(parent)) return parent;
  }
  throw new Error("a node outside every file");
}

/** A function declaration's name belongs to the function around it. */
function ownName(fn: ts.Node, node: ts.Node): boolean {
  return fn === node || (ts.isFunctionDeclaration(fn) && fn.name === node);
}

/** Whether something inside of `node` assigns the variable. */
export function isAssignedIn(node: ts.Node, symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  if (ts.isIdentifier(node) && isAssigned(node) && referenced(node, checker) === symbol) return true;
  return ts.forEachChild(node, (child) => isAssignedIn(child, symbol, checker)) ?? false;
}

function isAssigned(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
    return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
  }
  return isTarget(node);
}

/** Whether an assignment, a destructuring one included, or a loop's head writes to `node`. */
function isTarget(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    const operator = parent.operatorToken.kind;
    return (
      parent.left === node && operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment
    );
  }
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && isTarget(parent.parent);
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name === node && isTarget(parent.parent);
  const around =
    ts.isParenthesizedExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isSpreadAssignment(parent) ||
    ts.isObjectLiteralExpression(parent) ||
    ts.isNonNullExpression(parent);
  return around && isTarget(ts.isSpreadAssignment(parent) ? parent.parent : parent);
}
