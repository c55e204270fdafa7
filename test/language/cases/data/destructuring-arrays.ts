export function program(): void {
  const [a, b] = [1, 2];
  const [first, , third = 9, ...rest] = [10, 20, 30, 40, 50];
  console.log(a, b, first, third, rest.join());
  let x = 1;
  let y = 2;
  [x, y] = [y, x];
  console.log(x, y);
  const [[p], [q, r = 5]] = [[1, 0], [2]];
  console.log(p, q, r);
}
