// Sine, cosine and tangent after fdlibm, as V8 has them.
//
// ====================================================
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
// ====================================================

import { largeRest, largeTail, reduceLarge } from "./reduce-large";
import { high, lowZero, withHigh } from "./words";

const PIO2_1: f64 = 1.57079632673412561417;
const PIO2_1T: f64 = 6.07710050650619224932e-11;
const PIO2_2: f64 = 6.0771005063039659766e-11;
const PIO2_2T: f64 = 2.02226624879595063154e-21;
const PIO2_3: f64 = 2.0222662487111664558e-21;
const PIO2_3T: f64 = 8.47842766036889956997e-32;

export function sin(x: f64): f64 {
  const size = high(x) & 0x7fffffff;
  if (size <= 0x3fe921fb) return kernelSin(x, 0, false);
  if (size >= 0x7ff00000) return NaN;
  const turns = reduce(x, size) & 3;
  const y = turns & 1 ? kernelCos(rest, tail) : kernelSin(rest, tail, true);
  return turns < 2 ? y : -y;
}

export function cos(x: f64): f64 {
  const size = high(x) & 0x7fffffff;
  if (size <= 0x3fe921fb) return kernelCos(x, 0);
  if (size >= 0x7ff00000) return NaN;
  const turns = reduce(x, size) & 3;
  const y = turns & 1 ? kernelSin(rest, tail, true) : kernelCos(rest, tail);
  return turns == 0 || turns == 3 ? y : -y;
}

export function tan(x: f64): f64 {
  const size = high(x) & 0x7fffffff;
  if (size <= 0x3fe921fb) return kernelTan(x, 0, false);
  if (size >= 0x7ff00000) return NaN;
  const turns = reduce(x, size);
  return kernelTan(rest, tail, (turns & 1) != 0);
}

/** What `reduce` leaves: the rest of the angle, and what does not fit into it. */
let rest: f64 = 0;
let tail: f64 = 0;

/** Takes quarter turns off; gives how many. */
function reduce(x: f64, size: i32): i32 {
  if (size > 0x413921fb) {
    const turns = reduceLarge(x);
    rest = largeRest;
    tail = largeTail;
    return turns;
  }
  const t = abs(x);
  const count = size < 0x4002d97c ? 1 : <i32>(t * 6.36619772367581382433e-1 + 0.5);
  const n = <f64>count;
  let r = t - n * PIO2_1;
  let w = n * PIO2_1T;
  rest = r - w;
  if (size < 0x4002d97c) {
    if (size == 0x3ff921fb) {
      r -= PIO2_2;
      w = PIO2_2T;
      rest = r - w;
    }
  } else if (count >= 32 || size == (high(n * 1.5707963267948966) & 0x7fffffff)) {
    const exponent = size >> 20;
    if (exponent - ((high(rest) >> 20) & 0x7ff) > 16) {
      const before = r;
      w = n * PIO2_2;
      r = before - w;
      w = n * PIO2_2T - (before - r - w);
      rest = r - w;
      if (exponent - ((high(rest) >> 20) & 0x7ff) > 49) {
        const again = r;
        w = n * PIO2_3;
        r = again - w;
        w = n * PIO2_3T - (again - r - w);
        rest = r - w;
      }
    }
  }
  tail = r - rest - w;
  if (x >= 0) return count;
  rest = -rest;
  tail = -tail;
  return -count;
}

function kernelSin(x: f64, y: f64, hasTail: bool): f64 {
  if ((high(x) & 0x7fffffff) < 0x3e400000) return x;
  const z = x * x;
  const v = z * x;
  const r =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  if (!hasTail) return x + v * (-1.66666666666666324348e-1 + z * r);
  return x - (z * (0.5 * y - v * r) - y - v * -1.66666666666666324348e-1);
}

function kernelCos(x: f64, y: f64): f64 {
  const size = high(x) & 0x7fffffff;
  if (size < 0x3e400000) return 1;
  const z = x * x;
  const r =
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
  if (size < 0x3fd33333) return 1 - (0.5 * z - (z * r - x * y));
  const q = size > 0x3fe90000 ? 0.28125 : withHigh(0, size - 0x00200000);
  return 1 - q - (0.5 * z - q - (z * r - x * y));
}

const PIO4: f64 = 7.85398163397448278999e-1;
const PIO4_LO: f64 = 3.06161699786838301793e-17;

/** The tangent, or minus one over it. */
function kernelTan(x: f64, y: f64, inverse: bool): f64 {
  const word = high(x);
  const size = word & 0x7fffffff;
  if (size < 0x3e300000 && <i32>x == 0) {
    if (!inverse) return x;
    return x + y == 0 ? 1 / abs(x) : minusInverse(x + y, x, y);
  }
  const isLarge = size >= 0x3fe59428;
  if (isLarge) {
    const z = PIO4 - (x < 0 ? -x : x);
    const w = PIO4_LO - (x < 0 ? -y : y);
    x = z + w;
    y = 0;
  }
  const z = x * x;
  const w = z * z;
  let r =
    1.33333333333201242699e-1 +
    w *
      (2.18694882948595424599e-2 +
        w *
          (3.59207910759131235356e-3 +
            w * (5.88041240820264096874e-4 + w * (7.81794442939557092300e-5 + w * -1.85586374855275456654e-5))));
  const v =
    z *
    (5.39682539762260521377e-2 +
      w *
        (8.86323982359930005737e-3 +
          w *
            (1.45620945432529025516e-3 +
              w * (2.46463134818469906812e-4 + w * (7.14072491382608190305e-5 + w * 2.59073051863633712884e-5)))));
  const s = z * x;
  r = y + z * (s * (r + v) + y);
  r += 3.33333333333334091986e-1 * s;
  const sum = x + r;
  if (isLarge) {
    const one: f64 = inverse ? -1 : 1;
    return <f64>(1 - ((word >> 30) & 2)) * (one - 2 * (x - ((sum * sum) / (sum + one) - r)));
  }
  return inverse ? minusInverse(sum, x, r) : sum;
}

/** -1 / `sum`, which is `x` and `r` together, to the last digit. */
function minusInverse(sum: f64, x: f64, r: f64): f64 {
  const z = lowZero(sum);
  const v = r - (z - x);
  const a = -1 / sum;
  const t = lowZero(a);
  return t + a * (1 + t * z + t * v);
}
