class Rect {
  width: number;
  height: number;
  label = "rect";
  private moves: number[] = [];
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }
  area(): number {
    return this.width * this.height;
  }
  move(by: number): this {
    this.moves.push(by);
    return this;
  }
  get moved(): number {
    return this.moves.reduce((a, b) => a + b, 0);
  }
}
export function program(): void {
  const r = new Rect(2, 3);
  console.log(r.area(), r.label, r.move(1).move(2).moved);
  r.width = 10;
  console.log(r.area());
}
