class A { constructor(readonly n: number = 1) {} } class B extends A { b = "b"; } class C { c = true; } abstract class S { abstract go(): string; } class S1 extends S { go(): string { return "s1"; } }
type Ctor<T> = new (...args: any[]) => T; type AbstractCtor<T> = abstract new (...args: any[]) => T;
function is<T>(x: unknown, type: Ctor<T>): x is T { return x instanceof type; }
function assertIs<T>(x: unknown, type: Ctor<T>): T { if (!(x instanceof type)) throw new TypeError(`not a ${type.name}`); return x; }
function ofType<T>(list: readonly unknown[], type: Ctor<T>): T[] { return list.filter((x): x is T => x instanceof type); }
function findFirst<T>(list: readonly object[], type: AbstractCtor<T>): T | undefined { for (const x of list) if (x instanceof type) return x as T; return undefined; }
class Registry { private readonly handlers: [type: Ctor<object>, f: (x: object) => string][] = []; on<T extends object>(type: Ctor<T>, f: (x: T) => string): this { this.handlers.push([type as Ctor<object>, f as (x: object) => string]); return this; } run(x: object): string { for (const [type, f] of this.handlers) if (x instanceof type) return f(x); return "nobody"; } }
class NotFound extends Error { override name = "NotFound"; } class Denied extends Error { constructor(readonly who: string) { super(`no ${who}`); } }
function retry(f: () => string, on: Ctor<Error>[]): string { try { return f(); } catch (e) { if (on.some((t) => e instanceof t)) return `handled ${(e as Error).message}`; return `unhandled ${(e as Error).message}`; } }
class Entity { components = new Map<string, object>(); add(c: object): this { this.components.set(c.constructor.name, c); return this; } get<T extends object>(type: Ctor<T>): T | undefined { return this.components.get(type.name) as T | undefined; } }
export function program(): void {
  const list: unknown[] = [new A(), new B(), new C(), 1, "s", null, undefined, new Error("e"), () => 1]; for (const t of [A, B, C]) console.log(t.name, list.filter((x) => x instanceof t).length);
  console.log(is(new B(), A), is(new A(), B), is(3, A), is(new Error("x"), Error), is(new TypeError("x"), Error), is(new Error("y"), TypeError));
  console.log(assertIs(new B(), B).b); try { assertIs("s", C); } catch (e) { console.log((e as Error).message); }
  console.log(ofType(list, A).length, ofType(list, B).map((b) => b.b), ofType(list, Error).map((e) => e.message)); console.log(findFirst([new C(), new S1()], S)?.go(), findFirst([new C()], S));
  console.log(new Registry().on(B, (b) => `B ${b.b}`).on(A, (a) => `A ${a.n}`).run(new B()), new Registry().on(B, (b) => b.b).on(A, (a) => `A ${a.n}`).run(new A(7)), new Registry().run(new C()));
  console.log(retry(() => { throw new NotFound("n"); }, [NotFound, Denied]), retry(() => { throw new Denied("d"); }, [NotFound, Denied]), retry(() => { throw new RangeError("r"); }, [NotFound]), retry(() => { throw new RangeError("r"); }, [TypeError, RangeError]));
  const e = new Entity().add(new C()); console.log(e.get(C)?.c, e.get(A)); const K: typeof A = B; console.log(new B() instanceof K, new A() instanceof K, K.name); const maybe: Ctor<A> | null = list.length > 3 ? A : null; console.log(maybe ? new B() instanceof maybe : "none");
}
