interface Tok { k: string; v: number }
function sum(ts: Tok[]): number { let p = 0; let n = 0; for (let t = ts[p]; t && t.k === "n" && t.v > 0; t = ts[++p]) n += t.v; return n; }
function walk(xs: Tok[]): string { let i = 0; let cur = xs[i]; let out = ""; while (cur) { out += cur.k; cur = xs[++i]; } return out; }
function words(xs: string[]): number { let i = 0; let w = xs[i]; let n = 0; while (w) { n += w.length; i++; w = xs[i]; } return n; }
function nested(g: number[][]): number { let r = 0; let row = g[r]; let s = 0; while (row) { for (const x of row) s += x; row = g[++r]; } return s; }
export function program(): void {
  const ts: Tok[] = [{ k: "n", v: 1 }, { k: "n", v: 2 }]; console.log(sum(ts), walk(ts), words(["ab", "c"]), nested([[1, 2], [3]]));
  let last = ts[5]; if (!last) last = ts[0]; console.log(last.v); const f = () => last.k; console.log(f());
  let s = ["a"][3]; if (s === undefined) s = "none"; s += "!"; console.log(s, s.length);
  console.log(unions([{ k: "a", n: 1 }, { k: "b", s: "x" }])); let stack: Tok | undefined = ts[9]; console.log(stack); stack = ts[1]; console.log(stack?.v);
}
type U = { k: "a"; n: number } | { k: "b"; s: string };
export function unions(us: U[]): string { let i = 0; let out = ""; for (let u = us[i]; u; u = us[++i]) out += u.k === "a" ? u.n : u.s; const last = us[i + 1]; if (!last) out += "!"; const first = us[0]; if (first) out += first.k; return out; }
