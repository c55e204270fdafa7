class Complex {
  constructor(readonly re: number, readonly im: number = 0) {}
  add(o: Complex): Complex {
    return new Complex(this.re + o.re, this.im + o.im);
  }
  mul(o: Complex): Complex {
    return new Complex(this.re * o.re - this.im * o.im, this.re * o.im + this.im * o.re);
  }
  toString(): string {
    return this.im === 0 ? `${this.re}` : `${this.re}${this.im < 0 ? "-" : "+"}${Math.abs(this.im)}i`;
  }
}
export function program(): void {
  const i = new Complex(0, 1);
  console.log(i.mul(i).toString(), new Complex(1, -2).mul(new Complex(3)).toString(), `${i.add(new Complex(2))}`);
}
