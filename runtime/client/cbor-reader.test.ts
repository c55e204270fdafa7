import { Encoder } from "cbor-x";
import { expect, test } from "vitest";
import { compileAs } from "../../test/as.ts";

// Prints what it reads as JSON, so that one comparison covers every kind.
const wasm = await compileAs(`
  import { CborReader } from "../runtime/client/cbor-reader";
  import { CborWriter } from "../registry/cbor/writer";
  import { __caughtAny, __try, f64ToString, i64ToString } from "../runtime/client";
  import * as major from "../registry/cbor/majors";

  let text: string = "";
  export function alloc(length: i32): usize { return heap.alloc(length); }
  export function length(): i32 { return text.length; }
  function show(r: CborReader): string {
    const kind = r.kind();
    if (kind == major.NULL) { r.null_(); return "null"; }
    if (kind == major.TRUE || kind == major.FALSE) return r.bool() ? "true" : "false";
    if (kind == major.TEXT) return '"' + r.string() + '"';
    if (kind == major.F64) return f64ToString(r.f64());
    if (kind == major.UNSIGNED || kind == major.NEGATIVE) return i64ToString(r.i64());
    if (kind == major.BYTES) return "bytes " + r.bytes().length.toString();
    const parts: string[] = [];
    if (kind == major.ARRAY) {
      r.array();
      while (r.more()) parts.push(show(r));
      return "[" + parts.join() + "]";
    }
    r.map();
    while (r.more()) {
      const key = r.key();
      if (key == "skipped") r.skip();
      else parts.push('"' + key + '":' + show(r));
    }
    return "{" + parts.join() + "}";
  }
  export function read(at: usize, size: i32): usize {
    if (__try()) {
      const r = new CborReader(at, size, null);
      text = show(r);
      r.end();
    } else {
      text = "error: " + __caughtAny().message;
    }
    return changetype<usize>(text);
  }
  export function floats(value: f64): usize {
    const w = CborWriter.make();
    w.f64(value);
    text = f64ToString(new CborReader(w.start, w.length, null).f64());
    return changetype<usize>(text);
  }
`);

function shown(address: number): string {
  return Buffer.from(wasm.memory.buffer, address, wasm.length!() * 2).toString("utf16le");
}

function read(bytes: Uint8Array): string {
  const at = wasm.alloc!(bytes.length);
  new Uint8Array(wasm.memory.buffer).set(bytes, at);
  return shown(wasm.read!(at, bytes.length));
}

const { encode } = new Encoder({ useRecords: false, mapsAsObjects: true });

test.each([
  [0, 23, 24, 255, 256, 65536, 4294967296, -1, -24, -25, -257, 1.5, -0.1, true, false, null, "", "é😀"],
  [{ a: [1, { b: "c" }, []], d: {}, e: [[[]]] }],
  ["x".repeat(300), Array.from({ length: 300 }, (_, i) => i)],
])("reads what the server writes (%#)", (...values) => {
  expect(read(encode(values))).toBe(JSON.stringify(values));
});

test("skips what nobody asks for", () => {
  expect(read(encode({ skipped: { x: [1, "y", { z: null }, 2.5] }, kept: 1 }))).toBe('{"kept":1}');
});

test("reads floats of every width", () => {
  for (const value of [0, 1, -2, 0.5, 65504, 2 ** -24, 100000.5, 0.1, NaN, Infinity, -Infinity, 1e300]) {
    expect(shown(wasm.floats!(value))).toBe(String(value));
  }
});

test("reads containers of indefinite length", () => {
  expect(read(Buffer.from("9f0102ff", "hex"))).toBe("[1,2]");
});

test.each(["", "81", "62c328", "6261", "1b01", "0000", "5bffffffffffffffff", `${"81".repeat(100)}00`, "fc"])(
  "refuses %s",
  (hex) => {
    expect(read(Buffer.from(hex, "hex"))).toBe("error: unexpected data");
  },
);
