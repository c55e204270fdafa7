// `sin`, `cos` and `tan` to the last digit, of angles of every size.

export function program(): void {
  const special = [0, -0, Infinity, -Infinity, NaN, 1e-300, 5e-324, 1e-9, 0.5, 0.7, 0.785, Math.PI / 4, Math.PI / 2, Math.PI];
  for (const x of special) console.log(x, Math.sin(x), Math.cos(x), Math.tan(x), Math.tan(-x));
  // The double that is nearest to a multiple of π/2.
  const nearest = 6381956970095103 * 2 ** 797;
  console.log(Math.sin(nearest), Math.cos(nearest), Math.tan(nearest));
  for (let power = -30; power < 1024; power += 3) {
    const x = 2 ** power * 1.234567;
    console.log(power, Math.sin(x), Math.cos(-x), Math.tan(x));
  }
  for (let k = 1; k < 1e15; k = k * 3 + 1) {
    const x = (k * Math.PI) / 2;
    console.log(k, Math.sin(x), Math.cos(x), Math.tan(x));
  }
  for (let i = 0; i < 300; i++) {
    const x = i * 0.0123;
    console.log(Math.tan(x), Math.tan(x * 1000), Math.tan(-x * 1e6), Math.sin(x * 1e9), Math.cos(x * 1e12));
  }
}
