export function program(): void {
  let i = 0;
  const seen: number[] = [];
  while (i < 5) {
    seen.push(i);
    i += i > 2 ? 0.5 : 1;
  }
  console.log(seen.join(), i);
  for (let n = 10; n > 0.5; n = n / 2) console.log(n);
  let index = 3;
  index = index * 1.5;
  console.log(index, index | 0);
}
