// To primitive and tags.
class Money {
  constructor(readonly cents: number, readonly currency = "EUR") {}
  [Symbol.toPrimitive](hint: "number" | "string" | "default"): number | string { return hint === "string" ? `${(this.cents / 100).toFixed(2)} ${this.currency}` : this.cents; }
  get [Symbol.toStringTag]() { return "Money"; }
}
class V { constructor(public n: number) {} valueOf() { return this.n; } toString() { return `V(${this.n})`; } toJSON() { return this.n; } }
export function program(): void {
  const m = new Money(1234);
  console.log(`${m}`, String(m));
  const a = new V(3), b = new V(4);
  console.log(`${a}`, a < b, JSON.stringify([a, { b }]), String(a), a + "");
  console.log(+a + +b, Number(a), Math.max(a.valueOf(), b.valueOf()));
}
