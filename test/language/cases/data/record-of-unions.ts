type Size = "s" | "m" | "l";
const PRICES: Record<Size, number> = { s: 1, m: 2, l: 3 };
function total(sizes: Size[]): number {
  return sizes.reduce((sum, size) => sum + PRICES[size], 0);
}
export function program(): void {
  console.log(total(["s", "l", "l"]), PRICES.m);
}
