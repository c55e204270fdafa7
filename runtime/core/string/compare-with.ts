// `localeCompare` with options: runs of digits as numbers, and no look at accents or case.

import { isUpper, primary, secondary } from "./compare";

/** `accents`, `cases`: whether letters that differ in these alone differ. */
export function localeCompareWith(a: string, b: string, numeric: bool, accents: bool, cases: bool): i32 {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (numeric && isDigit(a, i) && isDigit(b, j)) {
      const endA = endOfDigits(a, i);
      const endB = endOfDigits(b, j);
      const difference = compareDigits(a, i, endA, b, j, endB);
      if (difference != 0) return difference;
      i = endA;
      j = endB;
      continue;
    }
    const difference = primary(a.charCodeAt(i++)) - primary(b.charCodeAt(j++));
    if (difference != 0) return difference < 0 ? -1 : 1;
  }
  if (i < a.length || j < b.length) return j < b.length ? -1 : 1;
  // Texts of other lengths differ in zeros before their numbers.
  return a.length == b.length
    ? compareMarks(a, b, accents, cases)
    : compareMarks(withoutZeros(a), withoutZeros(b), accents, cases);
}

/** Texts of the same letters: their accents first, then their case. */
function compareMarks(a: string, b: string, accents: bool, cases: bool): i32 {
  for (let at = 0; accents && at < a.length; at++) {
    const difference = secondary(a.charCodeAt(at)) - secondary(b.charCodeAt(at));
    if (difference != 0) return difference < 0 ? -1 : 1;
  }
  for (let at = 0; cases && at < a.length; at++) {
    const difference = i32(isUpper(a.charCodeAt(at))) - i32(isUpper(b.charCodeAt(at)));
    if (difference != 0) return difference;
  }
  return 0;
}

function withoutZeros(text: string): string {
  let result = "";
  for (let i = 0; i < text.length; i++) {
    const starts = isDigit(text, i) && (i == 0 || !isDigit(text, i - 1));
    while (starts && i < text.length && text.charCodeAt(i) == 0x30) i++;
    result += text.charAt(i);
  }
  return result;
}

function isDigit(text: string, at: i32): bool {
  return <u32>(text.charCodeAt(at) - 0x30) < 10;
}

function endOfDigits(text: string, from: i32): i32 {
  let end = from;
  while (end < text.length && isDigit(text, end)) end++;
  return end;
}

/** Two numbers, however long: the longer one is larger, but for zeros in front. */
function compareDigits(a: string, fromA: i32, endA: i32, b: string, fromB: i32, endB: i32): i32 {
  let i = fromA;
  let j = fromB;
  while (i < endA && a.charCodeAt(i) == 0x30) i++;
  while (j < endB && b.charCodeAt(j) == 0x30) j++;
  if (endA - i != endB - j) return endA - i < endB - j ? -1 : 1;
  for (; i < endA; i++, j++) {
    const difference = a.charCodeAt(i) - b.charCodeAt(j);
    if (difference != 0) return difference < 0 ? -1 : 1;
  }
  return 0;
}
