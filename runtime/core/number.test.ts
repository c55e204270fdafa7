import { expect, test } from "vitest";
import { compileAs } from "../../test/as.ts";
import { random, rounds } from "../../test/random.ts";

const wasm = await compileAs(`
  import { writeF64, writeI32, writeI64, writeU32, writeU64, f64ToString } from "../runtime/core/number";
  const values: usize = heap.alloc(800000);
  const text: usize = heap.alloc(4000000);
  export function input(): usize { return values; }
  export function output(): usize { return text; }
  export function doubles(n: i32): i32 {
    let to = text;
    for (let i = 0; i < n; i++) { to = writeF64(to, load<f64>(values + (<usize>i << 3))); store<u8>(to++, 10); }
    return <i32>(to - text);
  }
  export function integers(): i32 {
    const bits = load<u64>(values);
    let to = writeU64(text, bits);
    store<u8>(to, 10); to = writeI64(to + 1, <i64>bits);
    store<u8>(to, 10); to = writeU32(to + 1, <u32>bits);
    store<u8>(to, 10); to = writeI32(to + 1, <i32>bits);
    return <i32>(to - text);
  }
  export function asString(): usize { return changetype<usize>(f64ToString(load<f64>(values))); }
`);

function written(length: number): string[] {
  return Buffer.from(wasm.memory.buffer, wasm.output!(), length).toString("latin1").split("\n");
}

function printed(values: number[]): string[] {
  new Float64Array(wasm.memory.buffer, wasm.input!(), values.length).set(values);
  return written(wasm.doubles!(values.length)).slice(0, -1);
}

const view = new DataView(new ArrayBuffer(8));

/** A double of random bits: every magnitude is as likely as every other. */
function randomBits(): number {
  view.setUint32(0, random() * 2 ** 32);
  view.setUint32(4, random() * 2 ** 32);
  return view.getFloat64(0);
}

test("prints edge cases as JavaScript does", () => {
  const values = [0, -0, NaN, Infinity, -Infinity, 5e-324, -5e-324, 1.7976931348623157e308, 2.2250738585072014e-308];
  values.push(2.225073858507201e-308, 1e21, 1e20, 123456789012345680000, 1e-6, 1e-7, 1.5e-7, 0.000001234, 2 ** 53);
  values.push(2 ** 53 + 2, 4294967295, 2147483648, -2147483648, 0.1, 0.01, 0.5, 1.005, 99999999, 999999.99, 1e15);
  values.push(1e14 + 0.5, 9.5367431640625e-7, 2 ** 63, 1e23, 9e22, 4.35, 0.07, 0.1 + 0.2, 1e300, 5e-7, 999999.995);
  for (let exponent = -1074; exponent < 1024; exponent++) values.push(2 ** exponent, -(2 ** exponent));
  for (let exponent = -323; exponent < 309; exponent++)
    values.push(Number(`1e${exponent}`), Number(`9.87e${exponent}`));
  expect(printed(values)).toEqual(values.map(String));
});

test.each([
  ["random bits", randomBits],
  ["fractions", random],
  ["hundredths", () => Math.round((random() - 0.5) * 2e6) / 100],
  ["millionths", () => Math.round(random() * 1e9) / 1e6],
  ["integers beyond 2^53", () => Math.floor(random() * 2 ** 54)],
  ["integers up to 1e22", () => Math.floor(random() * 1e22)],
  ["small fractions", () => random() * 10 ** (random() * -12)],
  ["large numbers", () => random() * 10 ** (random() * 30)],
  ["1 to 17 digits", () => Number((random() * 1e3).toPrecision(1 + Math.floor(random() * 17)))],
])("prints %s as JavaScript does", (_name, next) => {
  for (let round = 0; round < rounds(2); round++) {
    const values = Array.from({ length: 60000 }, next);
    const texts = printed(values);
    const wrong = values.findIndex((value, i) => texts[i] !== String(value));
    expect(wrong < 0 ? "" : `${texts[wrong]} for ${values[wrong]}`).toBe("");
  }
});

test("prints integers of each width", () => {
  const edges = [0n, 1n, 9n, 10n, 99999999n, 100000000n, 2n ** 31n, 2n ** 32n - 1n, 2n ** 63n, 2n ** 64n - 1n];
  const values = [
    ...edges,
    ...Array.from({ length: 2000 }, (_, i) => BigInt(Math.floor(random() * 2 ** 53)) << BigInt(i % 11)),
  ];
  for (const value of values) {
    new BigUint64Array(wasm.memory.buffer, wasm.input!(), 1)[0] = value;
    const widths = [value, BigInt.asIntN(64, value), BigInt.asUintN(32, value), BigInt.asIntN(32, value)];
    expect(written(wasm.integers!())).toEqual(widths.map(String));
  }
});

test("makes strings of numbers", () => {
  new Float64Array(wasm.memory.buffer, wasm.input!(), 1)[0] = -1234.5;
  const address = wasm.asString!();
  const units = new Uint16Array(wasm.memory.buffer, address, 7);
  expect(String.fromCharCode(...units)).toBe("-1234.5");
});
