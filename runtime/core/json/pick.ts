// `JSON.stringify(value, names)`: of each object the properties of these names, in the order of the names.

import { JsonWriter } from "./writer";

const QUOTE: i32 = 0x22;
const BACKSLASH: i32 = 0x5c;
const COMMA: i32 = 0x2c;
const OPEN_LIST: i32 = 0x5b;
const CLOSE_LIST: i32 = 0x5d;
const OPEN: i32 = 0x7b;
const CLOSE: i32 = 0x7d;

/** `text` as `JSON.stringify` writes it without a gap, written anew. */
export function jsonPicked(text: string, names: string[], gap: string): string {
  const quoted: string[] = [];
  for (let i = 0; i < names.length; i++) {
    const writer = new JsonWriter("");
    writer.string(names[i]);
    const name = writer.text();
    if (!quoted.includes(name)) quoted.push(name);
  }
  const picker = new Picker(text, quoted, new JsonWriter(gap));
  picker.copy();
  return picker.out.text();
}

class Picker {
  private at: i32 = 0;

  constructor(
    private text: string,
    /** As they stand in the text. */
    private names: string[],
    public out: JsonWriter,
  ) {}

  /** Writes the value that begins here, and goes behind it. */
  copy(): void {
    const unit = this.text.charCodeAt(this.at);
    if (unit == OPEN) return this.object();
    if (unit == OPEN_LIST) return this.list();
    const from = this.at;
    this.skip();
    this.out.raw(this.text.substring(from, this.at));
  }

  private list(): void {
    this.at++;
    this.out.open(OPEN_LIST);
    while (this.text.charCodeAt(this.at) != CLOSE_LIST) {
      if (this.text.charCodeAt(this.at) == COMMA) this.at++;
      this.out.item();
      this.copy();
    }
    this.at++;
    this.out.close(CLOSE_LIST);
  }

  private object(): void {
    const names = this.names;
    // Where the value of each name begins; 0 where there is none.
    const places = new StaticArray<i32>(names.length);
    this.at++;
    while (this.text.charCodeAt(this.at) != CLOSE) {
      if (this.text.charCodeAt(this.at) == COMMA) this.at++;
      const from = this.at;
      this.skip();
      const index = names.indexOf(this.text.substring(from, this.at));
      this.at++;
      if (index >= 0) places[index] = this.at;
      this.skip();
    }
    const end = this.at + 1;
    this.out.open(OPEN);
    for (let i = 0; i < names.length; i++) {
      if (!places[i]) continue;
      this.out.key(names[i]);
      this.at = places[i];
      this.copy();
    }
    this.out.close(CLOSE);
    this.at = end;
  }

  /** Goes behind the value that begins here. */
  private skip(): void {
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const unit = this.text.charCodeAt(this.at);
      if (unit == QUOTE) this.string();
      else if (unit == OPEN || unit == OPEN_LIST) depth++;
      else if (depth == 0 && (unit == COMMA || unit == CLOSE || unit == CLOSE_LIST || unit == 0x3a)) return;
      else if (unit == CLOSE || unit == CLOSE_LIST) depth--;
    }
  }

  /** From the first quote to the last. */
  private string(): void {
    for (this.at++; this.text.charCodeAt(this.at) != QUOTE; this.at++) {
      if (this.text.charCodeAt(this.at) == BACKSLASH) this.at++;
    }
  }
}
