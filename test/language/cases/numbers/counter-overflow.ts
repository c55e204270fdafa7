export function program(): void {
  let n = 2147483647;
  n++;
  console.log(n);
  let product = 1;
  for (let i = 1; i <= 25; i++) product *= i;
  console.log(product);
  let fib = 0;
  let next = 1;
  for (let i = 0; i < 90; i++) {
    const sum = fib + next;
    fib = next;
    next = sum;
  }
  console.log(fib);
  let count = 0;
  for (let i = 0; i < 3; i++) count += 2000000000;
  console.log(count, count * count, -count);
  let x = -2147483648;
  x--;
  console.log(x, -x);
}
