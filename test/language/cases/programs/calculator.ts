class Parser {
  private at = 0;
  constructor(private readonly text: string) {}
  parse(): number {
    const value = this.sum();
    this.skip();
    if (this.at < this.text.length) throw new Error(`unexpected ${this.text[this.at]} at ${this.at}`);
    return value;
  }
  private skip(): void {
    while (this.at < this.text.length && this.text[this.at] === " ") this.at++;
  }
  private eat(c: string): boolean {
    this.skip();
    if (this.at < this.text.length && this.text[this.at] === c) {
      this.at++;
      return true;
    }
    return false;
  }
  private sum(): number {
    let value = this.product();
    for (;;) {
      if (this.eat("+")) value += this.product();
      else if (this.eat("-")) value -= this.product();
      else return value;
    }
  }
  private product(): number {
    let value = this.atom();
    for (;;) {
      if (this.eat("*")) value *= this.atom();
      else if (this.eat("/")) value /= this.atom();
      else return value;
    }
  }
  private atom(): number {
    if (this.eat("(")) {
      const value = this.sum();
      if (!this.eat(")")) throw new Error("missing )");
      return value;
    }
    if (this.eat("-")) return -this.atom();
    this.skip();
    const start = this.at;
    while (this.at < this.text.length && "0123456789.".includes(this.text[this.at])) this.at++;
    if (start === this.at) throw new Error(`number expected at ${start}`);
    return parseFloat(this.text.slice(start, this.at));
  }
}
export function program(): void {
  for (const text of ["1 + 2 * 3", "(1 + 2) * 3", "-4 / (2 - 2)", "2 * (3 + ", "7 & 1", "10 / 4 - .5", ""]) {
    try {
      console.log(text, "=", new Parser(text).parse());
    } catch (e) {
      console.log(text, "!", e.message);
    }
  }
}
