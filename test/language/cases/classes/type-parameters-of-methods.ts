class Box {
  constructor(private items: number[]) {}
  convert<T>(f: (n: number) => T): T[] {
    return this.items.map(f);
  }
  static of<T>(value: T, n: number): T[] {
    const out: T[] = [];
    for (let i = 0; i < n; i++) out.push(value);
    return out;
  }
}
export function program(): void {
  const b = new Box([1, 2]);
  console.log(b.convert((n) => `<${n}>`).join(), b.convert((n) => n > 1).join(), Box.of("x", 2).join(), Box.of(1.5, 1)[0]);
}
