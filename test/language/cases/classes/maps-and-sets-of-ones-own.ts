class ObservableMap<K, V> extends Map<K, V> {
  private listeners: ((k: K, v: V | undefined) => void)[] = [];
  onChange(f: (k: K, v: V | undefined) => void) { this.listeners.push(f); return this; }
  override set(k: K, v: V): this { super.set(k, v); this.listeners?.forEach((l) => l(k, v)); return this; }
  override delete(k: K): boolean { const had = super.delete(k); if (had) this.listeners.forEach((l) => l(k, undefined)); return had; }
}
class DefaultMap<K, V> extends Map<K, V> { constructor(private make: () => V) { super(); } override get(k: K): V { let v = super.get(k); if (v === undefined) { v = this.make(); this.set(k, v); } return v; } }
class Counter extends Map<string, number> { inc(k: string, by = 1) { this.set(k, (this.get(k) ?? 0) + by); return this; } top(): [string, number][] { return [...this.entries()].sort((a, b) => b[1] - a[1]); } }
class UniqueStack extends Set<number> { override add(v: number): this { if (v < 0) return this; return super.add(v); } }
export function program() {
  const m = new ObservableMap<string, number>(); m.onChange((k, v) => console.log("chg", k, v)); m.set("x", 1).set("y", 2); m.delete("x"); m.delete("q"); console.log(m.size, m.get("y"), m.has("x"));
  for (const [k, v] of m) console.log(k, v);
  console.log([...m], Array.from(m.keys()));
  const d = new DefaultMap<string, number[]>(() => []); d.get("a").push(1); d.get("a").push(2); console.log(d.get("a"), d.size);
  const c = new Counter(); for (const w of "a b a c a b".split(" ")) c.inc(w); console.log(c.top(), c.get("z"));
  const s = new UniqueStack(); s.add(1).add(-1).add(1); console.log(s.size, [...s]);
}
