function attempt(f: () => number, fallback: number): number {
  try {
    return f();
  } catch {
    return fallback;
  }
}
export function program(): void {
  const list = [1, 2, 3];
  const checked = (i: number): number => {
    if (i >= list.length) throw new RangeError("index");
    return list[i];
  };
  console.log(attempt(() => checked(1), -1), attempt(() => checked(7), -1));
  try {
    list.forEach((n) => {
      if (n === 2) throw new Error(`at ${n}`);
      console.log(n);
    });
  } catch (e) {
    console.log(e.message);
  }
}
