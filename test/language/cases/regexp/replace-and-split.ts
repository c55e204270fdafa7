// Strings are replaced, split and searched by patterns.

export function program(): void {
  console.log("hello world foo".replace(/o/g, "0"), "John Smith".replace(/(\w+)\s(\w+)/, "$2, $1"));
  console.log("camelCaseString".replace(/([A-Z])/g, (_, c) => `_${c.toLowerCase()}`));
  console.log("snake_case_here".replace(/_(\w)/g, (_match, c: string) => c.toUpperCase()));
  console.log("a1b2".replace(/\d/g, (digit) => String(Number(digit) * 2)), "x".replace(/x/, "$$-$&-$`-$'"));
  console.log("abc".replace(/b/, (_match, offset: number) => `${offset}`));
  console.log("x-y".replace(/(x)-(y)(z)?/, (_match, a, b, c) => `${b}${a}${c}`));
  console.log("2020-05".replace(/(?<y>\d+)-(?<m>\d+)/, "$<m>/$<y>"), "ab".replace(/(a)(b)/, "$2$1$3$01"));
  console.log("a, b;c  d".split(/[,;\s]+/), "a1b2c3".split(/\d/), "abc".split(/(b)/), "ab".split(/(?:)/));
  console.log("2024-01-02".split(/-/).map(Number), "".split(/,/), "a,b,c".split(/,/, 2), "line\r\nnext".split(/\r?\n/));
  console.log("abc".search(/c/), "abc".search(/z/), "  trim  ".replace(/^\s+|\s+$/g, ""), "abc".replace(/(?:)/g, "-"));
  console.log("1234567.891".replace(/\B(?=(\d{3})+(?!\d))/g, ","), "The Cat".replaceAll(/[tc]/gi, (x) => `[${x}]`));
  const vowels = "programming language".match(/[aeiou]/g)?.length ?? 0;
  const words = "The quick  brown fox".trim().split(/\s+/);
  console.log(vowels, words, words.map((word) => word.replace(/^./, (c) => c.toUpperCase())).join(" "));
  const template = "Dear {{name}}, you owe {{ amount }}.";
  const values: Record<string, string> = { name: "Ada", amount: "5" };
  console.log(template.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, key: string) => values[key] ?? "?"));
}
