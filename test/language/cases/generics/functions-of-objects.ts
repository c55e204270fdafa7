type R<T, E = string> = { ok: true; v: T } | { ok: false; e: E };
const Result = { ok: <T,>(v: T): R<T, never> => ({ ok: true, v }), err<E>(e: E): R<never, E> { return { ok: false, e }; }, map: <T, U>(r: R<T>, f: (t: T) => U): R<U> => (r.ok ? { ok: true, v: f(r.v) } : r), count: 3 };
const local = () => { const util = { id: <T,>(x: T) => x, twice<T>(f: (t: T) => T, x: T) { return f(f(x)); } }; return util.twice((n: number) => n + 1, util.id(5)); };
export function program(): void {
  console.log([1, 2].map(Result.ok)); console.log(Result.ok(1), Result.err("x"), Result.map(Result.ok(2), (n) => `n${n}`), Result.count, local());
}
