// Collections with interfaces.
interface Collection<T> extends Iterable<T> { readonly size: number; add(item: T): this; has(item: T): boolean }
interface Collection<T> { clear(): void }
class ListNode<T> { next: ListNode<T> | null = null; constructor(public value: T) {} }
class LinkedList<T> implements Collection<T> {
  private head: ListNode<T> | null = null;
  private tail: ListNode<T> | null = null;
  #size = 0;
  static from<U>(items: Iterable<U>): LinkedList<U> { const l = new this<U>(); for (const i of items) l.add(i); return l; }
  get size(): number { return this.#size; }
  add(item: T): this {
    const node = new ListNode(item);
    if (!this.tail) this.head = this.tail = node; else { this.tail.next = node; this.tail = node; }
    this.#size++;
    return this;
  }
  has(item: T): boolean { for (const i of this) if (i === item) return true; return false; }
  clear(): void { this.head = this.tail = null; this.#size = 0; }
  *[Symbol.iterator](): Iterator<T> { let n = this.head; while (n) { yield n.value; n = n.next; } }
  map<U>(f: (t: T, i: number) => U): LinkedList<U> { const out = new LinkedList<U>(); let i = 0; for (const t of this) out.add(f(t, i++)); return out; }
  reverse(): this {
    let prev: ListNode<T> | null = null, cur = this.head;
    this.tail = this.head;
    while (cur !== null) { const next: ListNode<T> | null = cur.next; cur.next = prev; prev = cur; cur = next; }
    this.head = prev;
    return this;
  }
}
class SortedList<T> extends LinkedList<T> {
  constructor(private cmp: (a: T, b: T) => number = (a, b) => (a < b ? -1 : a > b ? 1 : 0)) { super(); }
  sorted(): T[] { return [...this].sort(this.cmp); }
}
export function program(): void {
  const l = LinkedList.from([3, 1, 2]);
  console.log([...l], l.size, l.has(2), l.has(9));
  console.log([...l.map((x, i) => `${i}:${x}`).reverse()].join());
  const s = new SortedList<string>().add("b").add("a");
  console.log(s.sorted(), s.size);
  l.clear();
  console.log([...l].length, Array.from(new LinkedList<number>()).length);
  const c: Collection<string> = s;
  for (const x of c) console.log(x);
}
