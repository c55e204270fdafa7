type Ok<T> = { ok: true; value: T }; type Err<E> = { ok: false; error: E }; type Result<T, E = Error> = Ok<T> | Err<E>;
const Err = <E>(error: E): Err<E> => ({ ok: false, error });
function conv(r: Result<number, { code: number }>): Result<number, string | { code: number }> { return r; }
export function program(): void {
  const x = conv(Err({ code: 1 }));
  console.log(x.ok ? 1 : typeof x.error);
}
