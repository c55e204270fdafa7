export function program(): void {
  class Pair {
    constructor(readonly a: number, readonly b: number) {}
    get sum(): number {
      return this.a + this.b;
    }
  }
  const p = new Pair(1, 2);
  console.log(p.sum);
}
