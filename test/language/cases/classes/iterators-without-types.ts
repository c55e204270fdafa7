function make(n: number): { next: () => { value: number; done: boolean } } { let i = 0; return { next: () => ({ value: i++, done: i > n }) }; }
class Up { constructor(private n: number) {} [Symbol.iterator]() { return make(this.n); } }
interface Step { done?: boolean; value: string }
class It { private i = 0; next(): Step { this.i++; return this.i > 2 ? { done: true, value: "" } : { value: `v${this.i}` }; } }
class Its { [Symbol.iterator](): It { return new It(); } }
export function program(): void {
  for (const x of new Up(3)) console.log(x);
  console.log([...new Up(2)].join());
  for (const s of new Its()) console.log(s);
  const [a] = new Its(); console.log(a);
  console.log(new Set(new Up(4)).size, Array.from(new Its()).join());
}
