// Strings by code point, as JavaScript iterates them, and by UTF-16 unit.

import { throwRangeError } from "../error";
import { f64ToString } from "../number";

/** How many UTF-16 units the code point at `index` takes. */
export function codePointUnits(text: string, index: i32): i32 {
  const unit = text.charCodeAt(index);
  if (unit < 0xd800 || unit > 0xdbff || index + 1 >= text.length) return 1;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

/** `text == "x"`: where size counts it is a call. */
// @ts-ignore: decorator
@inline
export function isUnit(text: string, unit: i32): bool {
  if (ASC_SHRINK_LEVEL > 1) return calledIsUnit(text, unit);
  return text.length == 1 && <i32>load<u16>(changetype<usize>(text)) == unit;
}

function calledIsUnit(text: string, unit: i32): bool {
  return text.length == 1 && <i32>load<u16>(changetype<usize>(text)) == unit;
}

/** The unit at an index that is known to be below the length. */
// @ts-ignore: decorator
@inline
export function unitAt(text: string, index: i32): i32 {
  return load<u16>(changetype<usize>(text) + (<usize>index << 1));
}

/** The code point at `index`, as a string. */
export function codePointAt(text: string, index: i32): string {
  if (<u32>text.charCodeAt(index) < 0xd800) return text.charAt(index);
  return text.substring(index, index + codePointUnits(text, index));
}

/** `text.charCodeAt(index)`: NaN where there is none. */
// @ts-ignore: decorator
@inline
export function charCodeAt(text: string, index: i32): f64 {
  const unit = text.charCodeAt(index);
  return unit < 0 ? NaN : <f64>unit;
}

/** `String.fromCharCode(…)`. */
export function fromCharCodes(codes: f64[]): string {
  const result = changetype<string>(__new(<usize>codes.length << 1, idof<string>()));
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i];
    store<u16>(changetype<usize>(result) + (<usize>i << 1), isFinite(code) ? <u16>(<i64>code) : 0);
  }
  return result;
}

/** `String.fromCodePoint(…)`. */
export function fromCodePoints(codes: f64[]): string {
  let result = "";
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i];
    if (!(code >= 0 && code <= 0x10ffff && Math.trunc(code) == code)) {
      throwRangeError("Invalid code point " + f64ToString(code));
    }
    result += String.fromCodePoint(<i32>code);
  }
  return result;
}
