// The range of an expression before it is lowered: of what is a whole number in JavaScript, whatever else it may be.

import ts from "typescript";
import type { Range } from "../ir/type.ts";
import { classType } from "../ir/type.ts";
import { indexBelowLength, UNIT } from "./below-text-length.ts";
import { referenced } from "./captures.ts";
import {
  combined,
  cutQuotient,
  EMPTY,
  exactly,
  flooredQuotient,
  inverted,
  isEmpty,
  isWord,
  negated,
  union,
  WORD,
} from "./range.ts";
import { elementRange, typedElement } from "./typed-array.ts";
import { brandOf, isDeclaredWhole } from "./types.ts";
import type { WholeFields } from "./whole-fields.ts";

const BITS = new Set(["&", "|", "^", "<<", ">>", ">>>"]);
const BOUNDS: Record<string, string> = { "<": ">", ">": "<", "<=": ">=", ">=": "<=" };

/** A `number` without a width. */
export function isPlainNumber(type: ts.Type): boolean {
  const parts = type.isUnion() ? type.types : [type];
  return parts.every(({ flags }) => {
    return flags & (ts.TypeFlags.Number | ts.TypeFlags.NumberLiteral) && !(flags & ts.TypeFlags.EnumLike);
  });
}

/** What the library counts; an object has at most 1 GiB. */
export const COUNT: Range = { low: -(2 ** 30), high: 2 ** 30 };

/** A node without what stands around it. */
export function bare(node: ts.Node): ts.Node {
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node)) {
    return bare(node.expression);
  }
  return node;
}

/** A parameter that a function of the library fills with an index. */
export function isLibraryIndex(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const parameter = symbol.valueDeclaration;
  if (!parameter || !ts.isParameter(parameter) || parameter.type || parameter.initializer) return false;
  const { parent: fn } = parameter;
  if (!ts.isArrowFunction(fn) && !ts.isFunctionExpression(fn)) return false;
  const { parent: call } = fn;
  if (!ts.isCallExpression(call)) return false;
  const declaration = checker.getResolvedSignature(call)?.declaration;
  const wanted = declaration?.parameters[call.arguments.indexOf(fn)];
  if (!wanted || !ts.isParameter(wanted) || !wanted.type || !ts.isFunctionTypeNode(wanted.type)) return false;
  return isDeclaredWhole(wanted, wanted.type.parameters[fn.parameters.indexOf(parameter)]?.type);
}

export class RangeOf {
  private readonly checker: ts.TypeChecker;
  private readonly variable: (symbol: ts.Symbol) => Range | null | undefined;
  private readonly fields: WholeFields;
  private readonly widths = new Map<ts.Node, boolean>();

  /** `variable` gives what is known of a variable or field so far: undefined where it is no candidate. */
  constructor(checker: ts.TypeChecker, variable: (symbol: ts.Symbol) => Range | null | undefined, fields: WholeFields) {
    this.checker = checker;
    this.variable = variable;
    this.fields = fields;
  }

  /** Null: it may be something else than a whole number. */
  of(node: ts.Expression): Range | null {
    return this.hasWidth(node) ? null : this.plain(node);
  }

  /** The same where bit operators cut it to 32 bits. */
  operand(node: ts.Expression, operator: string): Range | null {
    if (this.hasWidth(node)) return null;
    return (
      this.plain(node) ?? (BITS.has(operator) && isPlainNumber(this.checker.getTypeAtLocation(node)) ? WORD : null)
    );
  }

  /** The last value that `test` lets through in one direction; null where it does not bound the variable. */
  bound(test: ts.Expression, variable: ts.VariableDeclaration, direction: 1 | -1): number | null {
    const node = bare(test);
    if (!ts.isBinaryExpression(node)) return null;
    const operator = ts.tokenToString(node.operatorToken.kind) ?? "";
    if (operator === "&&")
      return this.bound(node.left, variable, direction) ?? this.bound(node.right, variable, direction);
    const turned = BOUNDS[operator];
    if (!turned) return null;
    if (this.isVariable(node.left, variable)) return this.limit(operator, node.right, direction);
    return this.isVariable(node.right, variable) ? this.limit(turned, node.left, direction) : null;
  }

  private isVariable(node: ts.Expression, variable: ts.VariableDeclaration): boolean {
    const name = bare(node);
    return ts.isIdentifier(name) && referenced(name, this.checker)?.valueDeclaration === variable;
  }

  private limit(operator: string, node: ts.Expression, direction: 1 | -1): number | null {
    if (!operator.startsWith(direction > 0 ? "<" : ">")) return null;
    const range = this.of(node);
    if (!range) return null;
    const last = direction > 0 ? range.high : range.low;
    return operator.length > 1 ? last : last - direction;
  }

  /** Whether integers of a width of their own take part: these wrap. */
  private hasWidth(node: ts.Node): boolean {
    const known = this.widths.get(node);
    if (known !== undefined) return known;
    let found = false;
    if (ts.isExpression(node) && !ts.isFunctionLike(node) && !ts.isLiteralExpression(node)) {
      const brand = brandOf(this.checker.getTypeAtLocation(node));
      found = brand !== null && brand !== "f64";
    }
    found ||=
      !ts.isFunctionLike(node) && (ts.forEachChild(node, (child) => this.hasWidth(child) || undefined) ?? false);
    this.widths.set(node, found);
    return found;
  }

  private plain(node: ts.Expression): Range | null {
    if (ts.isNumericLiteral(node)) return exactly(Number(node.text));
    if (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node)) {
      return this.plain(node.expression);
    }
    if (ts.isIdentifier(node)) return this.identifier(node);
    if (ts.isPrefixUnaryExpression(node)) return this.prefix(node);
    if (ts.isPostfixUnaryExpression(node)) return this.plain(node.operand);
    if (ts.isBinaryExpression(node)) return this.binary(node);
    if (ts.isConditionalExpression(node)) return both(this.plain(node.whenTrue), this.plain(node.whenFalse));
    if (ts.isPropertyAccessExpression(node)) return this.property(node);
    if (ts.isElementAccessExpression(node)) return this.element(node);
    return ts.isCallExpression(node) ? this.call(node) : null;
  }

  private identifier(node: ts.Identifier): Range | null {
    const symbol = referenced(node, this.checker);
    return (symbol && this.variable(symbol)) ?? null;
  }

  private prefix(node: ts.PrefixUnaryExpression): Range | null {
    switch (node.operator) {
      case ts.SyntaxKind.TildeToken: {
        const range = this.operand(node.operand, "|");
        return range && inverted(range);
      }
      case ts.SyntaxKind.MinusToken: {
        const range = this.plain(node.operand);
        return range && negated(range);
      }
      case ts.SyntaxKind.ExclamationToken:
        return null;
      default:
        return this.plain(node.operand);
    }
  }

  private binary(node: ts.BinaryExpression): Range | null {
    const operator = ts.tokenToString(node.operatorToken.kind) ?? "";
    switch (operator) {
      case "||":
      case "&&":
      case "??":
        return both(this.plain(node.left), this.plain(node.right));
      case ",":
      case "=":
        return this.plain(node.right);
    }
    // A compound assignment gives what the variable then holds.
    if (operator.endsWith("=")) {
      if (ts.isPropertyAccessExpression(node.left)) return this.field(node.left);
      return ts.isIdentifier(node.left) ? this.identifier(node.left) : null;
    }
    if (operator === "|" && isZero(node.right)) return this.cut(node.left);
    const [a, b] = [this.operand(node.left, operator), this.operand(node.right, operator)];
    return a && b && combined(operator, a, b);
  }

  /** `x | 0`. */
  private cut(node: ts.Expression): Range | null {
    const quotient = this.quotient(node);
    const range = quotient ? cutQuotient(...quotient) : this.plain(node);
    if (range) return isEmpty(range) || isWord(range) ? range : WORD;
    return this.operand(node, "|") && WORD;
  }

  private quotient(node: ts.Expression): [Range, Range] | null {
    const inner = bare(node);
    if (!ts.isBinaryExpression(inner) || inner.operatorToken.kind !== ts.SyntaxKind.SlashToken) return null;
    const [a, b] = [this.plain(inner.left), this.plain(inner.right)];
    return a && b && [a, b];
  }

  /** Lengths, sizes and what else the library says to be whole. */
  private property(node: ts.PropertyAccessExpression): Range | null {
    const own = this.field(node);
    if (own) return own;
    const declaration = this.checker.getSymbolAtLocation(node.name)?.valueDeclaration;
    if (!declaration || !ts.isPropertySignature(declaration) || !isDeclaredWhole(declaration, declaration.type))
      return null;
    const { text } = node.name;
    if (text !== "length" && text !== "size") return COUNT;
    return { low: 0, high: longest(this.checker.getTypeAtLocation(node.expression), this.checker) };
  }

  private field(node: ts.PropertyAccessExpression): Range | null {
    const symbol = this.fields.of(node);
    return (symbol && this.variable(symbol)) ?? null;
  }

  /** An element of a typed array. */
  private element(node: ts.ElementAccessExpression): Range | null {
    const { symbol } = this.checker.getTypeAtLocation(node.expression);
    const kind = symbol?.declarations?.[0]?.getSourceFile().isDeclarationFile && classType(symbol.name);
    const element = kind && typedElement(kind);
    return element ? elementRange(element.name) : null;
  }

  private call(node: ts.CallExpression): Range | null {
    const declaration = this.checker.getResolvedSignature(node)?.declaration;
    if (declaration && isDeclaredWhole(declaration, declaration.type as ts.TypeNode | undefined)) return COUNT;
    const index = indexBelowLength(node, this.checker);
    if (index) return this.unit(index);
    const { expression: callee } = node;
    if (!ts.isPropertyAccessExpression(callee) || callee.expression.getText() !== "Math") return null;
    const owner = this.checker.getSymbolAtLocation(callee.expression);
    if (!owner?.declarations?.every((each) => each.getSourceFile().isDeclarationFile)) return null;
    return this.math(callee.name.text, node.arguments);
  }

  private unit(index: ts.Expression): Range | null {
    const range = this.plain(index);
    return range && (isEmpty(range) ? range : range.low >= 0 ? UNIT : null);
  }

  private math(name: string, args: readonly ts.Expression[]): Range | null {
    const [first] = args;
    if (!first || args.some(ts.isSpreadElement)) return null;
    switch (name) {
      case "floor":
      case "trunc":
      case "round":
      case "ceil": {
        const quotient = this.quotient(first);
        if (!quotient) return this.plain(first);
        if (name !== "floor" && quotient[0].low < 0) return null;
        const range = flooredQuotient(...quotient);
        return range && (name === "floor" || name === "trunc" ? range : { low: range.low, high: range.high + 1 });
      }
      case "abs": {
        const range = this.plain(first);
        if (!range || isEmpty(range)) return range;
        const high = Math.max(Math.abs(range.low), Math.abs(range.high));
        return { low: range.low > 0 ? range.low : range.high < 0 ? -range.high : 0, high };
      }
      case "min":
      case "max":
        return this.choice(name, args);
      case "imul":
        return WORD;
      case "clz32":
        return { low: 0, high: 32 };
      default:
        return null;
    }
  }

  private choice(name: "min" | "max", args: readonly ts.Expression[]): Range | null {
    return args
      .map((each) => this.plain(each))
      .reduce((a, b) => {
        if (!a || !b) return null;
        if (isEmpty(a) || isEmpty(b)) return EMPTY;
        return { low: Math[name](a.low, b.low), high: Math[name](a.high, b.high) };
      });
  }
}

function both(a: Range | null, b: Range | null): Range | null {
  return a && b && union(a, b);
}

function isZero(node: ts.Expression): boolean {
  return ts.isNumericLiteral(node) && node.text === "0";
}

/** No object is larger than 1 GiB. */
function longest(type: ts.Type, checker: ts.TypeChecker): number {
  if (type.flags & ts.TypeFlags.StringLike) return 2 ** 29;
  if (!checker.isArrayType(type)) return 2 ** 30;
  const [element] = checker.getTypeArguments(type as ts.TypeReference);
  if (!element || brandOf(element) || element.flags & (ts.TypeFlags.BooleanLike | ts.TypeFlags.TypeParameter))
    return 2 ** 30;
  return 2 ** 28;
}
