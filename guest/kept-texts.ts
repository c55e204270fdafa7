// What had been filled in of a form that is read while it arrives, for the page that it comes back to (form.ts).

import { CborWriter } from "../registry/cbor/writer";
import { MultipartStream } from "../registry/multipart-stream";
import { decodeUtf8 } from "../runtime/core/utf8/decode";
import { MOST_KEPT, keepText } from "./form";

/** The texts that have been read, as long as they fit in what carries them back. */
export class KeptTexts {
  /** Names and texts in turn. */
  list: string[] = [];

  private name: string = "";
  private isText: bool = false;
  private text: CborWriter = CborWriter.make();
  private total: i32 = 0;

  /** A part begins. */
  begin(form: MultipartStream): void {
    this.name = form.head.name;
    this.isText = form.head.file === null;
    this.text.truncate(0);
  }

  add(form: MultipartStream): void {
    if (!this.isText) return;
    this.total += form.size;
    if (this.total > MOST_KEPT) this.isText = false;
    else this.text.raw(form.start, form.size);
  }

  /** The part is over. */
  close(): void {
    if (!this.isText) return;
    this.isText = false;
    const text = decodeUtf8(this.text.start, this.text.length);
    if (text !== null) keepText(this.name, text, this.list);
  }
}
