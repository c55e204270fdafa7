// null and undefined everywhere
interface Opt { a?: number; b: string | null; c?: string | null; d?: boolean; f?: (x: number) => number }
function f(x?: number, y: string = "dy", z: string | null = "dz"): string { return `${x} ${y} ${z}`; }
function g(v: number | null | undefined): string { return v === null ? "N" : v === undefined ? "U" : v.toString(); }
function nothing(): void {}
function maybe(n: number): string | undefined { if (n > 0) return "pos"; }
let later: string | undefined;
export function program(): void {
  const o: Opt = { b: null };
  console.log(o.a, o.b, o.c, o.d, o.a === undefined, o.c === null, o.c === undefined, o.c == null);
  console.log(typeof o.a, typeof o.b, typeof o.c, typeof o.d, typeof o.f);
  console.log(f(), f(1), f(1, undefined, null), f(undefined, "q", undefined));
  console.log(g(null), g(undefined), g(0));
  o.c = "x"; console.log(o.c?.length, o.b?.length, o.f?.(3));
  o.f = (x) => x * 2; console.log(o.f?.(3), o.f(4));
  o.a ??= 7; o.a ??= 8; console.log(o.a);
  o.b ||= "bb"; o.b &&= o.b + "!"; console.log(o.b);
  o.d ??= false; o.d ||= true; console.log(o.d);
  console.log(maybe(1), maybe(-1), maybe(-1) ?? "none", nothing(), later);
  later = "set"; console.log(later);
  let u: number | undefined; console.log(u, u === undefined, u ?? 3); u = 0; console.log(u ?? 3, u || 4, u === 0);
  const n: number | null = o.a > 100 ? 1 : null;
  console.log(n === 5, n == null, n !== null, String(n), `${n}`, n + "");
  const bs: (boolean | undefined)[] = [true, false, undefined];
  for (const b of bs) console.log(b, !b, b ? 1 : 2, b ?? "undef", b === false, b === undefined);
  const ns: (number | null)[] = [0, 1, null, NaN];
  for (const x of ns) console.log(x, !x, x ? "t" : "f", x === 0, x === null, (x ?? 10) + 1);
  const e1: string | null | undefined = o.c, e2: string | undefined = undefined;
  console.log(e1 ?? "x", e2 ?? "y", e1 === e2, null == undefined, null === undefined);
  console.log([1, null, 2].length, [undefined, "a"].length, String(undefined), String(null), "" + undefined + null);
  const arr = [3, null, 5]; let sum = 0; for (const v of arr) if (v !== null) sum += v; console.log(sum);
  const t = o.c && o.c.length; console.log(t);
  const v: null = null; const w: undefined = undefined; console.log(v, w, v === null, w === undefined);
  let s: string | null = null; const setS = () => { s = "now"; }; setS(); console.log(s);
}
