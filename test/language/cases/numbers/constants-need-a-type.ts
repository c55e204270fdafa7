function clip(s: string): string {
  return s.length > 30 ? s.slice(0, 30) : s;
}
export function program(): void {
  console.log("s" + (1 + 1 > 1), clip("s" + (1 + 1 > 1)), 3 + 5 === 8 ? "same" : "different");
  if (2 * 2 > 3) console.log("greater");
  console.log(Math.trunc(1 + ~1), 2 + ~1, (1 - 1) * (1 >>> 1), 5 + (3 | 0), (7 & 3) * 1.5);
  switch (Math.abs(Math.trunc(1 + ~1)) % 4) {
    case 1:
      console.log("one");
  }
}
