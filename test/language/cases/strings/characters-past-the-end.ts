// `text[i]` behind the end is undefined to whoever asks for that; to all others it is as good as `""`.

class Scanner {
  private at = 0;
  constructor(private readonly text: string) {}
  skip(): number {
    while (" \t\n".includes(this.text[this.at] ?? "x")) this.at++;
    return this.at;
  }
  word(): string {
    let out = "";
    for (;;) {
      const c = this.text[this.at++];
      if (c === undefined) return `${out}|end`;
      if (c === ";") return out;
      out += c;
    }
  }
  kind(): string {
    this.skip();
    const c = this.text[this.at];
    switch (c) {
      case "{":
        return "object";
      case undefined:
        return "end";
      default:
        return c === "-" || (c >= "0" && c <= "9") ? "number" : `other ${c}`;
    }
  }
}

const isDigit = (c: string): boolean => c >= "0" && c <= "9";

/** Asked for a digit first, and for undefined behind that. */
function digits(text: string): string {
  for (let i = 0; ; i++) {
    const c = text[i];
    if (isDigit(c)) continue;
    return c === undefined ? "all" : c;
  }
}

export function program(): void {
  console.log(new Scanner("  a").skip(), new Scanner("  ").skip());
  const scanner = new Scanner("ab;cd");
  console.log(scanner.word(), scanner.word());
  for (const text of ["{", " 7", "", "  ", "x"]) console.log(new Scanner(text).kind());
  console.log(digits("123"), digits("1a"));
  const text = "ab";
  const wanted: string | undefined = text[7];
  console.log(wanted, text[5], `${text[2]}`, text[1], text[9] || "none", text[9]?.length, text[2] === undefined);
}
