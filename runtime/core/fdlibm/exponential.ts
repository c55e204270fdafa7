// Exponentials and logarithms after fdlibm, as V8 has them: AssemblyScript's own differ in the last digit.
//
// ====================================================
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
// ====================================================

import { high, lowZero, power2, withHigh } from "./words";

const LN2_HI: f64 = 6.9314718036912381649e-1;
const LN2_LO: f64 = 1.90821492927058770002e-10;
const INV_LN2: f64 = 1.442695040888963387;

/** The coefficients that all logarithms share. */
const LG1: f64 = 6.66666666666673513e-1;
const LG2: f64 = 3.999999999940941908e-1;
const LG3: f64 = 2.857142874366239149e-1;
const LG4: f64 = 2.222219843214978396e-1;
const LG5: f64 = 1.818357216161805012e-1;
const LG6: f64 = 1.531383769920937332e-1;
const LG7: f64 = 1.479819860511658591e-1;

export function exp(x: f64): f64 {
  const size = high(x) & 0x7fffffff;
  if (size >= 0x40862e42) {
    if (x != x) return x;
    if (x > 7.09782712893383973096e2) return Infinity;
    if (x < -7.4513321910194110842e2) return 0;
  }
  let hi: f64 = 0;
  let lo: f64 = 0;
  let k = 0;
  if (size > 0x3fd62e42) {
    if (size < 0x3ff0a2b2) {
      if (x == 1) return Math.E;
      k = x < 0 ? -1 : 1;
    } else k = <i32>(INV_LN2 * x + (x < 0 ? -0.5 : 0.5));
    hi = x - <f64>k * LN2_HI;
    lo = <f64>k * LN2_LO;
    x = hi - lo;
  } else if (size < 0x3e300000) return 1 + x;
  const t = x * x;
  const c =
    x -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  if (k == 0) return 1 - ((x * c) / (c - 2) - x);
  const y = 1 - (lo - (x * c) / (2 - c) - hi);
  if (k == 1024) return y * 2 * power2(1023);
  return k >= -1021 ? y * power2(k) : y * power2(k + 1000) * power2(-1000);
}

export function expm1(x: f64): f64 {
  const size = high(x) & 0x7fffffff;
  if (size >= 0x4043687a) {
    if (size >= 0x40862e42) {
      if (x != x) return x;
      if (x > 7.09782712893383973096e2) return Infinity;
    }
    if (x < 0) return -1;
  }
  let c: f64 = 0;
  let k = 0;
  if (size > 0x3fd62e42) {
    k = size < 0x3ff0a2b2 ? (x < 0 ? -1 : 1) : <i32>(INV_LN2 * x + (x < 0 ? -0.5 : 0.5));
    const hi = x - <f64>k * LN2_HI;
    const lo = <f64>k * LN2_LO;
    x = hi - lo;
    c = hi - x - lo;
  } else if (size < 0x3c900000) return x;
  const half = 0.5 * x;
  const square = x * half;
  const r =
    1 +
    square *
      (-3.33333333333331316428e-2 +
        square *
          (1.58730158725481460165e-3 +
            square *
              (-7.93650757867487942473e-5 + square * (4.00821782732936239552e-6 + square * -2.01099218183624371326e-7))));
  let t = 3 - r * half;
  let e = square * ((r - t) / (6 - x * t));
  if (k == 0) return x - (x * e - square);
  e = x * (e - c) - c;
  e -= square;
  if (k == -1) return 0.5 * (x - e) - 0.5;
  if (k == 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
  if (k <= -2 || k > 56) {
    const y = 1 - (e - x);
    return (k == 1024 ? y * 2 * power2(1023) : y * power2(k)) - 1;
  }
  if (k < 20) {
    t = withHigh(1, 0x3ff00000 - (0x200000 >> k));
    return (t - (e - x)) * power2(k);
  }
  t = power2(-k);
  return (x - (e + t) + 1) * power2(k);
}

export function log(x: f64): f64 {
  let hx = high(x);
  let k = 0;
  if (hx < 0x00100000) {
    if (x == 0) return -Infinity;
    if (x != x || hx < 0) return NaN;
    k -= 54;
    x *= 18014398509481984;
    hx = high(x);
  }
  if (hx >= 0x7ff00000) return x + x;
  k += (hx >> 20) - 1023;
  hx &= 0x000fffff;
  let i = (hx + 0x95f64) & 0x100000;
  x = withHigh(x, hx | (i ^ 0x3ff00000));
  k += i >> 20;
  const f = x - 1;
  const dk = <f64>k;
  if ((0x000fffff & (2 + hx)) < 3) {
    if (f == 0) return k == 0 ? 0 : dk * LN2_HI + dk * LN2_LO;
    const r = f * f * (0.5 - 0.33333333333333333 * f);
    return k == 0 ? f - r : dk * LN2_HI - (r - dk * LN2_LO - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  i = hx - 0x6147a;
  const w = z * z;
  const j = 0x6b851 - hx;
  const r = z * (LG1 + w * (LG3 + w * (LG5 + w * LG7))) + w * (LG2 + w * (LG4 + w * LG6));
  if ((i | j) > 0) {
    const half = 0.5 * f * f;
    return k == 0 ? f - (half - s * (half + r)) : dk * LN2_HI - (half - (s * (half + r) + dk * LN2_LO) - f);
  }
  return k == 0 ? f - s * (f - r) : dk * LN2_HI - (s * (f - r) - dk * LN2_LO - f);
}

export function log1p(x: f64): f64 {
  const hx = high(x);
  const size = hx & 0x7fffffff;
  let k = 1;
  let f: f64 = 0;
  let hu = 1;
  let c: f64 = 0;
  if (hx < 0x3fda827a) {
    if (size >= 0x3ff00000) return x == -1 ? -Infinity : NaN;
    if (size < 0x3e200000) return size < 0x3c900000 ? x : x - x * x * 0.5;
    if (hx > 0 || hx <= <i32>0xbfd2bec3) {
      k = 0;
      f = x;
    }
  }
  if (hx >= 0x7ff00000) return x + x;
  if (k != 0) {
    let u: f64 = 0;
    if (hx < 0x43400000) {
      u = 1 + x;
      k = (high(u) >> 20) - 1023;
      c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
    } else {
      u = x;
      k = (high(u) >> 20) - 1023;
    }
    hu = high(u) & 0x000fffff;
    if (hu < 0x6a09e) u = withHigh(u, hu | 0x3ff00000);
    else {
      k++;
      u = withHigh(u, hu | 0x3fe00000);
      hu = (0x00100000 - hu) >> 2;
    }
    f = u - 1;
  }
  const half = 0.5 * f * f;
  const dk = <f64>k;
  if (hu == 0) {
    if (f == 0) return k == 0 ? 0 : dk * LN2_HI + (c + dk * LN2_LO);
    const r = half * (1 - 0.66666666666666666 * f);
    return k == 0 ? f - r : dk * LN2_HI - (r - (dk * LN2_LO + c) - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const r = z * (LG1 + z * (LG2 + z * (LG3 + z * (LG4 + z * (LG5 + z * (LG6 + z * LG7))))));
  if (k == 0) return f - (half - s * (half + r));
  return dk * LN2_HI - (half - (s * (half + r) + (dk * LN2_LO + c)) - f);
}

export function log2(x: f64): f64 {
  let hx = high(x);
  let k = 0;
  if (hx < 0x00100000) {
    if (x == 0) return -Infinity;
    if (x != x || hx < 0) return NaN;
    k -= 54;
    x *= 18014398509481984;
    hx = high(x);
  }
  if (hx >= 0x7ff00000) return x + x;
  if (x == 1) return 0;
  k += (hx >> 20) - 1023;
  hx &= 0x000fffff;
  const i = (hx + 0x95f64) & 0x100000;
  x = withHigh(x, hx | (i ^ 0x3ff00000));
  k += i >> 20;
  const y = <f64>k;
  const f = x - 1;
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r = s * (half + (z * (LG1 + w * (LG3 + w * (LG5 + w * LG7))) + w * (LG2 + w * (LG4 + w * LG6))));
  const hi = lowZero(f - half);
  const lo = f - hi - half + r;
  const valueHi = hi * 1.44269504072144627571;
  const valueLo = (lo + hi) * 1.67517131648865118353e-10 + lo * 1.44269504072144627571;
  const sum = y + valueHi;
  return valueLo + (y - sum + valueHi) + sum;
}

export function log10(x: f64): f64 {
  let hx = high(x);
  let k = 0;
  if (hx < 0x00100000) {
    if (x == 0) return -Infinity;
    if (x != x || hx < 0) return NaN;
    k -= 54;
    x *= 18014398509481984;
    hx = high(x);
  }
  if (hx >= 0x7ff00000) return x + x;
  if (x == 1) return 0;
  k += (hx >> 20) - 1023;
  const i = i32(k < 0);
  const y = <f64>(k + i);
  const z = y * 3.69423907715893078616e-13 + 4.34294481903251816668e-1 * log(withHigh(x, (hx & 0x000fffff) | ((0x3ff - i) << 20)));
  return z + y * 3.01029995663611771306e-1;
}
