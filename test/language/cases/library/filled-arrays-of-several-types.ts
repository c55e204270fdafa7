type Mark = "X" | "O" | null;
class Board {
  cells: Mark[] = Array(4).fill(null);
  rows: (number | string)[] = new Array(2).fill(0);
}

export function program(): void {
  const board = new Board();
  board.cells[1] = "X";
  board.rows[1] = "z";
  console.log(board);
  const seen: (boolean | undefined)[] = new Array(2).fill(undefined);
  seen[0] = true;
  console.log(seen, board.cells.filter((cell) => cell !== null).length);
}
