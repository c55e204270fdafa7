const log: string[] = [];
class Res implements Disposable {
  constructor(public name: string, private fails = false) { log.push(`open ${name}`); }
  [Symbol.dispose](): void { log.push(`close ${this.name}`); if (this.fails) throw new Error(`closing ${this.name}`); }
}
class Sub extends Res { constructor(n: string) { super("sub " + n); } override [Symbol.dispose](): void { log.push("sub"); super[Symbol.dispose](); } }
class Conn implements AsyncDisposable { constructor(public id: number) {} async [Symbol.asyncDispose](): Promise<void> { await null; log.push(`async close ${this.id}`); } }
function show(what: string): void { console.log(what, log.splice(0).join(", ")); }
function ret(): number { using a = new Res("a"); using b = new Res("b"); log.push(`body ${a.name} ${b.name}`); return log.length; }
function several(): void { using a = new Res("1"), b = new Sub("2"); log.push("in"); }
function lock(name: string): Disposable { log.push(`lock ${name}`); return { [Symbol.dispose]() { log.push(`unlock ${name}`); } }; }
function maybe(there: boolean): void { using m = there ? new Res("maybe") : null; using n = undefined; log.push(m ? m.name : "none"); }
function* gen(): Generator<number> { using g = new Res("gen"); yield 1; yield 2; }
function either(n: number): string { using x = n > 1 ? new Res("r") : new Sub("s"); return x.name; }
async function work(): Promise<string> { await using c = new Conn(1); await using d = new Res("sync in async"); await null; log.push("working"); return "result"; }
function caught(f: () => void): string { try { f(); return "fine"; } catch (e) { if (e instanceof SuppressedError) return `${e.name}: ${(e.error as Error).message} over ${(e.suppressed as Error).message}`; return (e as Error).message; } }
const counter = (): (() => number) => { using r = new Res("closure"); let n = 0; return () => { n++; return n; }; };
export async function program(): Promise<void> {
  console.log(ret()); show("ret");
  several(); show("several");
  { using l = lock("L"); log.push("held"); } show("lock");
  maybe(true); maybe(false); show("maybe");
  console.log([...gen()]); show("gen"); for (const x of gen()) { if (x === 1) break; } show("gen broken");
  console.log(either(1), either(2)); show("either");
  for (const n of ["p", "q", "s"]) { using r = new Res(n); if (n === "p") continue; if (n === "s") break; log.push("loop " + r.name); } show("loop");
  for (using r of [new Res("f1"), new Res("f2")]) log.push(r.name); show("for of");
  { let i = 0; for (using r = new Res("head"); i < 2; i++) log.push(r.name + i); } show("for");
  console.log(caught(() => { using d = new Res("d"); throw new Error("boom"); })); show("throw");
  console.log(caught(() => { using d = new Res("d", true); })); show("dispose throws");
  console.log(caught(() => { using d = new Res("d", true); throw new Error("body"); })); show("both");
  console.log(caught(() => { using d = new Res("d", true), e = new Res("e", true); })); show("two");
  console.log(await work()); show("await using");
  for await (const v of (async function* () { await using c = new Conn(2); yield 7; })()) log.push(`${v}`); show("async gen");
  { await using c = new Conn(3); using z = lock("Z"); } show("mixed");
  const c = counter(); c(); console.log(c()); show("closure");
  switch (log.length) { case 0: { using s = new Res("case"); log.push("switch"); } }
  show("switch");
  const r = new Res("by hand"); r[Symbol.dispose](); show("by hand");
  outer: for (let i = 0; i < 2; i++) { using a = new Res(`o${i}`); for (;;) { using b = lock("i"); if (i === 0) continue outer; break outer; } } show("labels");
  try { using t = new Res("t"); log.push("try"); } finally { log.push("finally"); } show("try");
}
