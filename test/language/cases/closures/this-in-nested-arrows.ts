class Tree {
  total = 0;
  constructor(private values: number[]) {}
  sum(): number {
    this.values.forEach((v) => {
      [1, 2].forEach((factor) => {
        this.total += v * factor;
      });
    });
    return this.total;
  }
}
export function program(): void {
  console.log(new Tree([1, 2, 3]).sum());
}
