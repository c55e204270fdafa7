// UTF-8 to strings, with validation: what comes over the wire is not to be trusted.

/** The string that `length` bytes of UTF-8 encode, or null where they are not well-formed UTF-8. */
export function decodeUtf8(source: usize, length: i32): string | null {
  const units = decodedUnits(source, length);
  if (units < 0) return null;
  const text = changetype<string>(__new((<usize>units) << 1, idof<string>()));
  const to = changetype<usize>(text);
  if (units == length) widen(source, <usize>length, to);
  else decodeValid(source, source + <usize>length, to);
  return text;
}

/** The number of UTF-16 units that well-formed UTF-8 decodes to, or -1 where it is malformed. */
export function decodedUnits(source: usize, length: i32): i32 {
  const end = source + <usize>length;
  let units = length;
  while (source < end) {
    if (source + 16 <= end && i8x16.bitmask(v128.load(source)) == 0) {
      source += 16;
      continue;
    }
    const lead = <u32>load<u8>(source);
    if (lead < 0x80) {
      source++;
      continue;
    }
    const size = sequenceLength(source, end, lead);
    if (size == 0) return -1;
    source += <usize>size;
    // Two bytes make one unit, three make one, four make two.
    units -= size == 2 ? 1 : 2;
  }
  return units;
}

/** Length of the well-formed sequence at `source`, or 0. Table 3-7 of the Unicode standard. */
function sequenceLength(source: usize, end: usize, lead: u32): i32 {
  const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (lead < 0xc2 || lead > 0xf4 || source + <usize>size > end) return 0;
  const second = <u32>load<u8>(source, 1);
  let lowest: u32 = 0x80;
  let highest: u32 = 0xbf;
  if (lead == 0xe0) lowest = 0xa0;
  else if (lead == 0xed) highest = 0x9f;
  else if (lead == 0xf0) lowest = 0x90;
  else if (lead == 0xf4) highest = 0x8f;
  if (second < lowest || second > highest) return 0;
  for (let i = 2; i < size; i++) {
    if ((load<u8>(source + <usize>i) & 0xc0) != 0x80) return 0;
  }
  return size;
}

/** ASCII bytes to units. */
function widen(source: usize, length: usize, to: usize): void {
  let done: usize = 0;
  for (; done + 16 <= length; done += 16) {
    const bytes = v128.load(source + done);
    v128.store(to + (done << 1), i16x8.extend_low_i8x16_u(bytes));
    v128.store(to + (done << 1), i16x8.extend_high_i8x16_u(bytes), 16);
  }
  for (; done < length; done++) store<u16>(to + (done << 1), load<u8>(source + done));
}

function decodeValid(source: usize, end: usize, to: usize): void {
  while (source < end) {
    const lead = <u32>load<u8>(source);
    if (lead < 0x80) {
      store<u16>(to, <u16>lead);
      source += 1;
    } else if (lead < 0xe0) {
      store<u16>(to, <u16>(((lead & 0x1f) << 6) | (load<u8>(source, 1) & 0x3f)));
      source += 2;
    } else if (lead < 0xf0) {
      store<u16>(to, <u16>((lead << 12) | ((<u32>load<u8>(source, 1) & 0x3f) << 6) | (load<u8>(source, 2) & 0x3f)));
      source += 3;
    } else {
      const upper = ((lead & 7) << 18) | ((<u32>load<u8>(source, 1) & 0x3f) << 12);
      const point = upper | ((<u32>load<u8>(source, 2) & 0x3f) << 6) | (load<u8>(source, 3) & 0x3f);
      store<u16>(to, <u16>(0xd7c0 + (point >> 10)));
      store<u16>(to, <u16>(0xdc00 | (point & 0x3ff)), 2);
      source += 4;
      to += 2;
    }
    to += 2;
  }
}
