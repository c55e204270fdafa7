function sign(n: number): string {
  if (n === 0) return 1 / n > 0 ? "+0" : "-0";
  return n > 0 ? "+" : "-";
}
export function program(): void {
  console.log(sign(0), sign(-0), sign(0 * -1), sign(-1 / Infinity), sign(0 - 0), sign(-0 + 0), sign(-0 - 0));
  console.log(sign(Math.round(-0.2)), sign(Math.ceil(-0.5)), sign(Math.trunc(-0.9)), sign(-4 % 2), sign(Math.min(0, -0)), sign(Math.max(-0, 0)));
  console.log(`${-0}`, String(-0), (-0).toString(), -0 === 0, [-0].join(), [-0].includes(0), [-0].indexOf(0));
  let i = 0;
  i = -i;
  console.log(sign(i), sign(i * 5), sign(Math.abs(i)), sign(Math.sqrt(i)));
}
