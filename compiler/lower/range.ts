// Arithmetic on ranges of whole numbers: what JavaScript's operators give for any two numbers of the ranges. Null where
// that may be a fraction, -0, NaN or a number beyond 2^53: then only an `f64` can hold it.

import type { Range } from "../ir/type.ts";

/** Beyond it neighbours are no longer told apart. */
const EXACT = 2 ** 53;

/** A range without numbers: what is never reached. */
export const EMPTY: Range = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
/** What bit operators give. */
export const WORD: Range = { low: -(2 ** 31), high: 2 ** 31 - 1 };

export function isEmpty(range: Range): boolean {
  return range.low > range.high;
}

export function isWord(range: Range): boolean {
  return range.low >= WORD.low && range.high <= WORD.high;
}

/** The range of one number. */
export function exactly(value: number): Range | null {
  return Number.isInteger(value) && Math.abs(value) <= EXACT && !Object.is(value, -0)
    ? { low: value, high: value }
    : null;
}

export function union(a: Range, b: Range): Range {
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}

/** The range of `a operator b`. */
export function combined(operator: string, a: Range, b: Range): Range | null {
  if (isEmpty(a) || isEmpty(b)) return EMPTY;
  switch (operator) {
    case "+":
      return exact(a.low + b.low, a.high + b.high);
    case "-":
      return exact(a.low - b.high, a.high - b.low);
    case "*":
      return product(a, b);
    case "%":
      return remainder(a, b);
    default:
      return bits(operator, a, b);
  }
}

/** The range of `-a`. */
export function negated(a: Range): Range | null {
  if (isEmpty(a)) return a;
  return holds(a, 0) ? null : { low: -a.high, high: -a.low };
}

/** The range of `~a`. */
export function inverted(a: Range): Range {
  return isWord(a) ? { low: ~a.high, high: ~a.low } : WORD;
}

/** The range of `Math.floor(a / b)`. */
export function flooredQuotient(a: Range, b: Range): Range | null {
  if (isEmpty(a) || isEmpty(b)) return EMPTY;
  if (b.low <= 0) return null;
  const corners = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high].map(Math.floor);
  return { low: Math.min(...corners), high: Math.max(...corners) };
}

/** The range of `(a / b) | 0`. */
export function cutQuotient(a: Range, b: Range): Range | null {
  if (isEmpty(a) || isEmpty(b)) return EMPTY;
  if (holds(b, 0) || !isWord(a) || !isWord(b)) return null;
  const size = Math.max(Math.abs(a.low), Math.abs(a.high));
  const range = { low: a.low < 0 || b.low < 0 ? -size : 0, high: size };
  return isWord(range) ? range : null;
}

export function holds(range: Range, value: number): boolean {
  return range.low <= value && value <= range.high;
}

function exact(low: number, high: number): Range | null {
  return low >= -EXACT && high <= EXACT ? { low, high } : null;
}

function product(a: Range, b: Range): Range | null {
  // 0 * -1 is -0.
  if ((holds(a, 0) && b.low < 0) || (holds(b, 0) && a.low < 0)) return null;
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return exact(Math.min(...corners), Math.max(...corners));
}

/** -1 % 1 is -0, and 1 % 0 is NaN. */
function remainder(a: Range, b: Range): Range | null {
  if (a.low < 0 || holds(b, 0)) return null;
  const size = Math.max(Math.abs(b.low), Math.abs(b.high));
  return { low: 0, high: Math.min(a.high, size - 1) };
}

/** Bit operators cut their operands to 32 bits; `>>>` gives 32 bits without a sign. */
function bits(operator: string, left: Range, right: Range): Range | null {
  const a = isWord(left) ? left : WORD;
  const b = isWord(right) ? right : WORD;
  const shift = b.low === b.high ? b.low & 31 : null;
  switch (operator) {
    case "&":
      if (a.low < 0 && b.low < 0) return WORD;
      return { low: 0, high: Math.min(a.low < 0 ? b.high : a.high, b.low < 0 ? a.high : b.high) };
    case "|":
    case "^":
      if (a.low < 0 || b.low < 0) return WORD;
      return { low: 0, high: 2 ** (32 - Math.clz32(Math.max(a.high, b.high))) - 1 };
    case "<<": {
      if (shift === null) return WORD;
      const moved = { low: a.low * 2 ** shift, high: a.high * 2 ** shift };
      return isWord(moved) ? moved : WORD;
    }
    case ">>":
      return shift === null
        ? { low: Math.min(a.low, 0), high: Math.max(a.high, -1, 0) }
        : { low: a.low >> shift, high: a.high >> shift };
    case ">>>":
      if (a.low >= 0)
        return { low: shift === null ? 0 : a.low >>> shift, high: shift === null ? a.high : a.high >>> shift };
      return { low: 0, high: shift === null ? 2 ** 32 - 1 : 2 ** (32 - shift) - 1 };
    default:
      return null;
  }
}
