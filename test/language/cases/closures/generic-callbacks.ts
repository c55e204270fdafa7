function mapValues<K, A, B>(map: Map<K, A>, f: (value: A, key: K) => B): Map<K, B> {
  const out = new Map<K, B>();
  map.forEach((value, key) => {
    out.set(key, f(value, key));
  });
  return out;
}
function times<T>(n: number, make: (i: number) => T): T[] {
  const list: T[] = [];
  for (let i = 0; i < n; i++) list.push(make(i));
  return list;
}
export function program(): void {
  const prices = new Map<string, number>([["tea", 2], ["cake", 3.5]]);
  const shown = mapValues(prices, (price, name) => `${name}=${price}`);
  console.log([...shown.values()].join());
  console.log(times(4, (i) => i * i).join(), times(2, (i) => `#${i}`).join());
}
