// Hyperbolic functions after fdlibm, as V8 has them.
//
// ====================================================
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
// ====================================================

import { exp, expm1, log, log1p } from "./exponential";
import { high } from "./words";

const LN2: f64 = 6.93147180559945286227e-1;
/** 2^-28 */
const SMALL: f64 = 3.725290298461914e-9;
/** Above this `exp` overflows. */
const LOG_MAX: f64 = 709.7822265625;
/** Above this so does half of it. */
const OVERFLOW: f64 = 710.4758600739439;

export function sinh(x: f64): f64 {
  const size = abs(x);
  const half = x < 0 ? -0.5 : 0.5;
  if (size < 22) {
    if (size < SMALL) return x;
    const t = expm1(size);
    return size < 1 ? half * (2 * t - (t * t) / (t + 1)) : half * (t + t / (t + 1));
  }
  if (size < LOG_MAX) return half * exp(size);
  if (size <= OVERFLOW) {
    const w = exp(0.5 * size);
    return half * w * w;
  }
  return x * Infinity;
}

export function cosh(x: f64): f64 {
  const size = abs(x);
  if (size < 22) {
    if (size < 0.5 * LN2) {
      const t = expm1(size);
      const w = 1 + t;
      return size < 2.7755575615628914e-17 ? w : 1 + (t * t) / (w + w);
    }
    const t = exp(size);
    return 0.5 * t + 0.5 / t;
  }
  if (size < LOG_MAX) return 0.5 * exp(size);
  if (size <= OVERFLOW) {
    const w = exp(0.5 * size);
    return 0.5 * w * w;
  }
  return size * Infinity;
}

export function tanh(x: f64): f64 {
  const size = abs(x);
  if (x != x || size < SMALL) return x;
  let z: f64 = 1;
  if (size < 1) {
    const t = expm1(-2 * size);
    z = -t / (t + 2);
  } else if (size < 22) z = 1 - 2 / (expm1(2 * size) + 2);
  return x < 0 ? -z : z;
}

export function asinh(x: f64): f64 {
  const size = abs(x);
  if (!isFinite(x) || size < SMALL) return x;
  let w: f64 = 0;
  if (high(size) > 0x41b00000) w = log(size) + LN2;
  else if (high(size) > 0x40000000) w = log(2 * size + 1 / (Math.sqrt(x * x + 1) + size));
  else w = log1p(size + (x * x) / (1 + Math.sqrt(1 + x * x)));
  return x > 0 ? w : -w;
}

export function acosh(x: f64): f64 {
  if (!(x >= 1)) return NaN;
  if (x == 1) return 0;
  if (high(x) >= 0x41b00000) return x == Infinity ? x : log(x) + LN2;
  if (high(x) > 0x40000000) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const t = x - 1;
  return log1p(t + Math.sqrt(2 * t + t * t));
}

export function atanh(x: f64): f64 {
  const size = abs(x);
  if (!(size <= 1)) return NaN;
  if (size == 1) return x / 0;
  if (size < SMALL) return x;
  const twice = size + size;
  const t = 0.5 * log1p(size < 0.5 ? twice + (twice * size) / (1 - size) : twice / (1 - size));
  return x < 0 ? -t : t;
}
