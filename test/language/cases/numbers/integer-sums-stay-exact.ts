export function program(): void {
  let sum = 0;
  for (let i = 0; i < 100000; i++) sum += i * i;
  console.log(sum);
  let hash = 0;
  for (let i = 0; i < 1000; i++) hash = (hash * 31 + i) % 1000000007;
  console.log(hash);
  let big = 1;
  for (let i = 0; i < 60; i++) big *= 2;
  console.log(big, big + 1, big - 1);
}
