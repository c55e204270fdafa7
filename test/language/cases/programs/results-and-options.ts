type Ok<T> = { ok: true; value: T }; type Err<E> = { ok: false; error: E }; type Result<T, E = Error> = Ok<T> | Err<E>;
const Ok = <T>(value: T): Ok<T> => ({ ok: true, value }); const Err = <E>(error: E): Err<E> => ({ ok: false, error });
const map = <T, U, E>(r: Result<T, E>, f: (t: T) => U): Result<U, E> => (r.ok ? Ok(f(r.value)) : r);
const andThen = <T, U, E, F>(r: Result<T, E>, f: (t: T) => Result<U, F>): Result<U, E | F> => (r.ok ? f(r.value) : r);
const unwrapOr = <T, E>(r: Result<T, E>, d: T): T => r.ok ? r.value : d;
function tryCatch<T>(fn: () => T): Result<T, Error> { try { return Ok(fn()); } catch (e) { return Err(e instanceof Error ? e : new Error(String(e))); } }
const parseNum = (s: string): Result<number, string> => { const n = Number(s); return Number.isNaN(n) || s.trim() === "" ? Err(`not a number: ${s}`) : Ok(n); };
const positive = (n: number): Result<number, { code: number }> => n > 0 ? Ok(n) : Err({ code: 42 });
function all<T, E>(rs: Result<T, E>[]): Result<T[], E> { const out: T[] = []; for (const r of rs) { if (!r.ok) return r; out.push(r.value); } return Ok(out); }
abstract class Option<T> { abstract isSome(): this is Some<T>; static of<T>(v: T | null | undefined): Option<T> { return v === null || v === undefined ? new None<T>() : new Some(v); } map<U>(f: (t: T) => U): Option<U> { return this.isSome() ? new Some(f(this.value)) : new None<U>(); } flatMap<U>(f: (t: T) => Option<U>): Option<U> { return this.isSome() ? f(this.value) : new None<U>(); } getOrElse(d: T): T { return this.isSome() ? this.value : d; } toString() { return this.isSome() ? `Some(${String(this.value)})` : "None"; } }
class Some<T> extends Option<T> { constructor(readonly value: T) { super(); } isSome(): this is Some<T> { return true; } }
class None<T> extends Option<T> { isSome(): this is Some<T> { return false; } }
export function program(): void {
  const r = andThen(parseNum("12"), positive);
  if (r.ok) console.log("value", r.value); else if (typeof r.error === "string") console.log("parse", r.error); else console.log("code", r.error.code);
  for (const s of ["-1", "abc", " 7 "]) { const x = andThen(parseNum(s), positive); console.log(x.ok ? x.value : x.error); }
  console.log(map(parseNum("3"), (n) => n * 2), unwrapOr(parseNum("x"), -1), all(["1", "2"].map(parseNum)), all(["1", "b"].map(parseNum)));
  console.log(tryCatch(() => JSON.parse("{\"a\":1}") as { a: number }));
  const t = tryCatch<number>(() => { throw new RangeError("bad"); }); console.log(t.ok ? 1 : t.error.name);
  console.log(`${Option.of(5).map((n) => n + 1)} ${Option.of<number>(null).map((n) => n + 1)} ${Option.of("x").flatMap((s) => Option.of(s.length)).getOrElse(0)}`);
}
