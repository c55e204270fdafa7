/** A number from 0 up to 1 out of a fixed sequence, so that a failing fuzz test fails again. */
export const random: () => number = sequence(0x9e3779b9);

/** Numbers from 0 up to 1, the same ones for the same seed. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How often a fuzz test runs: `few` times with the other tests, `MINNOW_FUZZ` times as often in `npm run fuzz`. */
export function rounds(few: number): number {
  return few * Number(process.env.MINNOW_FUZZ ?? 1);
}
