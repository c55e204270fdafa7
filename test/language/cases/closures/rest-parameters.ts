function sum(...ns: number[]): number {
  let total = 0;
  for (const n of ns) total += n;
  return total;
}
const join = (separator: string, ...parts: string[]): string => parts.join(separator);
export function program(): void {
  console.log(sum(), sum(1), sum(1, 2, 3), sum(...[4, 5], 6));
  console.log(join("-", "a", "b"), join("-"), join("+", ...["x", "y", "z"]));
}
