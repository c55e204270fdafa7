class Entry<V> {
  constructor(readonly key: string, public value: V, public next: Entry<V> | null) {}
}
class HashMap<V> {
  private buckets: (Entry<V> | null)[] = [];
  size = 0;
  constructor(capacity: number) {
    for (let i = 0; i < capacity; i++) this.buckets.push(null);
  }
  private index(key: string): number {
    let h = 7;
    for (let i = 0; i < key.length; i++) h = (h * 31 + key.charCodeAt(i)) | 0;
    return Math.abs(h) % this.buckets.length;
  }
  set(key: string, value: V): void {
    const at = this.index(key);
    for (let e = this.buckets[at]; e; e = e.next) {
      if (e.key === key) {
        e.value = value;
        return;
      }
    }
    this.buckets[at] = new Entry(key, value, this.buckets[at]);
    this.size++;
  }
  get(key: string): V | null {
    for (let e = this.buckets[this.index(key)]; e; e = e.next) if (e.key === key) return e.value;
    return null;
  }
}
export function program(): void {
  const map = new HashMap<number>(3);
  for (const [i, word] of ["one", "two", "three", "four", "one"].entries()) map.set(word, i);
  console.log(map.size, map.get("one"), map.get("four"), map.get("five"));
}
