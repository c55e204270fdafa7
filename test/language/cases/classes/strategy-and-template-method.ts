type Strategy = (prices: number[]) => number;
class Checkout {
  strategy: Strategy = (prices) => prices.reduce((a, b) => a + b, 0);
  total(prices: number[]): number {
    return this.strategy(prices);
  }
}
export function program(): void {
  const c = new Checkout();
  console.log(c.total([1, 2, 3]));
  const old = c.strategy;
  c.strategy = (prices) => old(prices) * 0.5;
  console.log(c.total([1, 2, 3]));
}
