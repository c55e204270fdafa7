class Editor {
  private text = "";
  private cursor = 0;
  type(s: string): void {
    this.text = this.text.slice(0, this.cursor) + s + this.text.slice(this.cursor);
    this.cursor += s.length;
  }
  save(): { text: string; cursor: number } {
    return { text: this.text, cursor: this.cursor };
  }
  restore(state: { text: string; cursor: number }): void {
    this.text = state.text;
    this.cursor = state.cursor;
  }
  left(n: number): void {
    this.cursor = Math.max(0, this.cursor - n);
  }
  get shown(): string {
    return `${this.text.slice(0, this.cursor)}|${this.text.slice(this.cursor)}`;
  }
}
export function program(): void {
  const e = new Editor();
  e.type("hello");
  const saved = e.save();
  e.left(2);
  e.type("XX");
  console.log(e.shown);
  e.restore(saved);
  console.log(e.shown, saved.cursor);
}
