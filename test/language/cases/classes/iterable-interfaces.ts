// Iterable interfaces.
interface Coll<T> extends Iterable<T> { readonly size: number; add(item: T): this; has(item: T): boolean }
class LL<T> implements Coll<T> {
  items: T[] = [];
  get size(): number { return this.items.length; }
  add(item: T): this { this.items.push(item); return this; }
  has(item: T): boolean { return this.items.includes(item); }
  *[Symbol.iterator](): Iterator<T> { yield* this.items; }
}
class SL<T> extends LL<T> { constructor(private cmp: (a: T, b: T) => number = (a, b) => (a < b ? -1 : 1)) { super(); } sorted(): T[] { return [...this].sort(this.cmp); } }
export function program(): void {
  const s = new SL<string>().add("b").add("a");
  const c: Coll<string> = s;
  console.log(c.size, c.has("a"), c.add("z").size);
  for (const x of c) console.log(x);
}
