class Polynomial {
  constructor(private readonly c: number[]) {}
  at(x: number): number {
    return this.c.reduceRight((acc, k) => acc * x + k, 0);
  }
  derived(): Polynomial {
    return new Polynomial(this.c.slice(1).map((k, i) => k * (i + 1)));
  }
  root(guess: number): number {
    const d = this.derived();
    let x = guess;
    for (let n = 0; n < 20; n++) {
      const step = this.at(x) / d.at(x);
      x -= step;
      if (Math.abs(step) < 1e-12) break;
    }
    return x;
  }
}
export function program(): void {
  const p = new Polynomial([-2, 0, 1]);
  console.log(p.at(3), p.derived().at(3), p.root(1), p.root(-1));
}
