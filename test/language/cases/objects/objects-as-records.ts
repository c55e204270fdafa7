// Objects as records.
const PRICES = { apple: 1, pear: 2 } as const;
type Fruit = keyof typeof PRICES;
const table: Record<Fruit, number> = PRICES;
function total(prices: Record<string, number>): number { return Object.values(prices).reduce((a, b) => a + b, 0); }
function keys(o: Record<string, unknown>): string[] { return Object.keys(o); }
function mapValues<T, U>(o: Record<string, T>, f: (t: T) => U): Record<string, U> { const out: Record<string, U> = {}; for (const k in o) out[k] = f(o[k]); return out; }
const translate = (dict: Readonly<Record<string, string>>) => (w: string): string => dict[w] ?? w;
interface Config { host: string; port: string; debug?: string }
export function program(): void {
  const stock = { a: 3, b: 4 };
  console.log(table.apple, table["pear"], total(stock), keys({ x: 1 }), keys(stock), mapValues(stock, (n) => n * 2));
  console.log(translate({ hi: "hallo" })("hi"), translate({} )("x"));
  const config: Config = { host: "h", port: "1" };
  console.log(keys({ ...config }), total({ ...stock, c: 1 }));
}
