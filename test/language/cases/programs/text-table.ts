interface Row {
  name: string;
  amount: number;
  note?: string;
}
function pad(text: string, width: number, right: boolean): string {
  return right ? text.padStart(width) : text.padEnd(width);
}
function table(rows: Row[]): string {
  const cells = rows.map((r) => [r.name, `${r.amount}`, r.note ?? "-"]);
  const widths = [0, 1, 2].map((c) => cells.reduce((w, row) => Math.max(w, row[c].length), 0));
  return cells.map((row) => row.map((text, c) => pad(text, widths[c], c === 1)).join(" | ")).join("\n");
}
export function program(): void {
  console.log(table([{ name: "tea", amount: 2.5 }, { name: "chocolate", amount: 12, note: "dark" }, { name: "x", amount: -100 }]));
}
