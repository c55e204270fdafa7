type Unary = (n: number) => number;
interface Formatter {
  (value: number): string;
}
const apply = (f: Unary, times: number): Unary => (n) => {
  for (let i = 0; i < times; i++) n = f(n);
  return n;
};
export function program(): void {
  const double: Unary = (n) => n * 2;
  console.log(apply(double, 5)(1));
  const money: Formatter = (value) => `$${value}`;
  console.log(money(3.5), [1, 2].map(money).join());
}
