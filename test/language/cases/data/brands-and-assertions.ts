// Brands and assertions.
declare const brand: unique symbol;
type Brand<T, B extends string> = T & { readonly [brand]: B };
type UserId = Brand<string, "UserId">;
type Cents = Brand<number, "Cents">;
type Email = string & { readonly __brand: "Email" };
function asUserId(s: string): UserId { if (!s.startsWith("u_")) throw new Error(`bad id ${s}`); return s as UserId; }
const cents = (n: number): Cents => Math.round(n) as Cents;
function addCents(a: Cents, b: Cents): Cents { return (a + b) as Cents; }
function assert(cond: unknown, msg = "assertion failed"): asserts cond { if (!cond) throw new Error(msg); }
function assertIsString(v: unknown): asserts v is string { if (typeof v !== "string") throw new TypeError("not a string"); }
function isDefined<T>(v: T | null | undefined): v is T { return v !== null && v !== undefined; }
function isEmail(s: string): s is Email { return s.includes("@"); }
interface Cat { kind: "cat"; meow(): string }
interface Dog { kind: "dog"; bark(): string }
const isCat = (p: Cat | Dog): p is Cat => p.kind === "cat";
function describe(x: unknown): string {
  if (x === null) return "null";
  if (typeof x === "string") return `string ${x.length}`;
  if (typeof x === "number") return `number ${x.toFixed(1)}`;
  if (typeof x === "boolean") return x ? "yes" : "no";
  if (Array.isArray(x)) return `array of ${x.map(describe).join("; ")}`;
  if (x instanceof Date) return "date";
  if (x instanceof Map) return `map ${x.size}`;
  if (typeof x === "function") return "function";
  if (typeof x === "object" && "name" in x && typeof x.name === "string") return `named ${x.name}`;
  if (typeof x === "undefined") return "undefined";
  return "object";
}
export function program(): void {
  const id = asUserId("u_1");
  console.log(id, id.length, addCents(cents(10.4), cents(5)));
  try { asUserId("x"); } catch (e) { assert(e instanceof Error); console.log(e.message); }
  const v: unknown = "text";
  assertIsString(v);
  console.log(v.toUpperCase());
  console.log([1, null, 2, undefined, 3].filter(isDefined).reduce((a, b) => a + b, 0));
  const mails = ["a@b", "c"].filter(isEmail);
  console.log(mails.length, mails[0]);
  const pets: (Cat | Dog)[] = [{ kind: "cat", meow: () => "meow" }, { kind: "dog", bark: () => "woof" }];
  for (const p of pets) console.log(isCat(p) ? p.meow() : p.bark());
  for (const x of [1, "two", null, undefined, true, [1, "a"], new Date(0), new Map([[1, 2]]), () => 1, { name: "n" }, {}]) console.log(describe(x));
  const byId = new Map<UserId, Cents>([[id, cents(5)]]);
  console.log(byId.get(id));
}
