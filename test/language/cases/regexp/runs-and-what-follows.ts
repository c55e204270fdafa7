// Runs of one character or set, and what follows them: with less of them it may fit or not.

export function program(): void {
  const out: string[] = [];
  const texts = ["john@example.com, mary@example.org; x@y.zz", "aaaa", "aaab", "a\nb\naa", "", "foo.bar.baz", "abcabcx", "xxay", "(a(b)c)", "key = value # c", "AAAb", "a1b22c333"];
  for (const t of texts) {
    const found = [
      t.match(/[a-z]+@[a-z]+\.[a-z]+/g), t.match(/a+$/), t.match(/a+$/m), t.match(/(a+)b/), t.match(/^(\w+)\s*=\s*(\w+)/), t.match(/[^b]+b/), t.match(/a+a/), t.match(/(a+)(a)$/),
      t.match(/\w+(?=b)/), t.match(/(?<=a)b*/), t.match(/[a-z]{2,3}c/), t.match(/[ab]+b/g), t.match(/[a-c]+x/), t.match(/A+b/i), t.match(/[^()]+\)/), t.match(/\d+c/), t.match(/([a-z]+)\.([a-z]+)/), t.match(/x*a/), t.match(/.+b/), t.match(/.*\n/),
      t.match(/(?!a+b)a+/), t.match(/(?:a+|b)+c?/), t.match(/(a+)\1b/), t.match(/\s+$/), t.match(/a+?b/),
    ];
    out.push(found.map((each) => (each ? each.join("&") : "-")).join(" "));
    out.push(String(/^a+$/.test(t)), String(/^[a-z]+b$/.test(t)), t.replace(/[a-z]+@/g, "<>"), t.split(/a+/).join("_"));
  }
  console.log(out.join("\n"));
}
