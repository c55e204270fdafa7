abstract class Walker {
  visited: string[] = [];
  walk(text: string): string {
    for (const c of text) if (this.accepts(c)) this.visited.push(this.convert(c));
    return this.visited.join("");
  }
  protected accepts(c: string): boolean {
    return c !== " ";
  }
  protected abstract convert(c: string): string;
}
class Upper extends Walker {
  protected convert(c: string): string {
    return c.toUpperCase();
  }
}
class Digits extends Walker {
  protected override accepts(c: string): boolean {
    return super.accepts(c) && c >= "0" && c <= "9";
  }
  protected convert(c: string): string {
    return `${9 - parseInt(c, 10)}`;
  }
}
export function program(): void {
  const walkers: Walker[] = [new Upper(), new Digits()];
  for (const w of walkers) console.log(w.walk("a1 b2"));
}
