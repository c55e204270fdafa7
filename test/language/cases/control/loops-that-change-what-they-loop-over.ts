export function program(): void {
  const list = [1, 2, 3, 4, 5, 6];
  for (let i = list.length - 1; i >= 0; i--) if (list[i] % 2 === 0) list.splice(i, 1);
  console.log(list.join());
  const queue = [8];
  const seen: number[] = [];
  for (const n of queue) {
    seen.push(n);
    if (n > 1) queue.push(Math.floor(n / 2));
  }
  console.log(seen.join());
  for (let i = 0; i < list.length; i++) if (list[i] < 4) list.push(list[i] + 10);
  console.log(list.join());
}
