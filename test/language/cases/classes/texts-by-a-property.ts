class Complex { constructor(public re: number, public im: number) {} toString = () => `${this.re}+${this.im}i`; }
class Clock { constructor(private now: () => number = Date.now) {} elapsed(since: number) { return this.now() - since; } }
type Dir = "n" | "s";
const go = (d?: Dir): string => (d ? `go ${d}` : "where?");
export function program() {
  console.log(String(new Complex(1, 2)), `${new Complex(3, 4)}`, "" + new Complex(5, 6), [new Complex(0, 1)].join(), new Complex(7, 8).toString());
  const c = new Clock(); console.log(c.elapsed(Date.now()) < 1000, new Clock(() => 5).elapsed(3));
  const given: (string | undefined)[] = ["n", undefined]; for (const g of given) console.log(go(g as Dir));
}
