// What `escape.ts` does, one character at a time: the reference that the tests compare it with.

/** Writes `units` UTF-16 units, escaped for HTML, as UTF-8 and returns the address behind them. */
export function escapeUnitsScalar(source: usize, units: i32, to: usize): usize {
  const end = source + ((<usize>units) << 1);
  while (source < end) {
    const unit = <u32>load<u16>(source);
    source += 2;
    if (unit == 0x22) to = put(to, "&quot;");
    else if (unit == 0x26) to = put(to, "&amp;");
    else if (unit == 0x27) to = put(to, "&#39;");
    else if (unit == 0x3c) to = put(to, "&lt;");
    else if (unit == 0x3e) to = put(to, "&gt;");
    else if (unit == 0x0d) to = put(to, "&#13;");
    else if (unit == 0) to = putCodePoint(to, 0xfffd);
    else if (unit < 0xd800 || unit > 0xdfff) to = putCodePoint(to, unit);
    else if (unit <= 0xdbff && source < end && (load<u16>(source) & 0xfc00) == 0xdc00) {
      to = putCodePoint(to, 0x10000 + ((unit - 0xd800) << 10) + (<u32>load<u16>(source) - 0xdc00));
      source += 2;
    } else to = putCodePoint(to, 0xfffd);
  }
  return to;
}

function put(to: usize, ascii: string): usize {
  for (let i = 0; i < ascii.length; i++) store<u8>(to + i, <u8>ascii.charCodeAt(i));
  return to + ascii.length;
}

function putCodePoint(to: usize, point: u32): usize {
  if (point < 0x80) {
    store<u8>(to, <u8>point);
    return to + 1;
  }
  if (point < 0x800) {
    store<u8>(to, <u8>(0xc0 | (point >> 6)));
    store<u8>(to + 1, <u8>(0x80 | (point & 0x3f)));
    return to + 2;
  }
  if (point < 0x10000) {
    store<u8>(to, <u8>(0xe0 | (point >> 12)));
    store<u8>(to + 1, <u8>(0x80 | ((point >> 6) & 0x3f)));
    store<u8>(to + 2, <u8>(0x80 | (point & 0x3f)));
    return to + 3;
  }
  store<u8>(to, <u8>(0xf0 | (point >> 18)));
  store<u8>(to + 1, <u8>(0x80 | ((point >> 12) & 0x3f)));
  store<u8>(to + 2, <u8>(0x80 | ((point >> 6) & 0x3f)));
  store<u8>(to + 3, <u8>(0x80 | (point & 0x3f)));
  return to + 4;
}
