export function program(): void {
  for (const x of [-2.5, -1.5, -0.5, 0, 0.5, 1.5, 2.5, 4, 100]) {
    console.log(x, Math.round(x), Math.floor(x), Math.ceil(x), Math.trunc(x), Math.sign(x), Math.abs(x));
  }
  console.log(Math.sqrt(16), Math.cbrt(27), Math.hypot(3, 4), Math.pow(2, 8), Math.log2(8), Math.log10(1000), Math.exp(0), Math.log(1));
  console.log(Math.max(), Math.min(), Math.max(3), Math.max(1, 5, 3), Math.min(4, -2, 8), Math.clz32(1), Math.imul(5, -3), Math.fround(5.5));
  console.log(Math.sin(0), Math.cos(0), Math.atan2(1, 1).toFixed(6), Math.PI.toFixed(5), Math.E.toFixed(5));
}
