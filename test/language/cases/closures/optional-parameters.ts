function label(text: string, prefix?: string, width?: number): string {
  const full = prefix !== undefined ? prefix + text : text;
  return width === undefined ? full : full.padStart(width, ".");
}
export function program(): void {
  console.log(label("a"), label("a", "b"), label("a", "b", 5), label("a", undefined, 3));
  const f: (a: number, b?: number) => number = (a, b) => a + (b ?? 100);
  console.log(f(1), f(1, 2));
}
