// Arrays made by `Array` itself.
export function program(): void {
  console.log(Array.from("a😀b").join("|"), Array.from([1, 2]).join(), Array.from({ length: 3 }, (_, i) => i * 2).join());
  console.log(Array.from(new Set([1, 1, 2]).values(), (x) => x + 1).join(), Array.of(1, 2, 3).join(), Array.of("x").length);
  const zeros = new Array(4).fill(0);
  zeros[1] += 2;
  const grid = Array.from({ length: 2 }, () => new Array<number>(3).fill(7));
  grid[0]![1] = 1;
  console.log(zeros.join(), grid.map((row) => row.join("")).join("/"), Array(3).fill("ab").join(""));
  console.log(new Array(1, 2, 3).join(), new Array("x").length, new Array<string>().length, Array.isArray(zeros), Array.isArray("no"));
  const typed: number[] = new Array(2);
  typed[0] = 5;
  typed[1] = 6;
  console.log(typed.join(), Array.from({ length: 2.9 }, (_, i) => i).join(), Array.from({ length: 0 }, () => 1).length);
  try {
    new Array<number>(-1);
  } catch (e) {
    console.log(e.name, e.message);
  }
}
