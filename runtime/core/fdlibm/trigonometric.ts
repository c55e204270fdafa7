// Sine and cosine after fdlibm, as V8 has them. Numbers beyond 2^19 × π/2 go AssemblyScript's way.
//
// ====================================================
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
// ====================================================

import { high, withHigh } from "./words";

const PIO2_1: f64 = 1.57079632673412561417;
const PIO2_1T: f64 = 6.07710050650619224932e-11;
const PIO2_2: f64 = 6.0771005063039659766e-11;
const PIO2_2T: f64 = 2.02226624879595063154e-21;
const PIO2_3: f64 = 2.0222662487111664558e-21;
const PIO2_3T: f64 = 8.47842766036889956997e-32;

export function sin(x: f64): f64 {
  const size = high(x) & 0x7fffffff;
  if (size <= 0x3fe921fb) return kernelSin(x, 0, false);
  if (size > 0x413921fb) return Math.sin(x);
  const turns = reduce(x, size) & 3;
  const y = turns & 1 ? kernelCos(rest, tail) : kernelSin(rest, tail, true);
  return turns < 2 ? y : -y;
}

export function cos(x: f64): f64 {
  const size = high(x) & 0x7fffffff;
  if (size <= 0x3fe921fb) return kernelCos(x, 0);
  if (size > 0x413921fb) return Math.cos(x);
  const turns = reduce(x, size) & 3;
  const y = turns & 1 ? kernelSin(rest, tail, true) : kernelCos(rest, tail);
  return turns == 0 || turns == 3 ? y : -y;
}

/** What `reduce` leaves: the rest of the angle, and what does not fit into it. */
let rest: f64 = 0;
let tail: f64 = 0;

/** Takes quarter turns off; gives how many. */
function reduce(x: f64, size: i32): i32 {
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
