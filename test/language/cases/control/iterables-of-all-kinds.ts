// iterables as objects, generics over iterables
const range = { from: 1, to: 4, *[Symbol.iterator]() { for (let v = this.from; v <= this.to; v++) yield v; } };
const count = { [Symbol.iterator]() { let n = 0; return { next: () => ({ value: n++, done: n > 4 }) }; } };
const manual = { from: 1, [Symbol.iterator](): Iterator<number> { let c = this.from; return { next() { return c < 4 ? { value: c++, done: false } : { value: undefined, done: true }; } }; } };
class Fib implements IterableIterator<number> { private a = 0; private b = 1; constructor(private max: number) {} [Symbol.iterator](): IterableIterator<number> { return this; } next(): IteratorResult<number> { const v = this.a; [this.a, this.b] = [this.b, this.a + this.b]; return v > this.max ? { value: undefined, done: true } : { value: v, done: false }; } }
class List<T> implements Iterable<T> { private items: T[] = []; add(x: T): this { this.items.push(x); return this; } *[Symbol.iterator](): Iterator<T> { yield* this.items; } get size(): number { return this.items.length; } static of<U>(...xs: U[]): List<U> { const l = new List<U>(); for (const x of xs) l.add(x); return l; } map<U>(f: (x: T) => U): List<U> { const l = new List<U>(); for (const x of this) l.add(f(x)); return l; } }
class Link<T> { constructor(readonly value: T, readonly next: Link<T> | null) {} }
class Stack<T> { private head: Link<T> | null = null; push(v: T) { this.head = new Link(v, this.head); } [Symbol.iterator](): Iterator<T> { let cur = this.head; return { next: (): IteratorResult<T> => { if (cur) { const value = cur.value; cur = cur.next; return { value, done: false }; } return { value: undefined as unknown as T, done: true }; } }; } }
function* chunk<T>(xs: readonly T[], n: number): Generator<T[]> { for (let i = 0; i < xs.length; i += n) yield xs.slice(i, i + n); }
function* enumerate<T>(xs: Iterable<T>): Generator<[number, T], void> { let i = 0; for (const x of xs) yield [i++, x]; }
function reduce<T, A>(xs: Iterable<T>, f: (a: A, x: T) => A, a: A): A { for (const x of xs) a = f(a, x); return a; }
function first<T>(xs: Iterable<T>): T | undefined { for (const x of xs) return x; return undefined; }
function* idGen(): Generator<number, never, void> { let id = 0; while (true) yield ++id; }
function* twoWay(): Generator<string, void, string> { const name = yield "name?"; const age = yield `hi ${name}, age?`; console.log("got", name, age); }
export function program(): void {
  for (const x of range) console.log(x);
  console.log([...range].join(), Math.max(...range));
  for (const x of manual) console.log(x);
  console.log([...new Fib(20)].join());
  const l = List.of(1, 2, 3).map((x) => `n${x}`); console.log([...l].join(), l.size); for (const x of l) console.log(x);
  const s = new Stack<string>(); s.push("a"); s.push("b"); console.log([...s].join()); const [top] = s; console.log(top);
  for (const c of chunk([1, 2, 3, 4, 5], 2)) console.log(c.join());
  for (const [i, c] of enumerate("ab")) console.log(i, c);
  console.log(reduce(new Set([1, 2, 3]), (a, x) => a + x, 10), first(new Map([["k", 1]]))![0], first<number>([]) === undefined, Array.from(range, (x) => x * 2).join());
  const ids = idGen(); console.log(ids.next().value, ids.next().value);
  const tw = twoWay(); console.log(tw.next().value); console.log(tw.next("Bob").value); console.log(tw.next("5").done);
  const set = new Set(range); console.log(set.size);
  const it = [10, 20][Symbol.iterator](); let r = it.next(); while (!r.done) { console.log(r.value); r = it.next(); }
  const { value, done } = "x"[Symbol.iterator]().next(); console.log(value, done);
  const iter: Iterator<number> = range[Symbol.iterator](); console.log(iter.next().value);
  for (const x of count) console.log(x);
}
