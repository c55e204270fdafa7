function tag(strings: TemplateStringsArray, ...values: unknown[]): string { return strings.reduce((a, s, i) => a + s + (i < values.length ? String(values[i]) : ""), ""); }
const hl = (strings: TemplateStringsArray, ...values: (string | number)[]): string => { let out = ""; strings.forEach((s, i) => { out += s; if (i < values.length) out += `<b>${values[i]}</b>`; }); return out; };
function sql(strings: TemplateStringsArray, ...params: (string | number | boolean)[]) { return { text: strings.join("?"), params, raw: strings.raw.length }; }
function typed<T>(strings: TemplateStringsArray, ...vs: T[]): T[] { return vs; }
const make = (prefix: string) => (s: TemplateStringsArray, n: number) => `${prefix}${s[0]}${n}${s[1]}`;
class Log { constructor(private p: string) {} t(s: TemplateStringsArray, ...v: number[]) { return `${this.p}:${s.join("_")}:${v.length}`; } }
const seen = new Set<TemplateStringsArray>(); const note = (s: TemplateStringsArray) => { seen.add(s); return seen.size; };
export function program(): void {
  console.log(tag`a${1}b${"x"}c`, hl`x ${1} y ${"z"}`, String.raw`a\nb${1}\t`, hl`plain`);
  console.log(sql`select * from t where a = ${1} and b = ${"x"}`, typed`${1}${2}`, typed`${"q"}`);
  console.log(make("p")`a${5}b`, new Log("L").t`x${1}y${2}z`, tag`${[1, 2]} ${{ a: 1 }} ${null}`);
  for (let i = 0; i < 3; i++) console.log(note`same`); console.log(note`other`);
  const raw = (s: TemplateStringsArray, e: string) => s.raw[0] + e; console.log(raw`line\n${""}end`);
  const dedent = (s: TemplateStringsArray, ...v: unknown[]) => s.map((x, i) => x + (v[i] ?? "")).join("").split("\n").map((l) => l.trim()).filter(Boolean).join("\n");
  console.log(dedent`
    hello ${"world"}
      again
  `);
}
