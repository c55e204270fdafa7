// more generators & control
function* g1() { const x: number = yield 1; console.log("x", x); try { yield 2; } finally { console.log("fin"); yield 3; console.log("after"); } return "r"; }
function* withTry(): Generator<number> { for (let i = 0; i < 3; i++) { try { if (i === 1) throw new Error("e" + i); yield i; } catch (e) { yield -i; } finally { console.log("f" + i); } } }
function* nestedLoop() { outer: for (let i = 0; i < 3; i++) { for (let j = 0; j < 3; j++) { if (j === 2) continue outer; if (i === 2) break outer; yield [i, j] as const; } } }
function* sw(n: number): Generator<string, void, string | undefined> { switch (n) { case 1: yield "one"; case 2: yield "two"; break; default: yield "other"; } yield (n > 1 ? yield "q" : "no") ?? "undef"; }
function* expr(): Generator<number, number, number> { const a = (yield 1) + (yield 2) * 2; return a; }
function* args(...xs: number[]) { yield* xs; yield xs.length; }
function* destr({ a, b = 2 }: { a: number; b?: number }, [c]: number[]) { yield a; yield b; yield c; }
class Tree<T> { constructor(public v: T, public l: Tree<T> | null = null, public r: Tree<T> | null = null) {} *[Symbol.iterator](): Generator<T> { if (this.l) yield* this.l; yield this.v; if (this.r) yield* this.r; } *depth(d = 0): Generator<[T, number]> { yield [this.v, d]; if (this.l) yield* this.l.depth(d + 1); if (this.r) yield* this.r.depth(d + 1); } static *range(n: number): Generator<number> { for (let i = 0; i < n; i++) yield i; } }
const gen = function* (this: void, n: number) { while (n-- > 0) yield n; };
const obj = { *items() { yield "p"; yield "q"; }, async later() { return 1; } };
function* fibm(memo = new Map<number, number>()): Generator<number> { let i = 0; for (;;) { const v = i < 2 ? i : memo.get(i - 1)! + memo.get(i - 2)!; memo.set(i++, v); yield v; } }
function takeWhile<T>(it: Iterable<T>, p: (x: T) => boolean): T[] { const out: T[] = []; for (const x of it) { if (!p(x)) break; out.push(x); } return out; }
function* permutations<T>(xs: T[]): Generator<T[]> { if (xs.length <= 1) { yield xs; return; } for (let i = 0; i < xs.length; i++) for (const rest of permutations([...xs.slice(0, i), ...xs.slice(i + 1)])) yield [xs[i]!, ...rest]; }
export function program(): void {
  const it = g1(); console.log(it.next().value, it.next(5).value, it.return("early").value, it.next().done);
  console.log([...withTry()].join()); console.log([...nestedLoop()].map(([a, b]) => `${a}${b}`).join()); console.log([...sw(1)].join(), [...sw(2)].join(), [...sw(9)].join());
  const e = expr(); e.next(); e.next(10); console.log(e.next(4).value);
  console.log([...args(1, 2)].join(), [...destr({ a: 1 }, [3])].join());
  const t = new Tree(2, new Tree(1), new Tree(4, new Tree(3))); console.log([...t].join(), [...t.depth()].map(([v, d]) => v + ":" + d).join(), [...Tree.range(3)].join());
  console.log([...gen(3)].join(), [...obj.items()].join(), takeWhile(fibm(), (x) => x < 30).join());
  console.log([...permutations(["a", "b", "c"])].map((p) => p.join("")).join());
  const lazy = (function* () { console.log("start"); yield 1; })(); console.log("made"); lazy.next();
  const entries = [...Tree.range(3)].map((x): [string, number] => ["k" + x, x]); console.log(new Map(entries).size);
  let total = 0; for (const x of Tree.range(5)) { if (x % 2) continue; total += x; } console.log(total);
  const gens = [Tree.range(2), Tree.range(3)]; for (const g of gens) console.log([...g].length);
  const it2 = Tree.range(2); for (const x of it2) console.log(x); console.log(it2.next().done);
}
