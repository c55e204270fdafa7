class Positive {
  readonly value: number;
  constructor(value: number) {
    if (value <= 0) throw new RangeError(`${value} is not positive`);
    this.value = value;
  }
}
export function program(): void {
  for (const n of [1, -1]) {
    try {
      console.log(new Positive(n).value);
    } catch (e) {
      console.log(e.name, e.message);
    }
  }
}
