abstract class Shape {
  abstract area(): number;
}
class Square extends Shape {
  constructor(private s: number) {
    super();
  }
  area(): number {
    return this.s * this.s;
  }
}
class Circle extends Shape {
  constructor(private r: number) {
    super();
  }
  area(): number {
    return Math.floor(3.14 * this.r * this.r);
  }
}
const makers = new Map<string, (size: number) => Shape>();
makers.set("square", (n) => new Square(n));
makers.set("circle", (n) => new Circle(n));
function make(kind: string, size: number): Shape {
  const maker = makers.get(kind);
  if (maker === undefined) throw new TypeError(`no shape ${kind}`);
  return maker(size);
}
export function program(): void {
  console.log(make("square", 3).area(), make("circle", 2).area());
  try {
    make("blob", 1);
  } catch (e) {
    console.log(e.name, e.message);
  }
}
