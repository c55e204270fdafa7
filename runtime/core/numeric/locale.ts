// `toLocaleString` of numbers, as English writes them.

import { f64ToString } from "../number";

/** With `least` to `most` digits behind the point; `before` stands behind the sign. */
export function numberToLocale(value: f64, least: i32, most: i32, grouped: bool, before: string, after: string): string {
  if (value != value) return before + "NaN" + after;
  const sign = value < 0 || (value == 0 && reinterpret<u64>(value) != 0) ? "-" : "";
  const size = abs(value);
  if (size == Infinity) return sign + before + "∞" + after;
  const digits = rounded(f64ToString(size), most, after == "%" ? 2 : 0);
  const point = digits.length - most;
  let whole = digits.substring(0, point);
  let fraction = digits.substring(point);
  let end = fraction.length;
  while (end > least && fraction.charCodeAt(end - 1) == 0x30) end--;
  fraction = fraction.substring(0, end);
  if (grouped) whole = groupsOf(whole);
  return sign + before + (fraction.length ? whole + "." + fraction : whole) + after;
}

/** The digits of a decimal text, rounded half away from zero to `most` behind the point, which is left out; `up10` powers of ten larger. */
function rounded(text: string, most: i32, up10: i32): string {
  const e = text.indexOf("e");
  const exponent = e < 0 ? 0 : I32.parseInt(text.substring(e + 1));
  const plain = e < 0 ? text : text.substring(0, e);
  const dot = plain.indexOf(".");
  let digits = dot < 0 ? plain : plain.substring(0, dot) + plain.substring(dot + 1);
  let point = (dot < 0 ? plain.length : dot) + exponent + up10;
  if (point <= 0) {
    digits = "0".repeat(1 - point) + digits;
    point = 1;
  }
  if (digits.length < point) digits = digits.padEnd(point, "0");
  while (point > 1 && digits.charCodeAt(0) == 0x30) {
    digits = digits.substring(1);
    point--;
  }
  const length = point + most;
  if (digits.length <= length) return digits.padEnd(length, "0");
  const up = digits.charCodeAt(length) >= 0x35;
  digits = digits.substring(0, length);
  if (!up) return digits;
  let at = length - 1;
  while (at >= 0 && digits.charCodeAt(at) == 0x39) at--;
  const zeros = "0".repeat(length - 1 - at);
  return at < 0 ? "1" + zeros : digits.substring(0, at) + String.fromCharCode(digits.charCodeAt(at) + 1) + zeros;
}

function groupsOf(whole: string): string {
  let result = "";
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && (whole.length - i) % 3 == 0) result += ",";
    result += whole.charAt(i);
  }
  return result;
}
