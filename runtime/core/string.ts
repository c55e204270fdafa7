// Strings by code point, as JavaScript iterates them.

/** How many UTF-16 units the code point at `index` takes. */
export function codePointUnits(text: string, index: i32): i32 {
  const unit = text.charCodeAt(index);
  if (unit < 0xd800 || unit > 0xdbff || index + 1 >= text.length) return 1;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

/** The code point at `index`, as a string. */
export function codePointAt(text: string, index: i32): string {
  return text.substring(index, index + codePointUnits(text, index));
}
