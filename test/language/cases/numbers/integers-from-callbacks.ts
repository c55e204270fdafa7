// What a callback computes where integers are wanted: as the right side of `=` does.
interface Line {
  id: string;
  count: i32;
}
interface State {
  lines: Line[];
  n: i32;
  last: Line | null;
}

const start = (): Line[] => [
  { id: "a", count: 1 },
  { id: "b", count: 2 },
];

function total(lines: Line[]): i32 {
  return lines.reduce((sum, line) => sum + line.count, 0);
}

function step(state: State, id: string): State {
  return {
    ...state,
    n: state.n + 1,
    lines: state.lines.map((line) => (line.id === id ? { ...line, count: line.count + 1 } : line)),
    last: state.n > 0 ? { id, count: state.n * 2 } : null,
  };
}

class Cart {
  #lines: Line[] = start();
  total: i32 = 10;
  get counts(): i32[] {
    return this.#lines.map((line) => line.count * 2);
  }
  add(id: string): void {
    this.#lines = this.#lines.map((line) => {
      if (line.id === id) {
        const count = line.count + 1;
        return { ...line, count };
      }
      return line;
    });
    this.total = this.#lines.reduce((sum, line) => sum + line.count, this.total);
  }
  remove(id: string): void {
    this.#lines = this.#lines
      .map((line) => (line.id === id ? { ...line, count: line.count - 1 } : line))
      .filter((line) => line.count > 0)
      .toSorted((a, b) => b.count - a.count);
  }
}

export function program(): void {
  let lines = start();
  lines = lines.map((line) => (line.id === "a" ? { ...line, count: line.count + 1 } : line));
  console.log(lines, total(lines));
  const more: Line[] = lines.map((line) => ({ id: `${line.id}!`, count: line.count * line.count }));
  const most: i32 = more.reduce((best, line) => (line.count > best ? line.count : best), 0);
  const fromRight: i32 = more.reduceRight((sum, line) => sum * 2 + line.count, 1);
  const none: i32 | undefined = more.length > 5 ? undefined : more.reduce((sum, line) => sum - line.count, 0);
  console.log(more, most, fromRight, none);
  let state: State = { lines, n: 0, last: null };
  state = step(step(state, "b"), "b");
  console.log(state);
  const cart = new Cart();
  cart.add("b");
  console.log(cart.counts, cart.total);
  cart.remove("a");
  cart.add("b");
  console.log(cart.counts, cart.total);
  // Where a number is wanted, it stays one.
  const halves: number[] = lines.map((line) => line.count + 0.5);
  const mean: number = lines.reduce((sum, line) => sum + line.count + 0.25, 0) / 2;
  console.log(halves, mean);
  const grid: i32[][] = [[1], [2, 3]];
  const twice: i32[][] = grid.map((row) => row.map((n) => n * 2));
  console.log(twice, lines.map((line) => line.count / 0.5).reduce((a, b) => a + b, 0));
}
