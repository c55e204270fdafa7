type Shape = { kind: "circle"; r: number } | { kind: "rect"; w: number; h: number; label?: string };
type Placed = Shape & { x: number };
function place(s: Shape, x: number): Placed { return { ...s, x }; }
function tag(s: Shape) { return { ...s, tag: `#${s.kind}` }; }
const scale = (s: Shape, n: number): Shape => s.kind === "circle" ? { ...s, r: s.r * n } : { ...s, w: s.w * n };
export function program(): void {
  const l: Shape[] = [{ kind: "circle", r: 1 }, { kind: "rect", w: 1, h: 2, label: "q" }];
  for (const s of l) { console.log(place(s, 3), tag(s), scale(s, 2)); const p = place(s, 1); console.log(p.kind === "rect" ? p.label : p.r); }
  const all = l.map((s, i) => ({ ...s, id: i })); console.log(all, all.map((a) => a.kind === "rect" ? a.h : a.id));
}
