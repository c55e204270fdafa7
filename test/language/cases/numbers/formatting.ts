export function program(): void {
  const values = [
    0, 1, -1, 0.1, 0.5, 1.5, 100, 1e20, 1e21, 1.5e21, 123456789.123, 1e-6, 1e-7, 1.5e-7, 5e-324, 1.7976931348623157e308,
    0.1 + 0.2, 1 / 3, 2 / 3, 4.35, 4.35 * 100, 1.005 * 1000, 9007199254740993, 123456789012345678, 0.000001234, 1e100, -1e-10,
  ];
  for (const value of values) console.log(value, `${value}`, value.toString(), "" + value, String(value));
}
