// Big integers (tags 2 and 3) where a plain number is expected.

/** The first bytes as an integer; meaningful where `size`, without leading zeros, is at most 8. */
export function bignumLow(at: usize, size: i32): u64 {
  let value: u64 = 0;
  for (let i = 0; i < size; i++) value = (value << 8) | load<u8>(at + i);
  return value;
}

/** The nearest double: 64 significant bits, what is below them folded into the last, then one rounding. */
export function bignumValue(at: usize, size: i32): f64 {
  if (size <= 8) return <f64>bignumLow(at, size);
  const lead = <i32>clz<u32>(load<u8>(at)) - 24;
  let top = bignumLow(at, 8);
  if (lead) top = (top << lead) | (load<u8>(at + 8) >> (8 - lead));
  let lost = <u32>(load<u8>(at + 8) << lead) & 0xff;
  for (let i = 9; i < size; i++) lost |= load<u8>(at + i);
  const exponent = (size - 8) * 8 - lead;
  if (exponent > 1023) return Infinity;
  return <f64>(lost ? top | 1 : top) * reinterpret<f64>(<u64>(1023 + exponent) << 52);
}

/** How many leading zero bytes there are. */
export function leadingZeros(at: usize, size: i32): i32 {
  let count = 0;
  while (count < size && load<u8>(at + count) == 0) count++;
  return count;
}
