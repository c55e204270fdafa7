import { createCipheriv, createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { compileAs } from "../../../test/as.ts";
import { bytesOf, bytesPrelude, exchange } from "../../../test/as-bytes.ts";

// The input of each: a byte that says how long the first part is, that part, and the rest.
const wasm = await compileAs(
  `
  ${bytesPrelude}
  import { equalBytes, hmacSha256, pbkdf2Rounds, pbkdf2Start, sha256 } from "../runtime/core/crypto/sha256";
  import { seal, unseal } from "../runtime/core/crypto/chacha";

  function first(): Uint8Array { return input.slice(1, 1 + input[0]); }
  function rest(): Uint8Array { return input.slice(1 + input[0]); }
  export function hash(): i32 { return attempt((): void => { output = sha256(input); }); }
  export function hmac(): i32 { return attempt((): void => { output = hmacSha256(first(), rest()); }); }
  export function derive(): i32 { return attempt((): void => {
      const work = pbkdf2Start(first(), rest());
      for (let i = 0; i < 3; i++) pbkdf2Rounds(work, 333);
      output = work.slice(96);
    }); }
  export function equal(): i32 {
    return attempt((): void => { output = new Uint8Array(1); output[0] = equalBytes(first(), rest()) ? 1 : 0; });
  }
  export function lock(): i32 {
    return attempt((): void => {
      output = seal(input.slice(0, 32), input.slice(32, 56), input.slice(56, input.length - 5), input.slice(input.length - 5));
    });
  }
  export function open(): i32 {
    return attempt((): void => {
      const plain = unseal(input.slice(0, 32), input.slice(32, input.length - 5), input.slice(input.length - 5));
      output = plain !== null ? plain : Uint8Array.wrap(String.UTF8.encode("refused"));
    });
  }
`,
  { optimize: true },
);

const run = (name: string, ...parts: Uint8Array[]): Buffer =>
  Buffer.from(bytesOf(exchange(wasm, name, Buffer.concat(parts))));
const two = (name: string, a: Uint8Array, b: Uint8Array): Buffer => run(name, Uint8Array.of(a.length), a, b);

test("SHA-256 is Node's, at every length around a block", () => {
  for (const length of [...Array(140).keys(), 1000, 65_536]) {
    const bytes = randomBytes(length);
    expect(run("hash", bytes).toString("hex"), `${length}`).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
});

test("HMAC is Node's, for short and long keys", () => {
  for (const length of [0, 1, 31, 32, 63, 64, 65, 200]) {
    const key = randomBytes(length);
    const text = randomBytes(length * 3);
    expect(two("hmac", key, text).equals(createHmac("sha256", key).update(text).digest())).toBe(true);
  }
});

test("PBKDF2 is Node's", () => {
  for (const [password, salt] of [
    ["", "salt"],
    ["password", "NaCl"],
    ["x".repeat(100), "y".repeat(100)],
  ] as const) {
    const expected = pbkdf2Sync(password, salt, 1000, 32, "sha256");
    expect(two("derive", Buffer.from(password), Buffer.from(salt)).equals(expected)).toBe(true);
  }
});

test("bytes are compared whole", () => {
  expect(two("equal", Buffer.from("abc"), Buffer.from("abc"))[0]).toBe(1);
  expect(two("equal", Buffer.from("abc"), Buffer.from("abd"))[0]).toBe(0);
  expect(two("equal", Buffer.from("abc"), Buffer.from("abcd"))[0]).toBe(0);
});

test("HChaCha20 and the seal follow the draft and RFC 8439", () => {
  const about = Buffer.from("about");
  for (const length of [0, 1, 15, 16, 17, 63, 64, 65, 1000]) {
    const key = randomBytes(32);
    const nonce = randomBytes(24);
    const plain = randomBytes(length);
    const cipher = createCipheriv(
      "chacha20-poly1305",
      hchacha(key, nonce),
      Buffer.concat([Buffer.alloc(4), nonce.subarray(16)]),
      {
        authTagLength: 16,
      },
    );
    cipher.setAAD(about, { plaintextLength: length });
    const expected = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    const sealed = run("lock", key, nonce, plain, about);
    expect(sealed.toString("hex"), `${length}`).toBe(expected.toString("hex"));
    expect(run("open", key, sealed, about).equals(plain)).toBe(true);
  }
});

test("HChaCha20 of the draft's example", () => {
  const key = Buffer.from("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f", "hex");
  const nonce = Buffer.concat([Buffer.from("000000090000004a0000000031415927", "hex"), Buffer.alloc(8)]);
  expect(hchacha(key, nonce).toString("hex")).toBe("82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc");
});

test("whatever was changed is refused", () => {
  const key = randomBytes(32);
  const sealed = run("lock", key, randomBytes(24), Buffer.from("secret"), Buffer.from("about"));
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(run("open", key, changed, Buffer.from("about")).toString(), `${at}`).toBe("refused");
  }
  expect(run("open", key, sealed, Buffer.from("other")).toString()).toBe("refused");
  expect(run("open", randomBytes(32), sealed, Buffer.from("about")).toString()).toBe("refused");
  expect(run("open", key, sealed.subarray(0, 30), Buffer.from("about")).toString()).toBe("refused");
});

/** The reference: ChaCha20's rounds over key and nonce, without the last addition. */
function hchacha(key: Buffer, nonce: Buffer): Buffer {
  const x = new Uint32Array(16);
  const at = (bytes: Buffer, i: number): number => bytes.readUInt32LE(i * 4);
  x.set([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]);
  for (let i = 0; i < 8; i++) x[4 + i] = at(key, i);
  for (let i = 0; i < 4; i++) x[12 + i] = at(nonce, i);
  const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
  const quarter = (a: number, b: number, c: number, d: number): void => {
    for (const [p, q, r, by] of [
      [a, b, d, 16],
      [c, d, b, 12],
      [a, b, d, 8],
      [c, d, b, 7],
    ] as const) {
      x[p] = x[p]! + x[q]!;
      x[r] = rotate(x[r]! ^ x[p]!, by);
    }
  };
  for (let i = 0; i < 10; i++) {
    for (let k = 0; k < 4; k++) quarter(k, k + 4, k + 8, k + 12);
    for (let k = 0; k < 4; k++) quarter(k, 4 + ((k + 1) % 4), 8 + ((k + 2) % 4), 12 + ((k + 3) % 4));
  }
  const own = Buffer.alloc(32);
  for (let i = 0; i < 4; i++) {
    own.writeUInt32LE(x[i]!, i * 4);
    own.writeUInt32LE(x[12 + i]!, 16 + i * 4);
  }
  return own;
}
