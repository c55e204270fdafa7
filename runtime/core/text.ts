// Texts as bytes, for Minnow's own library.

import { decodeUtf8, decodedUnits } from "./utf8/decode";
import { encodeUtf8 } from "./utf8/encode";

export function textToBytes(text: string): Uint8Array {
  return encodeUtf8(text);
}

/** Malformed bytes become U+FFFD. */
export function bytesToText(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes.dataStart, bytes.length);
  return text !== null ? text : lossyText(bytes.dataStart, bytes.length);
}

function lossyText(from: usize, length: i32): string {
  const end = from + <usize>length;
  let text = "";
  while (from < end) {
    let size = 1;
    const most = min(4, <i32>(end - from));
    while (size <= most && decodedUnits(from, size) < 0) size++;
    if (size > most) {
      text += "�";
      from++;
    } else {
      text += decodeUtf8(from, size)!;
      from += size;
    }
  }
  return text;
}

