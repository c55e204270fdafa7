// SHA-256 (FIPS 180-4), HMAC (RFC 2104) and PBKDF2 (RFC 8018) over it. Nothing branches on what is secret.

const BLOCK: i32 = 64;
const DIGEST: i32 = 32;

// @ts-ignore: decorator
@lazy
const K: usize = memory.data<u32>([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01,
  0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
  0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
  0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08,
  0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
  0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);

/** The message schedule of the block that is being worked on. */
// @ts-ignore: decorator
@lazy
const schedule: usize = memory.data(256);

/** A hash under way: 8 words of state. What is left of a block is kept until the next bytes come. */
class Sha256 {
  private state: StaticArray<u32> = new StaticArray<u32>(8);
  private rest: StaticArray<u8> = new StaticArray<u8>(BLOCK);
  private kept: i32 = 0;
  private total: u64 = 0;

  constructor() {
    const s = this.state;
    s[0] = 0x6a09e667;
    s[1] = 0xbb67ae85;
    s[2] = 0x3c6ef372;
    s[3] = 0xa54ff53a;
    s[4] = 0x510e527f;
    s[5] = 0x9b05688c;
    s[6] = 0x1f83d9ab;
    s[7] = 0x5be0cd19;
  }

  add(from: usize, length: i32): void {
    this.total += <u64>length;
    const rest = changetype<usize>(this.rest);
    if (this.kept > 0) {
      const size = min(length, BLOCK - this.kept);
      memory.copy(rest + this.kept, from, size);
      this.kept += size;
      from += size;
      length -= size;
      if (this.kept < BLOCK) return;
      compress(changetype<usize>(this.state), rest);
      this.kept = 0;
    }
    for (; length >= BLOCK; length -= BLOCK) {
      compress(changetype<usize>(this.state), from);
      from += BLOCK;
    }
    memory.copy(rest, from, length);
    this.kept = length;
  }

  /** Writes the digest to `to`. */
  finish(to: usize): void {
    const rest = changetype<usize>(this.rest);
    const bits = this.total << 3;
    store<u8>(rest + this.kept, 0x80);
    let at = this.kept + 1;
    if (at > BLOCK - 8) {
      memory.fill(rest + at, 0, BLOCK - at);
      compress(changetype<usize>(this.state), rest);
      at = 0;
    }
    memory.fill(rest + at, 0, BLOCK - 8 - at);
    store<u64>(rest + BLOCK - 8, bswap(bits));
    compress(changetype<usize>(this.state), rest);
    for (let i = 0; i < 8; i++) store<u32>(to + (<usize>i << 2), bswap(this.state[i]));
  }
}

function compress(state: usize, block: usize): void {
  for (let i: usize = 0; i < 64; i += 4) store<u32>(schedule + i, bswap(load<u32>(block + i)));
  for (let i: usize = 64; i < 256; i += 4) {
    const w15 = load<u32>(schedule + i - 60);
    const w2 = load<u32>(schedule + i - 8);
    const s0 = rotr(w15, 7) ^ rotr(w15, 18) ^ (w15 >> 3);
    const s1 = rotr(w2, 17) ^ rotr(w2, 19) ^ (w2 >> 10);
    store<u32>(schedule + i, load<u32>(schedule + i - 64) + s0 + load<u32>(schedule + i - 28) + s1);
  }
  let a = load<u32>(state);
  let b = load<u32>(state, 4);
  let c = load<u32>(state, 8);
  let d = load<u32>(state, 12);
  let e = load<u32>(state, 16);
  let f = load<u32>(state, 20);
  let g = load<u32>(state, 24);
  let h = load<u32>(state, 28);
  for (let i: usize = 0; i < 256; i += 4) {
    const s1 = rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25);
    const t1 = h + s1 + ((e & f) ^ (~e & g)) + load<u32>(K + i) + load<u32>(schedule + i);
    const s0 = rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22);
    const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + t1;
    d = c;
    c = b;
    b = a;
    a = t1 + t2;
  }
  store<u32>(state, load<u32>(state) + a);
  store<u32>(state, load<u32>(state, 4) + b, 4);
  store<u32>(state, load<u32>(state, 8) + c, 8);
  store<u32>(state, load<u32>(state, 12) + d, 12);
  store<u32>(state, load<u32>(state, 16) + e, 16);
  store<u32>(state, load<u32>(state, 20) + f, 20);
  store<u32>(state, load<u32>(state, 24) + g, 24);
  store<u32>(state, load<u32>(state, 28) + h, 28);
}

export function sha256(bytes: Uint8Array): Uint8Array {
  const hash = new Sha256();
  hash.add(bytes.dataStart, bytes.length);
  const digest = new Uint8Array(DIGEST);
  hash.finish(digest.dataStart);
  return digest;
}

export function hmacSha256(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const block = new Uint8Array(BLOCK);
  if (key.length > BLOCK) memory.copy(block.dataStart, sha256(key).dataStart, DIGEST);
  else memory.copy(block.dataStart, key.dataStart, key.length);
  for (let i = 0; i < BLOCK; i++) block[i] = block[i] ^ 0x36;
  const inner = new Sha256();
  inner.add(block.dataStart, BLOCK);
  inner.add(bytes.dataStart, bytes.length);
  const digest = new Uint8Array(DIGEST);
  inner.finish(digest.dataStart);
  for (let i = 0; i < BLOCK; i++) block[i] = block[i] ^ (0x36 ^ 0x5c);
  const outer = new Sha256();
  outer.add(block.dataStart, BLOCK);
  outer.add(digest.dataStart, DIGEST);
  outer.finish(digest.dataStart);
  return digest;
}

/** The state behind the first block of an HMAC: key and pad are the same for all its messages. */
function padState(key: Uint8Array, pad: u8, to: usize): void {
  const block = new Uint8Array(BLOCK);
  if (key.length > BLOCK) memory.copy(block.dataStart, sha256(key).dataStart, DIGEST);
  else memory.copy(block.dataStart, key.dataStart, key.length);
  for (let i = 0; i < BLOCK; i++) block[i] = block[i] ^ pad;
  initialState(to);
  compress(to, block.dataStart);
}

function initialState(to: usize): void {
  store<u32>(to, 0x6a09e667);
  store<u32>(to, 0xbb67ae85, 4);
  store<u32>(to, 0x3c6ef372, 8);
  store<u32>(to, 0xa54ff53a, 12);
  store<u32>(to, 0x510e527f, 16);
  store<u32>(to, 0x9b05688c, 20);
  store<u32>(to, 0x1f83d9ab, 24);
  store<u32>(to, 0x5be0cd19, 28);
}

/**
 * PBKDF2-HMAC-SHA-256, one block of 32 bytes, in steps: others can have their turn in between. What this gives goes to
 * `pbkdf2Rounds`; it is behind its first round.
 */
export function pbkdf2Start(password: Uint8Array, salt: Uint8Array): Uint8Array {
  const first = new Uint8Array(salt.length + 4);
  memory.copy(first.dataStart, salt.dataStart, salt.length);
  first[salt.length + 3] = 1;
  const u = hmacSha256(password, first);
  // The states behind both pads, the last round's digest, and what all rounds add up to.
  const work = new Uint8Array(128);
  padState(password, 0x36, work.dataStart);
  padState(password, 0x5c, work.dataStart + 32);
  memory.copy(work.dataStart + 64, u.dataStart, DIGEST);
  memory.copy(work.dataStart + 96, u.dataStart, DIGEST);
  return work;
}

/** Some more rounds. Each is two compressions. The result is in the last 32 bytes. */
export function pbkdf2Rounds(work: Uint8Array, rounds: i32): void {
  const inner = work.dataStart;
  const outer = inner + 32;
  const result = inner + 96;
  const space = new StaticArray<u8>(32 + BLOCK);
  const state = changetype<usize>(space);
  const block = state + 32;
  // A digest, and the padding of a message of 96 bytes: the pad's block and the digest.
  memory.copy(block, inner + 64, DIGEST);
  store<u8>(block + 32, 0x80);
  store<u64>(block + 56, bswap(<u64>(BLOCK + DIGEST) << 3));
  for (let round = 0; round < rounds; round++) {
    memory.copy(state, inner, 32);
    compress(state, block);
    words(state, block);
    memory.copy(state, outer, 32);
    compress(state, block);
    words(state, block);
    v128.store(result, v128.xor(v128.load(result), v128.load(block)));
    v128.store(result, v128.xor(v128.load(result, 16), v128.load(block, 16)), 16);
  }
  memory.copy(inner + 64, block, DIGEST);
}

/** A state as the bytes of a digest. */
function words(state: usize, to: usize): void {
  for (let i: usize = 0; i < 32; i += 4) store<u32>(to + i, bswap(load<u32>(state + i)));
}

/** Whether both are the same; how long that takes does not say where they differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): bool {
  if (a.length != b.length) return false;
  let difference: u8 = 0;
  for (let i = 0; i < a.length; i++) difference |= a[i] ^ b[i];
  return difference == 0;
}
