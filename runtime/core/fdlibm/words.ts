// The upper half of a double, which fdlibm decides by.

// @ts-ignore: decorator
@inline
export function high(x: f64): i32 {
  return <i32>(reinterpret<u64>(x) >> 32);
}

/** `x` with another upper half. */
// @ts-ignore: decorator
@inline
export function withHigh(x: f64, word: i32): f64 {
  return reinterpret<f64>((reinterpret<u64>(x) & 0xffffffff) | (<u64>(<u32>word) << 32));
}

/** `x` with a lower half of 0. */
// @ts-ignore: decorator
@inline
export function lowZero(x: f64): f64 {
  return reinterpret<f64>(reinterpret<u64>(x) & 0xffffffff00000000);
}

/** 2 to the `exponent`, from -1022 to 1023. */
// @ts-ignore: decorator
@inline
export function power2(exponent: i32): f64 {
  return reinterpret<f64>(<u64>(exponent + 1023) << 52);
}
