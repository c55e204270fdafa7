// UTF-16 to UTF-8 with HTML escaping, in one pass, sixteen units at a time. `escape-scalar.ts` says the same readably.
//
// Escaped are the five characters that mean something in text or in a quoted attribute. So that the browser's parser
// gives back what was written, CR becomes a character reference (the parser would turn it into LF), and NUL and lone
// surrogates, which it drops or replaces, become U+FFFD.

import { encodeBeyondAscii, encodedTo } from "./encode";

/** Bytes that one unit can need: `&quot;`. */
export const ESCAPE_ROOM: usize = 6;

/**
 * Writes `units` UTF-16 units, escaped, and returns the address behind them. Needs `units * ESCAPE_ROOM` bytes, and may
 * store up to 64 more. `source` must lie in a string: the 20 bytes before it are read as well.
 */
export function escapeUnits(source: usize, units: i32, to: usize): usize {
  const end = source + ((<usize>units) << 1);
  while (source + 32 <= end) {
    const bytes = i8x16.narrow_i16x8_u(v128.load(source), v128.load(source, 16));
    v128.store(to, bytes);
    const found = specials(bytes);
    if (found == 0) {
      source += 32;
      to += 16;
      continue;
    }
    to = escapeBlock(bytes, found, 16, source, end, to);
    source = stopped;
  }
  while (source < end) {
    const left = <i32>((end - source) >> 1);
    const bytes = lastUnits(source, end, left);
    v128.store(to, bytes);
    const found = specials(bytes) & ((1 << left) - 1);
    if (found == 0) return to + <usize>left;
    to = escapeBlock(bytes, found, left, source, end, to);
    source = stopped;
  }
  return to;
}

/** Where `escapeBlock` stopped reading. */
let stopped: usize = 0;

/** What to write for each of them, by lower half: up to six bytes, and their number in the topmost byte. */
// @ts-ignore: decorator
@lazy
const REPLACEMENTS: usize = memory.data<u64>([
  0x0300000000bdbfef, // U+FFFD
  0,
  0x06003b746f757126, // &quot;
  0,
  0,
  0,
  0x0500003b706d6126, // &amp;
  0x0500003b39332326, // &#39;
  0,
  0,
  0,
  0,
  0x040000003b746c26, // &lt;
  0x0500003b33312326, // &#13;
  0x040000003b746726, // &gt;
  0,
]);

/** 0 to 15, then 128s, which `swizzle` turns into zeros: loaded from byte n, it moves bytes n places to the front. */
// @ts-ignore: decorator
@lazy
const SHIFTS: usize = memory.data<u8>([
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128,
  128, 128, 128, 128,
]);

/** One bit for each byte that cannot stay as it is. Narrowing makes a unit beyond ASCII 0 or at least 128. */
// @ts-ignore: decorator
@inline
function specials(bytes: v128): i32 {
  // Indexed by a byte's lower half: the special byte that ends so, for no two of them share a lower half.
  // NUL 00, " 22, & 26, ' 27, < 3c, CR 0d, > 3e.
  const byLowerHalf = i8x16(0, -1, 0x22, -1, -1, -1, 0x26, 0x27, -1, -1, -1, -1, 0x3c, 0x0d, 0x3e, -1);
  const candidates = i8x16.swizzle(byLowerHalf, v128.and(bytes, i8x16.splat(0x0f)));
  return i8x16.bitmask(v128.or(bytes, i8x16.eq(candidates, bytes)));
}

/** The last 1 to 15 units, narrowed, at the front. Reads before them, never behind: a string's header is long enough. */
// @ts-ignore: decorator
@inline
function lastUnits(source: usize, end: usize, left: i32): v128 {
  const tail = v128.load(end - 16);
  if (left <= 8) {
    const bytes = i8x16.narrow_i16x8_u(tail, tail);
    return i8x16.swizzle(bytes, v128.load(SHIFTS + 8 - <usize>left));
  }
  const head = v128.load(source);
  const bytes = i8x16.narrow_i16x8_u(head, tail);
  // Units 0–7 lie in head; tail repeats some of them, so its bytes move to the front by what it repeats.
  return i8x16.swizzle(bytes, v128.load(JOINS + ((<usize>(left - 9)) << 4)));
}

/** For 9 to 15 units: the first eight bytes, then the last units of the other eight. */
// @ts-ignore: decorator
@lazy
const JOINS: usize = memory.data<u8>([
  0, 1, 2, 3, 4, 5, 6, 7, 15, 128, 128, 128, 128, 128, 128, 128,
  0, 1, 2, 3, 4, 5, 6, 7, 14, 15, 128, 128, 128, 128, 128, 128,
  0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 15, 128, 128, 128, 128, 128,
  0, 1, 2, 3, 4, 5, 6, 7, 12, 13, 14, 15, 128, 128, 128, 128,
  0, 1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 128, 128, 128,
  0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 128, 128,
  0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 128,
]);

/**
 * Goes on in a block of `count` narrowed units that lie at `source` and whose bytes already stand at `to`. Stops behind
 * the block, or earlier behind a run beyond ASCII; `stopped` says where.
 */
function escapeBlock(bytes: v128, found: i32, count: i32, source: usize, end: usize, to: usize): usize {
  let done = 0;
  do {
    const next = ctz(found);
    found &= found - 1;
    to += <usize>(next - done);
    const unit = load<u16>(source + ((<usize>next) << 1));
    if (unit >= 0x80) {
      to = encodeBeyondAscii(source + ((<usize>next) << 1), end, to);
      stopped = encodedTo();
      return to;
    }
    const replacement = load<u64>(REPLACEMENTS + ((<usize>unit & 0x0f) << 3));
    store<u64>(to, replacement);
    to += <usize>(replacement >> 56);
    done = next + 1;
    v128.store(to, i8x16.swizzle(bytes, v128.load(SHIFTS + <usize>done)));
  } while (found != 0);
  stopped = source + ((<usize>count) << 1);
  return to + <usize>(count - done);
}
