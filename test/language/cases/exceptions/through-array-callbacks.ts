export function program(): void {
  const seen: number[] = [];
  try {
    [3, 1, 2].map((n) => {
      seen.push(n);
      if (n === 1) throw new RangeError("one");
      return n;
    });
  } catch (e) {
    console.log(e.name, seen.join());
  }
  try {
    [2, 1].sort((a, b) => {
      throw new Error(`compare ${a > b || a < b}`);
    });
  } catch (e) {
    console.log(e.message);
  }
  const result = [1, 2, 3].reduce((sum, n) => {
    try {
      if (n === 2) throw new Error("skip");
      return sum + n;
    } catch {
      return sum;
    }
  }, 0);
  console.log(result);
}
