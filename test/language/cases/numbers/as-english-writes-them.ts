// `toLocaleString` of numbers.

export function program(): void {
  for (const n of [0, 1, 999, 1000, 1234567.891, -1234.5, 0.5, 0.0005, 1.005, 2.5, 1e21, 123456789012, -0, 0.1 + 0.2, 99999.9996]) {
    console.log(n.toLocaleString(), n.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
    console.log(n.toLocaleString("en-US", { style: "currency", currency: "USD" }), n.toLocaleString(undefined, { maximumFractionDigits: 0 }));
    console.log(n.toLocaleString("en-US", { style: "percent" }), n.toLocaleString("en", { useGrouping: false }));
  }
  console.log(Number.NaN.toLocaleString(), (-1 / 0).toLocaleString(), (12).toLocaleString("en-US", { style: "currency", currency: "JPY" }));
  console.log((0.256).toLocaleString("en-US", { style: "percent", minimumFractionDigits: 1 }));
}
