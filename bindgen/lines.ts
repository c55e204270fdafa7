/** Text under construction, with indentation. */
export class Lines {
  private readonly out: string[] = [];
  private depth = 0;

  /** Adds lines; an empty string is an empty line. */
  add(...lines: string[]): this {
    for (const line of lines) this.out.push(line === "" ? "" : "  ".repeat(this.depth) + line);
    return this;
  }

  /** `head {`, the indented body, `tail`. */
  block(head: string, body: () => void, tail = "}"): this {
    this.add(`${head} {`);
    this.indent(body);
    return this.add(tail);
  }

  indent(body: () => void): void {
    this.depth++;
    body();
    this.depth--;
  }

  toString(): string {
    return `${this.out.join("\n")}\n`;
  }
}
