// lisp-ish interpreter & VM
type Expr = number | string | boolean | null | Expr[];
type Env = { vars: Map<string, Value>; parent?: Env };
type Value = number | string | boolean | null | Fn | Value[];
interface Fn { kind: "fn"; call(args: Value[]): Value }
function tokenize(s: string): string[] { return s.replace(/\(/g, " ( ").replace(/\)/g, " ) ").trim().split(/\s+/); }
function parse(tokens: string[]): Expr { const t = tokens.shift(); if (t === undefined) throw new SyntaxError("unexpected EOF"); if (t === "(") { const list: Expr[] = []; while (tokens[0] !== ")") { if (!tokens.length) throw new SyntaxError("missing )"); list.push(parse(tokens)); } tokens.shift(); return list; } if (t === ")") throw new SyntaxError("unexpected )"); if (t === "#t") return true; if (t === "#f") return false; if (t === "nil") return null; const n = Number(t); return Number.isNaN(n) ? t : n; }
function lookup(env: Env, name: string): Value { for (let e: Env | undefined = env; e; e = e.parent) { const v = e.vars.get(name); if (v !== undefined) return v; } throw new ReferenceError(`unbound ${name}`); }
const num = (v: Value): number => { if (typeof v !== "number") throw new TypeError(`not a number: ${show(v)}`); return v; };
function show(v: Value): string { if (v === null) return "nil"; if (Array.isArray(v)) return `(${v.map(show).join(" ")})`; if (typeof v === "object") return "<fn>"; return String(v); }
function evaluate(x: Expr, env: Env): Value {
  if (typeof x === "string") return lookup(env, x);
  if (!Array.isArray(x)) return x;
  const [op, ...args] = x;
  switch (op) {
    case "quote": return args[0] as Value;
    case "if": return evaluate(evaluate(args[0], env) ? args[1] : args[2] ?? null, env);
    case "define": { const v = evaluate(args[1], env); env.vars.set(args[0] as string, v); return v; }
    case "lambda": { const [params, body] = args as [string[], Expr]; return { kind: "fn", call: (vals) => evaluate(body, { vars: new Map(params.map((p, i) => [p, vals[i]])), parent: env }) }; }
    case "let": { const inner: Env = { vars: new Map(), parent: env }; for (const [k, v] of args[0] as [string, Expr][]) inner.vars.set(k, evaluate(v, env)); return evaluate(args[1], inner); }
    default: { const f = evaluate(op, env); if (f === null || typeof f !== "object" || Array.isArray(f)) throw new TypeError(`not callable: ${show(f)}`); return f.call(args.map(a => evaluate(a, env))); }
  }
}
function globals(): Env { const fn = (call: (a: Value[]) => Value): Fn => ({ kind: "fn", call }); return { vars: new Map<string, Value>([["+", fn(a => a.reduce<number>((s, v) => s + num(v), 0))], ["*", fn(a => a.map(num).reduce((s, v) => s * v, 1))], ["-", fn(([a, b]) => b === undefined ? -num(a) : num(a) - num(b))], ["<", fn(([a, b]) => num(a) < num(b))], ["=", fn(([a, b]) => a === b)], ["list", fn(a => a)], ["car", fn(([l]) => (l as Value[])[0])], ["cdr", fn(([l]) => (l as Value[]).slice(1))], ["null?", fn(([l]) => Array.isArray(l) && l.length === 0)]]) }; }
enum Op { Push, Add, Mul, Dup, Swap, Jmp, Jz, Print, Halt }
type Ins = [Op] | [Op, number];
class VM { stack: number[] = []; pc = 0; out: string[] = []; steps = 0; constructor(private code: Ins[]) {} run(max = 1000): string { loop: while (this.steps++ < max) { const [op, arg = 0] = this.code[this.pc++]; switch (op) { case Op.Push: this.stack.push(arg); break; case Op.Add: case Op.Mul: { const b = this.pop(), a = this.pop(); this.stack.push(op === Op.Add ? a + b : a * b); break; } case Op.Dup: this.stack.push(this.stack[this.stack.length - 1]); break; case Op.Swap: { const n = this.stack.length; [this.stack[n - 1], this.stack[n - 2]] = [this.stack[n - 2], this.stack[n - 1]]; break; } case Op.Jmp: this.pc = arg; continue loop; case Op.Jz: if (this.pop() === 0) this.pc = arg; break; case Op.Print: this.out.push(String(this.pop())); break; case Op.Halt: break loop; default: throw new Error(`bad op ${Op[op]}`); } } return this.out.join(","); } private pop(): number { const v = this.stack.pop(); if (v === undefined) throw new RangeError(`stack underflow at ${this.pc - 1} (${Op[this.code[this.pc - 1][0]]})`); return v; } }
export function program(): void {
  const env = globals(); for (const src of ["(+ 1 2 (* 3 4))", "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))", "(fact 10)", "(let ((x 5) (y 6)) (* x y))", "(car (cdr (list 1 2 3)))", "(quote (a b (c)))", "(if #f 1)", "(foo)", "(1 2)", "(+ 1 nil)", "(+ 1", ")"]) { try { console.log(src, "=>", show(evaluate(parse(tokenize(src)), env))); } catch (e) { const err = e as Error; console.log(src, "!!", err.name, err.message); } }
  console.log(new VM([[Op.Push, 5], [Op.Dup], [Op.Print], [Op.Push, -1], [Op.Add], [Op.Dup], [Op.Jz, 8], [Op.Jmp, 1], [Op.Halt]]).run()); try { new VM([[Op.Add]]).run(); } catch (e) { console.log(String(e)); }
  console.log(Op.Halt, Op[3], Object.keys(Op).length);
}
