// Units of texts in loops that ask for the length, characters that are compared, and texts of one character.

function hash(s: string): number { let h = 0; for (let i = 0; i < s.length; i++) h = (h * 31 + s.charCodeAt(i)) | 0; return h; }
function hash2(s: string): number { let h = 5381; const n = s.length; for (let i = 0; i < n; ++i) { const c = s.charCodeAt(i); h = ((h << 5) + h + c) >>> 0; } return h; }
function words(s: string): string[] {
  const out: string[] = [];
  let i = 0;
  while (i < s.length) {
    while (i < s.length && s.charCodeAt(i) === 32) i++;
    const start = i;
    while (i < s.length && s.charCodeAt(i) !== 32) i++;
    if (i > start) out.push(s.slice(start, i));
  }
  return out;
}
function odd(s: string): string {
  let i = 0, t = "";
  while (i < s.length) {
    if (s.charCodeAt(i) === 97) i += 2;
    t += s.charCodeAt(i) + ";";
    i++;
  }
  let j = -2;
  for (; j < s.length; j++) t += s.charCodeAt(j) + ",";
  for (let k = 0; k < s.length; k++) { for (let r = 0; r < 2; r++) { t += s.charCodeAt(k); k++; } }
  for (let k = 0; k < s.length; k++) { t += k < s.length ? s.charCodeAt(k) * 2 : -1; }
  for (let k = 0; k < 9; k++) { if (k < s.length) t += s.charCodeAt(k) % 7; else t += "?"; }
  return t;
}
function same(a: string, b: string): string {
  let t = "";
  for (let i = -1; i < 6; i++) t += `${a[i] === b[i]}${a.charAt(i) === b.charAt(i)}${a[i] !== b[i + 1]}${a.charAt(i) < b.charAt(i)}${a.charAt(i) >= b.charAt(i)} `;
  return t;
}
function order(): string {
  const w = ["b", "B", "a", "A", "é", "e", "E", "z", "Z", "1", "10", "2", "_x", "-", "résumé", "resume", "Resume", "ab", "a b", "", "zz", "Äpfel", "apfel", "~", "{", "[", "@"];
  return w.sort((x, y) => x.localeCompare(y)).join("|");
}
export function program(): void {
  console.log(hash("hello, world é€"), hash2("hello"), words("  the quick  brown fox ").join("/"), odd("banana a"));
  console.log(same("abcx", "abdxy"), order());
  console.log([..."añ€😀b"].join("."), "xyz".split("").reverse().join(""), "é€"[0], "é€"[1], "abc".at(-1), "abc".charAt(9) === "");
  for (let n = 0; n < 40; n++) console.log("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHI".slice(0, n) + "|" + "ZYXWVUTSRQPONMLKJIHGFEDCBA".substring(0, n % 27));
  const m = new Map<string, number>();
  for (const c of "mississippi") m.set(c, (m.get(c) ?? 0) + 1);
  console.log([...m].join(" "));
}
