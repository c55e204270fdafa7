function take(list: string[]): number { return list.length; }
class P { constructor(private readonly toks: string[]) {} get n() { return this.toks[0]; } }
export function program(): void {
  const src = "a1 b2"; const words: string[] = src.match(/\w+/g) ?? []; console.log(words, take(src.match(/\w+/g) ?? []), take(src.match(/z/g) || []));
  const toks = src.match(/\w/g) ?? []; console.log(take(toks), toks.map(t => t.toUpperCase()), new P(toks).n); const r: readonly string[] = toks; console.log(r.length);
  const m = src.match(/(\w)(\d)(x)?/)!; const [all, a, b, c] = m; console.log(all, a, b, c, m.slice(1)); const g = src.match(/\d/g)!; console.log(take(g), g.join("+"));
  const t: string[] = []; t.push(...(src.match(/\d/g) ?? [])); console.log(t);
}
