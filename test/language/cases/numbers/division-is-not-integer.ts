export function program(): void {
  const pages = 7 / 2;
  let n = 1;
  for (let i = 0; i < 5; i++) {
    n /= 2;
    console.log(n);
  }
  console.log(pages, Math.floor(7 / 2), -7 / 2, Math.trunc(-7 / 2), 1 / 3);
  const list = [1, 2, 3, 4];
  console.log(list.length / 3, (list.length - 1) / 2, 10 % list.length);
}
