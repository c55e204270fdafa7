export function program(): void {
  const grid: number[][] = [];
  for (let y = 0; y < 3; y++) {
    const row: number[] = [];
    for (let x = 0; x < 4; x++) row.push(x * y);
    grid.push(row);
  }
  grid[1][2] += 100;
  console.log(grid.map((row) => row.join(" ")).join(" / "));
  const turned = grid[0].map((_, x) => grid.map((row) => row[x]));
  console.log(turned.length, turned[2].join());
}
