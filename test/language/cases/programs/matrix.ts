class Matrix {
  private readonly cells: number[];
  constructor(readonly rows: number, readonly columns: number, fill: (y: number, x: number) => number) {
    this.cells = [];
    for (let y = 0; y < rows; y++) for (let x = 0; x < columns; x++) this.cells.push(fill(y, x));
  }
  at(y: number, x: number): number {
    return this.cells[y * this.columns + x];
  }
  times(other: Matrix): Matrix {
    if (this.columns !== other.rows) throw new RangeError(`${this.columns} columns, ${other.rows} rows`);
    return new Matrix(this.rows, other.columns, (y, x) => {
      let sum = 0;
      for (let k = 0; k < this.columns; k++) sum += this.at(y, k) * other.at(k, x);
      return sum;
    });
  }
  transposed(): Matrix {
    return new Matrix(this.columns, this.rows, (y, x) => this.at(x, y));
  }
  toString(): string {
    const lines: string[] = [];
    for (let y = 0; y < this.rows; y++) lines.push(this.cells.slice(y * this.columns, (y + 1) * this.columns).join(" "));
    return lines.join("\n");
  }
}
function determinant(m: number[][]): number {
  if (m.length === 1) return m[0][0];
  let sum = 0;
  for (let x = 0; x < m.length; x++) {
    const minor = m.slice(1).map((row) => row.filter((_, i) => i !== x));
    sum += (x % 2 === 0 ? 1 : -1) * m[0][x] * determinant(minor);
  }
  return sum;
}
export function program(): void {
  const a = new Matrix(2, 3, (y, x) => y + x);
  console.log(a.times(a.transposed()).toString());
  try {
    a.times(a);
  } catch (e) {
    console.log(e.message);
  }
  console.log(determinant([[2, 0, 1], [1, 3, 2], [1, 1, 4]]));
}
