// Operators, comparison with numbers, conversions and errors of bigints.

export function program(): void {
  const big = 123456789012345678901234567890n;
  console.log(big + 1n, big - 2n * big, big * big, big / 7n, big % 7n, -big / 7n, -big % 7n, 2n ** 100n);
  console.log(big & 0xffn, big | 1n, big ^ big, ~big, big << 5n, big >> 60n, -1n >> 10n, -5n >> 1n, 5n << -1n);
  console.log(1n < 2, 2 > 1n, 2n >= 2, 1.5 < 2n, 1n < Number.NaN, 2n > Number.POSITIVE_INFINITY);
  console.log(BigInt(42), BigInt("0xff"), BigInt("  12  "), BigInt(""), BigInt("-7"), BigInt(true), BigInt(2 ** 70));
  console.log(Number(big), Number(-3n), Number(2n ** 1024n), Number(2n ** 53n + 1n), parseInt("12n", 10), String(5n) + 1);
  console.log(big.toString(), big.toString(2), (255n).toString(16), (-255n).toString(36), `${0n}`, 1_000n, 0b11n, 0o17n);
  console.log(BigInt.asUintN(8, 257n), BigInt.asIntN(8, 255n), BigInt.asUintN(64, -1n), BigInt.asIntN(64, 2n ** 63n));
  const failing: (() => bigint)[] = [() => 1n / 0n, () => BigInt(1.5), () => BigInt("x1"), () => 2n ** -1n];
  for (const each of failing) {
    try {
      console.log(each());
    } catch (error) {
      console.log((error as Error).name, (error as Error).message);
    }
  }
  let [a, b] = [0n, 1n];
  for (let i = 0; i < 100; i++) [a, b] = [b, a + b];
  console.log(a, `${b}`.length, a > b ? a : b);
}
