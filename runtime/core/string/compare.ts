// `localeCompare` as browsers sort English: by letters first, then by accents, then by case. It knows ASCII and the
// letters of Latin-1; other characters follow in the order of their units.

/** Printable ASCII in the order of the Unicode collation, letters without their case. */
// @ts-ignore: decorator
@lazy
const ORDER: string = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz";

/** The place of `0` in it, behind white space. */
// @ts-ignore: decorator
@inline
const DIGITS: i32 = 0x21 + 32;

/** U+00C0 to U+00FF: the letter below the accent. */
// @ts-ignore: decorator
@lazy
const BASES: string = "aaaaaaaceeeeiiiidnooooo*ouuuuyþsaaaaaaaceeeeiiiidnooooo/ouuuuyþy";

/** The rank of each accent's letter among those of the same base, for the same range. */
// @ts-ignore: decorator
@lazy
const ACCENTS: string = "2136547121342134112135406213410121365471213421341121354062134102";

export function localeCompare(a: string, b: string): i32 {
  const length = min(a.length, b.length);
  let same = true;
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x == y) continue;
    same = false;
    const difference = primary(x) - primary(y);
    if (difference != 0) return difference < 0 ? -1 : 1;
  }
  if (a.length != b.length) return a.length < b.length ? -1 : 1;
  if (same) return 0;
  for (let i = 0; i < length; i++) {
    const difference = secondary(a.charCodeAt(i)) - secondary(b.charCodeAt(i));
    if (difference != 0) return difference < 0 ? -1 : 1;
  }
  for (let i = 0; i < length; i++) {
    const difference = i32(isUpper(a.charCodeAt(i))) - i32(isUpper(b.charCodeAt(i)));
    if (difference != 0) return difference;
  }
  return 0;
}

/** Which letter it is, whatever its case and accent. */
export function primary(unit: i32): i32 {
  if (unit <= 0x20) return unit;
  // Digits and letters stand last in the order.
  if (<u32>(unit - 0x30) < 10) return unit - 0x30 + DIGITS;
  if (<u32>((unit | 0x20) - 0x61) < 26 && unit < 0x80) return (unit | 0x20) - 0x61 + DIGITS + 10;
  let char = unit;
  if (unit >= 0xc0 && unit <= 0xff) char = BASES.charCodeAt(unit - 0xc0);
  if (char > 0x7e) return char + 0x100;
  return 0x21 + ORDER.indexOf(String.fromCharCode(char));
}

export function secondary(unit: i32): i32 {
  return unit >= 0xc0 && unit <= 0xff ? ACCENTS.charCodeAt(unit - 0xc0) : 0x30;
}

export function isUpper(unit: i32): bool {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0xde && unit != 0xd7);
}
