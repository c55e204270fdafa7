// undefined goes last, null among the others as the text that it is.
export function program(): void {
  console.log([undefined, 3, null, 1].sort(), ["b", undefined, "a"].sort(), ["b", null, "a", "nun"].sort());
  const l: (string | null | undefined)[] = [null, undefined, "z", "a", undefined];
  console.log(l.sort(), l.toSorted((a, b) => ((a ?? "") < (b ?? "") ? 1 : -1)), [3, undefined, 1].sort((a, b) => (a ?? 0) - (b ?? 0)));
  console.log([3, 1, 2].sort(), ["c", "a"].sort(), [{ a: 2 }, { a: 1 }].sort((x, y) => x.a - y.a), [true, false].sort());
}
