export function program(): void {
  let i = 5;
  console.log(i++ + ++i, i, i-- - --i, i);
  const box = { n: 1 };
  console.log(box.n++, ++box.n, box.n--, box.n);
  box.n += box.n++;
  console.log(box.n);
  const list = [1, 2, 3];
  let at = 0;
  list[at++] += 10;
  list[at++] *= 10;
  console.log(list.join(), at, list[at]++, list[at]);
  let a = 1;
  let b = (a = 5) + a;
  b = a = 7;
  console.log(a, b);
}
