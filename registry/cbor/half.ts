// IEEE 754 half-precision floats, which wasm has no instructions for.

const HALF_NAN: u32 = 0x7e00;
const HALF_INFINITY: u32 = 0x7c00;

/** The bits of `value` as a half float, or -1 where that would lose something. */
export function halfBits(value: f32): i32 {
  const bits = reinterpret<u32>(value);
  const sign = (bits >> 16) & 0x8000;
  const exponent = <i32>((bits >> 23) & 0xff) - 127;
  const mantissa = bits & 0x7fffff;
  if (exponent == 128) return mantissa ? HALF_NAN : sign | HALF_INFINITY;
  if (exponent == -127) return mantissa ? -1 : sign;
  if (exponent > 15 || exponent < -24) return -1;
  if (exponent >= -14) {
    if (mantissa & 0x1fff) return -1;
    return sign | ((exponent + 15) << 10) | (mantissa >> 13);
  }
  // Subnormal: the value is a multiple of 2^-24.
  const shift = -exponent - 1;
  const whole = mantissa | 0x800000;
  if (whole & ((1 << shift) - 1)) return -1;
  return sign | (whole >> shift);
}

/** The value of a half float. */
export function halfValue(bits: u32): f64 {
  const exponent = (bits >> 10) & 0x1f;
  const mantissa = <f64>(bits & 0x3ff);
  let value: f64;
  if (exponent == 0) value = mantissa * reinterpret<f64>(<u64>(1023 - 24) << 52);
  else if (exponent == 31) value = mantissa == 0 ? Infinity : NaN;
  else value = (mantissa + 1024) * reinterpret<f64>(<u64>(1023 - 25 + exponent) << 52);
  return bits & 0x8000 ? -value : value;
}
