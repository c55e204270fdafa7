class U { #p = "x"; n = 0; get protocol(): string { return this.#p; } }
const name = (a: string, base: U | null, c?: string): string => a || base?.protocol || c || "none";
const num = (a: number, base?: U): number => a || base?.n || 7;
const cond = (b: boolean, s?: string): string => (b ? s : "no") || "empty";
const and = (b: boolean, s: string | undefined): string => (b && s) || "neither";
const chain = (m: Map<string, number>, k: string): number => m.get(k) || m.get(k.toLowerCase()) || -1;
const obj = (a: U | null, b: U | undefined): U => a || b || new U();
const parts = (env: { [k: string]: string | undefined }): string => env["A"] || env["B"] || env.C || "default";
export function program() {
  console.log(pick(true, null, { v: 1, next: null }).v, pick(false, { v: 2, next: null }, { v: 1, next: null }).v, pick(true, { v: 2, next: null }, { v: 1, next: null }).v, first([]), first(["a"]), size(null), size([]), size([1]), label(2, "cat"), label(1, "cat"), label(3), lazy("", new Map()));
  console.log(name("", null), name("q", null), name("", new U()), name("", null, "c"));
  console.log(num(0), num(1), num(0, new U()), cond(true), cond(false), cond(true, "s"), and(true, undefined), and(false, "x"), and(true, "x"));
  console.log(chain(new Map([["a", 1]]), "A"), chain(new Map(), "A"), obj(null, undefined).n, parts({}), parts({ B: "b" }), parts({ C: "" }));
  const o: { a?: { b?: string } } = {};
  const v: string = o.a?.b || (o.a && o.a.b) || "zzz"; console.log(v);
  let s: string = ""; s = s || o.a?.b || "w"; console.log(s);
}
interface N { v: number; next: N | null }
export const pick = (ok: boolean, a: N | null, b: N): N => (ok && a) || b;
export const first = (xs: string[]): string => (xs.length > 0 && xs[0]) || "none";
export const size = (xs: number[] | null): number => (xs && xs.length) || -1;
export const label = (n: number, unit?: string): string => (n > 1 && unit && unit + "s") || unit || "none";
export const lazy = (k: string, cache: Map<string, N>): N | undefined => (k !== "" && cache.get(k)) || undefined;
