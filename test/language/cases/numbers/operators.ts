export function program(): void {
  const xs = [1, 2, 3];
  console.log(xs.length * 1e9, xs.length * xs.length, xs.length + 2147483647, xs.length + 2 ** 31);
  const e: number[] = [];
  const z = e.length;
  console.log(1 / -z, 1 / (z * -1), -5 % 5, 1 / (-5 % 5), 1 / (-xs.length % 3), 1 / (z % -3));
  console.log(xs.length / 2, xs.length | 0, (-1) >>> 0, -xs.length >>> 0, xs.length << 31, xs.length << 33, 1 << 32, 1 >> 33, -1 >>> 32);
  console.log(~xs.length, ~1.7, ~NaN, ~4294967295, 4294967296.5 | 0, 1e20 | 0, -1e20 | 0, NaN | 0, Infinity | 0, -Infinity ^ 5, 1e300 & 255);
  console.log(2147483648 | 0, 4294967295 | 0, 0xffffffff & 0xff00ff00, 0xffffffff ^ 0, 5 & 3, 5 | 3, 1 << 31, (1 << 31) >>> 0);
  console.log(7 % 3, -7 % 3, 7 % -3, 5.5 % 2, -0 % 1, 1 / (-0 % 1), NaN % 1, 5 % 0, Infinity % 2, 2 % Infinity);
  console.log(2 ** 10, 2 ** 0.5, (-2) ** 2, 2 ** -1, 0 ** 0, NaN ** 0, (-8) ** (1 / 3));
  console.log(0x10, 0o17, 0b101, 1_000_000, 1e3, 1.5e-7, 0xFFFFFFFF, .5, 5., 0x1F_FF, 1e21, 123456789012345680000);
  console.log(parseInt("42px"), parseInt("0x1f"), parseInt("z", 36), parseInt(""), parseInt("-0"), parseInt("1e3"), parseInt("12", 3), parseInt("  7 "));
  console.log(parseFloat("3.14abc"), parseFloat(".5"), parseFloat("-.5e2"), parseFloat("abc"), parseFloat("Infinity"), parseFloat("1e1000"));
  let i = 0;
  i++; i += 0.5; console.log(i, i++, ++i, i--, --i, -i, +i);
  let n = 2147483647; n++; console.log(n); n *= 2; console.log(n); n /= 3; console.log(n); n %= 10; console.log(n); n **= 2; console.log(n);
  n |= 0; console.log(n); n <<= 30; console.log(n); n >>>= 1; console.log(n); n >>= 1; n &= 0xff; n ^= 3; console.log(n);
  console.log(0.1 + 0.2, 1 / 3, 1e21, 1e-7, 123456.789, -0, 0 === -0);
  console.log(NaN < 1, NaN > 1, NaN <= NaN, 1 <= 1, -0 < 0, Infinity > 1e308);
  console.log(Number.MAX_SAFE_INTEGER, Number.EPSILON, Number.MIN_VALUE, Number.MAX_VALUE, Number.isInteger(5.0), Number.isSafeInteger(2 ** 53), Number.isNaN(NaN), isNaN(NaN), isFinite(1));
}
