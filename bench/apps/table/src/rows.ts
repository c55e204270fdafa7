export interface Row {
  id: string;
  name: string;
}

const DIGITS = "0123456789abcdef";
let seed = 20260101;

/** A thousand rows of two strings of 36 characters, the same ones at every run. */
export function makeRows(): Row[] {
  const rows: Row[] = [];
  for (let n = 0; n < 1000; n++) rows.push({ id: makeText(), name: makeText() });
  return rows;
}

/** Looks like a UUID. */
function makeText(): string {
  let text = "";
  for (let at = 0; at < 36; at++) {
    seed = (seed * 16807) % 2147483647;
    text += at === 8 || at === 13 || at === 18 || at === 23 ? "-" : DIGITS.charAt(seed % 16);
  }
  return text;
}
