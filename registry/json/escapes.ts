// The escapes of JSON strings.

const BACKSLASH: u8 = 0x5c;
const REPLACEMENT: u32 = 0xfffd;

/**
 * Writes the content of a JSON string, given without its quotes and valid UTF-8, with escapes resolved. Returns the
 * address behind it, or 0 for a malformed escape. Lone surrogates become U+FFFD.
 */
export function unescapeText(from: usize, size: i32, to: usize): usize {
  const end = from + size;
  while (from < end) {
    const byte = load<u8>(from);
    if (byte != BACKSLASH) {
      store<u8>(to++, byte);
      from++;
      continue;
    }
    const kind = load<u8>(from, 1);
    if (kind != 0x75) {
      const value = simpleEscape(kind);
      if (!value) return 0;
      store<u8>(to++, value);
      from += 2;
      continue;
    }
    let point = fourHexDigits(from + 2, end);
    if (point < 0) return 0;
    from += 6;
    if ((point & 0xf800) == 0xd800) {
      const trail = (point & 0xfc00) == 0xd800 ? escapedTrail(from, end) : 0;
      if (trail) from += 6;
      point = trail ? ((point & 0x3ff) << 10) + (trail & 0x3ff) + 0x10000 : REPLACEMENT;
    }
    to = encodePoint(point, to);
  }
  return to;
}

/** The escaped second half of a surrogate pair, 0 where there is none. */
function escapedTrail(from: usize, end: usize): i32 {
  if (from + 6 > end || load<u16>(from) != 0x755c) return 0;
  const unit = fourHexDigits(from + 2, end);
  return (unit & 0xfc00) == 0xdc00 ? unit : 0;
}

function simpleEscape(kind: u8): u8 {
  switch (kind) {
    case 0x22:
    case 0x2f:
    case BACKSLASH:
      return kind;
    case 0x62:
      return 0x08;
    case 0x66:
      return 0x0c;
    case 0x6e:
      return 0x0a;
    case 0x72:
      return 0x0d;
    case 0x74:
      return 0x09;
    default:
      return 0;
  }
}

/** -1 where there are not four hexadecimal digits. */
function fourHexDigits(from: usize, end: usize): i32 {
  if (from + 4 > end) return -1;
  let value = 0;
  for (let i = 0; i < 4; i++) {
    const byte = <i32>load<u8>(from + i);
    const lower = byte | 0x20;
    if (byte >= 0x30 && byte <= 0x39) value = (value << 4) | (byte - 0x30);
    else if (lower >= 0x61 && lower <= 0x66) value = (value << 4) | (lower - 0x61 + 10);
    else return -1;
  }
  return value;
}

function encodePoint(point: u32, to: usize): usize {
  if (point < 0x80) {
    store<u8>(to, point);
    return to + 1;
  }
  if (point < 0x800) {
    store<u8>(to, 0xc0 | (point >> 6));
    store<u8>(to, 0x80 | (point & 0x3f), 1);
    return to + 2;
  }
  if (point < 0x10000) {
    store<u8>(to, 0xe0 | (point >> 12));
    store<u8>(to, 0x80 | ((point >> 6) & 0x3f), 1);
    store<u8>(to, 0x80 | (point & 0x3f), 2);
    return to + 3;
  }
  store<u8>(to, 0xf0 | (point >> 18));
  store<u8>(to, 0x80 | ((point >> 12) & 0x3f), 1);
  store<u8>(to, 0x80 | ((point >> 6) & 0x3f), 2);
  store<u8>(to, 0x80 | (point & 0x3f), 3);
  return to + 4;
}
