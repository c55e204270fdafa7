class Key {
  constructor(readonly name: string) {}
}
export function program(): void {
  const a = new Key("a");
  const b = new Key("a");
  const map = new Map<Key, number>();
  map.set(a, 1);
  map.set(b, 2);
  map.set(a, 3);
  console.log(map.size, map.get(a), map.get(b), map.get(new Key("a")) ?? "none");
  const seen = new Set<Key>();
  seen.add(a);
  console.log(seen.has(a), seen.has(b));
}
