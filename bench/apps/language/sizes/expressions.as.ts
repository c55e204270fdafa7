// As one writes it in AssemblyScript: classes for the kinds, and a field for the error, which cannot be caught.
abstract class Expr {
  abstract show(): string;
  abstract compute(names: Map<string, f64>): f64;
}

class NumberExpr extends Expr {
  constructor(readonly value: f64) {
    super();
  }
  show(): string {
    return this.value.toString();
  }
  compute(names: Map<string, f64>): f64 {
    return this.value;
  }
}

class NameExpr extends Expr {
  constructor(readonly name: string) {
    super();
  }
  show(): string {
    return this.name;
  }
  compute(names: Map<string, f64>): f64 {
    return names.has(this.name) ? names.get(this.name) : 0;
  }
}

class NegativeExpr extends Expr {
  constructor(readonly inner: Expr) {
    super();
  }
  show(): string {
    return "-" + this.inner.show();
  }
  compute(names: Map<string, f64>): f64 {
    return -this.inner.compute(names);
  }
}

class BinaryExpr extends Expr {
  constructor(
    readonly operator: i32,
    readonly left: Expr,
    readonly right: Expr,
  ) {
    super();
  }
  show(): string {
    return "(" + this.left.show() + " " + String.fromCharCode(this.operator) + " " + this.right.show() + ")";
  }
  compute(names: Map<string, f64>): f64 {
    const a = this.left.compute(names);
    const b = this.right.compute(names);
    switch (this.operator) {
      case 0x2b:
        return a + b;
      case 0x2d:
        return a - b;
      case 0x2a:
        return a * b;
      default:
        return a / b;
    }
  }
}

class Parser {
  private at: i32 = 0;
  error: string | null = null;

  constructor(private readonly text: string) {}

  parse(): Expr {
    const made = this.sum();
    if (this.at < this.text.length) this.fail(`unexpected "${this.text.charAt(this.at)}"`);
    return made;
  }

  private fail(message: string): void {
    if (this.error === null) this.error = `${message} at ${this.at}`;
  }

  private sum(): Expr {
    let left = this.product();
    let operator = this.next();
    while (operator == 0x2b || operator == 0x2d) {
      this.at++;
      left = new BinaryExpr(operator, left, this.product());
      operator = this.next();
    }
    return left;
  }

  private product(): Expr {
    let left = this.unary();
    let operator = this.next();
    while (operator == 0x2a || operator == 0x2f) {
      this.at++;
      left = new BinaryExpr(operator, left, this.unary());
      operator = this.next();
    }
    return left;
  }

  private unary(): Expr {
    const first = this.next();
    if (first == 0x2d) {
      this.at++;
      return new NegativeExpr(this.unary());
    }
    if (first == 0x28) {
      this.at++;
      const inner = this.sum();
      if (this.next() != 0x29) this.fail("missing )");
      this.at++;
      return inner;
    }
    const start = this.at;
    if (isDigit(first)) {
      while (isDigit(this.unit()) || this.unit() == 0x2e) this.at++;
      return new NumberExpr(parseFloat(this.text.slice(start, this.at)));
    }
    while (isLetter(this.unit())) this.at++;
    if (this.at == start) this.fail(`unexpected "${this.text.charAt(start)}"`);
    return new NameExpr(this.text.slice(start, this.at));
  }

  private unit(): i32 {
    return this.at < this.text.length ? this.text.charCodeAt(this.at) : -1;
  }

  private next(): i32 {
    while (this.unit() == 0x20) this.at++;
    return this.unit();
  }
}

function isDigit(c: i32): bool {
  return c >= 0x30 && c <= 0x39;
}

function isLetter(c: i32): bool {
  return c >= 0x61 && c <= 0x7a;
}

export function program(): void {
  const names = new Map<string, f64>();
  names.set("x", 10);
  const texts = ["1 + 2 * 3", "-(2 - 3.5) / 4", "x * (x + 1)", "2 * (3", "a $ b"];
  for (let i = 0; i < texts.length; i++) {
    const parser = new Parser(texts[i]);
    const made = parser.parse();
    const error = parser.error;
    if (error !== null) console.log(error);
    else console.log(`${made.show()} = ${made.compute(names)}`);
  }
}
