// A method as a value is the same function each time, for all objects of a class.

class Shape {
  constructor(readonly size: number) {}
  area(): number {
    return this.size;
  }
  kind(): string {
    return "shape";
  }
  unit(): string {
    return "m";
  }
}
class Square extends Shape {
  override kind(): string {
    return "square";
  }
}
const asked: string[] = [];
function ask(shape: Shape): Shape {
  asked.push(shape.kind());
  return shape;
}

export function program(): void {
  const [a, b] = [new Shape(1), new Shape(2)];
  const square = new Square(3);
  console.log(a.kind === a.kind, a.kind === b.kind, square.kind === square.kind);
  const kind = a.kind;
  console.log(kind === b.kind, kind(), square.kind());
  const shapes: Shape[] = [a, square];
  console.log(shapes.map((each) => each.kind()).join(), shapes[0]!.kind === shapes[1]!.kind);
  console.log(ask(a).kind === ask(b).kind, asked.join());
  const seen = new Set<() => string>([a.kind, b.kind, a.unit]);
  console.log(seen.size, [...seen].map((each) => each()).join());

  const none: string | null = [1].length > 1 ? "a" : null;
  console.log(none! === null, none! == undefined, null! === null, none! ?? "other", typeof none!, `${none!}`);
  const maybe: number | undefined = [1].length > 1 ? 1 : undefined;
  console.log(maybe! === undefined, maybe! === 1, maybe!);
  if (none!) console.log("there");
  else console.log("not there");
}
