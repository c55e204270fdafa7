// school / library management, LLM style
interface Identifiable { id: number }
interface Timestamped { createdAt: Date; updatedAt?: Date }
type Entity<T> = T & Identifiable & Timestamped;
class Repository<T extends Identifiable> {
  protected items: Map<number, T> = new Map();
  private seq = 0;
  constructor(private readonly name: string = "repo") {}
  add(item: Omit<T, "id">): T { const id = ++this.seq; const full = { ...item, id } as T; this.items.set(id, full); return full; }
  findById(id: number): T | undefined { return this.items.get(id); }
  findAll(pred: (t: T) => boolean = () => true): T[] { return Array.from(this.items.values()).filter(pred); }
  update(id: number, patch: Partial<Omit<T, "id">>): T { const old = this.items.get(id); if (!old) throw new Error(`${this.name}: ${id} not found`); const next: T = { ...old, ...patch }; this.items.set(id, next); return next; }
  remove(id: number): boolean { return this.items.delete(id); }
  get count(): number { return this.items.size; }
  *[Symbol.iterator](): IterableIterator<T> { yield* this.items.values(); }
  sortBy<K extends keyof T>(key: K, dir: "asc" | "desc" = "asc"): T[] { const m = dir === "asc" ? 1 : -1; return this.findAll().sort((a, b) => (a[key] > b[key] ? m : a[key] < b[key] ? -m : 0)); }
  groupBy<K extends string | number>(f: (t: T) => K): Map<K, T[]> { const g = new Map<K, T[]>(); for (const t of this) { const k = f(t); const l = g.get(k) ?? []; l.push(t); g.set(k, l); } return g; }
}
interface Student extends Identifiable { name: string; grade: number; scores: number[]; address?: { city: string; zip?: string } }
class StudentRepository extends Repository<Student> {
  constructor() { super("students"); }
  average(id: number): number { const s = this.findById(id); if (!s?.scores.length) return NaN; return s.scores.reduce((a, b) => a + b) / s.scores.length; }
  top(n = 1): Array<[string, number]> { return this.findAll().map((s): [string, number] => [s.name, this.average(s.id)]).sort(([, a], [, b]) => b - a).slice(0, n); }
  static sample(): StudentRepository { const r = new StudentRepository(); r.add({ name: "Ann", grade: 2, scores: [90, 80] }); r.add({ name: "Bob", grade: 1, scores: [70], address: { city: "X" } }); r.add({ name: "Cid", grade: 2, scores: [] }); return r; }
}
type Visitor<R> = { num(n: number): R; bin(op: "+" | "-" | "*" | "/", l: Ast, r: Ast): R; neg(e: Ast): R; call(name: string, args: Ast[]): R };
interface Ast { accept<R>(v: Visitor<R>): R }
class Num implements Ast { constructor(public n: number) {} accept<R>(v: Visitor<R>): R { return v.num(this.n); } }
class Bin implements Ast { constructor(public op: "+" | "-" | "*" | "/", public l: Ast, public r: Ast) {} accept<R>(v: Visitor<R>): R { return v.bin(this.op, this.l, this.r); } }
class Neg implements Ast { constructor(private e: Ast) {} accept<R>(v: Visitor<R>): R { return v.neg(this.e); } }
class Call implements Ast { constructor(private name: string, private args: Ast[]) {} accept<R>(v: Visitor<R>): R { return v.call(this.name, this.args); } }
const FUNCS: Record<string, (...xs: number[]) => number> = { max: Math.max, min: Math.min, sqrt: Math.sqrt, sum: (...xs) => xs.reduce((a, b) => a + b, 0) };
const evaluator: Visitor<number> = { num: n => n, bin(op, l, r) { const [a, b] = [l.accept(this), r.accept(this)]; switch (op) { case "+": return a + b; case "-": return a - b; case "*": return a * b; case "/": if (b === 0) throw new RangeError("div by zero"); return a / b; } }, neg(e) { return -e.accept(this); }, call(name, args) { const f = FUNCS[name]; if (!f) throw new ReferenceError(name); return f(...args.map(a => a.accept(this))); } };
const printer: Visitor<string> = { num: String, bin: (op, l, r) => `(${l.accept(printer)} ${op} ${r.accept(printer)})`, neg: e => `-${e.accept(printer)}`, call: (n, args) => `${n}(${args.map(a => a.accept(printer)).join(", ")})` };
class Parser { private pos = 0; private constructor(private readonly toks: string[]) {} static parse(src: string): Ast { const toks = src.match(/\d+(?:\.\d+)?|[a-z]+|[-+*/(),]/g) ?? []; const p = new Parser(toks); const e = p.expr(); if (p.pos < toks.length) throw new SyntaxError(`unexpected '${p.peek()}' at ${p.pos}`); return e; } private peek(): string | undefined { return this.toks[this.pos]; } private eat(t: string): boolean { if (this.peek() === t) { this.pos++; return true; } return false; } private expect(t: string): void { if (!this.eat(t)) throw new SyntaxError(`expected '${t}' but got '${this.peek() ?? "end"}'`); }
  private expr(): Ast { let l = this.term(); for (;;) { const op = this.peek(); if (op === "+" || op === "-") { this.pos++; l = new Bin(op, l, this.term()); } else return l; } }
  private term(): Ast { let l = this.factor(); for (let op = this.peek(); op === "*" || op === "/"; op = this.peek()) { this.pos++; l = new Bin(op, l, this.factor()); } return l; }
  private factor(): Ast { if (this.eat("-")) return new Neg(this.factor()); if (this.eat("(")) { const e = this.expr(); this.expect(")"); return e; } const t = this.peek(); if (t === undefined) throw new SyntaxError("unexpected end"); this.pos++; if (/^\d/.test(t)) return new Num(Number(t)); if (/^[a-z]/.test(t)) { this.expect("("); const args: Ast[] = []; if (!this.eat(")")) { do args.push(this.expr()); while (this.eat(",")); this.expect(")"); } return new Call(t, args); } throw new SyntaxError(`unexpected '${t}'`); } }
export function program(): void {
  const repo = StudentRepository.sample(); console.log(repo.count, repo.findById(2)?.address?.city ?? "?", repo.findById(9)?.name, repo.average(1), repo.average(3), repo.top(2));
  console.log(repo.update(1, { grade: 3 }), repo.sortBy("name", "desc").map(s => s.name), [...repo.groupBy(s => s.grade)].map(([g, l]) => `${g}:${l.length}`), repo.remove(2), repo.remove(2)); try { repo.update(7, {}); } catch (e) { console.log((e as Error).message); }
  for (const { name, scores: [first = 0, ...others], address: { city } = { city: "none" } } of repo) console.log(name, first, others, city);
  for (const src of ["1 + 2 * 3", "-(4 - 6) / 2", "max(1, 2 + 3, sqrt(16))", "sum()", "1 / 0", "foo(1)", "(1", "1 2", "2 *", "max(1,"]) { try { const ast = Parser.parse(src); console.log(ast.accept(printer), "=", ast.accept(evaluator)); } catch (e) { console.log(src, "->", e instanceof Error ? `${e.name}: ${e.message}` : e); } }
  const ent: Entity<{ label: string }> = { label: "x", id: 1, createdAt: new Date(0) }; ent.updatedAt = new Date(1000); console.log(ent.updatedAt.getTime() - ent.createdAt.getTime(), Object.keys(ent));
}
