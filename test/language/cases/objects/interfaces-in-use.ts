interface Entity { readonly id: number }
interface Repository<T extends Entity> { add(item: T): void; find(id: number): T | undefined; all(): readonly T[]; map<U>(f: (t: T) => U): U[] }
class MemoryRepo<T extends Entity> implements Repository<T> {
  private items = new Map<number, T>();
  add(item: T): void { this.items.set(item.id, item); }
  find(id: number): T | undefined { return this.items.get(id); }
  all(): readonly T[] { return [...this.items.values()]; }
  map<U>(f: (t: T) => U): U[] { return this.all().map(f); }
}
interface User extends Entity { name: string; email?: string }
interface Flyer { fly(): string }
interface Swimmer { swim(speed?: number): string }
interface Duck extends Flyer, Swimmer { readonly quack: string }
class Mallard implements Duck {
  quack = "Quack";
  fly() { return "flap"; }
  swim(speed = 2) { return `paddle ${speed}`; }
}
interface Formatter { (x: number): string }
interface Validator<T> { validate(v: T): boolean; readonly name: string }
const positive: Validator<number> = { name: "positive", validate: (v) => v > 0 };
const nonEmpty: Validator<string> = { name: "nonEmpty", validate(v) { return v.length > 0; } };
function check<T>(v: T, validators: Validator<T>[]): string[] { return validators.filter((x) => !x.validate(v)).map((x) => x.name); }
interface Logger { log(msg: string): void; child(prefix: string): Logger }
function makeLogger(prefix: string, out: string[]): Logger {
  return { log(msg) { out.push(`${prefix}${msg}`); }, child(p) { return makeLogger(`${prefix}${p}.`, out); } };
}
abstract class Shape { abstract area(): number; describe(): string { return `${this.constructor.name} ${this.area()}`; } }
class Sq extends Shape { constructor(private s: number) { super(); } area() { return this.s ** 2; } }
interface HasArea { area(): number }
const unit: HasArea = { area: () => 1 };
interface Comparable<T> { compareTo(other: T): number }
class Version implements Comparable<Version> { constructor(readonly major: number, readonly minor: number) {} compareTo(o: Version) { return this.major - o.major || this.minor - o.minor; } }
function max<T extends Comparable<T>>(xs: T[]): T { return xs.reduce((a, b) => (a.compareTo(b) >= 0 ? a : b)); }
interface Listener<E> { (event: E): void }
class Emitter<E> { private ls: Listener<E>[] = []; on(l: Listener<E>): () => void { this.ls.push(l); return () => { this.ls = this.ls.filter((x) => x !== l); }; } emit(e: E) { for (const l of this.ls) l(e); } }
interface TreeNode { value: number; children: TreeNode[]; parent?: TreeNode }
function sum(n: TreeNode): number { return n.value + n.children.reduce((s, c) => s + sum(c), 0); }
type List<T> = { head: T; tail: List<T> } | null;
function toArray<T>(l: List<T>): T[] { const r: T[] = []; for (let c = l; c; c = c.tail) r.push(c.head); return r; }
export function program(): void {
  const repo: Repository<User> = new MemoryRepo<User>();
  repo.add({ id: 1, name: "ann" }); repo.add({ id: 2, name: "bob", email: "b@x" });
  console.log(repo.find(2)?.email, repo.find(1)?.email, repo.find(9)?.name, repo.all().length);
  console.log(repo.all().map((u) => u.name).join());
  const d: Duck = new Mallard(); const f: Flyer = d; const s: Swimmer = d;
  console.log(d.quack, f.fly(), s.swim(), s.swim(5), [d, { fly: () => "x", swim: () => "y", quack: "z" }].map((q) => q.swim(1)).join());
  const fmt: Formatter = (x) => x.toFixed(1);
  console.log(fmt(2));
  console.log(check(-1, [positive]).join(), check("", [nonEmpty, { name: "long", validate: (v: string) => v.length > 3 }]).join());
  const out: string[] = []; const log = makeLogger("a.", out); log.log("1"); log.child("b").child("c").log("2");
  console.log(out.join());
  const areas: HasArea[] = [new Sq(3), unit, { area() { return 5; } }];
  console.log(areas.map((a) => a.area()).join(), new Sq(2).describe());
  console.log(max([new Version(1, 2), new Version(1, 10), new Version(0, 99)]).minor);
  const em = new Emitter<{ kind: string; n: number }>(); let got = "";
  const off = em.on((e) => { got += e.kind + e.n; }); em.emit({ kind: "a", n: 1 }); off(); em.emit({ kind: "b", n: 2 });
  console.log(got);
  const root: TreeNode = { value: 1, children: [{ value: 2, children: [] }, { value: 3, children: [{ value: 4, children: [] }] }] };
  root.children[0]!.parent = root;
  console.log(sum(root), root.children[0]!.parent?.value, root.children[1]!.parent === undefined);
  console.log(toArray({ head: 1, tail: { head: 2, tail: null } }).join());
}
