class A { constructor(public b: B | null) {} hello(): string { return "A" + (this.b ? this.b.hello() : ""); } }
class B { a: A | null = null; hello(): string { return "B" + (this.a === null ? "-" : "+"); } }
abstract class Repo<T extends { id: number }> {
  protected items = new Map<number, T>();
  static created = 0;
  constructor() { Repo.created++; }
  add(x: T): this { this.items.set(x.id, x); return this; }
  get(id: number): T | undefined { return this.items.get(id); }
  abstract label(x: T): string;
  all<R>(f: (x: T, i: number) => R): R[] { const out: R[] = []; let i = 0;  return out; }
}
interface User { id: number; name: string }
class Users extends Repo<User> { label(u: User): string { return `#${u.id} ${u.name}`; } }
class Stack<T> {
  private items: T[] = [];
  push(x: T): void { this.items.push(x); }
  pop(): T | undefined { return this.items.pop(); }
  get size(): number { return this.items.length; }
  static of<U>(x: U): Stack<U> { const s = new Stack<U>(); s.items.push(x); return s; }
  peek(): T | null { return this.size ? this.items[this.size - 1] : null; }
}
class NumStack extends Stack<number> { sum(): number { let s = 0; for (let x = this.pop(); x !== undefined; x = this.pop()) s += x; return s; } }
class Tree<T> { left: Tree<T> | null = null; right: Tree<T> | null = null; constructor(readonly value: T) {}
  insert(v: T, less: (a: T, b: T) => boolean): void {
    if (less(v, this.value)) { if (this.left) this.left.insert(v, less); else this.left = new Tree(v); }
    else if (this.right) this.right.insert(v, less); else this.right = new Tree(v);
  }
  walk(f: (v: T) => void): void { this.left?.walk(f); f(this.value); this.right?.walk(f); }
}
class Lazy<T> { private v: T | undefined; private done = false; constructor(private readonly f: () => T) {} get value(): T { if (!this.done) { this.v = this.f(); this.done = true; } return this.v as T; } }
export function program(): void {
  const a = new A(null); const b = new B(); b.a = a; a.b = b; console.log(a.hello());
  const u = new Users().add({ id: 1, name: "x" }).add({ id: 2, name: "y" });
  console.log(u.label(u.get(2)!), u.get(5) === undefined, Repo.created, Users.created, u.all((x, i) => x.name + i).join());
  const s = Stack.of("a"); s.push("b"); s.push("c"); console.log(s.pop(), s.size, s.peek());
  const n = new NumStack(); n.push(1); n.push(2); n.push(3); console.log(n.peek(), n.sum(), n.peek());
  const t = new Tree(5); for (const x of [3, 8, 1, 9]) t.insert(x, (p, q) => p < q);
  const out: number[] = []; t.walk((v) => { out.push(v); }); console.log(out.join());
  const z = new Lazy(() => { console.log("once"); return 7; }); console.log(z.value + z.value);
  const zz = new Lazy<string | null>(() => null); console.log(zz.value);
}
