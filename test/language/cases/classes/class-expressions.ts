const Point = class {
  constructor(public x: number, public y: number) {}
  sum(): number {
    return this.x + this.y;
  }
};
export function program(): void {
  console.log(new Point(1, 2).sum());
  const Local = class Inner {
    name = "inner";
  };
  console.log(new Local().name);
}
