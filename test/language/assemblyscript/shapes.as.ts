import { twice } from "./kernel.as";

export class Point {
  static made: i32 = 0;
  label: string = "p";
  constructor(public x: f64, public y: f64 = 1) {
    Point.made++;
  }
  get length(): f64 {
    return Math.sqrt(this.x * this.x + this.y * this.y);
  }
  set length(to: f64) {
    const by = to / this.length;
    this.x *= by;
    this.y *= by;
  }
  plus(other: Point, times: f64 = 1): Point {
    return new Point(this.x + other.x * times, this.y + other.y * times);
  }
  static origin(): Point {
    return new Point(0, 0);
  }
  toString(): string {
    return `(${this.x}, ${this.y})`;
  }
}
export class Named extends Point {
  name: string | null = null;
  delete(): i32 {
    return twice(4);
  }
  plus(other: Point, times: f64 = 1): Point {
    return new Point(-1, -1);
  }
}
export function middle(points: Point[]): Point | null {
  if (!points.length) return null;
  let sum = Point.origin();
  for (let i = 0; i < points.length; i++) sum = sum.plus(points[i]);
  return new Point(sum.x / points.length, sum.y / points.length);
}
export function same(a: Point, b: Point): bool {
  return a === b;
}
