namespace Geometry {
  export const PI = 3;
  export function area(r: number): number {
    return PI * r * r;
  }
}
export function program(): void {
  console.log(Geometry.area(2), Geometry.PI);
}
