export function program(): void {
  for (let i = 0, j = 10; i < j; i++, j -= 2) console.log(i, j);
  let a = 0;
  for (; a < 3; ) a++;
  for (;;) {
    a++;
    if (a > 5) break;
  }
  const b = (a++, a * 2);
  console.log(a, b);
}
