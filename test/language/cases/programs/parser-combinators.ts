// Parser combinators.
type ParseResult<T> = { success: true; value: T; rest: string } | { success: false; expected: string; at: string };
type Parser<T> = (input: string) => ParseResult<T>;
const char = (c: string): Parser<string> => (input) =>
  input[0] === c ? { success: true, value: c, rest: input.slice(1) } : { success: false, expected: c, at: input };
const satisfy = (pred: (c: string) => boolean, expected: string): Parser<string> => (input) =>
  input.length > 0 && pred(input[0]!) ? { success: true, value: input[0]!, rest: input.slice(1) } : { success: false, expected, at: input };
const map = <A, B>(p: Parser<A>, f: (a: A) => B): Parser<B> => (input) => {
  const r = p(input);
  return r.success ? { ...r, value: f(r.value) } : r;
};
const many = <T>(p: Parser<T>): Parser<T[]> => (input) => {
  const out: T[] = [];
  let rest = input;
  for (;;) {
    const r = p(rest);
    if (!r.success) return { success: true, value: out, rest };
    out.push(r.value);
    rest = r.rest;
  }
};
const many1 = <T>(p: Parser<T>): Parser<T[]> => (input) => {
  const r = many(p)(input);
  return r.success && r.value.length === 0 ? { success: false, expected: "at least one", at: input } : r;
};
type ParserTuple<T extends unknown[]> = { [K in keyof T]: Parser<T[K]> };
function seq<T extends unknown[]>(...parsers: ParserTuple<T>): Parser<T> {
  return (input) => {
    const values: unknown[] = [];
    let rest = input;
    for (const p of parsers) {
      const r = p(rest);
      if (!r.success) return r;
      values.push(r.value);
      rest = r.rest;
    }
    return { success: true, value: values as T, rest };
  };
}
const alt = <T>(...ps: Parser<T>[]): Parser<T> => (input) => {
  let last: ParseResult<T> = { success: false, expected: "?", at: input };
  for (const p of ps) { last = p(input); if (last.success) break; }
  return last;
};
const lazy = <T>(f: () => Parser<T>): Parser<T> => (input) => f()(input);
const digit = satisfy((c) => c >= "0" && c <= "9", "digit");
const number: Parser<number> = map(many1(digit), (ds) => parseInt(ds.join(""), 10));
type Expr = { type: "num"; value: number } | { type: "bin"; op: string; left: Expr; right: Expr };
const num: Parser<Expr> = map(number, (value) => ({ type: "num" as const, value }));
const expr: Parser<Expr> = lazy(() => chain(term, alt(char("+"), char("-"))));
const factor: Parser<Expr> = alt(num, map(seq(char("("), expr, char(")")), ([, e]) => e));
const term: Parser<Expr> = lazy(() => chain(factor, alt(char("*"), char("/"))));
function chain(p: Parser<Expr>, op: Parser<string>): Parser<Expr> {
  return map(seq(p, many(seq(op, p))), ([first, rest]) =>
    rest.reduce<Expr>((left, [o, right]) => ({ type: "bin", op: o, left, right }), first));
}
function evaluate(e: Expr): number {
  if (e.type === "num") return e.value;
  const l = evaluate(e.left), r = evaluate(e.right);
  switch (e.op) { case "+": return l + r; case "-": return l - r; case "*": return l * r; default: return l / r; }
}
export function program(): void {
  for (const text of ["1+2*3", "(1+2)*3", "8/2/2", "x", "(1"]) {
    const r = expr(text);
    if (r.success) console.log(text, evaluate(r.value), JSON.stringify(r.rest));
    else console.log(text, "expected", r.expected, "at", r.at);
  }
}
