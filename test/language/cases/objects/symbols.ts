const KEY = Symbol("key"); const OTHER = Symbol();
class A { [KEY] = 5; [OTHER](): string { return `other ${this[KEY]}`; } static readonly TAG: unique symbol = Symbol("tag"); static [KEY] = "static"; plain = 1; }
class B extends A { override [OTHER](): string { return super[OTHER]() + "!"; } [A.TAG] = true; }
const o = { [KEY]: "v", plain: 1, [OTHER]() { return this.plain; } };
interface Tagged { readonly [KEY]: number; name: string }
declare const brand: unique symbol;
type Branded<T, B> = T & { readonly [brand]: B };
type UserId = Branded<string, "user">; type Amount = Branded<number, "eur">;
const userId = (s: string): UserId => s as UserId;
type Token = symbol; const reg = new Map<symbol, string>();
class Container { private readonly made = new Map<symbol, () => unknown>(); bind(t: symbol, f: () => unknown): this { this.made.set(t, f); return this; } get<T>(t: symbol): T { const f = this.made.get(t); if (!f) throw new Error(`nothing for ${String(t)}`); return f() as T; } }
const TYPES = { Logger: Symbol("Logger"), Db: Symbol.for("Db") } as const;
const Color = { Red: Symbol("red"), Green: Symbol("green") } as const; type Color = (typeof Color)[keyof typeof Color];
const name = (c: Color): string => { switch (c) { case Color.Red: return "is red"; case Color.Green: return "is green"; default: return "?"; } };
const NONE = Symbol("none");
function find(list: number[], n: number): number | typeof NONE { return list.includes(n) ? n : NONE; }
const kind = (x: unknown): string => typeof x;
const isSym = (x: string | number | symbol | object): string => { if (typeof x === "symbol") return x.toString(); if (typeof x === "object") return "obj"; return `${x}`; };
export function program(): void {
  const a = new A(); console.log(a[KEY], a[OTHER](), o[KEY], o.plain, o[OTHER](), A[KEY]); a[KEY] += 2; a[KEY]++; console.log(a[KEY], new B()[OTHER](), new B()[A.TAG]);
  reg.set(KEY, "k"); reg.set(Symbol.for("app"), "app"); console.log(reg.get(KEY), reg.get(Symbol.for("app")), reg.get(OTHER), reg.size);
  console.log(KEY.toString(), KEY.description, OTHER.description, typeof KEY, KEY === KEY, Symbol("a") === Symbol("a"), Symbol.for("x") === Symbol.for("x"), Symbol.keyFor(Symbol.for("x")), Symbol.keyFor(KEY));
  const s: Token = Symbol("t"); console.log(s.description, String(s), `${s.toString()}`, !!s, s);
  console.log(TYPES.Logger === TYPES.Logger, TYPES.Logger.description, (TYPES.Db as symbol) === Symbol.for("Db"));
  const c = new Container().bind(TYPES.Logger, () => "logger").bind(TYPES.Db, () => 42); console.log(c.get<string>(TYPES.Logger), c.get<number>(TYPES.Db) + 1); try { c.get(Symbol("missing")); } catch (e) { console.log((e as Error).message); }
  console.log(a, o, new B(), { s: KEY, list: [KEY, OTHER] }, new Map([[KEY, 1]]));
  console.log(Object.keys(a), Object.keys(o), JSON.stringify(a), KEY in a, KEY in o); for (const k in o) console.log(k); 
  const t: Tagged = { [KEY]: 3, name: "n" }; console.log(t[KEY], t); const { [KEY]: taken, ...rest } = t; console.log(taken, rest);
  const id = userId("u1"); console.log(id.length, id.toUpperCase()); const am = 5 as Amount; console.log(am + 1);
  console.log(name(Color.Red), name(Color.Green)); const f = find([1, 2], 3); console.log(f === NONE, typeof f, find([1], 1) === NONE); const g = find([1, 2], 2); if (g !== NONE) console.log(g + 1);
  console.log(kind(KEY), kind({}), kind(1), kind(null), isSym(KEY), isSym({}), isSym("x"), isSym(3)); const u: unknown = KEY; if (typeof u === "symbol") console.log("sym", u.description); console.log(u === KEY, u);
  const it = Symbol.iterator; console.log(it.toString(), it === Symbol.iterator, [1, 2][Symbol.iterator]().next()); const set = new Set<symbol | string>([KEY, "a", KEY]); console.log(set.size, set.has(KEY));
  const maybe: symbol | undefined = set.size > 1 ? OTHER : undefined; console.log(maybe?.description ?? "none", typeof maybe);
}
