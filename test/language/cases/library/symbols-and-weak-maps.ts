class Key {}
export function program(): void {
  const w = new WeakMap<Key, string>();
  const k = new Key();
  w.set(k, "v");
  console.log(w.get(k), w.has(new Key()));
}
