class Box<T> {
  constructor(public value: T) {}
  get(): T {
    return this.value;
  }
}
class Named<T> extends Box<T> {
  constructor(readonly name: string, value: T) {
    super(value);
  }
}
class NumberBox extends Box<number> {
  double(): number {
    return this.get() * 2;
  }
}
export function program(): void {
  const n = new Named("a", [1, 2]);
  console.log(n.name, n.get().length, new NumberBox(4).double());
  const boxes: Box<number>[] = [new NumberBox(1), new Box(2), new Named("x", 3)];
  console.log(boxes.map((b) => b.get()).join());
}
