class Vec {
  constructor(readonly x: number, readonly y: number) {}
  static readonly ZERO = new Vec(0, 0);
  plus(o: Vec): Vec {
    return new Vec(this.x + o.x, this.y + o.y);
  }
  times(k: number): Vec {
    return new Vec(this.x * k, this.y * k);
  }
  get length(): number {
    return Math.sqrt(this.x * this.x + this.y * this.y);
  }
  equals(o: Vec): boolean {
    return this.x === o.x && this.y === o.y;
  }
}
export function program(): void {
  const v = [new Vec(1, 2), new Vec(3, 4), new Vec(-1, 0.5)].reduce((a, b) => a.plus(b), Vec.ZERO);
  console.log(v.x, v.y, v.length, v.times(2).equals(new Vec(6, 13)), Vec.ZERO.length);
}
