export function program(): void {
  const rec: { [k: string]: number } = { a: 1, b: 2 };
  const arr = ["x", "y"]; 
  let s = ""; for (const [i, c] of [..."abc"].entries()) s += i + c; console.log(s);
  const opt: { f?: (x: number) => number } = {}; console.log(opt.f?.(1) ?? "none");
  const a: number[] = []; a.push(1, 2, 3); const b = []; b.push("q"); b.push("r"); console.log(a.length, b.join());
  const nested: number[][] = Array.from({ length: 2 }, () => []); nested[0]!.push(1); console.log(nested.map((r) => r.length).join());
  const m = Array(3).fill(0).map((_, i) => i * i); console.log(m.join(), new Array<number>(2).length, Array.of(1, 2).join());
  let ev = []; for (let i = 0; i < 3; i++) ev.push(i); console.log(ev.join());
  const tup = ["a", 1, true] as const; const [x, y, z] = tup; console.log(x, y, z, tup.length);
  const dict = new Map<string, [number, string[]]>(); dict.set("k", [1, ["v"]]); const got = dict.get("k"); if (got) { const [n, vs] = got; console.log(n, vs.join()); }
  const cmp = ([, a2]: [string, number], [, b2]: [string, number]) => a2 - b2; console.log(([["p", 2], ["q", 1]] as [string, number][]).sort(cmp).map(([k]) => k).join());
  label: if (arr.length) { if (a.length > 2) break label; console.log("no"); }
  const w = (...[first, second = 5, ...others]: number[]) => `${first} ${second} ${others.length}`; console.log(w(1), w(1, 2, 3, 4));
  function variadic(sep: string, ...parts: readonly (string | number)[]): string { return parts.join(sep); } console.log(variadic("-", "a", 1), variadic("-", ...["x", 2]));
  const fns = { add: (a: number, b = 1) => a + b, neg(n = 5) { return -n; } }; console.log(fns.add(1), fns.add(1, 2), fns.neg(), fns.neg(2));
  const apply = <T, R>(f: (...xs: T[]) => R, ...xs: T[]): R => f(...xs); console.log(apply(Math.max, 1, 5, 2), apply((...s2: string[]) => s2.join("+"), "a", "b"));
  const wrap = <A extends readonly unknown[], R>(f: (...a: A) => R) => (...a: A): R => { console.log(a.length); return f(...a); }; console.log(wrap((a3: number, b3: string) => a3 + b3)(1, "z"), wrap(() => "no args")());
  const bound = fns.add.bind(null, 10); console.log(bound(5));
  console.log([3, 1, 2].toSorted().join(), [1, 2, 3].with(0, 9).join());
}
