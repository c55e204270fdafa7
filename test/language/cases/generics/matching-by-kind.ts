// Matching by kind.
type Shape = { kind: "circle"; r: number } | { kind: "rect"; w: number; h: number };
function match<T extends { kind: string }, R>(v: T, cases: { [K in T["kind"]]: (x: Extract<T, { kind: K }>) => R }): R {
  const f = cases[v.kind as T["kind"]] as (x: T) => R;
  return f(v);
}
export function program(): void {
  const shapes: Shape[] = [{ kind: "circle", r: 1 }, { kind: "rect", w: 2, h: 3 }];
  for (const s of shapes) console.log(s.kind, match(s, { circle: () => "round", rect: (r) => `${r.w}x${r.h}` }));
}
