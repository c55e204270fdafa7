import type { RandomRandom } from "../_shared/glue.gen.ts";

/** `crypto.getRandomValues` refuses more at once. */
const QUOTA = 65536;

/** `wasi:random/random` over Web Crypto. */
export const random: RandomRandom = {
  getRandomBytes(length) {
    const bytes = new Uint8Array(Number(length));
    for (let at = 0; at < bytes.length; at += QUOTA) crypto.getRandomValues(bytes.subarray(at, at + QUOTA));
    return bytes;
  },
  getRandomU64() {
    return crypto.getRandomValues(new BigUint64Array(1))[0]!;
  },
};
