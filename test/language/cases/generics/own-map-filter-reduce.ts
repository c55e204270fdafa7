function map<A, B>(list: A[], f: (a: A, i: number) => B): B[] {
  const out: B[] = [];
  for (let i = 0; i < list.length; i++) out.push(f(list[i], i));
  return out;
}
function filter<A>(list: A[], f: (a: A) => boolean): A[] {
  const out: A[] = [];
  for (const a of list) if (f(a)) out.push(a);
  return out;
}
function fold<A, B>(list: A[], start: B, f: (acc: B, a: A) => B): B {
  let acc = start;
  for (const a of list) acc = f(acc, a);
  return acc;
}
function groupBy<A, K>(list: A[], key: (a: A) => K): Map<K, A[]> {
  const groups = new Map<K, A[]>();
  for (const a of list) {
    const k = key(a);
    const group = groups.get(k);
    if (group) group.push(a);
    else groups.set(k, [a]);
  }
  return groups;
}
export function program(): void {
  const words = ["one", "two", "three", "four"];
  console.log(map(words, (w, i) => w.length * i).join(), filter(words, (w) => w.includes("o")).join());
  console.log(fold(words, "", (acc, w) => acc + w[0]), fold([1, 2, 3], 0, (a, n) => a + n));
  const groups = groupBy(words, (w) => w.length);
  console.log(groups.size, groups.get(3)?.join() ?? "");
}
