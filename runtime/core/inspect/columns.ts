// Arrays of many short items, in columns: Node's arithmetic.

/** Several entries to a line, or the entries as they are. */
export function inColumns(entries: string[], indentation: i32, most: i32, numbers: bool, limit: i32): string[] {
  // What says how many more there are stands by itself.
  const count = entries.length > limit ? entries.length - 1 : entries.length;
  const widths: i32[] = [];
  let total = 0;
  let longest = 0;
  for (let i = 0; i < count; i++) {
    const width = widthOf(entries[i]);
    widths.push(width);
    total += width + 2;
    longest = max(longest, width);
  }
  const widest = longest + 2;
  if (widest * 3 + indentation >= most || !(<f64>total / widest > 5 || longest <= 6)) return entries;
  const bias = Math.sqrt(widest - <f64>total / entries.length);
  const biased = Math.max(widest - 3 - bias, 1);
  const square = Math.floor(Math.sqrt(2.5 * biased * count) / biased + 0.5);
  const columns = min(<i32>Math.min(square, Math.floor(<f64>(most - indentation) / widest)), 12);
  if (columns <= 1) return entries;
  const room: i32[] = [];
  for (let column = 0; column < columns; column++) {
    let width = 0;
    for (let i = column; i < count; i += columns) width = max(width, widths[i]);
    room.push(width + 2);
  }
  const lines: string[] = [];
  for (let from = 0; from < count; from += columns) {
    const last = min(from + columns, count) - 1;
    let line = "";
    for (let i = from; i <= last; i++) {
      const text = i < last ? entries[i] + ", " : entries[i];
      const spaces = " ".repeat(max(room[i - from] - widths[i] - 2, 0));
      line += numbers ? spaces + text : i < last ? text + spaces : text;
    }
    lines.push(line);
  }
  if (count < entries.length) lines.push(entries[count]);
  return lines;
}

/** How many columns of a terminal a text takes. */
function widthOf(text: string): i32 {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x300) width++;
    else if (unit >= 0xd800 && unit <= 0xdbff) {
      width += 2;
      i++;
    } else if (unit > 0x36f && !isMark(unit)) width += isWide(unit) ? 2 : 1;
  }
  return width;
}

function isMark(unit: i32): bool {
  return (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x20d0 && unit <= 0x20ff) || (unit >= 0xfe00 && unit <= 0xfe0f);
}

function isWide(unit: i32): bool {
  return (
    (unit >= 0x1100 && unit <= 0x115f) ||
    (unit >= 0x2e80 && unit <= 0x3247 && unit != 0x303f) ||
    (unit >= 0x3250 && unit <= 0x4dbf) ||
    (unit >= 0x4e00 && unit <= 0xa4c6) ||
    (unit >= 0xa960 && unit <= 0xa97c) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff01 && unit <= 0xff60) ||
    (unit >= 0xffe0 && unit <= 0xffe6)
  );
}
