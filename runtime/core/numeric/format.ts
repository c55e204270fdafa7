// `toFixed`, `toPrecision`, `toExponential`.

import { exactCount, exactDigit, exactPoint, expand, roundTo } from "../decimal/exact";
import { throwRangeError } from "../error";
import { f64ToString, i64ToString } from "../number";
import { joined4 } from "../string/units";

/** So many powers of ten fit beside the 53 bits of a number. */
const FEW: i32 = 3;

/** `toFixed` of a number below 2^52 in whole numbers: its 53 bits times a power of ten, shifted, the half rounded up. */
function fewDigits(value: f64, digits: i32): string {
  const bits = reinterpret<u64>(abs(value));
  const exponent = <i32>(bits >> 52);
  const mantissa = (bits & 0x000fffffffffffff) | (exponent ? 0x0010000000000000 : 0);
  const shift = 1075 - (exponent ? exponent : 1);
  let power: u64 = 1;
  for (let i = 0; i < digits; i++) power *= 10;
  const scaled = shift > 63 ? 0 : (mantissa * power + ((<u64>1) << (shift - 1))) >> shift;
  const whole = i64ToString(scaled / power);
  const sign = value < 0 ? "-" : "";
  return digits ? joined4(sign, whole, ".", i64ToString((scaled % power) + power).substring(1)) : sign + whole;
}

/** `value.toFixed(digits)`. */
export function toFixed(value: f64, digits: i32): string {
  if (digits < 0 || digits > 100) throwRangeError("toFixed() digits argument must be between 0 and 100");
  if (!(abs(value) < 1e21)) return f64ToString(value);
  if (ASC_SHRINK_LEVEL < 2 && digits <= FEW && abs(value) < 4503599627370496.0) return fewDigits(value, digits);
  const text = new Ascii(value < 0);
  let point = 0;
  if (value != 0) {
    expand(abs(value));
    roundTo(exactPoint + digits);
    point = exactPoint;
  }
  if (point <= 0) text.add(0x30);
  for (let i = 0; i < point; i++) text.digit(i);
  if (digits > 0) text.add(POINT);
  for (let i = 0; i < digits; i++) text.add(0x30 + (value == 0 ? 0 : exactDigit(point + i)));
  return text.toString();
}

/** `value.toPrecision(precision)`. */
export function toPrecision(value: f64, precision: i32): string {
  if (!isFinite(value)) return f64ToString(value);
  if (precision < 1 || precision > 100) throwRangeError("toPrecision() argument must be between 1 and 100");
  const exponent = rounded(value, precision);
  if (exponent < -6 || exponent >= precision) return scientific(value, precision, exponent);
  const text = new Ascii(value < 0);
  if (exponent < 0) {
    text.add(0x30);
    text.add(POINT);
    for (let i = exponent + 1; i < 0; i++) text.add(0x30);
  }
  for (let i = 0; i < precision; i++) {
    text.digit(i);
    if (i == exponent && i < precision - 1) text.add(POINT);
  }
  return text.toString();
}

/** `value.toExponential(digits)`; with `i32.MIN_VALUE` as many digits as the number needs. */
export function toExponential(value: f64, digits: i32): string {
  if (!isFinite(value)) return f64ToString(value);
  const open = digits == i32.MIN_VALUE;
  if (!open && (digits < 0 || digits > 100)) throwRangeError("toExponential() argument must be between 0 and 100");
  const count = open ? shortestCount(value) : digits + 1;
  return scientific(value, count, rounded(value, count));
}

const POINT: i32 = 0x2e;

/** Rounds to so many digits; gives the exponent of the first one. Zero has none. */
function rounded(value: f64, count: i32): i32 {
  if (value == 0) {
    expand(1);
    roundTo(-1);
    return 0;
  }
  expand(abs(value));
  roundTo(count);
  return exactPoint - 1;
}

function scientific(value: f64, count: i32, exponent: i32): string {
  const text = new Ascii(value < 0);
  text.digit(0);
  if (count > 1) text.add(POINT);
  for (let i = 1; i < count; i++) text.digit(i);
  return text.toString() + (exponent < 0 ? "e-" : "e+") + abs(exponent).toString();
}

/** How many digits `String(value)` shows, zeros at the end not counted. */
function shortestCount(value: f64): i32 {
  const text = f64ToString(abs(value));
  let count = 0;
  let zeros = 0;
  for (let i = 0; i < text.length && text.charCodeAt(i) != 0x65; i++) {
    const unit = text.charCodeAt(i);
    if (unit == POINT || (unit == 0x30 && count == 0)) continue;
    zeros = unit == 0x30 ? zeros + 1 : 0;
    count++;
  }
  return max(count - zeros, 1);
}

/** A text that grows by characters. */
class Ascii {
  private readonly units: u16[] = [];

  constructor(negative: bool) {
    if (negative) this.add(0x2d);
  }

  add(unit: i32): void {
    this.units.push(<u16>unit);
  }

  /** The digit at `index` of the number that was expanded. */
  digit(index: i32): void {
    this.add(0x30 + exactDigit(index));
  }

  toString(): string {
    const size = <usize>this.units.length << 1;
    const result = changetype<string>(__new(size, idof<string>()));
    memory.copy(changetype<usize>(result), this.units.dataStart, size);
    return result;
  }
}
