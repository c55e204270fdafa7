export function program(): void {
  for (const n of [0, 1, 123.456, 0.000123, 1e21, -45.678]) {
    console.log(n.toPrecision(3), n.toPrecision(6), n.toExponential(2), n.toExponential());
  }
}
