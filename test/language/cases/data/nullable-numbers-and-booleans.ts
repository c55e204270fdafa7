function find(list: number[], wanted: number): number | null {
  for (const n of list) if (n > wanted) return n;
  return null;
}
export function program(): void {
  const a = find([1, 5, 9], 4);
  const b = find([1], 4);
  console.log(a, b, a === null, b === null, a ?? 0, b ?? 0);
  let flag: boolean | undefined;
  console.log(flag, flag === undefined, flag ?? true);
  flag = false;
  console.log(flag, flag ?? true, !flag);
  let sum = 0;
  for (const each of [1, null, 3]) sum += each ?? 10;
  console.log(sum);
}
