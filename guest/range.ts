// One byte range (RFC 9110, 14.1.2).

import { parseDigits, trimSpace } from "../registry/ascii";

const UNIT = "bytes=";

/** Longer than any file; more digits count as this. */
const MOST: i64 = u32.MAX_VALUE;

/** Unsatisfiable where `first` lies past `last`. */
export class ByteRange {
  constructor(
    public first: u32,
    public last: u32,
  ) {}

  /** The range that `header` asks for in `size` bytes; null where it is to be ignored: malformed, or more than one. */
  static parse(header: string, size: u32): ByteRange | null {
    if (!header.startsWith(UNIT)) return null;
    const spec = trimSpace(header.substring(UNIT.length));
    const dash = spec.indexOf("-");
    if (dash < 0) return null;
    const to = parseDigits(spec.substring(dash + 1), MOST);
    if (dash == 0) return to < 0 ? null : suffix(to, size);
    const from = parseDigits(spec.substring(0, dash), MOST);
    const open = dash == spec.length - 1;
    if (from < 0 || (!open && to < from)) return null;
    if (from >= <i64>size) return unsatisfiable();
    return new ByteRange(<u32>from, open ? size - 1 : <u32>min<i64>(to, size - 1));
  }
}

/** The last `length` bytes. */
function suffix(length: i64, size: u32): ByteRange {
  return length == 0 || size == 0 ? unsatisfiable() : new ByteRange(size - <u32>min<i64>(length, size), size - 1);
}

function unsatisfiable(): ByteRange {
  return new ByteRange(1, 0);
}
