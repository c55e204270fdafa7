// fdlibm's functions, digit for digit.
export function program(): void {
  const xs = [0, -0, 0.1, -0.3, 0.5, 1, 1.5, 2, -2, 3, Math.PI, 5.5, 10, -22.5, 100, 710, 1e-9, 1e5, 400000, NaN, Infinity, -Infinity];
  for (const x of xs) {
    console.log(x, Math.sin(x), Math.cos(x), Math.tan(x), Math.exp(x), Math.expm1(x), Math.log(x), Math.log1p(x), Math.log2(x), Math.log10(x));
    console.log(Math.sinh(x), Math.cosh(x), Math.tanh(x), Math.asinh(x), Math.acosh(x), Math.atanh(x), Math.cbrt(x), Math.atan(x), Math.asin(x), Math.acos(x));
  }
}
