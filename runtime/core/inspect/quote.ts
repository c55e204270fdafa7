// Strings inside of objects, as Node prints them: in quotes of a kind that they do not hold.

// @ts-ignore: decorator
@lazy
const HEX: string = "0123456789ABCDEF";

const SINGLE: i32 = 0x27;

export function quoted(value: string): string {
  let quote = "'";
  let escaped = SINGLE;
  if (value.includes("'")) {
    if (!value.includes('"')) quote = '"';
    else if (!value.includes("`") && !value.includes("${")) quote = "`";
    if (quote != "'") escaped = -1;
  }
  let out = quote;
  let last = 0;
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const next = i + 1 < value.length ? value.charCodeAt(i + 1) : 0;
      if (unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) {
        i++;
        continue;
      }
    } else if (unit >= 32 && unit != escaped && unit != 0x5c && (unit < 127 || unit > 159)) continue;
    out += value.slice(last, i) + escape(unit);
    last = i + 1;
  }
  return out + value.slice(last) + quote;
}

/** A long text: a piece for each of its lines. */
export function quotedLines(value: string, indentation: i32): string {
  const between = " +\n" + " ".repeat(indentation);
  let out = "";
  for (let from = 0; from < value.length; ) {
    const at = value.indexOf("\n", from);
    const to = at < 0 ? value.length : at + 1;
    out += (from ? between : "") + quoted(value.slice(from, to));
    from = to;
  }
  return out;
}

function escape(unit: i32): string {
  switch (unit) {
    case 8:
      return "\\b";
    case 9:
      return "\\t";
    case 10:
      return "\\n";
    case 12:
      return "\\f";
    case 13:
      return "\\r";
    case SINGLE:
      return "\\'";
    case 0x5c:
      return "\\\\";
  }
  if (unit > 159) return "\\u" + unit.toString(16);
  return "\\x" + HEX.charAt(unit >> 4) + HEX.charAt(unit & 15);
}
