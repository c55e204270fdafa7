// Header values: one character for each byte.

/** The string whose characters are the bytes. */
export function latin1(bytes: StaticArray<u8>): string {
  const from = changetype<usize>(bytes);
  return latin1Range(from, from + <usize>bytes.length);
}

/** The same for bytes in memory. */
export function latin1Range(from: usize, end: usize): string {
  const text = changetype<string>(__new((end - from) << 1, idof<string>()));
  let to = changetype<usize>(text);
  for (; from < end; from++) {
    store<u16>(to, load<u8>(from));
    to += 2;
  }
  return text;
}
