// Names as type arguments.
interface M { a: number; b: string; c: boolean }
function get<K extends "a" | "b">(o: M, k: K): M[K] { return o[k]; }
type Kind = M[keyof M];
function pair<K extends keyof M & string>(k: K, v: M[K]): string { return `${k}=${v}`; }
function setter<K extends "a" | "b" | "c">(k: K): (o: M, v: M[K]) => M { return (o, v) => ({ ...o, [k]: v }); }
type Ev = { type: "x"; n: number } | { type: "y"; s: string };
function on<T extends Ev["type"]>(type: T, f: (e: Extract<Ev, { type: T }>) => void): (e: Ev) => void { return (e) => { if (e.type === type) f(e as Extract<Ev, { type: T }>); }; }
export function program(): void {
  const o: M = { a: 1, b: "x", c: true };
  console.log(get(o, "a") + 1, get(o, "b").length, pair("a", 3), pair("c", false));
  console.log(setter("a")(o, 5), setter("b")(o, "q"));
  const hs = [on("x", (e) => console.log(e.n)), on("y", (e) => console.log(e.s.length))];
  for (const e of [{ type: "x", n: 4 }, { type: "y", s: "abc" }] satisfies Ev[]) hs.forEach((h) => h(e));
}
