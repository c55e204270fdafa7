// Numbers with few digits, texts joined of many, searches, and patterns that begin with a set or at the start.

function fixed(): string {
  const out: string[] = [];
  for (const x of [0, -0, 1, 0.5, 1.5, 2.5, 0.005, 1.005, 1.255, 10.235, 0.045, -1.5, -0.001, 1e-10, 123456.789, 4503599627370495.5, 9007199254740993, 1e20, 0.1 + 0.2, 5e-324, 1e-7, 999.9995, 0.9999, 99.995, 8.345, 1.45, -2.345, 2147483647.555, 4294967296.125]) {
    for (let d = 0; d < 5; d++) out.push(x.toFixed(d));
  }
  let x = 1;
  for (let i = 0; i < 300; i++) { x = (x * 1103515245 + 12345) % 2147483648; out.push((x / 1024 / (1 + (i % 977))).toFixed(i % 4)); }
  return out.join(" ");
}
function joins(a: string, b: string, n: number, o: string | null): string {
  const f = (x: string): string => { a += x; return x; };
  const t = a + b + n;
  const u = a + f("!") + a + f("?") + b + a + "z" + n + o + true + [1, 2];
  return `${t}|${u}|${a}-${b}-${n}-${a}-${b}:${o ?? "none"}` + "" + (a + b) + (b + (a + "x") + "y");
}
function find(): string {
  const s = "abcabcabdabcabeabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz0123456789";
  const out: number[] = [];
  for (const k of ["a", "abd", "abe", "z", "zab", "9", "89", "0123456789", "", "no", "zz", "yz0", s, s + "x", "é"]) {
    out.push(s.indexOf(k), s.indexOf(k, 3), s.indexOf(k, 40), s.indexOf(k, 1000), s.indexOf(k, -5), s.lastIndexOf(k), s.includes(k) ? 1 : 0);
    out.push(s.split(k).length);
  }
  return out.join(",") + "abcabc".replace("bc", "x") + "abcabc".replaceAll("bc", "x") + "".indexOf("a") + "aXbXc".split("X").join("/");
}
function patterns(): string {
  const out: string[] = [];
  const words = ["hello", "Hello", "x1", "", "é", "12 34", "a-b", "foo@bar.com", "  lead"];
  for (const w of words) {
    out.push(`${/^[a-z]+$/.test(w)} ${/[0-9]+/.exec(w)?.[0]} ${/(\d)(\w)?/.exec(w)?.index} ${/[^a-z]/.exec(w)?.index} ${/^\s*|b/.test(w)} ${/^a|l+o/i.test(w)} ${/\b[a-z]/.exec(w)?.index} ${/[a-z]*$/.exec(w)?.index}`);
    out.push(w.replace(/[aeiou]/g, (v) => v.toUpperCase() + (/[A-Z]/.test(w) ? "+" : "")), w.replace(/^/gm, ">"), w.split(/[@.\s]/).join("_"), String(w.search(/[é-]/)));
  }
  const lines = "one\ntwo\nthree";
  out.push(lines.replace(/^t/gm, "T"), String([...lines.matchAll(/[a-z]+/g)].map((m) => m.index)), String(lines.match(/^[a-z]+$/gm)));
  const sticky = /[a-z]+/y;
  sticky.lastIndex = 4;
  out.push(String(sticky.test(lines)), String(sticky.lastIndex));
  for (let i = 0; i < 3; i++) out.push(String(new RegExp("[" + "abc"[i] + "]+").exec("xxaabbcc")?.[0]));
  return out.join(" ; ");
}
export function program(): void {
  console.log(fixed());
  console.log(joins("a", "b", 1.5, null), joins("", "", 0, "o"));
  console.log(find());
  console.log(patterns());
}
