export function program(): void {
  for (const n of [0, 1.005, 1.45, 2.5, -1.5, 10.235, 0.000001, 1e21, 123.456, -0.0001, NaN]) {
    console.log(n.toFixed(), n.toFixed(1), n.toFixed(2), n.toFixed(5));
  }
  const price = 19.9;
  console.log(`$${price.toFixed(2)}`, (0.1 + 0.2).toFixed(10), (1234.5678).toFixed(2));
}
