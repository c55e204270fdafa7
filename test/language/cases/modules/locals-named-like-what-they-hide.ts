interface Point { x: number; y: number }
function add(a: number, b: number): number { return a + b; }
function total(list: number[]): number {
  const sum = list.reduce(add, 0);
  return sum;
}
class Box { constructor(public value: number) {} twice(): Box { const Box_ = this.value * 2; return new Box(Box_); } }
const limit = 3;
function inner(): string {
  const total = 5;
  const add = (n: number): number => n + limit;
  const shown = ((limit: number) => limit * total)(add(1));
  return `${shown} ${total}`;
}
function parts(o: { a: number; b: string; c: boolean }): string {
  const { a, ...rest } = o;
  const Shape = rest.b;
  const point: Point = { x: a, y: a };
  const Point = point.x + point.y;
  return `${a} ${Shape} ${rest.c} ${Point}`;
}
function caught(): string {
  try { throw new Error("x"); } catch (total) { return (total as Error).message; }
}
async function later(add: number): Promise<number> { await null; const total = add + 1; return total; }
export async function program(): Promise<void> {
  const program = "p";
  console.log(total([1, 2, 3]), inner(), parts({ a: 1, b: "s", c: true }), new Box(4).twice().value, caught(), program);
  console.log(await later(2));
}
