// Which local variables and fields only ever hold whole numbers, and of what range. Every assignment of all files is looked at,
// again and again until no range grows: first all are empty. What is stepped in a loop stays below the bound that the
// loop's condition sets. Without a bound a counter may need 64 bits; it would take hours of nothing else to count beyond 2^52.

import ts from "typescript";
import type { Range } from "../ir/type.ts";
import { capturesOf, isLocal, referenced } from "./captures.ts";
import { nodesOf } from "./nodes.ts";
import { combined, EMPTY, isEmpty, union } from "./range.ts";
import { bare, COUNT, isLibraryIndex, isPlainNumber, RangeOf } from "./whole-expression.ts";
import { WholeFields } from "./whole-fields.ts";

/** `variable += amount`, or `-=`. */
interface Step {
  node: ts.Node;
  sign: 1 | -1;
  /** Null: one. */
  amount: ts.Expression | null;
}

/** `variable operator= operand`. */
interface Update {
  operator: string;
  operand: ts.Expression;
}

interface Candidate {
  declaration: ts.VariableDeclaration | ts.PropertyDeclaration;
  values: ts.Expression[];
  updates: Update[];
  steps: Step[];
  /** Null: it may hold something else. */
  range: Range | null;
  grown: number;
  /** Variables whose ranges follow from it. */
  readers: Set<Candidate>;
}

/** A counter does not get there. */
const FAR: number = 2 ** 52;
/** The largest step that makes this true. */
const SMALL_STEP = 256;
/** Where a range that keeps growing stops next. The odd ones leave room above the longest strings and arrays. */
const STOPS: readonly number[] = [8, 16, 20, 28, 29, 30].map((bits) => 2 ** bits + 2 ** 16).concat(2 ** 31 - 1, FAR);
/** More than the halvings of a binary search. */
const PATIENCE = 48;

/** The ranges of the variables and fields of `files` that are whole numbers. */
export function wholeVariables(
  files: readonly ts.SourceFile[],
  checker: ts.TypeChecker,
): ReadonlyMap<ts.Symbol, Range> {
  const fields = new WholeFields(files, checker);
  const { candidates, others } = collect(files, fields, checker);
  let current: Candidate | undefined;
  const ranges = new RangeOf(
    checker,
    (symbol) => {
      const known = candidates.get(symbol);
      if (!known) return !others.has(symbol) && isLibraryIndex(symbol, checker) ? COUNT : null;
      if (current) known.readers.add(current);
      return known.range;
    },
    fields,
  );
  const queue = new Set(candidates.values());
  for (current of queue) {
    queue.delete(current);
    if (!grow(current, ranges)) continue;
    queue.add(current);
    for (const reader of current.readers) queue.add(reader);
  }
  const found = new Map<ts.Symbol, Range>();
  for (const [symbol, { range }] of candidates) if (range && !isEmpty(range)) found.set(symbol, range);
  return found;
}

interface Variables {
  candidates: Map<ts.Symbol, Candidate>;
  /** What else is assigned. */
  others: Set<ts.Symbol>;
}

function collect(files: readonly ts.SourceFile[], fields: WholeFields, checker: ts.TypeChecker): Variables {
  const candidates = new Map<ts.Symbol, Candidate>();
  const others = new Set<ts.Symbol>();
  const declare = (boxed: ReadonlySet<ts.Symbol>, node: ts.VariableDeclaration): void => {
    if (!ts.isIdentifier(node.name) || !isCounter(node, checker)) return;
    const symbol = checker.getSymbolAtLocation(node.name);
    if (symbol && !boxed.has(symbol)) candidates.set(symbol, candidate(node));
  };
  const find = (target: ts.Node): Candidate | undefined => {
    const name = bare(target);
    if (ts.isPropertyAccessExpression(name)) {
      const field = fields.of(name);
      return field ? candidates.get(field) : undefined;
    }
    const symbol = ts.isIdentifier(name) ? referenced(name, checker) : undefined;
    if (!symbol) return undefined;
    const known = candidates.get(symbol);
    if (!known) others.add(symbol);
    return known;
  };
  for (const file of files) {
    const { boxed } = capturesOf(file, checker);
    for (const each of nodesOf(file).variables) declare(boxed, each);
  }
  for (const [symbol, field] of fields.declarations()) candidates.set(symbol, candidate(field));
  if (!candidates.size) return { candidates, others };
  for (const file of files) for (const each of nodesOf(file).assigning) noteAssignment(each, find);
  return { candidates, others };
}

function candidate(declaration: Candidate["declaration"]): Candidate {
  const { initializer } = declaration;
  const values = initializer ? [initializer] : [];
  return { declaration, values, updates: [], steps: [], range: EMPTY, grown: 0, readers: new Set() };
}

/** A `let` or `const` of a function whose type is `number`. */
function isCounter(node: ts.VariableDeclaration, checker: ts.TypeChecker): boolean {
  if (!(ts.getCombinedNodeFlags(node) & ts.NodeFlags.BlockScoped) || !isLocal(node)) return false;
  const statement = node.parent.parent;
  if (ts.isForOfStatement(statement) || ts.isForInStatement(statement)) return false;
  return isPlainNumber(checker.getTypeAtLocation(node.name));
}

function noteAssignment(node: ts.Node, find: (target: ts.Node) => Candidate | undefined): void {
  const reject = (pattern: ts.Node): void => {
    const known = (ts.isIdentifier(pattern) || ts.isPropertyAccessExpression(pattern)) && find(pattern);
    if (known) known.range = null;
    ts.forEachChild(pattern, reject);
  };
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const { operator } = node;
    if (operator !== ts.SyntaxKind.PlusPlusToken && operator !== ts.SyntaxKind.MinusMinusToken) return;
    const sign = operator === ts.SyntaxKind.PlusPlusToken ? 1 : -1;
    find(node.operand)?.steps.push({ node, sign, amount: null });
  } else if (ts.isForOfStatement(node) || ts.isForInStatement(node)) {
    if (!ts.isVariableDeclarationList(node.initializer)) reject(node.initializer);
  } else if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (kind < ts.SyntaxKind.FirstAssignment || kind > ts.SyntaxKind.LastAssignment) return;
    const operator = ts.tokenToString(kind) ?? "";
    const left = bare(node.left);
    if (!ts.isIdentifier(left) && !ts.isPropertyAccessExpression(left)) {
      if (ts.isArrayLiteralExpression(left) || ts.isObjectLiteralExpression(left)) reject(left);
      return;
    }
    const known = find(left);
    const isItself = (other: ts.Expression): boolean =>
      ts.isIdentifier(left) ? isSame(other, left) : find(other) === known;
    if (known) noteValue(known, operator.slice(0, -1), node.right, isItself);
  }
}

/** `x = x + 1` is a step, too. */
function noteValue(
  known: Candidate,
  operator: string,
  value: ts.Expression,
  isItself: (node: ts.Expression) => boolean,
): void {
  const { parent: node } = value;
  if (operator === "+" || operator === "-") {
    known.steps.push({ node, sign: operator === "+" ? 1 : -1, amount: value });
  } else if (operator === "??" || operator === "||" || operator === "&&") known.values.push(value);
  else if (operator) known.updates.push({ operator, operand: value });
  else {
    const sum = bare(value);
    const kind = ts.isBinaryExpression(sum) ? sum.operatorToken.kind : undefined;
    const plus = kind === ts.SyntaxKind.PlusToken;
    if (!ts.isBinaryExpression(sum) || !(plus || kind === ts.SyntaxKind.MinusToken)) known.values.push(value);
    else if (isItself(sum.left)) known.steps.push({ node, sign: plus ? 1 : -1, amount: sum.right });
    else if (plus && isItself(sum.right)) known.steps.push({ node, sign: 1, amount: sum.left });
    else known.values.push(value);
  }
}

/** In an assignment to a variable its name on the right is the same variable: nothing can be declared between them. */
function isSame(node: ts.Expression, name: ts.Identifier): boolean {
  const other = bare(node);
  return ts.isIdentifier(other) && other.text === name.text;
}

/** Whether the range of a variable has grown by what is known of the others now. */
function grow(candidate: Candidate, ranges: RangeOf): boolean {
  const { range } = candidate;
  if (!range) return false;
  const seen = assigned(candidate, range, ranges);
  const next = seen && (isEmpty(seen) ? seen : stepped(candidate, seen, ranges));
  if (!next || Math.max(-next.low, next.high) > FAR) {
    candidate.range = null;
    return true;
  }
  const joined = union(range, next);
  if (joined.low === range.low && joined.high === range.high) return false;
  candidate.grown++;
  candidate.range = candidate.grown > PATIENCE ? widened(range, joined) : joined;
  return true;
}

/** What plain assignments put into a variable. */
function assigned({ values, updates }: Candidate, range: Range, ranges: RangeOf): Range | null {
  let seen: Range | null = EMPTY;
  for (const value of values) {
    const next: Range | null = ranges.of(value);
    seen = seen && next && union(seen, next);
  }
  for (const { operator, operand } of updates) {
    const by = ranges.operand(operand, operator);
    const next = by && combined(operator, range, by);
    seen = seen && next && union(seen, next);
  }
  return seen;
}

/** What steps add to it: at most one of each between two tests of the loop that bounds them. */
function stepped({ declaration, steps }: Candidate, base: Range, ranges: RangeOf): Range | null {
  let { low, high } = base;
  let [up, down] = [0, 0];
  for (const { node, sign, amount } of steps) {
    const by = amount ? ranges.of(amount) : { low: 1, high: 1 };
    if (!by) return null;
    if (isEmpty(by)) continue;
    const [most, least] = sign > 0 ? [by.high, by.low] : [-by.low, -by.high];
    for (const direction of [1, -1] as const) {
      const size = direction > 0 ? most : -least;
      if (size <= 0) continue;
      let limit = boundOf(node, declaration, direction, ranges);
      if (limit === null) {
        if (size > SMALL_STEP) return null;
        limit = direction * FAR;
      } else if (direction > 0) up += size;
      else down += size;
      if (direction > 0) high = Math.max(high, limit);
      else low = Math.min(low, limit);
    }
  }
  // Who counts that far gets no further.
  return { low: low === -FAR ? low : low - down, high: high === FAR ? high : high + up };
}

/**
 * How far a variable may have got before the step at `node`. No limit of its own: the step is made once in the variable's
 * life. Null: in a loop that does not bound it.
 */
function boundOf(
  node: ts.Node,
  declaration: Candidate["declaration"],
  direction: 1 | -1,
  ranges: RangeOf,
): number | null {
  if (ts.isPropertyDeclaration(declaration)) return null;
  const scope = declaration.parent.parent;
  const end = ts.isForStatement(scope) ? scope : scope.parent;
  for (let child = node; child !== end; child = child.parent) {
    const { parent } = child;
    // A callback in place is a loop that bounds nothing.
    if (ts.isArrowFunction(parent)) return null;
    if (!ts.isIterationStatement(parent, false)) continue;
    if (ts.isForStatement(parent) && child === parent.initializer) continue;
    const test = ts.isForStatement(parent) ? parent.condition : ts.isWhileStatement(parent) && parent.expression;
    if (!test || child === test) return null;
    return ranges.bound(test, declaration, direction);
  }
  return Number.NEGATIVE_INFINITY * direction;
}

function widened(old: Range, { low, high }: Range): Range {
  const stop = (value: number): number => STOPS.find((each) => value <= each) ?? Number.POSITIVE_INFINITY;
  return {
    low: low >= 0 ? 0 : low < old.low ? -stop(-low) : low,
    high: high > old.high ? stop(high) : high,
  };
}
