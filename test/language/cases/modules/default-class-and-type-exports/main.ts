import Shape, { type Kind } from "./shape.ts";
import value from "./value.ts";
export function program(): void {
  const kind: Kind = "round";
  console.log(new Shape(kind).describe(), value);
}
