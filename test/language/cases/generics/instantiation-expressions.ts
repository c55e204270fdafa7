function makeBox<T>(value: T): { value: T } { return { value }; }
function pair<A, B = number>(a: A, b: B): [A, B] { return [a, b]; }
const ident = <T>(x: T): T => x;
class Box<T> { constructor(public v: T) {} get(): T { return this.v; } static of<U>(u: U): Box<U> { return new Box(u); } }
class Multi<K, V> { readonly m = new Map<K, V>(); set(k: K, v: V): this { this.m.set(k, v); return this; } }
const make = <T>(C: new (v: T) => Box<T>, v: T): Box<T> => new C(v);
type StrBox = ReturnType<typeof makeBox<string>>;
const top = makeBox<number>;
export function program(): void { const mk = makeBox<string>; console.log(mk("a").value.length); const S = Box<string>; const b = new S("q"); console.log(b.v.length, b instanceof Box); const ms = [1,2].map(makeBox<number>); console.log(ms[0]!.value); const p = pair<string, boolean>; console.log(p("x", true)); const id = ident<number>; console.log(id(4) + 1); console.log(make(Box<string>, "made").get(), make(Box, 5).get()); const M = Multi<string, number>; console.log(new M().set("a", 1).m.get("a")); const s: StrBox = mk("z"); console.log(s, top(1).value); }
