class P { constructor(public x: number) {} toString() { return `P(${this.x})`; } } class Q { y = 1; }
export function program(): void {
  const l: unknown[] = [1, "a", null, undefined, true, [1, [2, null, "z"]], { a: 1 }, new P(3), new Q(), new Map(), new Error("e"), () => 1, [] as number[], ["x"], [new P(1), new P(2)]];
  for (const v of l) if (typeof v !== "function") console.log(`${v}`, String(v), "" + v);
  console.log(l.slice(0, 9).join("|")); const x: any = new P(9); console.log(`${x}!`);
  const u: string | number[] | P = [1, 2] as string | number[] | P; console.log(`${u}`);
}
