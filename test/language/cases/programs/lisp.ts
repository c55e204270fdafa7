type Sexp = number | string | Sexp[];
function parse(tokens: string[]): Sexp {
  const token = tokens.shift();
  if (token === undefined) throw new Error("unexpected end");
  if (token === "(") {
    const list: Sexp[] = [];
    while (tokens[0] !== ")") list.push(parse(tokens));
    tokens.shift();
    return list;
  }
  const n = Number(token);
  return Number.isNaN(n) ? token : n;
}
type Env = Map<string, number>;
function evaluate(e: Sexp, env: Env): number {
  if (typeof e === "number") return e;
  if (typeof e === "string") {
    const value = env.get(e);
    if (value === undefined) throw new Error(`unbound ${e}`);
    return value;
  }
  const [head, ...rest] = e;
  if (head === "let") {
    const inner = new Map(env);
    inner.set(String(rest[0]), evaluate(rest[1], env));
    return evaluate(rest[2], inner);
  }
  const args = rest.map((r) => evaluate(r, env));
  switch (head) {
    case "+":
      return args.reduce((a, b) => a + b, 0);
    case "*":
      return args.reduce((a, b) => a * b, 1);
    default:
      throw new Error(`unknown function`);
  }
}
export function program(): void {
  const run = (text: string) => evaluate(parse(text.replaceAll("(", " ( ").replaceAll(")", " ) ").split(" ").filter((t) => t !== "")), new Map());
  console.log(run("(+ 1 (* 2 3))"), run("(let x 5 (* x x))"));
}
