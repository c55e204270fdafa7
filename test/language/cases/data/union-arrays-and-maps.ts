type Cell = number | string | null;
export function program(): void {
  const row: Cell[] = [1, "a", null, 2.5];
  let sum = 0;
  let text = "";
  for (const cell of row) {
    if (typeof cell === "number") sum += cell;
    else if (cell !== null) text += cell.toUpperCase();
  }
  const map = new Map<string, Cell>();
  map.set("x", 1);
  map.set("y", null);
  console.log(sum, text, map.get("x") === 1, map.get("y") === null, map.get("z") === undefined, row.join("|"));
}
