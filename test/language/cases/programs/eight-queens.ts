function solve(n: number): number[][] {
  const solutions: number[][] = [];
  const place = (row: number, columns: number[]): void => {
    if (row === n) {
      solutions.push(columns.slice());
      return;
    }
    for (let c = 0; c < n; c++) {
      if (columns.some((other, r) => other === c || Math.abs(other - c) === row - r)) continue;
      columns.push(c);
      place(row + 1, columns);
      columns.pop();
    }
  };
  place(0, []);
  return solutions;
}
export function program(): void {
  const all = solve(6);
  console.log(all.length, all.map((s) => s.join("")).join(" "));
}
