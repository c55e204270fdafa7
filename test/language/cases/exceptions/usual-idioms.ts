class ValidationError extends Error {
  constructor(public readonly field: string, message: string) {
    super(message);
    this.name = "ValidationError";
    Object.setPrototypeOf(this, ValidationError.prototype);
  }
}
class HttpLike extends Error {
  override name = "HttpLike";
  constructor(readonly status: number, message?: string) {
    super(message ?? `status ${status}`);
    Object.setPrototypeOf(this, new.target.prototype);
  }
  get retryable(): boolean { return this.status >= 500; }
}
class Named extends Error {
  constructor(message: string) {
    super(message);
    this.name = this.constructor.name;
    if (Error.captureStackTrace) Error.captureStackTrace(this, Named);
  }
}
class SubNamed extends Named {}
function describe(error: unknown): string {
  if (error instanceof ValidationError) return `${error.name}[${error.field}]: ${error.message}`;
  if (error instanceof Error) return error.message;
  return String(error);
}
function toError(e: unknown): Error { return e instanceof Error ? e : new Error(String(e)); }
function attempt<T>(fn: () => T): T | null {
  try { return fn(); } catch { return null; }
}
function wrap<T>(fn: () => T, fallback: T): T {
  try { return fn(); } catch (err: unknown) { console.log("wrap", describe(err)); return fallback; }
}
type Result<T> = { ok: true; value: T } | { ok: false; error: Error };
function tryCatch<T>(fn: () => T): Result<T> {
  try { return { ok: true, value: fn() }; } catch (e) { return { ok: false, error: toError(e) }; }
}
function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${message}`);
}
function never(x: never): never { throw new Error(`unexpected ${x}`); }
function order(): number {
  try { console.log("body"); return 1; } finally { console.log("fin"); }
}
function override(): number {
  try { throw new Error("lost"); } finally { return 2; }
}
function loop(): string {
  let out = "";
  for (let i = 0; i < 5; i++) {
    try {
      if (i === 1) continue;
      if (i === 3) break;
      out += i;
    } catch (e) { out += "c"; } finally { out += "f"; }
  }
  return out;
}
class Resource {
  static open = 0;
  constructor(readonly name: string) { if (name === "bad") throw new RangeError("bad name"); Resource.open++; }
  close(): void { Resource.open--; }
  get value(): number { if (this.name === "x") throw new TypeError("no value"); return this.name.length; }
}
function use(name: string): number {
  const r = new Resource(name);
  try { return r.value; } finally { r.close(); }
}
export function program(): void {
  more(0); more(1); more(2);
  try { throw new ValidationError("age", "too young"); } catch (e: unknown) { console.log(describe(e)); }
  try { throw new HttpLike(503); } catch (err: any) { console.log(err.message, err.name, err instanceof HttpLike && err.retryable); }
  try { throw new SubNamed("sub"); } catch (err) { console.log((err as Error).name, (err as SubNamed).message, String(err)); }
  try { throw new Named("n"); } catch (err) { if (!(err instanceof Error)) throw err; console.log(err.name); }
  console.log(attempt(() => 5), attempt<number>(() => { throw new Error("x"); }));
  console.log(wrap(() => JSON_parse("x"), -1));
  const r1 = tryCatch(() => 10), r2 = tryCatch<number>(() => { throw new Error("failed"); });
  console.log(r1.ok ? r1.value : r1.error.message, r2.ok ? r2.value : r2.error.message);
  try { assert(1 > 2, "math"); } catch (e) { console.log(e instanceof Error ? e.message : String(e)); }
  console.log(order(), override(), loop());
  for (const n of ["abc", "x", "bad"]) {
    try { console.log(use(n)); } catch (e) { console.log(describe(e), Resource.open); }
  }
  try {
    try { throw new Error("first"); } finally { console.log("cleanup"); }
  } catch (e) { console.log("outer", describe(e)); }
  const errors: Error[] = [];
  [1, 2, 3].forEach((n) => { try { if (n % 2) throw new Error(`odd ${n}`); } catch (e) { errors.push(e as Error); } });
  console.log(errors.map((e) => e.message).join(";"));
  const message = (() => { try { throw new Error("iife"); } catch ({ message }) { return message; } })();
  console.log(message);
  console.log(describe("just text"), describe(42), describe(null), describe(undefined), toError("t").message);
  try { null_access(null); } catch (e) { console.log(e instanceof TypeError); }
}
function JSON_parse(text: string): number { throw new SyntaxError(`Unexpected token ${text}`); }
interface Node2 { next: Node2 | null; v: number }
function null_access(n: Node2 | null): number { return n!.v; }
function more(n: number): void {
  try {
    try {
      if (n === 0) throw new RangeError("zero");
      if (n === 1) throw new TypeError("one");
    } catch (err) {
      if (typeof err === "string") console.log(err.toUpperCase());
      else if (err instanceof RangeError) throw err;
      else if (err instanceof Error) console.log("some", err.message);
      else console.log("no error");
    }
  } catch (err: unknown) {
    const message = err instanceof Error ? err.message : "unknown";
    console.log(message);
    if (err instanceof RangeError || err instanceof TypeError) console.log(err.name);
    try { throw err; } catch (again) { console.log((again as Error).message, again === err); }
  }
  try { throw new Error("x"); } catch (e) { e = new Error("y"); console.log((e as Error).message); }
}
