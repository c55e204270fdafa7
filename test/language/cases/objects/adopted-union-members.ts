interface Circle { kind: "circle"; r: number }
interface Square { kind: "square"; s: number }
type Shape = Circle | Square;
interface A { kind: "a"; v: number }
interface B { kind: "b"; v: number }
type AB = A | B;
class Circ implements Circle { readonly kind = "circle"; constructor(public r: number) {} grow() { this.r++; } }
class Box { constructor(public w: number) {} }
function area(s: Shape): number { switch (s.kind) { case "circle": return s.r * s.r; case "square": return s.s * s.s; } }
function pick(ab: AB): string { return ab.kind === "a" ? "A" + ab.v : "B" + ab.v; }
interface HasX { x: number }
interface HasY { y: number; x?: string }
function xy(v: HasX | HasY | string | null): string {
  if (v === null) return "null";
  if (typeof v === "string") return v;
  if ("y" in v) return "y" + v.y;
  return "x" + v.x;
}
function isBig(s: Shape): s is Circle { return s.kind === "circle" && s.r > 5; }
export function program(): void {
  const c = new Circ(3);
  const shapes: Shape[] = [c, { kind: "square", s: 2 }];
  c.grow();
  for (const s of shapes) console.log(area(s), s instanceof Circ, isBig(s));
  const mk = (k: "a" | "b"): { kind: "b"; v: number; extra: boolean } => ({ kind: "b", v: 9, extra: k === "b" });
  console.log(pick(mk("a")), pick({ kind: "a", v: 1 }));
  const p = { x: 1, z: 5 }; const q = { y: 2, z: 4 };
  console.log(xy(p), xy(q), xy("s"), xy(null));
  const u: unknown = new Box(3);
  if (u instanceof Box) console.log(u.w);
  const o: object = p;
  console.log(o === p, typeof o);
}
