export function program(): void {
  const grid = ["..#", "#..", ".#."];
  let found = "";
  for (let y = 0; y < grid.length && !found; y++) {
    for (let x = 0; x < grid[y].length; x++) {
      if (grid[y][x] !== "#") continue;
      found = `${x},${y}`;
      break;
    }
  }
  console.log(found);
}
