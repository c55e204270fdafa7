// JavaScript's `bigint`: a sign and words of 32 bits, the lowest first, without zeros at the high end.

export class BigInt {
  constructor(
    public negative: bool,
    public words: StaticArray<u32>,
  ) {}

  /** By value: how generic code compares (equality.ts) and hashes (collections/hash.ts). */
  sameBigInt(other: BigInt): bool {
    return compareBigInts(this, other) == 0;
  }

  bigIntHash(): u32 {
    let hash: u32 = this.negative ? 31 : 17;
    const words = this.words;
    for (let i = 0; i < words.length; i++) hash = (hash ^ unchecked(words[i])) * 16777619;
    return hash ^ (hash >> 15);
  }
}

/** Without the zeros at the high end. Zero has no sign. */
export function normalized(negative: bool, words: StaticArray<u32>): BigInt {
  let length = words.length;
  while (length > 0 && unchecked(words[length - 1]) == 0) length--;
  if (length < words.length) {
    const shorter = new StaticArray<u32>(length);
    memory.copy(changetype<usize>(shorter), changetype<usize>(words), <usize>length << 2);
    words = shorter;
  }
  return new BigInt(negative && length > 0, words);
}

export function bigintOfWord(value: i64): BigInt {
  const size: u64 = value < 0 ? 0 - <u64>value : <u64>value;
  const words = new StaticArray<u32>(2);
  unchecked((words[0] = <u32>size));
  unchecked((words[1] = <u32>(size >> 32)));
  return normalized(value < 0, words);
}

/** Of two sizes, without their signs: -1, 0 or 1. */
export function compareSizes(a: StaticArray<u32>, b: StaticArray<u32>): i32 {
  if (a.length != b.length) return a.length < b.length ? -1 : 1;
  for (let i = a.length - 1; i >= 0; i--) {
    const x = unchecked(a[i]);
    const y = unchecked(b[i]);
    if (x != y) return x < y ? -1 : 1;
  }
  return 0;
}

export function compareBigInts(a: BigInt, b: BigInt): i32 {
  if (a.negative != b.negative) return a.negative ? -1 : 1;
  const order = compareSizes(a.words, b.words);
  return a.negative ? -order : order;
}

/** Whether a value of several types is a bigint. */
export function isBigInt(value: Object | null): bool {
  return value !== null && value instanceof BigInt;
}

export function isZeroBigInt(value: BigInt): bool {
  return value.words.length == 0;
}
