// Text of HTTP headers. The general versions of these bring Unicode's tables along: 10 KB.

/** A–Z to a–z. */
export function lowerAscii(text: string): string {
  const lower = changetype<string>(__new(<usize>text.length << 1, idof<string>()));
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    store<u16>(changetype<usize>(lower) + ((<usize>i) << 1), unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit);
  }
  return lower;
}

/** Without spaces and tabs around it. */
export function trimSpace(text: string): string {
  let from = 0;
  let end = text.length;
  while (from < end && isSpace(text.charCodeAt(from))) from++;
  while (from < end && isSpace(text.charCodeAt(end - 1))) end--;
  return text.substring(from, end);
}

/** The value of a run of digits, at most `most`; -1 for anything else. */
export function parseDigits(text: string, most: i64): i64 {
  if (!text.length) return -1;
  let value: i64 = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (<u32>digit > 9) return -1;
    value = min(value * 10 + digit, most);
  }
  return value;
}

function isSpace(unit: i32): bool {
  return unit == 0x20 || unit == 0x09;
}

/** What stands between the separators: `split` for one character, in a few hundred bytes less. */
export function pieces(text: string, separator: i32): string[] {
  const list: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text.charCodeAt(at) != separator) continue;
    list.push(text.substring(from, at));
    from = at + 1;
  }
  return list;
}
