// Every part that a pattern may have.

const tokens = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|("(?:[^"\\]|\\.)*")|([-+*/=()<>,;]))/gy;

export function program(): void {
  console.log(/a+/.test("caat"), /^\d{3}-\d{4}$/.test("555-1234"), /x/i.test("X"), /[^\w\s]/.test("a!"));
  console.log(/(?:a|b)+?c/.test("abac"), /^(?=.*\d)(?=.*[a-z]).{4,}$/.test("abc1"), /(?<!\$)\b\d+/.exec("$5 10")?.[0]);
  console.log(/(?<=#)\w+/.exec("a #tag")?.[0], /(\w)\1/.exec("hello")?.[0], /(?<q>['"]).*?\k<q>/.exec(`say "it's"`)?.[0]);
  console.log("line1\nline2".match(/^line\d$/gm), /a.c/s.test("a\nc"), /a.c/.test("a\nc"), /a$/m.test("a\nb"));
  console.log("\u{1F600}x".replace(/./u, "y"), /\u{1F600}/u.test("\u{1F600}"), /^.$/.test("\u{1F600}"), /\x41\u0042\t/.test("AB\t"));
  console.log(/^[\w.+-]+@[\w-]+\.[\w.]+$/.test("foo.bar@ex-ample.co.uk"), /^#?([\da-f]{2}){3}$/i.test("#FFa07a"));
  console.log("aaa".replace(/a*?/g, "x"), "abab".replace(/(ab)*/, "X"), /^(a+)+$/.test("aaaaaaaaaaaaaaaa"), /[]/.test("a"));
  console.log(/(z)((a+)?(b+)?(c))*/.exec("zaacbbbcac")?.map((each) => each ?? "-"), /(?:(a)|b)*/.exec("ab")?.[1] ?? "none");
  console.log(/é/i.test("É"), /[à-ÿ]+/i.test("ÀÉ"), /\bfoo\b/.test("a foo."), /[\s\S]+/.exec("a\nb")?.[0].length);
  const found: string[] = [];
  for (const match of 'let x = 3.5 * foo("a\\"b", y);'.matchAll(tokens)) {
    found.push(match[1] ? `num ${match[1]}` : match[2] ? `id ${match[2]}` : match[3] ? `str ${match[3]}` : `op ${match[4]}`);
  }
  console.log(found);
}
