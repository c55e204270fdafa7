export function program(): void {
  const matrix = [[1, 2, 3], [4, 5, 6]];
  const t = matrix[0]!.map((_, i) => matrix.map((row) => row[i]!));
  console.log(t, JSON.stringify(t));
  console.log(t.map((r) => r.join(" ")).join("\n"));
  const [first, ...rest] = matrix;
  console.log(first, rest.length);
  for (const [i, row] of matrix.entries()) console.log(i, row.indexOf(5));
  console.log(Array.from({ length: 5 }, (_, i) => i ** 2), [...Array(3).keys()]);
  const dp = new Array(5).fill(0);
  for (let i = 1; i < dp.length; i++) dp[i] = dp[i - 1] + i;
  console.log(dp);
  const grid: string[][] = Array.from({ length: 2 }, () => Array(2).fill("."));
  grid[1]![0] = "#";
  console.log(grid.map((r) => r.join("")).join("|"));
}
