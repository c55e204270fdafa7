export function program(): void {
  const xs = [0, -0, 1, -1, 0.5, 1.5, 2.5, -2.5, 1.005, 1.45, 8.345, 0.000001, 1e-7, 123.456, 1e20, 1e21, 1.7976931348623157e308, 5e-324, NaN, Infinity, -Infinity, 0.1, 1 / 3, 999.9999, 4.35, 10.235, -1.5e-10, 123456789.987654321];
  for (const x of xs) {
    console.log(x, x.toFixed(), x.toFixed(2), x.toFixed(10), x.toPrecision(1), x.toPrecision(3), x.toPrecision(21), x.toExponential(), x.toExponential(0), x.toExponential(5), x.toString(2), x.toString(16), x.toString(36), x.toString(3));
  }
  console.log((255).toString(16), (0.1).toString(2), (-255.5).toString(16), (1e21).toString(7), (123.456).toString(36), (2 ** 53).toString(2), (2**60).toString(36), (25).toString(undefined));
  console.log((1.255).toFixed(2), (1e-10).toFixed(2), (-1e-10).toFixed(2), (-0.5).toFixed(0), (0.5).toFixed(0), (1.5).toFixed(0), (1000000000000000128).toString(), (1000000000000000128).toFixed(0), (123.456).toFixed(100));
  try { (1).toFixed(101); } catch (e) { console.log(e.name, e.message); }
  try { (1).toPrecision(0); } catch (e) { console.log(e.name, e.message); }
  try { (1).toExponential(-1); } catch (e) { console.log(e.name, e.message); }
  try { (1).toString(1); } catch (e) { console.log(e.name, e.message); }
  console.log(Number.isInteger(5), Number.isInteger(5.5), Number.isSafeInteger(2 ** 53), Number.isFinite(1 / 0), Number.isNaN(NaN), Number.isInteger("5"), Number.EPSILON, Number.MAX_VALUE, Number.MIN_VALUE, Number.MIN_SAFE_INTEGER, Number.POSITIVE_INFINITY, Number.NaN);
  console.log(Math.max(), Math.min(), Math.max(1), Math.max(1, NaN), Math.max(-0, 0), Math.min(0, -0), Math.max(...[1, 5, 3]), Math.min(...[], 4), Math.hypot(3, 4), Math.hypot(), Math.hypot(1, 2, 3), Math.hypot(1, NaN, Infinity), Math.hypot(1e200, 1e200), Math.hypot(-3));
  console.log(Math.round(-0.5), Math.round(0.5), Math.round(2.5), Math.round(-1.5), Math.sign(-0), Math.trunc(-0.9), Math.cbrt(-8), Math.fround(5.5), Math.fround(5.05), Math.imul(0xffffffff, 5), Math.imul(3, 4.7), Math.clz32(1), Math.clz32(0), Math.clz32(-1));
  console.log(Math.floor(-0.5), Math.ceil(-0.5), Math.abs(-0), Math.floor(7 / 2), Math.sqrt(-1), Math.pow(2, 0.5), Math.atan2(1, -1), 2 ** -1, (-8) ** (1 / 3), NaN ** 0, 1 ** Infinity);
  const r = Math.random();
  console.log(r >= 0 && r < 1, [1, 4, 9].map(Math.sqrt).join(), ["1", "2", "x"].map(Number).join(), [0, 1, 2].map(Boolean).join(), ["1.5", "2.5"].map(parseFloat).join(), ["1", "2", "3"].map((x) => parseInt(x)).join(), [1, 2.5, 3].filter(Number.isInteger).join(), ["1", "2", "3"].map(parseInt).join());
}
