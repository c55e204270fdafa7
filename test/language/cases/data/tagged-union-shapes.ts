type Shape =
  | { kind: "circle"; radius: number }
  | { kind: "rect"; width: number; height: number }
  | { kind: "point" };
function area(shape: Shape): number {
  switch (shape.kind) {
    case "circle":
      return Math.PI * shape.radius ** 2;
    case "rect":
      return shape.width * shape.height;
    case "point":
      return 0;
  }
}
export function program(): void {
  const shapes: Shape[] = [{ kind: "circle", radius: 1 }, { kind: "rect", width: 2, height: 3 }, { kind: "point" }];
  for (const shape of shapes) console.log(shape.kind, area(shape));
  const circles = shapes.filter((s) => s.kind === "circle");
  console.log(circles.length);
}
