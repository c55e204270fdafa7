import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Encoder } from "cbor-x";
import { describe, expect, test } from "vitest";
import { compileAs } from "../../test/as.ts";
import { bytesOf, bytesPrelude, exchange } from "../../test/as-bytes.ts";
import { random, rounds } from "../../test/random.ts";

interface Vector {
  hex: string;
  roundtrip: boolean;
  decoded?: unknown;
  diagnostic?: string;
}

const file = join(import.meta.dirname, "../../test/data/cbor-rfc8949-appendix-a.json");
const vectors = JSON.parse(readFileSync(file, "utf8"), exactIntegers) as Vector[];

const wasm = await compileAs(`
  ${bytesPrelude}
  import { CborReader } from "../registry/cbor/reader";
  import { CborWriter } from "../registry/cbor/writer";
  import * as major from "../registry/cbor/majors";
  import { cborToJson } from "../registry/json/cbor-to-json";
  import { bytesLength, bytesStart, truncate } from "../runtime/core/utf8/bytes";

  /** Reads one value of any kind and writes it again. */
  function again(r: CborReader, w: CborWriter): void {
    const kind = r.kind();
    if (kind == major.UNSIGNED) w.u64(r.u64());
    else if (kind == major.NEGATIVE) w.i64(r.i64());
    else if (kind == major.BYTES) w.bytes(r.bytes());
    else if (kind == major.TEXT) w.string(r.string());
    else if (kind == major.ARRAY) {
      const count = r.array();
      if (count < 0) w.byte(major.ARRAY | major.INDEFINITE);
      else w.array(count);
      while (r.more()) again(r, w);
      if (count < 0) w.breakOff();
    } else if (kind == major.MAP) {
      const count = r.map();
      if (count < 0) w.byte(major.MAP | major.INDEFINITE);
      else w.map(count);
      while (r.more()) { again(r, w); again(r, w); }
      if (count < 0) w.breakOff();
    } else if (kind == major.TRUE || kind == major.FALSE) w.bool(r.bool());
    else if (kind == major.NULL) { r.null_(); w.null_(); }
    else if (kind == major.UNDEFINED) { r.null_(); w.undefined_(); }
    else if (kind == major.F64) w.f64(r.f64());
    else { r.skip(); w.undefined_(); }
  }

  export function copied(): i32 {
    return attempt((): void => {
      const r = CborReader.of(input);
      const w = CborWriter.make();
      again(r, w);
      r.end();
      output = w.toBytes();
    });
  }

  /** A list of numbers, each written as a double; with and without the short way. */
  function numbers(short: bool): void {
    const r = CborReader.of(input);
    const list: f64[] = [];
    r.array();
    if (short) r.f64s(list);
    while (r.more()) list.push(r.f64());
    r.end();
    output = new Uint8Array(list.length << 3);
    memory.copy(output.dataStart, list.dataStart, output.length);
  }
  export function listed(): i32 { return attempt((): void => numbers(true)); }
  export function oneByOne(): i32 { return attempt((): void => numbers(false)); }

  export function skipped(): i32 {
    return attempt((): void => { const r = CborReader.of(input); r.skip(); r.end(); output = input; });
  }

  export function printed(): i32 {
    return attempt((): void => {
      truncate(0);
      cborToJson(input.dataStart, input.length);
      output = new Uint8Array(bytesLength());
      memory.copy(output.dataStart, bytesStart(), bytesLength());
    });
  }

  function small(r: CborReader): void {
    r.map();
    let seen = false;
    while (r.more()) {
      const key = r.key();
      if (key == "i8") { r.i8(); seen = true; }
      else if (key == "u8") r.u8();
      else if (key == "i32") r.i32();
      else if (key == "u32") r.u32();
      else if (key == "i64") r.i64();
      else if (key == "u64") r.u64();
      else if (key == "f64") { const w = CborWriter.make(); w.f64(r.f64()); output = w.toBytes(); }
      else if (key == "bool") r.bool();
      else if (key == "text") r.string();
      else if (key == "bytes") output = r.bytes();
      else if (key == "items") {
        r.array();
        while (r.more()) { r.map(); while (r.more()) { if (r.key() == "price") r.f64(); else r.skip(); } }
      } else if (key == "inner") {
        r.map();
        let has = false;
        while (r.more()) { if (r.key() == "x") { r.i32(); has = true; } else r.skip(); }
        if (!has) r.missing("x");
      } else r.skip();
    }
    r.end();
  }

  export function typed(): i32 {
    return attempt((): void => { output = new Uint8Array(0); small(CborReader.of(input)); });
  }
`);

const encoder = new Encoder({ useRecords: false, mapsAsObjects: true, variableMapSize: true });

const copy = (hex: string): string => toHex(bytesOf(exchange(wasm, "copied", fromHex(hex))));
const json = (hex: string): string => new TextDecoder().decode(bytesOf(exchange(wasm, "printed", fromHex(hex))));
const problem = (name: string, hex: string): string | undefined => {
  const outcome = exchange(wasm, name, fromHex(hex));
  return "problem" in outcome ? outcome.problem : undefined;
};
const read = (value: unknown): string | undefined => problem("typed", toHex(encoder.encode(value)));

describe("the vectors of RFC 8949, appendix A", () => {
  const plain = vectors.filter(({ hex }) => !/^(c|d|f0|f8|3bffffffffffffffff)/.test(hex));

  test("what round-trips is written again byte for byte", () => {
    for (const { hex, roundtrip } of plain) if (roundtrip) expect(copy(hex), hex).toBe(hex);
  });

  test("what is not preferred is read all the same", () => {
    expect(copy("fb3ff0000000000000")).toBe("f93c00");
    expect(copy("fa7fc00000")).toBe("f97e00");
    expect(copy("fbfff0000000000000")).toBe("f9fc00");
    expect(copy("5f42010243030405ff")).toBe("450102030405");
    expect(copy("7f657374726561646d696e67ff")).toBe("6973747265616d696e67");
  });

  test("every decoded value comes out as that JSON", () => {
    for (const { hex, decoded } of vectors) {
      if (decoded === undefined || /^c[23]/.test(hex)) continue;
      // As JSON.stringify does, -0 is printed as 0.
      expect(JSON.parse(json(hex), exactIntegers), hex).toEqual(Object.is(decoded, -0) ? 0 : decoded);
    }
  });

  test("every vector is skipped whole", () => {
    for (const { hex } of vectors) {
      // simple(24) in two bytes: a vector of RFC 7049 that section 3.3 of RFC 8949 calls not well-formed.
      if (hex === "f818") continue;
      expect(problem("skipped", hex), hex).toBeUndefined();
      expect(problem("skipped", hex.slice(0, -2)), hex).toBeDefined();
      expect(problem("skipped", `${hex}00`), hex).toMatch(/expected the end/);
    }
  });
});

describe("reading", () => {
  test("integers are checked against their type", () => {
    expect(read({ i8: -128 })).toBeUndefined();
    expect(read({ i8: 128 })).toBe("i8: expected an integer from -128 to 127, found 128");
    expect(read({ u8: -1 })).toBe("u8: expected an integer from 0 to 255, found -1");
    expect(read({ i32: 2 ** 31 })).toMatch(/^i32: expected an integer from -2147483648 to 2147483647/);
    expect(read({ u64: 2n ** 64n - 1n })).toBeUndefined();
    expect(read({ i64: 2n ** 63n })).toMatch(/^i64: /);
    expect(problem("typed", "a1636936343b7fffffffffffffff")).toBeUndefined();
    expect(problem("typed", "a1636936343b8000000000000000")).toMatch(/^i64: .* found -9223372036854775809$/);
  });

  test("floats with an integral value are integers", () => {
    expect(problem("typed", "a163693332f94400")).toBeUndefined();
    expect(problem("typed", "a163693332f93e00")).toBe("i32: expected an integer, found 1.5");
    expect(problem("typed", "a163693332f97e00")).toBe("i32: expected an integer, found NaN");
    expect(problem("typed", "a163693634fbc3e0000000000000")).toBeUndefined();
  });

  test("integers and big integers are floats", () => {
    const value = (hex: string): number => {
      const bytes = bytesOf(exchange(wasm, "typed", fromHex(`a163663634${hex}`)));
      return encoder.decode(Buffer.from(bytes)) as number;
    };
    expect(value("1bffffffffffffffff")).toBe(2 ** 64);
    expect(value("3bffffffffffffffff")).toBe(-(2 ** 64));
    expect(value("3b7fffffffffffffff")).toBe(-(2 ** 63));
    expect(value("c249010000000000000000")).toBe(2 ** 64);
    expect(value("c349010000000000000000")).toBe(-(2 ** 64));
    expect(value("c24100")).toBe(0);
    expect(value(`c25821${"ff".repeat(33)}`)).toBe(Number(2n ** 264n - 1n));
  });

  test("bytes may come as base64 text", () => {
    const bytes = (text: string): Uint8Array => bytesOf(exchange(wasm, "typed", encoder.encode({ bytes: text })));
    expect(Buffer.from(bytes("aGk/Pz8+")).toString()).toBe("hi???>");
    expect(Buffer.from(bytes("aGk_Pz8-")).toString()).toBe("hi???>");
    expect(Buffer.from(bytes("aA==")).toString()).toBe("h");
    expect(Buffer.from(bytes("aA")).toString()).toBe("h");
    expect(read({ bytes: "a" })).toBe("bytes: expected bytes, found text");
    expect(read({ bytes: "a=b=" })).toBe("bytes: expected bytes, found text");
    expect(read({ bytes: 1 })).toBe("bytes: expected bytes, found 1");
  });

  test("errors carry the path of the value", () => {
    expect(read({ items: [{}, {}, {}, { price: "1" }] })).toBe("items[3].price: expected a number, found text");
    expect(read({ inner: { y: 1 } })).toBe("inner.x: missing");
    expect(read({ inner: [] })).toBe("inner: expected a map, found an array");
    expect(read({ bool: null })).toBe("bool: expected true or false, found null");
    expect(read([])).toBe("the value: expected a map, found an array");
  });

  test("errors in what is skipped carry their path too", () => {
    expect(problem("skipped", "a1616e8201")).toMatch(/^n: says it is 2 entries long, but 1 bytes are left/);
    expect(problem("skipped", "a1616e82011c")).toMatch(/^n\[1\]: malformed CBOR/);
  });

  test("text must be UTF-8", () => {
    for (const bytes of ["c328", "c0af", "eda080", "f4908080", "80", "e282"]) {
      const length = (0x60 + bytes.length / 2).toString(16);
      expect(problem("typed", `a16474657874${length}${bytes}`), bytes).toMatch(/^text: .*UTF-8/);
    }
  });

  test("deep nesting is refused, as far as it is allowed it is read", () => {
    const nested = (levels: number): string => `${"81".repeat(levels)}01`;
    expect(problem("skipped", nested(64))).toBeUndefined();
    expect(problem("skipped", nested(65))).toMatch(/nested more than 64 levels deep/);
    expect(problem("skipped", "9f".repeat(100_000))).toMatch(/nested more than 64 levels deep/);
    expect(problem("skipped", `${"c1".repeat(100_000)}01`)).toBeUndefined();
    expect(problem("skipped", `a1616e${nested(100)}`)).toMatch(/^n\[0\].*nested/);
  });

  test("lengths that lie are refused before anything is made", () => {
    for (const hex of [
      "7affffffff61",
      "5b7fffffffffffffff",
      "9affffffff",
      "bb00000000ffffffff",
      "9bffffffffffffffff",
    ]) {
      expect(problem("skipped", hex), hex).toMatch(/says it/);
      expect(problem("copied", hex), hex).toMatch(/says it/);
    }
  });
});

describe("seeded fuzzing", () => {
  test("random values come back from cbor-x as they were", () => {
    for (let round = 0; round < rounds(2000); round++) {
      const value = randomValue(4);
      const hex = copy(toHex(encoder.encode(value)));
      expect(encoder.decode(Buffer.from(hex, "hex"))).toEqual(value);
    }
  });

  test("lists of numbers are read in one go as they are one by one", () => {
    const others = [-1, "x", null, [1], true, 2n ** 70n, new Date(0)];
    for (let round = 0; round < rounds(2000); round++) {
      const list: unknown[] = Array.from({ length: index(30) }, randomNumber);
      if (random() < 0.3) list.splice(index(list.length + 1), 0, pick(others));
      const bytes = Buffer.from(encoder.encode(list));
      for (let hits = index(5) - 2; hits > 0; hits--) bytes[index(bytes.length)] = index(256);
      const part = random() < 0.2 ? bytes.subarray(0, index(bytes.length)) : bytes;
      expect(exchange(wasm, "listed", part)).toEqual(exchange(wasm, "oneByOne", part));
    }
  });

  test("no bytes make it trap", () => {
    const seeds = vectors.map(({ hex }) => fromHex(hex));
    for (let round = 0; round < rounds(20_000); round++) {
      const bytes = Buffer.concat([pick(seeds), pick(seeds), pick(seeds)]);
      for (let hits = index(4); hits > 0; hits--) bytes[index(bytes.length)] = index(256);
      const part = bytes.subarray(index(4), bytes.length - index(3));
      for (const name of ["copied", "skipped", "printed", "typed"]) exchange(wasm, name, part);
    }
  });
});

/** Integers past 2^53 keep their digits. */
function exactIntegers(this: unknown, _key: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source;
  if (typeof value !== "number" || !source || !/^-?\d+$/.test(source)) return value;
  return Number.isSafeInteger(value) ? value : BigInt(source);
}

/** Of every length that CBOR has for numbers. */
function randomNumber(): number {
  const kind = index(6);
  if (kind === 0) return random() * 10 ** index(20);
  if (kind === 1) return index(24);
  if (kind === 2) return index(2 ** 32);
  return kind === 3 ? index(256) : kind === 4 ? index(65536) : Math.fround(random() - 0.5);
}

function randomValue(depth: number): unknown {
  const kind = index(depth > 0 ? 9 : 7);
  if (kind === 0) return index(2 ** 31) * (random() < 0.5 ? -1 : 1);
  if (kind === 1) return (random() - 0.5) * 10 ** index(300);
  if (kind === 2) return randomText();
  if (kind === 3) return random() < 0.5;
  if (kind === 4) return random() < 0.5 ? null : undefined;
  if (kind === 5) return Buffer.from(randomText());
  if (kind === 6) return index(300) / 8;
  const count = index(6);
  if (kind === 7) return Array.from({ length: count }, () => randomValue(depth - 1));
  return Object.fromEntries(Array.from({ length: count }, () => [randomText(), randomValue(depth - 1)]));
}

function randomText(): string {
  const alphabet = ["a", "B", " ", "ä", "€", "😀", "\0", '"', "\\", "\n"];
  return Array.from({ length: index(40) }, () => pick(alphabet)).join("");
}

function index(below: number): number {
  return Math.floor(random() * below);
}

function pick<T>(list: readonly T[]): T {
  return list[index(list.length)] as T;
}

function fromHex(hex: string): Uint8Array {
  return Buffer.from(hex, "hex");
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
