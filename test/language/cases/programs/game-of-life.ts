type Grid = boolean[][];
function parse(text: string): Grid {
  return text.split("\n").map((line) => line.split("").map((c) => c === "#"));
}
function step(grid: Grid): Grid {
  const height = grid.length;
  const width = grid[0].length;
  const alive = (y: number, x: number): number => (grid[(y + height) % height][(x + width) % width] ? 1 : 0);
  return grid.map((row, y) =>
    row.map((cell, x) => {
      let n = 0;
      for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) if (dy !== 0 || dx !== 0) n += alive(y + dy, x + dx);
      return n === 3 || (cell && n === 2);
    }),
  );
}
function show(grid: Grid): string {
  return grid.map((row) => row.map((c) => (c ? "#" : ".")).join("")).join("\n");
}
export function program(): void {
  let grid = parse(".....\n..#..\n...#.\n.###.\n.....");
  for (let i = 0; i < 3; i++) {
    grid = step(grid);
    console.log(show(grid));
  }
}
