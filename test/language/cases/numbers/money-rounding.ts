const round = (n: number, digits: number): number => {
  const factor = 10 ** digits;
  return Math.round(n * factor) / factor;
};
export function program(): void {
  let total = 0;
  for (const price of [0.1, 0.2, 19.99, 5.555]) total += price;
  console.log(total, round(total, 2), round(1.005, 2), round(-2.5, 0), round(1234.5678, -2));
  const tax = round(total * 0.19, 2);
  console.log(tax, total + tax);
}
