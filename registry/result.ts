// What a server function answers. Usually a value, as CBOR; some results say themselves what the answer is made of. Generated
// code hands the writer of the value on to these functions.

import { __throw } from "../runtime/core/error";
import { CborWriter } from "./cbor/writer";
import { encodeUtf8 } from "../runtime/core/utf8/encode";

const FIRST_CAPACITY: i32 = 256;

/** One that no call uses any more, for the next: most values are small, and its memory is in the processor's cache. */
let spare: Result | null = null;

/** What is longer is left to the collector. */
const LARGEST_SPARE: i32 = 16384;

export class Result extends CborWriter {
  status: i32 = 200;

  /** The bytes are the body, as they are. */
  isRaw: bool = false;

  /** Of a redirect: where to. */
  location: string = "";

  /** Headers: each name is followed by its value. */
  headers: string[] = [];

  constructor() {
    super(FIRST_CAPACITY);
  }

  /** An empty one. */
  static take(): Result {
    const known = spare;
    if (known === null) return new Result();
    spare = null;
    return known;
  }

  /** Gives it back: the answer has been written. */
  static give(result: Result): void {
    if (result.owner.byteLength > LARGEST_SPARE) return;
    result.truncate(0);
    result.status = 200;
    result.isRaw = false;
    result.location = "";
    if (result.headers.length) result.headers = [];
    spare = result;
  }
}

/** The status of an answer that is otherwise as usual. */
export function answerStatus(w: CborWriter, status: i32): void {
  changetype<Result>(w).status = possible(status);
}

/** A text of some type. */
export function answerText(w: CborWriter, text: string, type: string): void {
  const bytes = encodeUtf8(text);
  raw(w, type, bytes.dataStart, bytes.length);
}

/** Bytes of some type; with a name they are a file to be kept. */
export function answerBytes(w: CborWriter, bytes: Uint8Array, type: string, name: string): void {
  raw(w, type, bytes.dataStart, bytes.length);
  if (!name.length) return;
  changetype<Result>(w).headers.push("content-disposition");
  changetype<Result>(w).headers.push('attachment; filename="' + plain(name) + "\"; filename*=UTF-8''" + escaped(name));
}

/** No body. */
export function answerNothing(w: CborWriter): void {
  const result = changetype<Result>(w);
  result.status = 204;
  result.isRaw = true;
}

/** Another address. Programs that read CBOR get it as a value, because browsers would follow it on their own. */
export function answerRedirect(w: CborWriter, status: i32, location: string): void {
  const result = changetype<Result>(w);
  result.status = status;
  result.location = location;
  w.array(2);
  w.i32(status);
  w.string(location);
}

/** Anything: status, headers, body. */
export function answerRaw(w: CborWriter, status: i32, headers: string[], body: Uint8Array): void {
  const result = changetype<Result>(w);
  result.isRaw = true;
  result.status = possible(status);
  result.headers = headers;
  w.raw(body.dataStart, body.length);
}

function raw(w: CborWriter, type: string, from: usize, length: i32): void {
  const result = changetype<Result>(w);
  result.isRaw = true;
  result.headers.push("content-type");
  result.headers.push(type);
  w.raw(from, length);
}

/** Others than these are no final answers. */
function possible(status: i32): i32 {
  if (status < 200 || status > 599) __throw(new RangeError(status.toString() + " is no status of an answer"));
  return status;
}

/** A file's name for old programs. */
function plain(name: string): string {
  let text = "";
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    text += unit < 0x20 || unit > 0x7e || unit == 0x22 || unit == 0x5c ? "_" : name.charAt(i);
  }
  return text;
}

/** RFC 8187 */
function escaped(name: string): string {
  const bytes = encodeUtf8(name);
  let text = "";
  for (let i = 0; i < bytes.length; i++) {
    const byte = <i32>bytes[i];
    const lower = byte | 0x20;
    const isPlain = (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2d || byte == 0x2e || byte == 0x5f;
    text += isPlain ? String.fromCharCode(byte) : "%" + HEX.charAt(byte >> 4) + HEX.charAt(byte & 15);
  }
  return text;
}

const HEX = "0123456789ABCDEF";

/** There is nowhere to go on the server. */
export function followLocation(location: string): void {}
