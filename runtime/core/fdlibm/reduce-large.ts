// Takes quarter turns off angles that are so large that 2/π is needed to hundreds of digits, after Payne and Hanek, as in
// fdlibm's `__kernel_rem_pio2`.
//
// ====================================================
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunSoft, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
// ====================================================

import { high, power2, withHigh } from "./words";

/** 2/π, 24 bits in each word. */
// @ts-ignore: decorator
@lazy
const TWO_OVER_PI: usize = memory.data<u32>([
    0xa2f983, 0x6e4e44, 0x1529fc, 0x2757d1, 0xf534dd, 0xc0db62, 0x95993c, 0x439041, 0xfe5163, 0xabdebb, 0xc561b7,
    0x246e3a, 0x424dd2, 0xe00649, 0x2eea09, 0xd1921c, 0xfe1deb, 0x1cb129, 0xa73ee8, 0x8235f5, 0x2ebb44, 0x84e99c,
    0x7026b4, 0x5f7e41, 0x3991d6, 0x398353, 0x39f49c, 0x845f8b, 0xbdf928, 0x3b1ff8, 0x97ffde, 0x05980f, 0xef2f11,
    0x8b5a0a, 0x6d1f6d, 0x367ecf, 0x27cb09, 0xb74f46, 0x3f669e, 0x5fea2d, 0x7527ba, 0xc7ebe5, 0xf17b3d, 0x0739f7,
    0x8a5292, 0xea6bfb, 0x5fb11f, 0x8d5d08, 0x560330, 0x46fc7b, 0x6babf0, 0xcfbc20, 0x9af436, 0x1da9e3, 0x91615e,
    0xe61b08, 0x659985, 0x5f14a0, 0x68408d, 0xffd880, 0x4d7327, 0x310606, 0x1556ca, 0x73a8c9, 0x60e27b, 0xc08c6b,
  ]);

/** π/2, 24 bits in each double. */
// @ts-ignore: decorator
@lazy
const PI_OVER_TWO: usize = memory.data<f64>([
    1.57079625129699707031, 7.54978941586159635335e-8, 5.39030252995776476554e-15, 3.28200341580791294123e-22,
    1.27065575308067607349e-29, 1.22933308981111328932e-36, 2.73370053816464559624e-44, 2.16741683877804819444e-51,
  ]);

/** Words of 2/π that are multiplied at first. */
const TERMS: i32 = 4;
const TWO24: f64 = 16777216;
const TWO_24: f64 = 5.96046447753906250000e-8;

/** Doubles: the angle's parts, words of 2/π, their products, the result's parts; and whole numbers of 24 bits. */
// @ts-ignore: decorator
@lazy
const PARTS: usize = memory.data(3 << 3, 8);
// @ts-ignore: decorator
@lazy
const FACTORS: usize = memory.data(20 << 3, 8);
// @ts-ignore: decorator
@lazy
const PRODUCTS: usize = memory.data(20 << 3, 8);
// @ts-ignore: decorator
@lazy
const SUMS: usize = memory.data(20 << 3, 8);
// @ts-ignore: decorator
@lazy
const DIGITS: usize = memory.data(20 << 2, 4);

/** What `reduceLarge` leaves: the rest of the angle, and what does not fit into it. */
export let largeRest: f64 = 0;
export let largeTail: f64 = 0;

/** Takes quarter turns off a finite `x` beyond 2^19 × π/2; gives how many, as far as it matters. */
export function reduceLarge(x: f64): i32 {
  const size = high(x) & 0x7fffffff;
  const exponent = (size >> 20) - 1046;
  let z = withHigh(abs(x), size - (exponent << 20));
  for (let i = 0; i < 2; i++) {
    const part = <f64>(<i32>z);
    put(PARTS, i, part);
    z = (z - part) * TWO24;
  }
  put(PARTS, 2, z);
  let count = 3;
  while (at(PARTS, count - 1) == 0) count--;
  const turns = reduceParts(exponent, count - 1);
  if (x >= 0) return turns;
  largeRest = -largeRest;
  largeTail = -largeTail;
  return -turns;
}

function reduceParts(exponent: i32, last: i32): i32 {
  const from = max((exponent - 3) / 24, 0);
  let scale = exponent - 24 * (from + 1);
  for (let i = 0; i <= last + TERMS; i++) {
    const j = from - last + i;
    put(FACTORS, i, j < 0 ? 0 : word(j));
  }
  for (let i = 0; i <= TERMS; i++) put(PRODUCTS, i, product(i, last));
  let terms = TERMS;
  let turns = 0;
  let half = 0;
  let z: f64 = 0;
  for (;;) {
    z = at(PRODUCTS, terms);
    for (let i = 0, j = terms; j > 0; i++, j--) {
      const upper = <f64>(<i32>(TWO_24 * z));
      setDigit(i, <i32>(z - TWO24 * upper));
      z = at(PRODUCTS, j - 1) + upper;
    }
    z = scaled(z, scale);
    z -= 8 * Math.floor(z * 0.125);
    turns = <i32>z;
    z -= <f64>turns;
    half = 0;
    if (scale > 0) {
      const carried = digit(terms - 1) >> (24 - scale);
      turns += carried;
      setDigit(terms - 1, digit(terms - 1) - (carried << (24 - scale)));
      half = digit(terms - 1) >> (23 - scale);
    } else if (scale == 0) half = digit(terms - 1) >> 23;
    else if (z >= 0.5) half = 2;
    if (half > 0) {
      turns++;
      const borrowed = invertDigits(terms);
      if (scale == 1) setDigit(terms - 1, digit(terms - 1) & 0x7fffff);
      else if (scale == 2) setDigit(terms - 1, digit(terms - 1) & 0x3fffff);
      if (half == 2) {
        z = 1 - z;
        if (borrowed) z -= scaled(1, scale);
      }
    }
    if (z != 0) break;
    let any = 0;
    for (let i = terms - 1; i >= TERMS; i--) any |= digit(i);
    if (any != 0) break;
    // All of it went away: more words are needed.
    let more = 1;
    while (TERMS >= more && digit(TERMS - more) == 0) more++;
    for (let i = terms + 1; i <= terms + more; i++) {
      put(FACTORS, last + i, word(from + i));
      put(PRODUCTS, i, product(i, last));
    }
    terms += more;
  }
  if (z == 0) {
    terms--;
    scale -= 24;
    while (digit(terms) == 0) {
      terms--;
      scale -= 24;
    }
  } else {
    z = scaled(z, -scale);
    if (z >= TWO24) {
      const upper = <f64>(<i32>(TWO_24 * z));
      setDigit(terms, <i32>(z - TWO24 * upper));
      terms++;
      scale += 24;
      setDigit(terms, <i32>upper);
    } else setDigit(terms, <i32>z);
  }
  finish(terms, scale, half != 0);
  return turns & 7;
}

/** Digits × π/2, as two doubles. */
function finish(terms: i32, scale: i32, negative: bool): void {
  let unit = scaled(1, scale);
  for (let i = terms; i >= 0; i--) {
    put(PRODUCTS, i, unit * <f64>digit(i));
    unit *= TWO_24;
  }
  for (let i = terms; i >= 0; i--) {
    let sum: f64 = 0;
    for (let k = 0; k <= TERMS && k <= terms - i; k++) sum += at(PI_OVER_TWO, k) * at(PRODUCTS, i + k);
    put(SUMS, terms - i, sum);
  }
  let sum: f64 = 0;
  for (let i = terms; i >= 0; i--) sum += at(SUMS, i);
  largeRest = negative ? -sum : sum;
  sum = at(SUMS, 0) - sum;
  for (let i = 1; i <= terms; i++) sum += at(SUMS, i);
  largeTail = negative ? -sum : sum;
}

/** One minus the digits; whether any of them is not zero. */
function invertDigits(terms: i32): bool {
  let borrowed = false;
  for (let i = 0; i < terms; i++) {
    const own = digit(i);
    if (borrowed) setDigit(i, 0xffffff - own);
    else if (own != 0) {
      borrowed = true;
      setDigit(i, 0x1000000 - own);
    }
  }
  return borrowed;
}

function product(i: i32, last: i32): f64 {
  let sum: f64 = 0;
  for (let j = 0; j <= last; j++) sum += at(PARTS, j) * at(FACTORS, last + i - j);
  return sum;
}

/** `x` times 2 to the `exponent`, which is far from where doubles end. */
function scaled(x: f64, exponent: i32): f64 {
  return x * power2(exponent);
}

function word(i: i32): f64 {
  return <f64>load<u32>(TWO_OVER_PI + (<usize>i << 2));
}

function at(list: usize, i: i32): f64 {
  return load<f64>(list + (<usize>i << 3));
}

function put(list: usize, i: i32, value: f64): void {
  store<f64>(list + (<usize>i << 3), value);
}

function digit(i: i32): i32 {
  return load<i32>(DIGITS + (<usize>i << 2));
}

function setDigit(i: i32, value: i32): void {
  store<i32>(DIGITS + (<usize>i << 2), value);
}
