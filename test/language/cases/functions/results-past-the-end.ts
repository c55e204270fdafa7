interface Token { kind: string; text: string }
class Parser {
  pos = 0;
  tokens: Token[];
  chars: string[];
  nums: number[] = [1, 2];
  constructor(tokens: Token[]) { this.tokens = tokens; this.chars = ["a"]; }
  peek() { return this.tokens[this.pos]; }
  get current() { return this.tokens[this.pos]; }
  at(n: number) { return this.chars[n]; }
  num(n: number) { return this.nums[n]; }
  next() { return this.tokens[this.pos++]; }
  must() { const t = this.tokens[this.pos]; this.pos++; return t; }
  cond(n: number) { if (n > 5) return this.tokens[0]; return this.tokens[n]; }
}
function lookup(list: string[], n: number) { return list[n]; }
const arrow = (list: string[], n: number) => list[n];
export function program(): void {
  const p = new Parser([{ kind: "a", text: "A" }, { kind: "b", text: "B" }]);
  while (p.peek() !== undefined) { console.log(p.peek().kind); p.next(); }
  console.log(p.peek()?.kind, p.peek() === undefined);
  if (!p.peek()) console.log("end");
  if (!p.current) console.log("end2");
  console.log(p.current?.text);
  console.log(p.at(3), p.at(0));
  if (p.at(5) === undefined) console.log("none");
  console.log(p.num(5) ?? -1, p.num(5) === undefined, p.num(0));
  console.log(p.cond(4)?.kind);
  const t = p.peek();
  if (!t) console.log("no t");
  const u = p.must();
  if (u === undefined) console.log("no u");
  console.log(lookup(["x"], 4) ?? "other", arrow(["x"], 4) ?? "other2");
  console.log(p.next()?.kind);
  try { console.log(p.peek().kind); } catch (e) { console.log(e instanceof Error); }
}
