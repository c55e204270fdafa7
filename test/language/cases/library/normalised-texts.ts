const slug = (s: string) => s.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-");
const show = (s: string) => [...s].map((c) => c.codePointAt(0)!.toString(16)).join(" ");
export function program() {
  console.log(slug("Crème Brûlée Ångström Ñandú Šđ Đặng Ǘ Ἄ"));
  for (const s of ["é", "e\u0301", "Å", "\u212b", "ệ", "e\u0302\u0323", "e\u0323\u0302", "각", "\u1100\u1161\u11a8", "가\u11a8", "が", "か\u3099", "ǖ", "ΐ", "q\u0307\u0323", "Ω", "plain", "", "ﬁ", "😀é", "a\u0327\u0301b", "\u0344"]) console.log(show(s.normalize()), "|", show(s.normalize("NFD")), "|", show(s.normalize("NFC")));
  console.log("e\u0301".normalize() === "é".normalize(), "Amélie".normalize("NFD").length);


  let bad = 0;
  for (let c = 0xc0; c < 0x250; c++) {
    const s = String.fromCharCode(c);
    if (s.normalize("NFD").normalize("NFC") !== s.normalize("NFC")) bad++;
  }
  console.log(bad);
}
