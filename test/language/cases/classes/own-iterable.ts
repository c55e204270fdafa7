class Range {
  constructor(private from: number, private to: number) {}
  *[Symbol.iterator](): Generator<number> {
    for (let i = this.from; i < this.to; i++) yield i;
  }
}
class Countdown implements Iterable<number> {
  constructor(private from: number) {}
  [Symbol.iterator](): Iterator<number> {
    let n = this.from;
    return {
      next: () => (n > 0 ? { value: n--, done: false } : { value: undefined, done: true }),
    };
  }
}
export function program(): void {
  for (const n of new Range(1, 4)) console.log(n);
  console.log([...new Range(0, 3)].join(), Math.max(...new Range(3, 7)));
  for (const n of new Countdown(3)) console.log(n);
}
