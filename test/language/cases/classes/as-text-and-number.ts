// As text and number.
class Temperature {
  constructor(private celsius: number) {}
  static fromF(f: number): Temperature { return new Temperature(((f - 32) * 5) / 9); }
  get fahrenheit(): number { return (this.celsius * 9) / 5 + 32; }
  set fahrenheit(f: number) { this.celsius = ((f - 32) * 5) / 9; }
  [Symbol.toPrimitive](hint: string): string | number { return hint === "string" ? `${this.celsius}C` : this.celsius; }
  get [Symbol.toStringTag](): string { return "Temperature"; }
}
class Money { constructor(readonly amount: number) {} valueOf(): number { return this.amount; } toString(): string { return `$${this.amount}`; } toJSON() { return { amount: this.amount, cur: "USD" }; } }
class Range implements Iterable<number> {
  constructor(readonly from: number, readonly to: number, readonly step = 1) {}
  *[Symbol.iterator](): IterableIterator<number> { for (let i = this.from; i < this.to; i += this.step) yield i; }
  *reversed() { for (let i = this.to - 1; i >= this.from; i -= this.step) yield i; }
}
class Matrix {
  [row: number]: number[];
  constructor(n: number) { for (let i = 0; i < n; i++) this[i] = new Array(n).fill(0); }
}
export function program(): void {
  const t = Temperature.fromF(212);
  console.log(`${t}`, +t, t.fahrenheit);
  t.fahrenheit = 32;
  console.log(`${t}`);
  const m = new Money(5);
  console.log(`${m}`, JSON.stringify({ m }), m > new Money(3));
  const r = new Range(0, 5);
  console.log([...r], Math.max(...r), [...r.reversed()], Array.from(r, (x) => x * x));
  const [a, b, ...c] = r;
  console.log(a, b, c, new Set(r).size);
}
