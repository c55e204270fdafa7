// The data of js-framework-benchmark, from a generator of its own, so that all who are compared show the same.

const ADJECTIVES = "pretty large big small tall short long handsome plain quaint clean elegant easy angry crazy helpful mushy odd unsightly adorable important inexpensive cheap expensive fancy".split(" ");
const COLOURS = "red yellow blue green pink brown purple brown white black orange".split(" ");
const NOUNS = "table chair house bbq desk car pony cookie sandwich burger pizza mouse keyboard".split(" ");

export interface Row {
  id: number;
  label: string;
}

let state = 1;
let nextId = 1;

function pick(words: string[]): string {
  state = (state * 16807) % 2147483647;
  return words[state % words.length]!;
}

export function makeRows(count: number): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < count; i++) {
    rows.push({ id: nextId++, label: `${pick(ADJECTIVES)} ${pick(COLOURS)} ${pick(NOUNS)}` });
  }
  return rows;
}

/** Every tenth row says more. */
export function updated(rows: Row[]): Row[] {
  return rows.map((row, index): Row => (index % 10 === 0 ? { id: row.id, label: `${row.label} !!!` } : row));
}

/** The second row and the last but one have changed places. */
export function swapped(rows: Row[]): Row[] {
  const next = rows.slice();
  if (next.length > 998) {
    const second = next[1]!;
    next[1] = next[998]!;
    next[998] = second;
  }
  return next;
}
