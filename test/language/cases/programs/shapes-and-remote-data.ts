// Shapes and remote data.
type Shape = { kind: "circle"; r: number } | { kind: "rect"; w: number; h: number } | { kind: "tri"; a: number; b: number; c: number };
type ShapeOf<K extends Shape["kind"]> = Extract<Shape, { kind: K }>;
const area: { [K in Shape["kind"]]: (s: ShapeOf<K>) => number } = {
  circle: ({ r }) => Math.PI * r * r,
  rect: ({ w, h }) => w * h,
  tri: ({ a, b, c }) => { const s = (a + b + c) / 2; return Math.sqrt(s * (s - a) * (s - b) * (s - c)); },
};
function areaOf<K extends Shape["kind"]>(s: ShapeOf<K>): number { return (area[s.kind] as (s: Shape) => number)(s); }
function match<T extends { kind: string }, R>(v: T, cases: { [K in T["kind"]]: (x: Extract<T, { kind: K }>) => R }): R {
  const f = cases[v.kind as T["kind"]] as (x: T) => R;
  return f(v);
}
type Loading = { status: "loading" }; type Failed = { status: "failed"; error: Error }; type Loaded<T> = { status: "loaded"; data: T };
type Remote<T> = Loading | Failed | Loaded<T>;
const Remote = {
  loading: (): Loading => ({ status: "loading" }),
  failed: (m: string): Failed => ({ status: "failed", error: new Error(m) }),
  of: <T>(data: T): Loaded<T> => ({ status: "loaded", data }),
  map<A, B>(r: Remote<A>, f: (a: A) => B): Remote<B> { return r.status === "loaded" ? Remote.of(f(r.data)) : r; },
} as const;
const isLoaded = <T>(r: Remote<T>): r is Loaded<T> => r.status === "loaded";
function render(r: Remote<number[]>): string {
  switch (r.status) { case "loading": return "..."; case "failed": return `! ${r.error.message}`; case "loaded": return r.data.join("+"); }
}
export function program(): void {
  const shapes: Shape[] = [{ kind: "circle", r: 1 }, { kind: "rect", w: 2, h: 3 }, { kind: "tri", a: 3, b: 4, c: 5 }];
  for (const s of shapes) console.log(s.kind, areaOf(s).toFixed(2), match(s, { circle: () => "round", rect: (r) => `${r.w}x${r.h}`, tri: () => "3" }));
  const rs: Remote<number[]>[] = [Remote.loading(), Remote.failed("x"), Remote.of([1, 2]), Remote.map(Remote.of([1]), (a) => [...a, 9])];
  console.log(rs.map(render), rs.filter(isLoaded).map((r) => r.data.length));
}
