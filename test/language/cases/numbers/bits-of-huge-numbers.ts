// Bit operators on numbers beyond 2^53 and 2^63.

export function program(): void {
  for (let power = 30; power < 130; power++) {
    for (const digits of [1, 1.0000000000000002, 1.9999999999999998, 1.2345678901234567]) {
      const x = digits * 2 ** power;
      console.log(power, x | 0, -x | 0, x >>> 0, x & 0xff, -x >> 3, ~x, Math.imul(x, 3), Math.clz32(x));
    }
  }
  for (const x of [NaN, Infinity, -Infinity, 2 ** 63, -(2 ** 63), 2 ** 64, 2 ** 1023, -0]) console.log(x, x | 0, x >>> 0);
}
