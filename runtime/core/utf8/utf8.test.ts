import { expect, test } from "vitest";
import { compileAs } from "../../../test/as.ts";
import { random, rounds } from "../../../test/random.ts";

const wasm = await compileAs(`
  import { bytesLength, bytesStart, escaped, raw, truncate, unescaped } from "../runtime/core/utf8/bytes";
  import { decodeUtf8 } from "../runtime/core/utf8/decode";
  import { encodeUtf8 } from "../runtime/core/utf8/encode";
  import { escapeUnitsScalar } from "../runtime/core/utf8/escape-scalar";
  let text: string = "";
  let units: i32 = 0;
  const space: usize = heap.alloc(400000);
  const padded: usize = heap.alloc(2000);
  export function newString(n: i32): usize {
    text = changetype<string>(__new(<usize>n << 1, idof<string>()));
    return changetype<usize>(text);
  }
  export function escape(): i32 { truncate(0); escaped(text); return bytesLength(); }
  export function encode(): i32 { truncate(0); unescaped(text); return bytesLength(); }
  export function start(): usize { return bytesStart(); }
  export function scalar(): i32 { return <i32>(escapeUnitsScalar(changetype<usize>(text), text.length, space) - space); }
  export function scratch(): usize { return space; }
  export function encodedArray(): usize { const bytes = encodeUtf8(text); units = bytes.length; return bytes.dataStart; }
  export function decode(n: i32): usize {
    const decoded = decodeUtf8(space, n);
    if (decoded === null) return 0;
    units = decoded.length;
    return changetype<usize>(decoded);
  }
  export function length(): i32 { return units; }
  export function appendRaw(n: i32): i32 {
    for (let i = 0; i < n; i++) store<u8>(padded + i, <u8>(i * 7));
    const before = bytesLength();
    raw(padded, n);
    return before;
  }
`);

function setText(text: string): void {
  // Allocating may grow the memory, which detaches its buffer.
  const address = wasm.newString!(text.length);
  const units = new Uint16Array(wasm.memory.buffer, address, text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
}

function bytesAt(address: number, length: number): Buffer {
  return Buffer.from(new Uint8Array(wasm.memory.buffer, address, length));
}

const replacements: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
  "\0": "\ufffd",
};

function expectEscaped(text: string): void {
  setText(text);
  const expected = text.replace(/[&<>"'\r\0]/g, (found) => replacements[found]!).toWellFormed();
  expect(bytesAt(wasm.scratch!(), wasm.scalar!()).toString(), "scalar").toBe(expected);
  const length = wasm.escape!();
  expect(bytesAt(wasm.start!(), length).toString(), "simd").toBe(expected);
}

const pools = ["abcdefgh xyz 0123", "abc&<>\"'\r\0d", "aé\u0800中\uffff", "😀😁a", "\ud800", "\udc00", "a", "&"];

function randomText(most: number): string {
  const used = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pools[Math.floor(random() * pools.length)]!);
  let text = "";
  for (let left = Math.floor(random() ** 2 * most); left > 0; left--) {
    const pool = used[Math.floor(random() * used.length)]!;
    text += pool[Math.floor(random() * pool.length)];
  }
  return text;
}

test("escapes every single unit", () => {
  for (let unit = 0; unit < 0x10000; unit += unit < 0x900 || unit > 0xd700 ? 1 : 97) {
    expectEscaped(String.fromCharCode(unit));
  }
});

test("escapes one special character at each place of each length", () => {
  for (let length = 1; length <= 40; length++) {
    for (let place = 0; place < length; place++) {
      for (const special of ["&", '"', "é", "\ud83d", "\0"]) {
        expectEscaped("a".repeat(place) + special + "b".repeat(length - place - 1));
      }
    }
  }
});

test("escapes random text like its scalar reference and like JavaScript", () => {
  for (let round = 0; round < rounds(20000); round++) expectEscaped(randomText(90));
});

test("escapes long text without cutting surrogate pairs", () => {
  for (const offset of [0, 1, 2, 3]) expectEscaped("a".repeat(8188 + offset) + "😀<".repeat(9000));
});

test("encodes as TextEncoder does", () => {
  for (let round = 0; round < rounds(10000); round++) {
    const text = randomText(90);
    const expected = text.toWellFormed();
    setText(text);
    const length = wasm.encode!();
    expect(bytesAt(wasm.start!(), length).toString()).toBe(expected);
    const array = wasm.encodedArray!();
    expect(bytesAt(array, wasm.length!()).toString()).toBe(expected);
  }
});

test("decodes as a fatal TextDecoder does", () => {
  const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const utf16 = new TextDecoder("utf-16", { ignoreBOM: true });
  for (let round = 0; round < rounds(20000); round++) {
    const bytes = Buffer.from(randomText(60).toWellFormed());
    if (bytes.length > 0 && random() < 0.5) bytes[Math.floor(random() * bytes.length)] = random() * 256;
    let expected: string | null = null;
    try {
      expected = utf8.decode(bytes);
    } catch {
      // Malformed: decodeUtf8 says null.
    }
    new Uint8Array(wasm.memory.buffer).set(bytes, wasm.scratch!());
    const decoded = wasm.decode!(bytes.length);
    expect(decoded === 0 ? null : utf16.decode(bytesAt(decoded, wasm.length!() * 2))).toBe(expected);
  }
});

test("copies constants of every length", () => {
  for (let length = 0; length < 1200; length += length < 80 ? 1 : 13) {
    const before = wasm.appendRaw!(length);
    const expected = Buffer.from(Array.from({ length }, (_, i) => (i * 7) & 255));
    expect(bytesAt(wasm.start!() + before, length).equals(expected), `length ${length}`).toBe(true);
  }
});
