// Powers as V8 has them: squares and roots are exact, the edges are ECMAScript's. Angles of very long sides.
export function program(): void {
  const edges = [0, -0, 1, -1, 0.5, -0.5, 2, -2, 3, 1e300, -1e300, 5e-324, Infinity, -Infinity, NaN, 2 ** 31, 1023, -1074];
  for (const x of edges) for (const y of edges) console.log(x, y, x ** y, Math.atan2(x, y));
  for (let i = 1; i < 400; i++) {
    console.log((i / 7) ** 2, (i / 7) ** 0.5, 1.05 ** i, i ** 3, 2 ** -i, 10 ** (i % 23), Math.pow(i, i / 100));
  }
  for (let i = 50; i < 70; i++) console.log(Math.atan2(1.7, -(2 ** -i)), Math.atan2(-1.1, -1.9 * 2 ** -i), Math.atan2(3, 2 ** -i));
  console.log([1, 2, 3].map((x) => Math.pow(x, 2)).join(), [4, 9].map(Math.sqrt).join());
  let grown = 3;
  grown **= 40;
  console.log(grown, (-8) ** (1 / 3), (-2) ** 3, (-2) ** -3, 0 ** 0);
}
