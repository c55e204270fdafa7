// tokenizer + recursive descent parser + evaluator
type TokenType = "num" | "op" | "paren" | "ident" | "eof";
interface Token { readonly type: TokenType; readonly value: string; readonly pos: number }
type Expr =
  | { type: "Num"; value: number }
  | { type: "Var"; name: string }
  | { type: "Bin"; op: string; left: Expr; right: Expr }
  | { type: "Call"; fn: string; args: Expr[] }
  | { type: "Neg"; arg: Expr };
class ParseError extends Error { constructor(msg: string, readonly pos: number) { super(`${msg} at ${pos}`); this.name = "ParseError"; } }
const isDigit = (c: string) => c >= "0" && c <= "9";
const isAlpha = (c: string) => (c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || c === "_";
function* tokenize(src: string): Generator<Token> {
  let i = 0;
  while (i < src.length) {
    const c = src[i];
    if (c === " " || c === "\t") { i++; continue; }
    const start = i;
    if (isDigit(c)) { while (i < src.length && (isDigit(src[i]) || src[i] === ".")) i++; yield { type: "num", value: src.slice(start, i), pos: start }; }
    else if (isAlpha(c)) { while (i < src.length && isAlpha(src[i])) i++; yield { type: "ident", value: src.slice(start, i), pos: start }; }
    else if ("+-*/^,".includes(c)) { i++; yield { type: "op", value: c, pos: start }; }
    else if ("()".includes(c)) { i++; yield { type: "paren", value: c, pos: start }; }
    else throw new ParseError(`Unexpected '${c}'`, i);
  }
  yield { type: "eof", value: "", pos: i };
}
const PREC: Record<string, number> = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 };
class Parser {
  private tokens: Token[]; private index = 0;
  constructor(src: string) { this.tokens = Array.from(tokenize(src)); }
  private peek() { return this.tokens[this.index]; }
  private next() { return this.tokens[this.index++]; }
  private expect(value: string) { const t = this.next(); if (t.value !== value) throw new ParseError(`Expected '${value}' but got '${t.value || t.type}'`, t.pos); return t; }
  parse(): Expr { const e = this.expr(0); if (this.peek().type !== "eof") throw new ParseError("Trailing", this.peek().pos); return e; }
  private expr(min: number): Expr {
    let left = this.unary();
    for (;;) {
      const t = this.peek(); const p = PREC[t.value];
      if (t.type !== "op" || p === undefined || p < min) return left;
      this.next();
      const right = this.expr(t.value === "^" ? p : p + 1);
      left = { type: "Bin", op: t.value, left, right };
    }
  }
  private unary(): Expr { if (this.peek().value === "-") { this.next(); return { type: "Neg", arg: this.unary() }; } return this.primary(); }
  private primary(): Expr {
    const t = this.next();
    switch (t.type) {
      case "num": return { type: "Num", value: parseFloat(t.value) };
      case "ident": {
        if (this.peek().value !== "(") return { type: "Var", name: t.value };
        this.next(); const args: Expr[] = [];
        if (this.peek().value !== ")") { do args.push(this.expr(0)); while (this.peek().value === "," && this.next()); }
        this.expect(")"); return { type: "Call", fn: t.value, args };
      }
      case "paren": if (t.value === "(") { const e = this.expr(0); this.expect(")"); return e; }
      default: throw new ParseError(`Unexpected ${t.type}`, t.pos);
    }
  }
}
const FUNCS: { [name: string]: (...xs: number[]) => number } = { max: Math.max, min: (...xs) => Math.min(...xs), sqrt: Math.sqrt, sum: (...xs) => xs.reduce((a, b) => a + b, 0) };
function evaluate(e: Expr, env: Record<string, number> = {}): number {
  switch (e.type) {
    case "Num": return e.value;
    case "Var": if (!(e.name in env)) throw new ReferenceError(`${e.name} is not defined`); return env[e.name];
    case "Neg": return -evaluate(e.arg, env);
    case "Call": { const f = FUNCS[e.fn]; if (!f) throw new TypeError(`no function ${e.fn}`); return f(...e.args.map((a) => evaluate(a, env))); }
    case "Bin": {
      const [l, r] = [evaluate(e.left, env), evaluate(e.right, env)];
      switch (e.op) { case "+": return l + r; case "-": return l - r; case "*": return l * r; case "/": return l / r; case "^": return l ** r; }
    }
  }
  throw new Error("unreachable");
}
const show = (e: Expr): string => e.type === "Num" ? `${e.value}` : e.type === "Var" ? e.name : e.type === "Neg" ? `(-${show(e.arg)})` : e.type === "Call" ? `${e.fn}(${e.args.map(show).join(", ")})` : `(${show(e.left)} ${e.op} ${show(e.right)})`;
export function program(): void {
  for (const src of ["1 + 2 * 3", "-(2 ^ 3 ^ 2) / 4", "max(1, x, 3) + sum()", "2 * (3", "a $ b", "foo(1)", "y", "sqrt(16) - min(4,2)"]) {
    try { const ast = new Parser(src).parse(); console.log(show(ast), "=", evaluate(ast, { x: 10 })); }
    catch (err) { if (err instanceof ParseError) console.log(err.name, err.message, err.pos); else if (err instanceof Error) console.log(`${err.name}: ${err.message}`); else throw err; }
  }
  console.log(JSON.stringify(new Parser("1+x").parse()));
  console.log(new Parser("f(1,-x)").parse());
}
