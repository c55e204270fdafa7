export function program(): void {
  for (const n of [0, -0, 1, 1.5, -3, 2 ** 53, 2 ** 53 - 1, NaN, Infinity, 1e-10]) {
    console.log(n, Number.isInteger(n), Number.isSafeInteger(n), Number.isFinite(n), isFinite(n), Number.isNaN(n));
  }
  console.log(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, Number.EPSILON, Number.MAX_VALUE, Number.MIN_VALUE);
  console.log(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.parseFloat("1.5x"), Number.parseInt("12px", 10));
}
