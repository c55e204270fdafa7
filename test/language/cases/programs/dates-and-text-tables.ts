// dates & formatting
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
type Month = (typeof MONTHS)[number];
const pad = (n: number, w = 2): string => String(n).padStart(w, "0");
const isLeap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
const daysIn = (y: number, m: number): number => [31, isLeap(y) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m]!;
function fmt(d: Date, pattern: string): string {
  const map: { [k: string]: () => string } = { YYYY: () => pad(d.getUTCFullYear(), 4), MM: () => pad(d.getUTCMonth() + 1), DD: () => pad(d.getUTCDate()), hh: () => pad(d.getUTCHours()), mm: () => pad(d.getUTCMinutes()), ss: () => pad(d.getUTCSeconds()), MMM: () => MONTHS[d.getUTCMonth()] };
  const keys = Object.keys(map).sort((a, b) => b.length - a.length);
  let out = ""; let i = 0;
  outer: while (i < pattern.length) { for (const k of keys) if (pattern.startsWith(k, i)) { out += map[k]!(); i += k.length; continue outer; } out += pattern[i++]; }
  return out;
}
function addMonths(d: Date, n: number): Date { const y = d.getUTCFullYear(), m = d.getUTCMonth() + n; const ny = y + Math.floor(m / 12), nm = ((m % 12) + 12) % 12; return new Date(Date.UTC(ny, nm, Math.min(d.getUTCDate(), daysIn(ny, nm)))); }
const diffDays = (a: Date, b: Date) => Math.round((b.getTime() - a.getTime()) / 864e5);
function humanize(ms: number): string { const units: [string, number][] = [["d", 864e5], ["h", 36e5], ["m", 6e4], ["s", 1000]]; const parts: string[] = []; for (const [u, size] of units) { const n = Math.floor(ms / size); if (n) { parts.push(`${n}${u}`); ms -= n * size; } } return parts.length ? parts.join(" ") : "0s"; }
const currency = (n: number, symbol = "$") => `${n < 0 ? "-" : ""}${symbol}${Math.abs(n).toFixed(2).split(".").map((p, i) => i === 0 ? [...p].reverse().reduce((acc, c, j) => (j && j % 3 === 0 ? c + "," + acc : c + acc), "") : p).join(".")}`;
function table(rows: (string | number)[][], align: ("l" | "r" | "c")[] = []): string { const widths = rows[0]!.map((_, c) => Math.max(...rows.map((r) => String(r[c]).length))); return rows.map((r) => r.map((v, c) => { const s = String(v), w = widths[c]!; switch (align[c] ?? "l") { case "l": return s.padEnd(w); case "r": return s.padStart(w); case "c": { const left = (w - s.length) >> 1; return " ".repeat(left) + s + " ".repeat(w - s.length - left); } } }).join(" | ").trimEnd()).join("\n"); }
const wrap = (text: string, width: number): string[] => text.split(" ").reduce<string[]>((lines, word) => { const last = lines.at(-1); if (last !== undefined && last.length + word.length + 1 <= width) lines[lines.length - 1] = `${last} ${word}`; else lines.push(word); return lines; }, []);
const slug = (s: string) => s.toLowerCase().split("").map((c) => (c >= "a" && c <= "z") || (c >= "0" && c <= "9") ? c : "-").join("").split("-").filter(Boolean).join("-");
const camel = (s: string) => s.split("_").map((w, i) => i ? w.charAt(0).toUpperCase() + w.slice(1) : w).join("");
const roman = (n: number): string => ([[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]] as const).reduce((acc, [v, r]) => { while (n >= v) { acc += r; n -= v; } return acc; }, "");
export function program(): void {
  const d = new Date(Date.UTC(2024, 0, 31, 5, 7, 9));
  console.log(fmt(d, "YYYY-MM-DD hh:mm:ss"), fmt(d, "DD MMM YYYY"), addMonths(d, 1).toISOString(), addMonths(d, -2).toISOString().slice(0, 10), diffDays(d, new Date("2024-03-01")));
  console.log(humanize(93784000), humanize(10), currency(1234567.891), currency(-5), currency(999, "€"));
  console.log(table([["Name", "Qty", "Note"], ["Apple", 12, "x"], ["Fig", 3, "long note"]], ["l", "r", "c"]));
  console.log(wrap("the quick brown fox jumps over the lazy dog", 12), slug("Hello, World! 42"), camel("snake_case_name"), [1, 4, 9, 1994, 2024].map(roman));
  const m: Month = "Feb"; console.log(m, MONTHS.indexOf(m), MONTHS.includes("Mar"), [...MONTHS].reverse()[0]);
}
