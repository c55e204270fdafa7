function valid(grid: string[]): boolean {
  const groups: string[] = [];
  for (let i = 0; i < 4; i++) {
    groups.push(grid[i]);
    groups.push(grid.map((row) => row[i]).join(""));
    const y = Math.floor(i / 2) * 2;
    const x = (i % 2) * 2;
    groups.push(grid[y].slice(x, x + 2) + grid[y + 1].slice(x, x + 2));
  }
  return groups.every((g) => g.split("").sort((a, b) => (a < b ? -1 : 1)).join("") === "1234");
}
export function program(): void {
  console.log(valid(["1234", "3412", "2143", "4321"]), valid(["1234", "3412", "2143", "4312"]));
}
