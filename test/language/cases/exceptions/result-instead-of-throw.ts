type Result<T> = { ok: true; value: T } | { ok: false; error: string };
function parse(text: string): Result<number> {
  const n = Number(text);
  return Number.isNaN(n) ? { ok: false, error: `bad: ${text}` } : { ok: true, value: n };
}
export function program(): void {
  for (const text of ["12", "x", "1.5"]) {
    const result = parse(text);
    if (result.ok) console.log(result.value * 2);
    else console.log(result.error);
  }
}
