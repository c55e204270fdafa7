class Temperature {
  private celsius = 0;
  changes = 0;
  get fahrenheit(): number {
    return this.celsius * 1.8 + 32;
  }
  set fahrenheit(value: number) {
    this.celsius = (value - 32) / 1.8;
    this.changes++;
  }
  static get freezing(): Temperature {
    const t = new Temperature();
    t.fahrenheit = 32;
    return t;
  }
}
export function program(): void {
  const t = new Temperature();
  t.fahrenheit = 212;
  t.fahrenheit += 9;
  console.log(t.fahrenheit, t.changes, Temperature.freezing.fahrenheit);
}
