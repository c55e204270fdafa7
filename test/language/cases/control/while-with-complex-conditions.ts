export function program(): void {
  const queue = [3, 1, 4, 1, 5, 9, 2, 6];
  let sum = 0;
  let head: number | undefined;
  while (queue.length > 0 && (head = queue.shift()) !== undefined && head !== 9) sum += head;
  console.log(sum, queue.join());
}
