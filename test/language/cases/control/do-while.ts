export function program(): void {
  let n = 27;
  let steps = 0;
  do {
    n = n % 2 === 0 ? n / 2 : 3 * n + 1;
    steps++;
    if (steps > 1000) break;
  } while (n !== 1);
  console.log(steps);
  let k = 0;
  do {
    k++;
    if (k === 2) continue;
    if (k > 3) break;
  } while (k < 10);
  console.log(k);
}
