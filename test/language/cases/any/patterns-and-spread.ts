function part1(): void {
const { a, b = 5, ...rest }: any = { a: 1, c: 3, d: 4 }; console.log(a, b, rest); const [p, q]: any = [1, 2]; console.log(p, q); for (const z of [1, 2] as any) console.log(z);
}

function part2(): void {
const a: any = { x: 1 }; const b: any = { ...a, y: 2 }; console.log(b, Object.entries(b), JSON.stringify(b), "x" in b, delete b.x, b, b.hasOwnProperty("y"));
}

function part3(): void {
type Handler = (ev: any) => void; const hs: Record<string, Handler[]> = {}; const on = (n: string, h: Handler) => { (hs[n] = hs[n] || []).push(h); }; on("a", (e) => console.log(e.detail, e.x?.y)); (hs["a"] ?? []).forEach((h) => h({ detail: 1 }));
}

function part4(): void {
const cfg: any = { port: 80, nested: { a: [1, 2, { b: "deep" }] } }; const { port, nested: { a: [first, , { b }] }, missing = "def" } = cfg; console.log(port, first, b, missing); function opt({ a = 1, b = "z" }: any = {}): void { console.log(a, b); } opt(); opt({ a: 5 });
}

export function program(): void {
  part1();
  part2();
  part3();
  part4();
}
