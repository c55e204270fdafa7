// Forms with files: `multipart/form-data` (RFC 7578). Texts become fields, files become values of their own.

import { __throw } from "../runtime/core/error";
import { HttpError } from "../runtime/core/http-error";
import { i32ToString } from "../runtime/core/number";
import { decodeUtf8 } from "../runtime/core/utf8/decode";
import { encodeUtf8 } from "../runtime/core/utf8/encode";
import { lowerAscii, trimSpace } from "./ascii";
import { Fields, FileValue } from "./fields";

const CR: u8 = 0x0d;
const LF: u8 = 0x0a;
const DASH: u8 = 0x2d;
const QUOTE: i32 = 0x22;
const BACKSLASH: i32 = 0x5c;

/** RFC 2046 allows 70. */
const LONGEST_BOUNDARY: i32 = 200;
const LONGEST_HEAD: i32 = 8192;

/** Largest accepted field, in bytes; 0: only the limit of the whole body counts. */
let fieldLimit: i32 = 0;

export function setFieldLimit(bytes: i32): void {
  fieldLimit = bytes;
}

/** The fields in a body of this content type. Raises an `HttpError`: 400, or 413 for a field that is too large. */
export function parseMultipart(contentType: string, body: usize, length: i32): Fields {
  return new MultipartParser(encodeUtf8("\r\n--" + boundaryOf(contentType)), body, body + <usize>length).parse();
}

/** What stands between the parts of a body of this type. */
export function boundaryOf(contentType: string): string {
  const boundary = parameter(contentType, "boundary");
  if (!boundary.length || boundary.length > LONGEST_BOUNDARY) malformed("it names no boundary");
  return boundary;
}

/** What a part says of itself. */
export class PartHead {
  name: string = "";
  /** Of a file; "" where none was chosen. */
  file: string | null = null;
  type: string = "text/plain";

  /** Takes a line of it. */
  add(line: string): void {
    const colon = line.indexOf(":");
    if (colon <= 0) malformed("a part has a malformed header");
    const header = lowerAscii(trimSpace(line.substring(0, colon)));
    const value = trimSpace(line.substring(colon + 1));
    if (header == "content-type") {
      this.type = value;
    } else if (header == "content-disposition") {
      this.name = parameter(value, "name");
      if (has(value, "filename")) this.file = parameter(value, "filename");
    }
  }

  check(): void {
    if (!this.name.length) malformed("a part has no name");
  }
}

class MultipartParser {
  private fields: Fields = new Fields();

  constructor(
    /** With the line break before it. */
    private boundary: Uint8Array,
    private at: usize,
    private end: usize,
  ) {}

  parse(): Fields {
    // The first boundary may have no line break before it.
    const dashes = this.boundary.dataStart + 2;
    const size = <usize>this.boundary.length - 2;
    if (this.end - this.at >= size && memory.compare(this.at, dashes, size) == 0 && this.endsLine(this.at + size)) this.at += size;
    else this.at = this.find(this.at) + size + 2;
    while (this.next()) this.part();
    return this.fields;
  }

  /** Behind a boundary: a line break, or two dashes at the end of all. */
  private next(): bool {
    if (this.end - this.at < 2) malformed("it ends too early");
    if (load<u8>(this.at) == DASH && load<u8>(this.at, 1) == DASH) return false;
    while (this.at < this.end && (load<u8>(this.at) == 0x20 || load<u8>(this.at) == 0x09)) this.at++;
    if (this.end - this.at < 2 || load<u8>(this.at) != CR || load<u8>(this.at, 1) != LF) malformed("a boundary is not alone in its line");
    this.at += 2;
    return true;
  }

  private part(): void {
    const head = new PartHead();
    for (;;) {
      const line = this.line();
      if (!line.length) break;
      head.add(line);
    }
    head.check();
    const name = head.name;
    const file = head.file;
    // An empty part has no line break of its own before the boundary.
    const from = this.at;
    const to = this.find(from - 2 >= this.end ? from : from - 2);
    const start = to < from ? to : from;
    const size = <i32>(to - start);
    this.at = to + <usize>this.boundary.length;
    if (fieldLimit > 0 && size > fieldLimit) {
      __throw(new HttpError(413, name + ": larger than " + i32ToString(fieldLimit) + " bytes"));
    }
    if (file === null) {
      const text = decodeUtf8(start, size);
      if (text === null) __throw(new HttpError(400, name + ": expected text, found bytes that are not UTF-8"));
      this.fields.add(name, text!);
    } else if (file.length || size) {
      // A file input where nothing was chosen sends neither name nor content.
      this.fields.field(name).files.push(new FileValue(file, head.type, start, size));
    }
  }

  /** The header line that begins here, without its break. */
  private line(): string {
    const from = this.at;
    let at = from;
    while (at + 1 < this.end && !(load<u8>(at) == CR && load<u8>(at, 1) == LF)) at++;
    if (at + 1 >= this.end || at - from > <usize>LONGEST_HEAD) malformed("a part has a malformed header");
    this.at = at + 2;
    const text = decodeUtf8(from, <i32>(at - from));
    if (text === null) malformed("a part's header is not UTF-8");
    return text!;
  }

  /** Whether what stands behind a boundary makes it one: not the rest of a longer word. */
  private endsLine(at: usize): bool {
    if (at + 2 > this.end) return true;
    const byte = load<u8>(at);
    return byte == CR || byte == 0x20 || byte == 0x09 || (byte == DASH && load<u8>(at, 1) == DASH);
  }

  /** Where the next boundary begins. */
  private find(from: usize): usize {
    const wanted = this.boundary.dataStart;
    const size = <usize>this.boundary.length;
    for (let at = from; at + size <= this.end; at++) {
      if (load<u8>(at) == CR && memory.compare(at, wanted, size) == 0 && this.endsLine(at + size)) return at;
    }
    malformed("it ends too early");
    return 0;
  }
}

/** The value of `name=…` behind a semicolon, quoted or not; "" where it is missing. */
export function parameter(header: string, name: string): string {
  const at = find(header, name);
  if (at < 0) return "";
  if (at < header.length && header.charCodeAt(at) == QUOTE) return quoted(header, at + 1);
  const end = header.indexOf(";", at);
  return trimSpace(header.substring(at, end < 0 ? header.length : end));
}

export function has(header: string, name: string): bool {
  return find(header, name) >= 0;
}

/** Where the value of a parameter begins; -1 where there is none. Semicolons in quotes are none. */
function find(header: string, name: string): i32 {
  let inQuotes = false;
  for (let at = 0; at < header.length; at++) {
    const unit = header.charCodeAt(at);
    if (inQuotes && unit == BACKSLASH) at++;
    else if (unit == QUOTE) inQuotes = !inQuotes;
    if (inQuotes || unit != 0x3b) continue;
    const equals = header.indexOf("=", at);
    if (equals < 0) return -1;
    if (lowerAscii(trimSpace(header.substring(at + 1, equals))) != name) continue;
    let value = equals + 1;
    while (value < header.length && header.charCodeAt(value) == 0x20) value++;
    return value;
  }
  return -1;
}

/** What stands in quotes. Browsers write a quote as `%22` and a line break as `%0D%0A`. */
function quoted(header: string, at: i32): string {
  let text = "";
  for (; at < header.length; at++) {
    const unit = header.charCodeAt(at);
    if (unit == QUOTE) break;
    if (unit == BACKSLASH && at + 1 < header.length && (header.charCodeAt(at + 1) == QUOTE || header.charCodeAt(at + 1) == BACKSLASH)) at++;
    if (header.substring(at, at + 3) == "%22") {
      text += '"';
      at += 2;
    } else {
      text += header.charAt(at);
    }
  }
  return text;
}

export function malformed(why: string): void {
  __throw(new HttpError(400, "the form is malformed: " + why));
}
