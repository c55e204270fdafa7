// Percent-encoding in URL paths (RFC 3986, 2.1).

import { decodeUtf8 } from "../runtime/core/utf8/decode";
import { encodeUtf8 } from "../runtime/core/utf8/encode";

const PERCENT: i32 = 0x25;

/** `text` with its escapes resolved, or null for a malformed escape, for bytes that are not UTF-8, and for NUL. */
export function percentDecode(text: string): string | null {
  if (text.indexOf("%") < 0) return text;
  const bytes = encodeUtf8(text);
  const start = bytes.dataStart;
  let to = 0;
  for (let i = 0; i < bytes.length; i++) {
    let byte = <i32>load<u8>(start + i);
    if (byte == PERCENT) {
      if (i + 2 >= bytes.length) return null;
      byte = (hex(load<u8>(start + i + 1)) << 4) | hex(load<u8>(start + i + 2));
      if (byte <= 0) return null;
      i += 2;
    }
    store<u8>(start + to++, byte);
  }
  return decodeUtf8(start, to);
}

/** -1, which makes everything that is combined with it negative, where `code` is no digit. */
function hex(code: i32): i32 {
  const lower = code | 0x20;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : -1;
}
