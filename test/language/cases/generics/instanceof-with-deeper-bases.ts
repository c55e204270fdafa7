abstract class Ev<P> { constructor(readonly payload: P) {} abstract kind(): string; }
class Named<P> extends Ev<P> { constructor(p: P, readonly n: string) { super(p); } kind() { return "named"; } }
class Deep<P> extends Named<P[]> { kind() { return "deep" + this.payload.length; } }
function look<P>(e: Ev<P>): string { if (e instanceof Named) { const n = e.n; const p = e.payload; return `${n} ${p}`; } return e.kind(); }
class Leaf<T> { constructor(public v: T) {} } class Branch<T> { constructor(public l: Tree<T>, public r: Tree<T>) {} }
type Tree<T> = Leaf<T> | Branch<T>;
function sum(t: Tree<number>): number { return t instanceof Leaf ? t.v : sum(t.l) + sum(t.r); }
function count<T>(t: Tree<T>): number { if (t instanceof Branch) return count(t.l) + count(t.r); return 1; }
export function program(): void {
  console.log(look(new Named(1, "one")), look(new Deep([1, 2], "d")), new Deep(["a"], "q").kind());
  const t = new Branch(new Leaf(1), new Branch(new Leaf(2), new Leaf(3))); console.log(sum(t), count(t));
  const e: Ev<string> | null = new Named("s", "x") as Ev<string> | null; console.log(e instanceof Named);
}
