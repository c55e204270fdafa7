// Methods through wider instances.
type Result<T, E = Error> = Ok<T, E> | Err<T, E>;
class Ok<T, E> {
  readonly ok = true as const;
  constructor(readonly value: T) {}
  map<U>(f: (v: T) => U): Result<U, E> { return new Ok(f(this.value)); }
  mapErr<F>(_f: (e: E) => F): Result<T, F> { return new Ok(this.value); }
  andThen<U>(f: (v: T) => Result<U, E>): Result<U, E> { return f(this.value); }
  unwrapOr(_d: T): T { return this.value; }
  match<R>(cases: { ok: (v: T) => R; err: (e: E) => R }): R { return cases.ok(this.value); }
}
class Err<T, E> {
  readonly ok = false as const;
  constructor(readonly error: E) {}
  map<U>(_f: (v: T) => U): Result<U, E> { return new Err(this.error); }
  mapErr<F>(f: (e: E) => F): Result<T, F> { return new Err(f(this.error)); }
  andThen<U>(_f: (v: T) => Result<U, E>): Result<U, E> { return new Err(this.error); }
  unwrapOr(d: T): T { return d; }
  match<R>(cases: { ok: (v: T) => R; err: (e: E) => R }): R { return cases.err(this.error); }
}
const ok = <T, E = never>(v: T): Result<T, E> => new Ok(v);
const err = <E, T = never>(e: E): Result<T, E> => new Err(e);
type ParseError = { kind: "empty" } | { kind: "nan"; text: string } | { kind: "range"; min: number; max: number };
function parse(text: string): Result<number, ParseError> {
  if (text.trim() === "") return err({ kind: "empty" });
  const n = Number(text);
  return Number.isNaN(n) ? err({ kind: "nan", text }) : ok(n);
}
const inRange = (min: number, max: number) => (n: number): Result<number, ParseError> =>
  n < min || n > max ? err({ kind: "range", min, max }) : ok(n);
function show(e: ParseError): string {
  switch (e.kind) {
    case "empty": return "nothing";
    case "nan": return `not a number: ${e.text}`;
    case "range": return `not in ${e.min}..${e.max}`;
    default: { const never: never = e; return never; }
  }
}
function collect<T, E>(results: Result<T, E>[]): Result<T[], E> {
  const out: T[] = [];
  for (const r of results) { if (!r.ok) return err(r.error); out.push(r.value); }
  return ok(out);
}
export function program(): void {
  for (const t of ["12", "", "abc", "1000"]) {
    const r = parse(t).andThen(inRange(0, 100)).map((n) => n * 2).mapErr(show);
    console.log(r.match({ ok: (v) => `ok ${v}`, err: (e) => `err ${e}` }), r.ok ? r.value : r.error);
  }
  console.log(collect(["1", "2"].map(parse)).unwrapOr([]));
  console.log(collect(["1", "x"].map(parse)));
}
