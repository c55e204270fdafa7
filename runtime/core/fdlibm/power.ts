// Powers. V8 asks the machine's own library: `pow` there is the one behind AssemblyScript's tables, but for the last digit of
// one result in some 1500, where a processor multiplies and adds in one step. A build for size would take fdlibm's,
// which differs in one of ten, and server and client would disagree.

import { pow_lut } from "util/math";
import { high } from "./words";

export function pow(x: f64, y: f64): f64 {
  if (y == 2) return x * x;
  // Zero has no sign here, and the root of -Infinity is no NaN.
  if (y == 0.5) return x == -Infinity ? Infinity : Math.sqrt(x + 0);
  return pow_lut(x, y);
}

/** Where `y` is far larger than `x`, fdlibm does not ask for the quotient any more. */
export function atan2(y: f64, x: f64): f64 {
  const ratio = ((high(y) & 0x7fffffff) - (high(x) & 0x7fffffff)) >> 20;
  if (ratio > 60 && x == x && isFinite(y)) return copysign(Math.PI / 2, y);
  return Math.atan2(y, x);
}
