export function program(): void {
  const bytes = new Uint8Array([3, 20, 100, 2]);
  console.log(bytes.toSorted(), bytes.toReversed(), bytes.with(0, 300), bytes.with(-1, 7), bytes);
  const floats = new Float64Array([2.5, -1, NaN, 10]);
  const sorted = floats.toSorted((a, b) => b - a);
  sorted[0] = 99;
  console.log(floats.toSorted(), sorted.length, floats.toReversed(), floats.with(1, 0.5), floats);
  console.log(bytes.subarray(1, 3).toReversed(), new Int16Array([5, -5]).toSorted().map((n) => n * 2), new Uint8Array().toSorted().length);
  try {
    bytes.with(9, 1);
  } catch (e) {
    console.log(e instanceof RangeError);
  }
}
