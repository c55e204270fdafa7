const MAZE = ["#########", "#S..#...#", "#.#.#.#.#", "#.#...#E#", "#########"];
interface Spot {
  x: number;
  y: number;
  steps: number;
}
function solve(maze: string[]): number {
  let start: Spot | null = null;
  maze.forEach((row, y) => {
    const x = row.indexOf("S");
    if (x >= 0) start = { x, y, steps: 0 };
  });
  if (start === null) return -1;
  const queue: Spot[] = [start];
  const seen = new Set<string>();
  while (queue.length > 0) {
    const { x, y, steps } = queue.shift()!;
    const key = `${x},${y}`;
    if (maze[y][x] === "#" || seen.has(key)) continue;
    if (maze[y][x] === "E") return steps;
    seen.add(key);
    queue.push({ x: x + 1, y, steps: steps + 1 }, { x: x - 1, y, steps: steps + 1 }, { x, y: y + 1, steps: steps + 1 }, { x, y: y - 1, steps: steps + 1 });
  }
  return -1;
}
export function program(): void {
  console.log(solve(MAZE));
}
