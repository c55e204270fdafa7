// The address of a call whose arguments stand in it. Each is written as CBOR first, by the codec that its type has
// anyway; text is made of that here.

import * as major from "../../registry/cbor/majors";
import { CborWriter } from "../../registry/cbor/writer";
import { f64ToString } from "../core/number";
import { encodeUtf8 } from "../core/utf8/encode";
import { CborReader } from "./cbor-reader";

const HEX = "0123456789ABCDEF";

export class AddressWriter {
  private done: string = "";
  private pending: CborWriter = CborWriter.make();
  private separator: string = "?";

  /** What cannot be said in an address, "" where all can. */
  private problem: string = "";

  /** The address, with its method before it unless that is POST; `!` and the reason where there is none. */
  target(): string {
    return this.problem.length ? "!" + this.problem : this.done;
  }

  /** A fixed part. */
  text(part: string): void {
    this.done += part;
  }

  /** What the next value is to be written to. */
  value(): CborWriter {
    this.pending.truncate(0);
    return this.pending;
  }

  /** The value is a segment of the path. */
  segment(): void {
    this.done += this.segmentOf(scalar(this.reader()));
  }

  /** The value is the end of the path: a text that may hold slashes, or a list of segments. */
  rest(): void {
    const reader = this.reader();
    if (reader.kind() == major.ARRAY) {
      reader.array();
      let slash = "";
      while (reader.more()) {
        this.done += slash + this.segmentOf(scalar(reader));
        slash = "/";
      }
      return;
    }
    const text = scalar(reader);
    let from = 0;
    for (let at = 0; at <= text.length; at++) {
      if (at < text.length && text.charCodeAt(at) != 0x2f) continue;
      const part = text.substring(from, at);
      // Slashes in a row are the caller's business; where they would be lost they are refused.
      this.done += (from ? "/" : "") + (part.length || from ? this.checked(part) : this.segmentOf(part));
      from = at + 1;
    }
  }

  /** The value belongs to `key` in the query. */
  query(key: string): void {
    this.field(encodeComponent(key), this.reader());
  }

  /** The value is an object whose properties are keys of the query. */
  fields(): void {
    const reader = this.reader();
    reader.map();
    while (reader.more()) this.field(encodeComponent(reader.key()), reader);
  }

  private reader(): CborReader {
    const value = this.pending;
    return new CborReader(value.start, value.length, value.owner);
  }

  private field(name: string, reader: CborReader): void {
    const kind = reader.kind();
    if (kind == major.MAP) {
      reader.map();
      while (reader.more()) this.field(name + "%5B" + encodeComponent(reader.key()) + "%5D", reader);
    } else if (kind == major.ARRAY) {
      this.list(name, reader);
    } else if (kind == major.NULL || kind == major.UNDEFINED) {
      reader.null_();
    } else {
      this.done += this.separator + name + "=" + encodeComponent(scalar(reader));
      this.separator = "&";
    }
  }

  /** Values are repeated under one name; what has parts of its own gets an index. */
  private list(name: string, reader: CborReader): void {
    reader.array();
    for (let index = 0; reader.more(); index++) {
      const kind = reader.kind();
      const hasParts = kind == major.MAP || kind == major.ARRAY;
      this.field(hasParts ? name + "%5B" + index.toString() + "%5D" : name, reader);
    }
  }

  private segmentOf(text: string): string {
    if (!text.length) this.problem = "an empty text cannot stand in the path of an address";
    return this.checked(text);
  }

  /** No browser sends dots: it takes them for steps in the path. */
  private checked(text: string): string {
    if (text == "." || text == "..") this.problem = "`" + text + "` cannot stand in an address";
    return encodeComponent(text);
  }
}

function scalar(reader: CborReader): string {
  const kind = reader.kind();
  if (kind == major.TEXT) return reader.string();
  if (kind == major.UNSIGNED) return reader.u64().toString();
  if (kind == major.NEGATIVE) return reader.i64().toString();
  if (kind == major.TRUE || kind == major.FALSE) return reader.bool() ? "true" : "false";
  return f64ToString(reader.f64());
}

/** JavaScript's `encodeURIComponent`. */
function encodeComponent(text: string): string {
  const bytes = encodeUtf8(text);
  let encoded = "";
  for (let i = 0; i < bytes.length; i++) {
    const byte = <i32>bytes[i];
    encoded += isPlain(byte) ? String.fromCharCode(byte) : "%" + HEX.charAt(byte >> 4) + HEX.charAt(byte & 15);
  }
  return encoded;
}

function isPlain(byte: i32): bool {
  const lower = byte | 0x20;
  if ((lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39)) return true;
  // - _ . ! ~ * ' ( )
  return byte == 0x2d || byte == 0x5f || byte == 0x2e || byte == 0x21 || byte == 0x7e || (byte >= 0x27 && byte <= 0x2a);
}
