export function program(): void {
  console.log(7 % 3, -7 % 3, 7 % -3, 7.5 % 2, -7.5 % 2, 5 % 0, 5 % Infinity, Infinity % 5, 0 % 5, 1e17 % 7);
  console.log(2 ** 10, 2 ** -1, (-2) ** 3, 2 ** 0.5, 0 ** 0, NaN ** 0, 1 ** Infinity, (-8) ** (1 / 3), 10 ** 21, 2 ** 3 ** 2);
  let x = 3;
  x **= 3;
  x %= 5;
  console.log(x);
  const wrap = (i: number, n: number): number => ((i % n) + n) % n;
  console.log(wrap(-1, 5), wrap(7, 5), wrap(-13, 5));
}
