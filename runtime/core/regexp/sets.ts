// Sets of characters as pairs of bounds, and what case-insensitive patterns take for the same.

export function addRange(to: i32[], from: i32, end: i32): void {
  to.push(from);
  to.push(end);
}

/** `\d`, `\w`, `\s`, and with a capital letter all others. */
export function addClass(to: i32[], letter: i32): void {
  const all: i32[] = [];
  const small = letter | 0x20;
  if (small == 0x64) addRange(all, 0x30, 0x39);
  else if (small == 0x77) {
    addRange(all, 0x30, 0x39);
    addRange(all, 0x41, 0x5a);
    addRange(all, 0x5f, 0x5f);
    addRange(all, 0x61, 0x7a);
  } else {
    addRange(all, 9, 13);
    addRange(all, 0x20, 0x20);
    addRange(all, 0xa0, 0xa0);
    addRange(all, 0x1680, 0x1680);
    addRange(all, 0x2000, 0x200a);
    addRange(all, 0x2028, 0x2029);
    addRange(all, 0x202f, 0x202f);
    addRange(all, 0x205f, 0x205f);
    addRange(all, 0x3000, 0x3000);
    addRange(all, 0xfeff, 0xfeff);
  }
  let next = 0;
  for (let i = 0; i < all.length; i += 2) {
    if (letter == small) addRange(to, all[i], all[i + 1]);
    else if (all[i] > next) addRange(to, next, all[i] - 1);
    next = all[i + 1] + 1;
  }
  if (letter != small) addRange(to, next, 0x10ffff);
}

/** The character that stands for all that differ from it in case alone. */
export function folded(code: i32): i32 {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a ? code - 32 : code;
  const upper = String.fromCodePoint(code).toUpperCase();
  if (upper.length != (code > 0xffff ? 2 : 1)) return code;
  const other = upper.codePointAt(0);
  return other < 0x80 ? code : other;
}

/** The small letter of a character that has one. */
export function lowered(code: i32): i32 {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
  const lower = String.fromCodePoint(code).toLowerCase();
  return lower.length == (code > 0xffff ? 2 : 1) ? lower.codePointAt(0) : code;
}

export function isWordUnit(code: i32): bool {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code == 0x5f;
}

export function isLineEnd(code: i32): bool {
  return code == 10 || code == 13 || code == 0x2028 || code == 0x2029;
}
