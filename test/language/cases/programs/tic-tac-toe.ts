type Cell = "x" | "o" | " ";
class Board {
  private cells: Cell[] = new Array<Cell>(9).fill(" ");
  play(at: number, who: Cell): boolean {
    if (this.cells[at] !== " ") return false;
    this.cells[at] = who;
    return true;
  }
  get winner(): Cell {
    const lines = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6]];
    for (const line of lines) {
      const first = this.cells[line[0]];
      if (first !== " " && line.every((i) => this.cells[i] === first)) return first;
    }
    return " ";
  }
}
export function program(): void {
  const board = new Board();
  let who: Cell = "x";
  for (const at of [4, 0, 0, 8, 2, 6, 1, 3, 7]) {
    if (!board.play(at, who)) {
      console.log("taken", at);
      continue;
    }
    if (board.winner !== " ") {
      console.log("won", board.winner);
      break;
    }
    who = who === "x" ? "o" : "x";
  }
}
