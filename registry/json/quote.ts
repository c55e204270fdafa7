// The content of a JSON string: quotes, backslashes and control characters escaped, everything else as it is.

import { copy, reserve, wrote } from "../../runtime/core/utf8/bytes";

const QUOTE: u8 = 0x22;
const BACKSLASH: u8 = 0x5c;
const HEX = "0123456789abcdef";

/** Letters of the short escapes for U+0008 to U+000D; "\v" has none. */
const SHORT = "btn\0fr";

/** Appends valid UTF-8, escaped, to the runtime's byte buffer. */
export function quoteText(from: usize, size: i32): void {
  const end = from + size;
  let clean = from;
  for (let at = from; at < end; at++) {
    const byte = load<u8>(at);
    if (byte >= 0x20 && byte != QUOTE && byte != BACKSLASH) continue;
    copy(clean, <i32>(at - clean));
    escape(byte);
    clean = at + 1;
  }
  copy(clean, <i32>(end - clean));
}

function escape(byte: u8): void {
  const to = reserve(6);
  store<u8>(to, BACKSLASH);
  const short = byte >= 0x08 && byte <= 0x0d ? SHORT.charCodeAt(byte - 0x08) : byte >= 0x20 ? byte : 0;
  if (short) {
    store<u8>(to, short, 1);
    wrote(to + 2);
    return;
  }
  store<u32>(to, 0x30303075, 1);
  store<u8>(to, HEX.charCodeAt(byte >> 4), 4);
  store<u8>(to, HEX.charCodeAt(byte & 15), 5);
  wrote(to + 6);
}
