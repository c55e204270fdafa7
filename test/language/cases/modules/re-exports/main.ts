import { area, perimeter as around, Square, ORIGIN } from "./index.ts";
export function program(): void {
  const s = new Square(3);
  console.log(area(s.side), around(s.side), s.area(), ORIGIN.x);
}
