// `value.toString(radix)`, step by step as V8 does it.

import { throwRangeError } from "../error";
import { f64ToString } from "../number";

const ROOM: i32 = 2200;
const MIDDLE: i32 = 1100;

/** Digits before and behind the point grow from the middle. */
// @ts-ignore: decorator
@lazy
const buffer: usize = memory.data(2200);

export function toRadix(value: f64, radix: i32): string {
  if (radix < 2 || radix > 36) throwRangeError("toString() radix argument must be between 2 and 36");
  if (radix == 10 || !isFinite(value)) return f64ToString(value);
  const size = abs(value);
  let integer = Math.floor(size);
  let behind = MIDDLE;
  let fraction = size - integer;
  // Digits past the number's own precision say nothing.
  let delta = max(0.5 * (reinterpret<f64>(reinterpret<u64>(size) + 1) - size), f64.MIN_VALUE);
  if (fraction >= delta) {
    behind++;
    do {
      fraction *= <f64>radix;
      delta *= <f64>radix;
      const digit = <i32>fraction;
      store<u8>(buffer + behind++, digit);
      fraction -= <f64>digit;
      if ((fraction > 0.5 || (fraction == 0.5 && (digit & 1) != 0)) && fraction + delta > 1) {
        // Rounds up: digits at the end that are the largest fall away.
        for (behind--; behind > MIDDLE && load<u8>(buffer + behind) + 1 == <u8>radix; ) behind--;
        if (behind == MIDDLE) integer += 1;
        else {
          store<u8>(buffer + behind, load<u8>(buffer + behind) + 1);
          behind++;
        }
        break;
      }
    } while (fraction >= delta);
  }
  const before = integerDigits(integer, radix);
  return text(value < 0, before, behind);
}

/** Writes the digits before the point; gives where they begin. */
function integerDigits(value: f64, radix: i32): i32 {
  let integer = value;
  let before = MIDDLE;
  while (integer / <f64>radix >= 9007199254740992) {
    integer /= <f64>radix;
    store<u8>(buffer + --before, 0);
  }
  do {
    const rest = integer % <f64>radix;
    store<u8>(buffer + --before, <u8>rest);
    integer = (integer - rest) / <f64>radix;
  } while (integer > 0);
  return before;
}

function text(negative: bool, before: i32, behind: i32): string {
  // A point and nothing behind it is left out.
  const end = behind == MIDDLE + 1 ? MIDDLE : behind;
  const length = end - before + i32(negative);
  const result = changetype<string>(__new(<usize>length << 1, idof<string>()));
  let to = changetype<usize>(result);
  if (negative) {
    store<u16>(to, 0x2d);
    to += 2;
  }
  for (let i = before; i < end; i++) {
    const digit = load<u8>(buffer + i);
    store<u16>(to, i == MIDDLE ? 0x2e : digit + (digit < 10 ? 0x30 : 0x57));
    to += 2;
  }
  return result;
}
