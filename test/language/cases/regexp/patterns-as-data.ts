// Patterns in fields, maps and tuples, and beside texts.

interface T { n: number; re?: RegExp }
export function program(): void {
  const t: T = { n: 1, re: /a/ };
  console.log(JSON.stringify(t), t);
  const m = new Map<string, RegExp>([["a", /^a/]]); for (const [k, r] of m) console.log(k, r.test("abc"), r instanceof RegExp);
  const rules: [RegExp, (s: string) => string][] = [[/\d+/, (s) => "n" + s], [/[a-z]+/, (s) => s.toUpperCase()]];
  for (const [re, f] of rules) { const x = re.exec("ab12"); if (x) console.log(f(x[0]), x.index); }
  const split = (s: string, by: string | RegExp) => s.split(by);
  console.log(split("a,b", ","), split("a1b", /\d/));
}
