// XChaCha20-Poly1305 (RFC 8439, draft-irtf-cfrg-xchacha): encrypts and authenticates. Its nonces are long enough to be made
// by chance. Nothing branches on what is secret.

import { __throw } from "../error";

const KEY: i32 = 32;
const NONCE: i32 = 24;
const TAG: i32 = 16;

/** State, and the block that it makes. */
// @ts-ignore: decorator
@lazy
const state: usize = memory.data(64);
// @ts-ignore: decorator
@lazy
const block: usize = memory.data(64);

/** `plain` encrypted: 24 bytes of `nonce`, the text, 16 bytes of tag. `about` is authenticated only. */
export function seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, about: Uint8Array): Uint8Array {
  check(key, nonce.length);
  const sealed = new Uint8Array(NONCE + plain.length + TAG);
  const to = sealed.dataStart;
  memory.copy(to, nonce.dataStart, NONCE);
  begin(key.dataStart, nonce.dataStart);
  memory.copy(to + NONCE, plain.dataStart, plain.length);
  crypt(to + NONCE, plain.length);
  authenticate(to + NONCE, plain.length, about, to + NONCE + <usize>plain.length);
  return sealed;
}

/** What was sealed; null where the key, `about` or a byte is another. */
export function unseal(key: Uint8Array, sealed: Uint8Array, about: Uint8Array): Uint8Array | null {
  const length = sealed.length - NONCE - TAG;
  if (length < 0) return null;
  check(key, NONCE);
  const from = sealed.dataStart;
  begin(key.dataStart, from);
  const tag = new StaticArray<u8>(TAG);
  authenticate(from + NONCE, length, about, changetype<usize>(tag));
  let difference: u8 = 0;
  for (let i = 0; i < TAG; i++) difference |= tag[i] ^ load<u8>(from + <usize>(NONCE + length + i));
  if (difference) return null;
  const plain = new Uint8Array(length);
  memory.copy(plain.dataStart, from + NONCE, length);
  crypt(plain.dataStart, length);
  return plain;
}

function check(key: Uint8Array, nonce: i32): void {
  if (key.length != KEY || nonce != NONCE) __throw(new RangeError("a key has 32 bytes and a nonce 24"));
}

/** The constants "expand 32-byte k", the key, then counter and nonce. */
function setState(key: usize): void {
  store<u32>(state, 0x61707865);
  store<u32>(state, 0x3320646e, 4);
  store<u32>(state, 0x79622d32, 8);
  store<u32>(state, 0x6b206574, 12);
  memory.copy(state + 16, key, KEY);
}

/** HChaCha20: a key of its own for this nonce; then the state for it, whose block 0 is Poly1305's key. */
function begin(key: usize, nonce: usize): void {
  setState(key);
  memory.copy(state + 48, nonce, 16);
  rounds();
  const own = new StaticArray<u8>(KEY);
  memory.copy(changetype<usize>(own), block, 16);
  memory.copy(changetype<usize>(own) + 16, block + 48, 16);
  setState(changetype<usize>(own));
  store<u64>(state, 0, 48);
  memory.copy(state + 56, nonce + 16, 8);
}

function rounds(): void {
  memory.copy(block, state, 64);
  for (let i = 0; i < 10; i++) {
    quarter(0, 16, 32, 48);
    quarter(4, 20, 36, 52);
    quarter(8, 24, 40, 56);
    quarter(12, 28, 44, 60);
    quarter(0, 20, 40, 60);
    quarter(4, 24, 44, 48);
    quarter(8, 28, 32, 52);
    quarter(12, 16, 36, 56);
  }
}

// @ts-ignore: decorator
@inline
function quarter(a: usize, b: usize, c: usize, d: usize): void {
  let x = load<u32>(block + a);
  let y = load<u32>(block + b);
  let z = load<u32>(block + c);
  let w = load<u32>(block + d);
  x += y;
  w = rotl(w ^ x, 16);
  z += w;
  y = rotl(y ^ z, 12);
  x += y;
  w = rotl(w ^ x, 8);
  z += w;
  y = rotl(y ^ z, 7);
  store<u32>(block + a, x);
  store<u32>(block + b, y);
  store<u32>(block + c, z);
  store<u32>(block + d, w);
}

/** The key stream's block number `counter`. */
function keyBlock(counter: u32): void {
  store<u32>(state, counter, 48);
  rounds();
  for (let i: usize = 0; i < 64; i += 4) store<u32>(block + i, load<u32>(block + i) + load<u32>(state + i));
}

function crypt(at: usize, length: i32): void {
  for (let done = 0, counter: u32 = 1; done < length; done += 64, counter++) {
    keyBlock(counter);
    const size = min(64, length - done);
    for (let i = 0; i < size; i++) {
      const place = at + <usize>(done + i);
      store<u8>(place, load<u8>(place) ^ load<u8>(block + <usize>i));
    }
  }
}

/** Poly1305 in limbs of 26 bits. */
class Poly {
  private r: StaticArray<u64> = new StaticArray<u64>(5);
  private h: StaticArray<u64> = new StaticArray<u64>(5);
  private pad: StaticArray<u32> = new StaticArray<u32>(4);

  constructor(key: usize) {
    const r = this.r;
    r[0] = load<u32>(key) & 0x3ffffff;
    r[1] = (load<u32>(key, 3) >> 2) & 0x3ffff03;
    r[2] = (load<u32>(key, 6) >> 4) & 0x3ffc0ff;
    r[3] = (load<u32>(key, 9) >> 6) & 0x3f03fff;
    r[4] = (load<u32>(key, 12) >> 8) & 0x00fffff;
    for (let i = 0; i < 4; i++) this.pad[i] = load<u32>(key + 16 + (<usize>i << 2));
  }

  /** Whole blocks; the last one is filled with zeros, as this construction wants it. */
  add(from: usize, length: i32): void {
    for (; length >= 16; length -= 16) {
      this.block(from);
      from += 16;
    }
    if (!length) return;
    const last = new StaticArray<u8>(16);
    memory.copy(changetype<usize>(last), from, length);
    this.block(changetype<usize>(last));
  }

  private block(from: usize): void {
    const r = this.r;
    const h = this.h;
    const h0 = h[0] + (load<u32>(from) & 0x3ffffff);
    const h1 = h[1] + ((load<u32>(from, 3) >> 2) & 0x3ffffff);
    const h2 = h[2] + ((load<u32>(from, 6) >> 4) & 0x3ffffff);
    const h3 = h[3] + (load<u32>(from, 9) >> 6);
    const h4 = h[4] + ((load<u32>(from, 12) >> 8) | (1 << 24));
    const s1 = r[1] * 5;
    const s2 = r[2] * 5;
    const s3 = r[3] * 5;
    const s4 = r[4] * 5;
    let d0 = h0 * r[0] + h1 * s4 + h2 * s3 + h3 * s2 + h4 * s1;
    let d1 = h0 * r[1] + h1 * r[0] + h2 * s4 + h3 * s3 + h4 * s2;
    let d2 = h0 * r[2] + h1 * r[1] + h2 * r[0] + h3 * s4 + h4 * s3;
    let d3 = h0 * r[3] + h1 * r[2] + h2 * r[1] + h3 * r[0] + h4 * s4;
    let d4 = h0 * r[4] + h1 * r[3] + h2 * r[2] + h3 * r[1] + h4 * r[0];
    d1 += d0 >> 26;
    d2 += d1 >> 26;
    d3 += d2 >> 26;
    d4 += d3 >> 26;
    h[0] = (d0 & 0x3ffffff) + (d4 >> 26) * 5;
    h[1] = (d1 & 0x3ffffff) + (h[0] >> 26);
    h[0] &= 0x3ffffff;
    h[2] = d2 & 0x3ffffff;
    h[3] = d3 & 0x3ffffff;
    h[4] = d4 & 0x3ffffff;
  }

  finish(to: usize): void {
    const h = this.h;
    for (let twice = 0; twice < 2; twice++) {
      let carry: u64 = 0;
      for (let i = 0; i < 5; i++) {
        h[i] += carry;
        carry = h[i] >> 26;
        h[i] &= 0x3ffffff;
      }
      h[0] += carry * 5;
    }
    h[1] += h[0] >> 26;
    h[0] &= 0x3ffffff;
    // h, or h - (2^130 - 5) where that is not below zero; chosen without a branch.
    const g = new StaticArray<u64>(5);
    let carry: u64 = 5;
    for (let i = 0; i < 5; i++) {
      g[i] = h[i] + carry;
      carry = g[i] >> 26;
      g[i] &= 0x3ffffff;
    }
    const mask: u64 = 0 - carry;
    for (let i = 0; i < 5; i++) h[i] = (h[i] & ~mask) | (g[i] & mask);
    const w0 = (h[0] | (h[1] << 26)) & 0xffffffff;
    const w1 = ((h[1] >> 6) | (h[2] << 20)) & 0xffffffff;
    const w2 = ((h[2] >> 12) | (h[3] << 14)) & 0xffffffff;
    const w3 = ((h[3] >> 18) | (h[4] << 8)) & 0xffffffff;
    let sum = w0 + this.pad[0];
    store<u32>(to, <u32>sum);
    sum = w1 + this.pad[1] + (sum >> 32);
    store<u32>(to, <u32>sum, 4);
    sum = w2 + this.pad[2] + (sum >> 32);
    store<u32>(to, <u32>sum, 8);
    sum = w3 + this.pad[3] + (sum >> 32);
    store<u32>(to, <u32>sum, 12);
  }
}

/** The tag of `about` and the encrypted text. */
function authenticate(from: usize, length: i32, about: Uint8Array, to: usize): void {
  keyBlock(0);
  const poly = new Poly(block);
  poly.add(about.dataStart, about.length);
  poly.add(from, length);
  const lengths = new StaticArray<u64>(2);
  lengths[0] = <u64>about.length;
  lengths[1] = <u64>length;
  poly.add(changetype<usize>(lengths), 16);
  poly.finish(to);
}
