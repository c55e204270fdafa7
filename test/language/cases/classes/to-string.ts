class Money {
  constructor(private amount: number, private currency: string) {}
  toString(): string {
    return `${this.amount} ${this.currency}`;
  }
}
class Euro extends Money {
  constructor(amount: number) {
    super(amount, "EUR");
  }
}
export function program(): void {
  const m = new Money(5, "USD");
  console.log(m.toString(), `${m}`, "" + m, String(new Euro(2.5)));
  console.log([m, new Euro(1)].join(" & "));
}
