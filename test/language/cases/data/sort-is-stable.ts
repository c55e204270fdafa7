interface Row {
  name: string;
  rank: number;
}
export function program(): void {
  const rows: Row[] = [];
  for (let i = 0; i < 20; i++) rows.push({ name: `r${i}`, rank: (i * 7) % 4 });
  rows.sort((a, b) => a.rank - b.rank);
  console.log(rows.map((r) => `${r.rank}${r.name}`).join(" "));
  const words = ["b", "A", "a", "B", "ä"];
  words.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  console.log(words.join());
}
