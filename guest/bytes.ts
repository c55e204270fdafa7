/** What the host has given, as an array of the app's. */
export function copied(given: StaticArray<u8>): Uint8Array {
  const bytes = new Uint8Array(given.length);
  memory.copy(bytes.dataStart, changetype<usize>(given), given.length);
  return bytes;
}
