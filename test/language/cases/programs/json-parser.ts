type Value = string | number | boolean | null | Value[] | Map<string, Value>;
class JsonParser {
  private i = 0;
  constructor(private text: string) {}
  parse(): Value {
    const c = this.peek();
    if (c === "{") return this.object();
    if (c === "[") return this.array();
    if (c === '"') return this.string();
    if (this.text.startsWith("true", this.i)) return this.word(4, true);
    if (this.text.startsWith("false", this.i)) return this.word(5, false);
    if (this.text.startsWith("null", this.i)) return this.word(4, null);
    return this.number();
  }
  private word(length: number, value: Value): Value {
    this.i += length;
    return value;
  }
  private peek(): string {
    while (" \n\t".includes(this.text[this.i])) this.i++;
    return this.text[this.i];
  }
  private expect(c: string): void {
    if (this.peek() !== c) throw new Error(`expected ${c} at ${this.i}`);
    this.i++;
  }
  private string(): string {
    this.expect('"');
    const end = this.text.indexOf('"', this.i);
    const s = this.text.slice(this.i, end);
    this.i = end + 1;
    return s;
  }
  private number(): number {
    const start = this.i;
    while (this.i < this.text.length && "-+.eE0123456789".includes(this.text[this.i])) this.i++;
    if (start === this.i) throw new Error(`unexpected at ${start}`);
    return Number(this.text.slice(start, this.i));
  }
  private array(): Value[] {
    const list: Value[] = [];
    this.expect("[");
    while (this.peek() !== "]") {
      list.push(this.parse());
      if (this.peek() === ",") this.i++;
    }
    this.i++;
    return list;
  }
  private object(): Map<string, Value> {
    const map = new Map<string, Value>();
    this.expect("{");
    while (this.peek() !== "}") {
      const key = this.string();
      this.expect(":");
      map.set(key, this.parse());
      if (this.peek() === ",") this.i++;
    }
    this.i++;
    return map;
  }
}
export function program(): void {
  const value = new JsonParser('{"a": [1, 2.5, "x"], "b": {"c": null, "d": true}}').parse();
  if (value instanceof Map) {
    const a = value.get("a");
    if (Array.isArray(a)) console.log(a.length, a[1]);
    console.log(value.size, value.has("b"));
  }
}
