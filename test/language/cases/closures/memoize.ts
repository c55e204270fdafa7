function memoize<K, V>(f: (key: K) => V): (key: K) => V {
  const cache = new Map<K, V>();
  return (key) => {
    const hit = cache.get(key);
    if (hit !== undefined) return hit;
    const value = f(key);
    cache.set(key, value);
    return value;
  };
}
export function program(): void {
  let calls = 0;
  const square = memoize((n: number) => {
    calls++;
    return n * n;
  });
  console.log(square(4), square(4), square(5), calls);
  const shout = memoize((s: string) => s.toUpperCase());
  console.log(shout("a"), shout("a"));
}
