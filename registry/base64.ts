// Base64 (RFC 4648) with the standard or the URL alphabet, padded or not.

const STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Null where `text` is not base64. */
export function fromBase64(text: string): Uint8Array | null {
  let length = text.length;
  while (length > 0 && text.charCodeAt(length - 1) == 0x3d && text.length - length < 2) length--;
  if ((length & 3) == 1 || (length != text.length && text.length & 3)) return null;
  const bytes = new Uint8Array((length * 3) >> 2);
  let bits: u32 = 0;
  let have = 0;
  let to = 0;
  for (let i = 0; i < length; i++) {
    const value = sextet(text.charCodeAt(i));
    if (value < 0) return null;
    bits = (bits << 6) | value;
    have += 6;
    if (have < 8) continue;
    have -= 8;
    bytes[to++] = <u8>(bits >> have);
  }
  return bytes;
}

/** Writes the padded standard form of `size` bytes to `to`; returns its length. */
export function toBase64(from: usize, size: i32, to: usize): i32 {
  const begin = to;
  const alphabet = changetype<usize>(STANDARD);
  for (let i = 0; i < size; i += 3) {
    const have = size - i;
    const bits =
      (<u32>load<u8>(from + i) << 16) |
      (have > 1 ? <u32>load<u8>(from + i + 1) << 8 : 0) |
      (have > 2 ? <u32>load<u8>(from + i + 2) : 0);
    store<u8>(to, load<u8>(alphabet + (((bits >> 18) & 63) << 1)));
    store<u8>(to, load<u8>(alphabet + (((bits >> 12) & 63) << 1)), 1);
    store<u8>(to, have > 1 ? load<u8>(alphabet + (((bits >> 6) & 63) << 1)) : 0x3d, 2);
    store<u8>(to, have > 2 ? load<u8>(alphabet + ((bits & 63) << 1)) : 0x3d, 3);
    to += 4;
  }
  return <i32>(to - begin);
}

/** The URL form, without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  const size = bytes.length;
  const buffer = heap.alloc(<usize>((size + 2) / 3) * 4 + 4);
  toBase64(bytes.dataStart, size, buffer);
  const length = (size * 4 + 2) / 3;
  let text = "";
  for (let i = 0; i < length; i++) {
    const unit = load<u8>(buffer + <usize>i);
    text += String.fromCharCode(unit == 0x2b ? 0x2d : unit == 0x2f ? 0x5f : unit);
  }
  heap.free(buffer);
  return text;
}

function sextet(code: i32): i32 {
  if (code >= 0x41 && code <= 0x5a) return code - 0x41;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61 + 26;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 52;
  if (code == 0x2b || code == 0x2d) return 62;
  return code == 0x2f || code == 0x5f ? 63 : -1;
}
