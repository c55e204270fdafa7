import { getRandomBytes } from "./bindings/wasi-random-random";

/** Bytes that nobody can foresee. */
export function randomBytes(length: i32): Uint8Array {
  const given = getRandomBytes(<u64>length);
  const bytes = new Uint8Array(length);
  memory.copy(bytes.dataStart, changetype<usize>(given), length);
  return bytes;
}
