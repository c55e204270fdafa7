abstract class Shape {
  abstract readonly name: string;
  abstract get area(): number;
  abstract scale(by: number): Shape;
  protected abstract inner: number;
  describe(): string { return `${this.name} with area ${this.area} (${this.inner})`; }
  toString(): string { return this.describe(); }
}
class Circle extends Shape {
  readonly name = "circle";
  protected inner = 1;
  constructor(private r: number) { super(); }
  get area(): number { return this.r * this.r * 3; }
  scale(by: number): Circle { return new Circle(this.r * by); }
  get radius() { return this.r; }
  set radius(v: number) { this.r = v; }
}
class Rect extends Shape {
  readonly name: string = "rect";
  protected inner = 2;
  constructor(public readonly w: number, public readonly h: number = w) { super(); }
  get area(): number { return this.w * this.h; }
  scale(by: number): Rect { return new Rect(this.w * by, this.h * by); }
}
export function program(): void {
  const shapes: Shape[] = [new Circle(2), new Rect(2, 3), new Rect(4)];
  for (const s of shapes) console.log(s.describe(), s.scale(2).area, `${s}`);
  const c = new Circle(1);
  c.radius = 5; c.radius += 2; c.radius++;
  console.log(c.radius, c.scale(2).radius, c.area);
  console.log(shapes.map((s) => s.name).join());
  for (const s of shapes) { if (s instanceof Rect) console.log(s.w, s.h); else if (s instanceof Circle) console.log(s.radius); }
}
