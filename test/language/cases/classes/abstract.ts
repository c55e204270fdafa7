abstract class Shape {
  abstract readonly name: string;
  abstract area(): number;
  describe(): string {
    return `${this.name}: ${this.area()}`;
  }
}
class Square extends Shape {
  readonly name = "square";
  constructor(private side: number) {
    super();
  }
  area(): number {
    return this.side ** 2;
  }
}
class Circle extends Shape {
  readonly name = "circle";
  constructor(private r: number) {
    super();
  }
  area(): number {
    return Math.round(Math.PI * this.r ** 2);
  }
}
export function program(): void {
  const shapes: Shape[] = [new Square(3), new Circle(2)];
  console.log(shapes.map((s) => s.describe()).join(", "));
}
