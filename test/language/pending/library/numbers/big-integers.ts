export function program(): void {
  let f = 1n;
  for (let i = 1n; i <= 25n; i++) f *= i;
  console.log(f.toString(), String(f / 7n), `${-7n / 2n}`, 2n ** 64n === 18446744073709551616n);
}
