// A function that gives a character of a text gives undefined behind its end to a caller that asks.
class Lexer {
  private at = 0;
  constructor(private readonly text: string) {}
  private peek() {
    return this.text[this.at];
  }
  private get now() {
    return this.text[this.at]!;
  }
  private take(): string {
    const taken = this.text[this.at++];
    return taken;
  }
  words(): string[] {
    const words: string[] = [];
    while (this.peek() !== undefined) {
      let word = "";
      while (this.peek() === " ") this.at++;
      while (this.peek() && this.peek() !== " ") word += this.take();
      if (word) words.push(word);
    }
    return words;
  }
  digits(): number {
    let count = 0;
    for (; this.now !== undefined; this.take()) if (this.now >= "0" && this.now <= "9") count++;
    return count;
  }
  end(): string {
    this.at = this.text.length;
    return `${this.peek()} ${this.peek() ?? "end"} ${(this.peek() ?? "").length}`;
  }
}

function at(text: string, index: number): string {
  return text[index];
}
const either = (text: string, list: string[], index: number): string => (index < 2 ? text[index] : list[index]);

export function program(): void {
  console.log(new Lexer(" one two  three ").words(), new Lexer("a1b22").digits(), new Lexer("x").end());
  let seen = "";
  for (let i = 0; at("abc", i) !== undefined; i++) seen += at("abc", i).toUpperCase();
  console.log(seen, at("abc", 1) === "b", at("abc", 9) === "b", at("é", 0));
  console.log(either("ab", ["x", "y", "z"], 1), either("ab", ["x", "y", "z"], 2), either("ab", [], 5) === undefined);
}
