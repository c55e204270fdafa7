type Cb = (x: number) => void | Promise<void>; type Maybe = (x: number) => string | void;
async function run(fs: Cb[]): Promise<void> { for (const f of fs) await f(1); }
export async function program(): Promise<void> {
  const f: () => unknown = () => { console.log(1); }; console.log(f());
  const g: () => number | undefined = () => undefined; console.log(g());
  await run([(x) => console.log("a", x), async (x) => { console.log("b", x); }, (x) => { if (x > 5) return; console.log("c"); }, () => Promise.resolve()]);
  const m: Maybe[] = [(x) => { if (x > 0) return "pos"; }, () => { console.log("side"); }]; for (const f of m) console.log(f(1), f(-1));
  const stock: Record<string, number> = { a: 1, b: 2, c: 3 }; const key = "b"; const k: string = ["a"][0];
  const { [k]: gone, ...rest } = stock; console.log(gone, rest); const { [key]: _, ...r2 } = stock; console.log(r2);
  const drop = (o: Record<string, number>, id: string) => { const { [id]: _removed, ...others } = o; return others; }; console.log(drop(stock, "zz"), drop(stock, "c"));
  const best: (number[] | undefined)[] = [[1]]; const at: number = 5; console.log(best[at], best[at - 9] === undefined); const x = best[at]; console.log(x ? 1 : 2);
  const opt: (string | null | undefined)[] = ["a", null]; for (let i = 0; i < 3; i++) console.log(opt[i]);
}
