// Result / Option generics
type Result<T, E = string> = { ok: true; value: T } | { ok: false; error: E };
type Option<T> = { kind: "some"; value: T } | { kind: "none" };
function ok<T, E = string>(value: T): Result<T, E> { return { ok: true, value }; }
function err<T, E = string>(error: E): Result<T, E> { return { ok: false, error }; }
function map<T, U, E>(r: Result<T, E>, f: (t: T) => U): Result<U, E> {
  return r.ok ? { ok: true, value: f(r.value) } : r;
}
function unwrapOr<T, E>(r: Result<T, E>, d: T): T { return r.ok ? r.value : d; }
const some = <T>(value: T): Option<T> => ({ kind: "some", value });
const none: Option<never> = { kind: "none" };
function getOrElse<T>(o: Option<T>, d: T): T { return o.kind === "some" ? o.value : d; }
function divide(a: number, b: number): Result<number> {
  if (b === 0) return err("division by zero");
  return ok(a / b);
}
export function program(): void {
  const a = divide(6, 3);
  const b = divide(1, 0);
  console.log(a.ok, b.ok, unwrapOr(a, -1), unwrapOr(b, -1));
  if (!b.ok) console.log(b.error);
  const c = map(a, (x) => `value ${x}`);
  if (c.ok) console.log(c.value.length, c.value);
  const d = map(b, (x) => x > 1);
  console.log(d.ok ? d.value : d.error);
  console.log(getOrElse(some(4), 1), getOrElse(some("x"), "y"));
  const n: Option<number> = none;
  console.log(getOrElse(n, 9));
}
