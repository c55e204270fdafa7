// A parser and what it makes, shown and computed.
type Expr =
  | { kind: "number"; value: number }
  | { kind: "name"; name: string }
  | { kind: "negative"; of: Expr }
  | { kind: "binary"; operator: string; left: Expr; right: Expr };

class ParseError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(`${message} at ${at}`);
  }
}

class Parser {
  private at = 0;

  constructor(private readonly text: string) {}

  parse(): Expr {
    const made = this.sum();
    if (this.at < this.text.length) throw new ParseError(`unexpected "${this.text[this.at]}"`, this.at);
    return made;
  }

  private sum(): Expr {
    let left = this.product();
    for (;;) {
      const operator = this.next();
      if (operator !== "+" && operator !== "-") return left;
      this.at++;
      left = { kind: "binary", operator, left, right: this.product() };
    }
  }

  private product(): Expr {
    let left = this.unary();
    for (;;) {
      const operator = this.next();
      if (operator !== "*" && operator !== "/") return left;
      this.at++;
      left = { kind: "binary", operator, left, right: this.unary() };
    }
  }

  private unary(): Expr {
    const first = this.next();
    if (first === "-") {
      this.at++;
      return { kind: "negative", of: this.unary() };
    }
    if (first === "(") {
      this.at++;
      const inner = this.sum();
      if (this.next() !== ")") throw new ParseError("missing )", this.at);
      this.at++;
      return inner;
    }
    const start = this.at;
    if (isDigit(first)) {
      while (isDigit(this.text.charAt(this.at)) || this.text.charAt(this.at) === ".") this.at++;
      return { kind: "number", value: parseFloat(this.text.slice(start, this.at)) };
    }
    while (isLetter(this.text.charAt(this.at))) this.at++;
    if (this.at === start) throw new ParseError(`unexpected "${first}"`, start);
    return { kind: "name", name: this.text.slice(start, this.at) };
  }

  private next(): string {
    while (this.text.charAt(this.at) === " ") this.at++;
    return this.text.charAt(this.at);
  }
}

function isDigit(c: string): boolean {
  return c >= "0" && c <= "9";
}

function isLetter(c: string): boolean {
  return c >= "a" && c <= "z";
}

function show(e: Expr): string {
  switch (e.kind) {
    case "number":
      return `${e.value}`;
    case "name":
      return e.name;
    case "negative":
      return `-${show(e.of)}`;
    case "binary":
      return `(${show(e.left)} ${e.operator} ${show(e.right)})`;
  }
}

function compute(e: Expr, names: Map<string, number>): number {
  switch (e.kind) {
    case "number":
      return e.value;
    case "name":
      return names.get(e.name) ?? 0;
    case "negative":
      return -compute(e.of, names);
    case "binary": {
      const [a, b] = [compute(e.left, names), compute(e.right, names)];
      return e.operator === "+" ? a + b : e.operator === "-" ? a - b : e.operator === "*" ? a * b : a / b;
    }
  }
}

export function program(): void {
  const names = new Map([["x", 10]]);
  for (const text of ["1 + 2 * 3", "-(2 - 3.5) / 4", "x * (x + 1)", "2 * (3", "a $ b"]) {
    try {
      const made = new Parser(text).parse();
      console.log(`${show(made)} = ${compute(made, names)}`);
    } catch (e) {
      console.log(e.message);
    }
  }
}
