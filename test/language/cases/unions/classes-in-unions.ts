// classes in unions
abstract class Shape { abstract area(): number; name(): string { return "shape"; } }
class Circle extends Shape { constructor(public r: number) { super(); } area(): number { return 3 * this.r * this.r; } name(): string { return "circle"; } }
class Square { constructor(readonly side: number, public tag: string = "sq") {} area(): number { return this.side ** 2; } get label(): string { return `sq ${this.side}`; } name(): string { return "square"; } }
class Line { length = 3; name = () => "line"; }
type Any = Circle | Square;
function total(list: Any[]): number { return list.reduce((s, x) => s + x.area(), 0); }
function show(x: Circle | Square | Line | string | null): string {
  if (x === null) return "null";
  if (typeof x === "string") return x;
  if (x instanceof Circle) return `circle ${x.r}`;
  if (x instanceof Square) return x.label + x.tag;
  return `line ${x.length} ${x.name()}`;
}
class MyError extends Error { constructor(public code: number) { super(`code ${code}`); } }
function attempt(n: number): number | MyError { return n < 0 ? new MyError(n) : n; }
export function program(): void {
  const list: Any[] = [new Circle(1), new Square(2)];
  console.log(total(list), list.map((x) => x.name()).join());
  console.log(show(new Circle(2)), show(new Square(3)), show(new Line()), show("s"), show(null));
  const r = attempt(-3); console.log(r instanceof MyError ? r.code : r, r instanceof Error);
  const q = attempt(3); if (typeof q === "number") console.log(q + 1); else console.log(q.message);
  const s: Shape | null = list.length ? new Circle(5) : null;
  console.log(s?.area(), s instanceof Circle, s instanceof Shape);
  if (s instanceof Circle) console.log(s.r);
  const sq = list[1] as Square; console.log(sq.side);
  const d: Date | string = "x"; console.log(d);
}
