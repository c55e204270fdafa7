class Table {
  static readonly squares: number[] = [];
  static total: number;
  static {
    for (let i = 0; i < 5; i++) Table.squares.push(i * i);
    Table.total = Table.squares.reduce((a, b) => a + b, 0);
  }
}
export function program(): void {
  console.log(Table.squares.join(), Table.total);
}
