// UTF-16 to UTF-8 without escaping. Lone surrogates become U+FFFD.

let reached: usize = 0;

/** Where the last `encodeBeyondAscii` stopped reading. */
// @ts-ignore: decorator
@inline
export function encodedTo(): usize {
  return reached;
}

/**
 * Writes `units` UTF-16 units as UTF-8 and returns the address behind them. Needs `units * 3` bytes and may store up to
 * 16 more.
 */
export function encodeUnits(source: usize, units: i32, to: usize): usize {
  const end = source + ((<usize>units) << 1);
  const ascii = i16x8.splat(0x7f);
  while (source < end) {
    while (source + 16 <= end) {
      const block = v128.load(source);
      if (v128.any_true(i16x8.gt_u(block, ascii))) break;
      store<u64>(to, i64x2.extract_lane(i8x16.narrow_i16x8_u(block, block), 0));
      source += 16;
      to += 8;
    }
    while (source < end) {
      const unit = load<u16>(source);
      if (unit >= 0x80) break;
      store<u8>(to++, <u8>unit);
      source += 2;
    }
    if (source >= end) break;
    to = encodeBeyondAscii(source, end, to);
    source = reached;
  }
  return to;
}

/** The number of bytes that `encodeUnits` writes. */
export function encodedLength(source: usize, units: i32): i32 {
  let length = units;
  for (let i = 0; i < units; i++) {
    const unit = load<u16>(source + ((<usize>i) << 1));
    if (unit < 0x80) continue;
    length += unit < 0x800 ? 1 : 2;
    // A pair is two units and four bytes.
    if ((unit & 0xfc00) == 0xd800 && i + 1 < units && isTrail(source + ((<usize>i + 1) << 1))) {
      i++;
    }
  }
  return length;
}

/** A string's UTF-8 bytes in an array of their own. */
export function encodeUtf8(text: string): Uint8Array {
  const source = changetype<usize>(text);
  const bytes = new Uint8Array(encodedLength(source, text.length));
  const spare = heap.alloc((<usize>text.length) * 3 + 16);
  encodeUnits(source, text.length, spare);
  memory.copy(bytes.dataStart, spare, <usize>bytes.length);
  heap.free(spare);
  return bytes;
}

/** Writes units from 0x80 up, until one below, or until `end`; `encodedTo()` says where it stopped. */
export function encodeBeyondAscii(source: usize, end: usize, to: usize): usize {
  while (source < end) {
    const unit = <u32>load<u16>(source);
    if (unit < 0x80) break;
    source += 2;
    if (unit < 0x800) {
      store<u16>(to, <u16>(0x80c0 | (unit >> 6) | ((unit & 0x3f) << 8)));
      to += 2;
      continue;
    }
    let point = unit;
    if ((unit & 0xf800) == 0xd800) {
      if (unit < 0xdc00 && source < end && isTrail(source)) {
        point = (unit << 10) + load<u16>(source) - 0x35fdc00;
        source += 2;
        store<u32>(
          to,
          0x808080f0 | (point >> 18) | ((point >> 4) & 0x3f00) | ((point << 10) & 0x3f0000) | ((point & 0x3f) << 24),
        );
        to += 4;
        continue;
      }
      point = 0xfffd;
    }
    store<u32>(to, 0x8080e0 | (point >> 12) | ((point << 2) & 0x3f00) | ((point & 0x3f) << 16));
    to += 3;
  }
  reached = source;
  return to;
}

// @ts-ignore: decorator
@inline
function isTrail(source: usize): bool {
  return (load<u16>(source) & 0xfc00) == 0xdc00;
}
