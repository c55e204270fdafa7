// Numbers of JSON: integers that fit 64 bits stay integers, everything else is the nearest double.

import { CborWriter } from "../cbor/writer";
import { nearestDouble } from "../../runtime/core/decimal/nearest";

/** Larger exponents change nothing: the result is 0 or infinite. */
const EXPONENT_LIMIT: i32 = 100000000;

/** Digits that may be kept; what follows decides nothing but a tie. */
const KEPT: i32 = 800;

const LARGEST_TENTH: u64 = u64.MAX_VALUE / 10;
const LARGEST_LAST: u64 = u64.MAX_VALUE % 10;
const NEGATIVE_LIMIT: u64 = 1 << 63;

// @ts-ignore: decorator
@lazy
const digits: usize = memory.data(KEPT);

export class JsonNumber {
  private negative: bool = false;
  private integral: bool = false;

  /** The integer's magnitude, while `integral`. */
  private magnitude: u64 = 0;

  /** Significant digits at `digits`, and the power of ten that they are multiplied by. */
  private count: i32 = 0;
  private exponent: i32 = 0;

  /** Reads the number at `at`; returns the address behind it, or 0 where it is malformed. */
  scan(at: usize, end: usize): usize {
    this.negative = load<u8>(at) == 0x2d;
    if (this.negative) at++;
    this.integral = true;
    this.magnitude = 0;
    this.count = 0;
    this.exponent = 0;
    const whole = this.scanDigits(at, end, 0);
    if (whole == at || (load<u8>(at) == 0x30 && whole > at + 1)) return 0;
    at = whole;
    if (at < end && load<u8>(at) == 0x2e) {
      this.integral = false;
      const fraction = this.scanDigits(at + 1, end, 1);
      if (fraction == at + 1) return 0;
      at = fraction;
    }
    return at < end && (load<u8>(at) | 0x20) == 0x65 ? this.scanExponent(at + 1, end) : at;
  }

  write(to: CborWriter): void {
    // -0 is no integer.
    if (this.integral && !(this.negative && (this.magnitude == 0 || this.magnitude > NEGATIVE_LIMIT))) {
      if (this.negative) to.i64(<i64>(0 - this.magnitude));
      else to.u64(this.magnitude);
      return;
    }
    to.f64(this.value());
  }

  /** What was read, as the nearest double. */
  value(): f64 {
    const value = this.integral ? <f64>this.magnitude : nearestDouble(digits, this.count, this.exponent);
    return this.negative ? -value : value;
  }

  /** `places`: by how much each digit lowers the exponent. */
  private scanDigits(at: usize, end: usize, places: i32): usize {
    while (at < end) {
      const digit = load<u8>(at) - 0x30;
      if (digit > 9) break;
      at++;
      if (this.magnitude > LARGEST_TENTH || (this.magnitude == LARGEST_TENTH && digit > <u8>LARGEST_LAST)) {
        this.integral = false;
      }
      this.magnitude = this.magnitude * 10 + digit;
      this.keep(digit, places);
    }
    return at;
  }

  private keep(digit: u8, places: i32): void {
    if (this.count == KEPT) {
      // Dropped, but not forgotten: a last digit that is not 0 says that something follows.
      if (digit) store<u8>(digits + KEPT - 1, 1);
      this.exponent += 1 - places;
      return;
    }
    this.exponent -= places;
    if (this.count || digit) store<u8>(digits + this.count++, digit);
  }

  private scanExponent(at: usize, end: usize): usize {
    this.integral = false;
    const sign = at < end ? load<u8>(at) : 0;
    if (sign == 0x2b || sign == 0x2d) at++;
    const from = at;
    let value = 0;
    for (; at < end; at++) {
      const digit = load<u8>(at) - 0x30;
      if (digit > 9) break;
      value = min(value * 10 + digit, EXPONENT_LIMIT);
    }
    if (at == from) return 0;
    this.exponent += sign == 0x2d ? -value : value;
    return at;
  }
}
