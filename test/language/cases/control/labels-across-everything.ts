// Labels that jump across loops, switches, blocks and tries.

function find(grid: number[][], wanted: number): string {
  let found = "none";
  rows: for (let y = 0; y < grid.length; y++) {
    const row = grid[y]!;
    for (let x = 0; x < row.length; x++) {
      switch (row[x]) {
        case -1:
          continue rows;
        case -2:
          break rows;
        case wanted:
          found = `${x},${y}`;
          break rows;
        default:
          continue;
      }
    }
  }
  return found;
}

function blocks(n: number): string {
  let out = "";
  a: {
    out += "a";
    b: {
      if (n === 1) break a;
      if (n === 2) break b;
      out += "b";
    }
    for (const x of [1, 2, 3]) {
      c: {
        if (x === 2) break c;
        if (x === 3 && n === 3) break a;
        if (x === 1 && n === 4) continue;
        out += x;
      }
      out += ".";
    }
    out += "end";
  }
  return `${out}!`;
}

function closures(): string {
  const fns: (() => number)[] = [];
  outer: for (let i = 0; i < 3; i++) {
    do {
      fns.push(() => i);
      if (i === 1) continue outer;
    } while (false);
    fns.push(() => i * 10);
  }
  return fns.map((fn) => fn()).join();
}

function tries(): string {
  let out = "";
  one: two: for (const x of ["a", "b", "c"]) {
    try {
      for (const y of "xyz") {
        try {
          if (x === "a" && y === "y") continue one;
          if (x === "c") break two;
          out += x + y;
        } finally {
          out += "|";
        }
      }
    } catch {
      out += "never";
    } finally {
      out += "#";
    }
  }
  return out;
}

function loops(): string {
  let out = "";
  let i = 0;
  outer: while (i < 5) {
    i++;
    let j = 0;
    do {
      j++;
      if (j === i) continue outer;
      if (i === 4) break outer;
      out += `${i}${j} `;
    } while (j < 3);
    out += ". ";
  }
  return out;
}

export function program(): void {
  const grid = [
    [1, -1, 3],
    [4, 5, 6],
    [7, -2, 8],
  ];
  console.log(find(grid, 3), find(grid, 5), find(grid, 8), find(grid, 7));
  console.log([0, 1, 2, 3, 4].map(blocks).join(" "));
  console.log(closures());
  console.log(tries());
  console.log(loops());
}
