// Remainders as indices, in comparisons and under bit operators, and where the sign of a zero shows.

export function program(): void {
  const g = [10, 20, 30, 40, 50];
  const out: (number | string | boolean)[] = [];
  g.forEach((v, i) => { for (let d = -2; d <= 2; d++) out.push(g[(i + d + g.length) % g.length] + v); });
  for (let i = -5; i <= 5; i++) {
    out.push(i % 3 === 0, i % 3 < 0, i % 3 >= 0, (i % 3) | 0, Object.is(i % 3, -0), 1 / (i % 3), i % 3, `${i % 2}`, i % 2 ? "odd" : "even", ((i % 3) + 3) % 3, (i % 4) * 2 + 1, -(i % 3), i % 2 === -1, Math.abs(i % 3));
    if (i >= 0) out.push(g[i % 5], g[(i + 7) % g.length]);
    const r = i % 3;
    out.push(1 / r, (i * 7) % 5 === (i * 2) % 5, i % 3 !== i % 2);
  }
  const none: number[] = [];
  out.push(none[1 % none.length] === undefined, none[0 % none.length] ?? "none");
  let n = 3;
  for (let i = 0; i < 6; i++) { n = n - 1; if (n !== 0) out.push(i % n === 0); else out.push(Number.isNaN(i % n), i % n === 0); }
  console.log(out.join(" "));
}
