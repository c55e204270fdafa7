export function program(): void {
  const s = "héllo 🌍 wörld";
  console.log(s.length, s.toUpperCase(), s.indexOf("🌍"), s.codePointAt(6), s.charCodeAt(6));
  let n = 0;
  for (const c of s) {
    n++;
    if (c.length > 1) console.log(c);
  }
  console.log(n, "\u00e9" === "é", "\u{1F30D}".length, String.fromCharCode(72, 105), String.fromCodePoint(128512));
  console.log("ß".toUpperCase(), "İ".toLowerCase().length, "ǆ".toUpperCase());
}
