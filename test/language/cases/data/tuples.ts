function minMax(list: number[]): [number, number] {
  let min = Infinity;
  let max = -Infinity;
  for (const n of list) {
    min = Math.min(min, n);
    max = Math.max(max, n);
  }
  return [min, max];
}
export function program(): void {
  const [low, high] = minMax([3, 1, 2]);
  const pair: [string, number] = ["a", 1];
  pair[1] += 5;
  console.log(low, high, pair[0], pair[1], pair.length);
  const entries: [string, number][] = [["x", 1], ["y", 2]];
  for (const [key, value] of entries) console.log(key, value);
  const named: [name: string, age?: number] = ["Bob"];
  console.log(named[0], named[1] ?? "unknown");
}
