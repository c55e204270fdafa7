interface Thing {
  weight: number;
  value: number;
}
function best(things: Thing[], capacity: number): number {
  const table: number[][] = [];
  for (let i = 0; i <= things.length; i++) table.push(new Array<number>(capacity + 1).fill(0));
  for (let i = 1; i <= things.length; i++) {
    const { weight, value } = things[i - 1];
    for (let w = 0; w <= capacity; w++) {
      table[i][w] = table[i - 1][w];
      if (weight <= w) table[i][w] = Math.max(table[i][w], table[i - 1][w - weight] + value);
    }
  }
  return table[things.length][capacity];
}
export function program(): void {
  console.log(best([{ weight: 1, value: 1 }, { weight: 3, value: 4 }, { weight: 4, value: 5 }, { weight: 5, value: 7 }], 7));
}
