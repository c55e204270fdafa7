function flatten<T>(lists: T[][]): T[] {
  return lists.length === 0 ? [] : lists[0].concat(flatten(lists.slice(1)));
}
function zip<A, B, C>(a: A[], b: B[], f: (a: A, b: B) => C): C[] {
  const n = Math.min(a.length, b.length);
  const out: C[] = [];
  for (let i = 0; i < n; i++) out.push(f(a[i], b[i]));
  return out;
}
function chunk<T>(list: T[], size: number): T[][] {
  const out: T[][] = [];
  for (let i = 0; i < list.length; i += size) out.push(list.slice(i, i + size));
  return out;
}
export function program(): void {
  console.log(flatten([[1], [2, 3], []]).join(), flatten([["a"], ["b"]]).join());
  console.log(zip([1, 2, 3], ["a", "b"], (n, s) => s.repeat(n)).join());
  console.log(chunk([1, 2, 3, 4, 5], 2).map((c) => `[${c.join()}]`).join(""));
}
