function template(v: string | number | (() => string) | undefined): string { return "" + (typeof v === "function" ? v() : v ?? `?`); }
function t2(vars: Record<string, string | number | (() => string)>, k: string): string { let out = ""; const v = vars[k]; out += typeof v === "function" ? v() : v ?? `?${k}`; return out; }
export function program(): void {
  console.log(template("a"), template(undefined), template(() => "f"));
  console.log(t2({ a: 1 }, "a"), t2({ a: 1 }, "b"));
  const rows: string[][] = [[]]; rows.at(-1)!.push("x"); console.log(rows);
}
