interface Point {
  x: number;
  y: number;
}
interface Line {
  from: Point;
  to: Point;
  label: string;
}
function length(line: Line): number {
  return Math.sqrt((line.to.x - line.from.x) ** 2 + (line.to.y - line.from.y) ** 2);
}
export function program(): void {
  const line: Line = { from: { x: 0, y: 0 }, to: { x: 3, y: 4 }, label: "a" };
  console.log(length(line), line.label);
  line.to.x = 6;
  line.to = { x: line.to.x, y: 8 };
  console.log(length(line));
  const same = line;
  same.label = "b";
  console.log(line.label, same === line, line.from === line.to);
}
