// `Math.hypot`, step by step as V8 computes it.

export function hypot(values: f64[]): f64 {
  let largest: f64 = 0;
  let nan = false;
  for (let i = 0; i < values.length; i++) {
    const size = abs(values[i]);
    if (size == Infinity) return Infinity;
    if (size != size) nan = true;
    else largest = max(largest, size);
  }
  if (nan) return NaN;
  if (largest == 0) return 0;
  // Kahan's summation.
  let sum: f64 = 0;
  let compensation: f64 = 0;
  for (let i = 0; i < values.length; i++) {
    const part = abs(values[i]) / largest;
    const summand = part * part - compensation;
    const next = sum + summand;
    compensation = next - sum - summand;
    sum = next;
  }
  return Math.sqrt(sum) * largest;
}
