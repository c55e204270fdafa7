// linked lists, trees, mixed
type List<T> = { head: T; tail: List<T> } | null;
function cons<T>(head: T, tail: List<T>): List<T> { return { head, tail }; }
function toArray<T>(l: List<T>): T[] { const out: T[] = []; for (let c = l; c !== null; c = c.tail) out.push(c.head); return out; }
type Tree = { kind: "leaf" } | { kind: "node"; left: Tree; value: number; right: Tree };
const leaf: Tree = { kind: "leaf" };
function insert(t: Tree, v: number): Tree {
  if (t.kind === "leaf") return { kind: "node", left: leaf, value: v, right: leaf };
  if (v < t.value) return { kind: "node", left: insert(t.left, v), value: t.value, right: t.right };
  return { kind: "node", left: t.left, value: t.value, right: insert(t.right, v) };
}
function walk(t: Tree, visit: (v: number) => void): void { if (t.kind === "node") { walk(t.left, visit); visit(t.value); walk(t.right, visit); } }
const size = (t: Tree): number => (t.kind === "leaf" ? 0 : 1 + size(t.left) + size(t.right));
type Token = { kind: "num"; value: number } | { kind: "op"; op: "+" | "-" | "*" | "/" } | { kind: "paren"; open: boolean };
function lex(s: string): Token[] {
  const out: Token[] = [];
  let i = 0;
  while (i < s.length) {
    const c = s[i];
    if (c === " ") { i++; continue; }
    if (c >= "0" && c <= "9") { let n = 0; while (i < s.length && s[i] >= "0" && s[i] <= "9") n = n * 10 + (s.charCodeAt(i++) - 48); out.push({ kind: "num", value: n }); continue; }
    if (c === "(" || c === ")") out.push({ kind: "paren", open: c === "(" });
    else if (c === "+" || c === "-" || c === "*" || c === "/") out.push({ kind: "op", op: c });
    else throw new Error(`bad char ${c}`);
    i++;
  }
  return out;
}
class Parser {
  private pos = 0;
  constructor(private tokens: Token[]) {}
  private peek(): Token | undefined { return this.pos < this.tokens.length ? this.tokens[this.pos] : undefined; }
  expr(): number { let v = this.term(); for (let t = this.peek(); t && t.kind === "op" && (t.op === "+" || t.op === "-"); t = this.peek()) { this.pos++; const r = this.term(); v = t.op === "+" ? v + r : v - r; } return v; }
  term(): number { let v = this.factor(); for (let t = this.peek(); t !== undefined && t.kind === "op" && (t.op === "*" || t.op === "/"); t = this.peek()) { this.pos++; const r = this.factor(); v = t.op === "*" ? v * r : v / r; } return v; }
  factor(): number { const t = this.peek(); this.pos++; if (!t) throw new Error("eof"); switch (t.kind) { case "num": return t.value; case "paren": { const v = this.expr(); this.pos++; return v; } case "op": if (t.op === "-") return -this.factor(); throw new Error(`unexpected ${t.op}`); } }
}
export function program(): void {
  console.log(toArray(cons(1, cons(2, cons(3, null)))).join(), toArray(cons("a", null)).join());
  let t: Tree = leaf; for (const v of [5, 2, 8, 1]) t = insert(t, v);
  const seen: number[] = []; walk(t, (v) => seen.push(v)); console.log(seen.join(), size(t));
  for (const s of ["1 + 2 * 3", "(1+2)*3 - -4", "8/4/2"]) console.log(s, "=", new Parser(lex(s)).expr());
  try { new Parser(lex("1 + *")).expr(); } catch (e) { console.log(e.message); }
}
