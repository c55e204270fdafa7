// Functions and methods of any type give undefined behind the end of a list, as those of one type do.
interface Token { kind: string }
class Parser { pos = 0; constructor(private tokens: Token[]) {} advance(): Token { return this.tokens[this.pos++]; } }
class Stack<T> { private items: T[] = []; push(...x: T[]): this { this.items.push(...x); return this; } peek(): T { return this.items[this.items.length - 1]; } top(): T { return this.items[0]; } }
function first<T>(list: T[]): T { return list[0]; }
function nth<T>(list: readonly T[], n: number): T { return list[n]; }
function num(list: number[]): number { return list[4]; }
class Maybe<T> { constructor(private list: (T | null)[]) {} get(i: number): T | null { return this.list[i]; } }
export function program(): void {
  const p = new Parser([{ kind: "a" }]);
  p.advance(); p.advance(); p.advance();
  console.log(p.pos);
  const s = new Stack<string>();
  console.log(s.peek() === undefined, s.push("x").peek());
  const n = new Stack<number>().push(3);
  console.log(n.peek(), new Stack<number>().peek() ?? -1, new Stack<number>().peek() === undefined);
  const o = new Stack<{ a: number }>();
  console.log(o.peek()?.a, o.top() === undefined);
  console.log(first<string>([]) === undefined, first<number>([]) === undefined, first([3]) + 1, first<number>([]) ?? "nix");
  if (nth(["a"], 3)) console.log("there"); else console.log("not");
  const x = nth([{ q: 1 }], 2);
  if (x === undefined) console.log("undefined"); else console.log(x.q);
  first(["a"]).length;
  nth(["a"], 4);
  console.log(num([1, 2, 3, 4, 5]));
  console.log(new Maybe(["a", null]).get(1), new Maybe<number>([1]).get(0));
  const u = new Stack<string | undefined>().push(undefined);
  console.log(u.peek() === undefined);
}
