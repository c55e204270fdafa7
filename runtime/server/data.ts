// The data block: what the server fetched travels in the page as CBOR in base64, `[key, status, value, …]`.

import { toBase64 } from "../../registry/base64";
import * as major from "../../registry/cbor/majors";
import { CborWriter } from "../../registry/cbor/writer";
import { reserve, unescaped, wrote } from "../core/utf8/bytes";

const STATUS_VALUE: i32 = 0;
const STATUS_FAILED: i32 = 1;

const block: CborWriter = CborWriter.make();
let entries: i32 = 0;

/** Begins a pass: every value is added again when its hook is called. */
export function resetData(): void {
  block.truncate(0);
  block.byte(major.ARRAY | major.INDEFINITE);
  entries = 0;
}

/** Adds what the hook `key` fetched. */
export function addValue<T>(key: u32, value: T, encode: (w: CborWriter, value: T) => void): void {
  const encoded = CborWriter.make();
  encode(encoded, value);
  begin(key, STATUS_VALUE);
  block.head(major.BYTES, encoded.length);
  block.raw(encoded.start, encoded.length);
}

/** Adds why the hook `key` has no value. */
export function addFailure(key: u32, message: string): void {
  begin(key, STATUS_FAILED);
  block.string(message);
}

/** Writes the script element that holds the block; nothing where nothing was fetched. */
export function writeData(): void {
  if (entries == 0) return;
  block.breakOff();
  unescaped('<script type="application/cbor" id="minnow-data">');
  const to = reserve((<usize>block.length / 3 + 1) * 4);
  wrote(to + <usize>toBase64(block.start, block.length, to));
  unescaped("</script>");
}

function begin(key: u32, status: i32): void {
  entries++;
  block.u32(key);
  block.i32(status);
}
