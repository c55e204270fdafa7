let log = "";
namespace Geometry {
  export const PI = 3;
  const secret = 5;
  export let count = 0;
  export interface Point { x: number; y: number }
  export enum Kind { A, B }
  export function area(r: number): number { count++; return PI * r * r + secret; }
  export class Circle { constructor(readonly r: number) {} area(): number { return area(this.r); } }
  log += "ran";
  export namespace Deep { export const name = "deep"; export function f(): string { return name + PI; } }
}
namespace Geometry { export const more = Geometry.PI + 1; }
namespace A.B { export const c = [1, 2].length; }
import Deep = Geometry.Deep;
export function program() {
  const p: Geometry.Point = { x: 1, y: 2 };
  console.log(Geometry.area(2), new Geometry.Circle(1).area(), Geometry.count, p.x, Geometry.Kind.B, log, Geometry.Deep.f(), A.B.c, Geometry.more, Deep.name);
  Geometry.count += 5;
  console.log(Geometry.count);
}
