type F = ((x: number) => string) | ((x: string) => string);
type Ev = { type: "click"; x: number } | { type: "key"; key: string };
type Handlers = { [K in Ev["type"]]?: (e: Extract<Ev, { type: K }>) => void };
type H = (e: Ev) => void;
function on(h: H | H[]): void { if (Array.isArray(h)) h.forEach((f) => f({ type: "key", key: "q" })); else h({ type: "click", x: 1 }); }
function each(x: string | string[] | Set<string>): number { let n = 0; for (const c of x) n += c.length; return n; }
export function program(): void {
  const log: string[] = []; const h: H = (e) => { log.push(e.type === "click" ? `c${e.x}` : e.key); };
  on(h); on([h, h]); console.log(log.join());
  console.log(each("abc"), each(["ab", "c"]), each(new Set(["q"])));
}
