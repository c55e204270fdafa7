// Trimming: AssemblyScript's own leaves spaces at the start of short texts.

export function stringTrim(text: string): string {
  const start = firstInk(text);
  return text.substring(start, max(start, lastInk(text)));
}

export function stringTrimStart(text: string): string {
  return text.substring(firstInk(text));
}

export function stringTrimEnd(text: string): string {
  return text.substring(0, lastInk(text));
}

/** Where the first character is that is no white space. */
function firstInk(text: string): i32 {
  let at = 0;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Behind the last one. */
function lastInk(text: string): i32 {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** JavaScript's white space and line terminators. */
function isSpace(unit: i32): bool {
  if (unit <= 0x20) return unit == 0x20 || (unit >= 9 && unit <= 13);
  if (unit < 0xa0) return false;
  if (unit >= 0x2000 && unit <= 0x200a) return true;
  return (
    unit == 0xa0 ||
    unit == 0x1680 ||
    unit == 0x2028 ||
    unit == 0x2029 ||
    unit == 0x202f ||
    unit == 0x205f ||
    unit == 0x3000 ||
    unit == 0xfeff
  );
}
