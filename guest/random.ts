import { getRandomBytes } from "./bindings/wasi-random-random";
import { copied } from "./bytes";

/** Bytes that nobody can foresee. */
export function randomBytes(length: i32): Uint8Array {
  return copied(getRandomBytes(<u64>length));
}
