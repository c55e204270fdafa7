import { describe, expect, test } from "vitest";
import { compileAs } from "../../test/as.ts";
import { bytesOf, bytesPrelude, exchange } from "../../test/as-bytes.ts";
import { random, rounds } from "../../test/random.ts";

const wasm = await compileAs(`
  ${bytesPrelude}
  import { CborReader } from "../registry/cbor/reader";
  import { CborWriter } from "../registry/cbor/writer";
  import { cborToJson } from "../registry/json/cbor-to-json";
  import { jsonToCbor } from "../registry/json/json-to-cbor";
  import { bytesLength, bytesStart, truncate } from "../runtime/core/utf8/bytes";

  export function parsed(): i32 {
    return attempt((): void => {
      const w = CborWriter.make();
      jsonToCbor(input.dataStart, input.length, w);
      output = w.toBytes();
    });
  }

  export function printed(): i32 {
    return attempt((): void => {
      truncate(0);
      cborToJson(input.dataStart, input.length);
      output = new Uint8Array(bytesLength());
      memory.copy(output.dataStart, bytesStart(), bytesLength());
    });
  }

  export function number(): i32 {
    return attempt((): void => {
      const w = CborWriter.make();
      jsonToCbor(input.dataStart, input.length, w);
      const value = new CborReader(w.start, w.length, w.owner).f64();
      output = new Uint8Array(8);
      store<f64>(output.dataStart, value);
    });
  }
`);

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const toCbor = (text: string): string => Buffer.from(bytesOf(exchange(wasm, "parsed", encoded(text)))).toString("hex");
const toJson = (hex: string): string => {
  return new TextDecoder().decode(bytesOf(exchange(wasm, "printed", Buffer.from(hex, "hex"))));
};
const refusal = (text: string): string | undefined => {
  const outcome = exchange(wasm, "parsed", encoded(text));
  return "problem" in outcome ? outcome.problem : undefined;
};
const numberOf = (text: string): number => {
  return new DataView(bytesOf(exchange(wasm, "number", encoded(text))).buffer).getFloat64(0, true);
};

describe("JSON to CBOR", () => {
  test("integers stay integers, other numbers become floats", () => {
    expect(toCbor("0")).toBe("00");
    expect(toCbor("-1")).toBe("20");
    expect(toCbor("18446744073709551615")).toBe("1bffffffffffffffff");
    expect(toCbor("-9223372036854775808")).toBe("3b7fffffffffffffff");
    expect(toCbor("-9223372036854775809")).toBe("fadf000000");
    expect(toCbor("1.0")).toBe("f93c00");
    expect(toCbor("1e2")).toBe("f95640");
    expect(toCbor("-0")).toBe("f98000");
  });

  test("strings keep their characters", () => {
    expect(toCbor('"ä😀"')).toBe("66c3a4f09f9880");
    expect(toCbor('"\\u00e4\\ud83d\\ude00\\n\\"\\/"')).toBe("69c3a4f09f98800a222f");
    expect(toCbor('"\\ud800x\\udc00"')).toBe("67efbfbd78efbfbd");
  });

  test("refusals say where", () => {
    expect(refusal('{"a":1,\n "é": tru}')).toBe("expected a value at line 2, column 7 (byte 15)");
    expect(refusal('{"a" 1}')).toBe("expected ':' at line 1, column 6 (byte 5)");
    expect(refusal("[1 2]")).toBe("expected ',' or ']' at line 1, column 4 (byte 3)");
    expect(refusal("{1:2}")).toBe("expected a key in double quotes at line 1, column 2 (byte 1)");
    expect(refusal('"a\u0001"')).toMatch(/^a control character/);
    expect(refusal('"\\x"')).toMatch(/^a bad escape/);
    expect(refusal("01")).toMatch(/^a malformed number/);
    expect(refusal("")).toMatch(/^the text ends too early/);
    expect(refusal("1 1")).toMatch(/^expected the end/);
    expect(refusal("[".repeat(100_000))).toMatch(/^nested more than 512 levels deep/);
  });
});

describe("CBOR to JSON", () => {
  test("what JSON has no word for is null or text", () => {
    expect(toJson("f97e00")).toBe("null");
    expect(toJson("f97c00")).toBe("null");
    expect(toJson("f7")).toBe("null");
    expect(toJson("4401020304")).toBe('"AQIDBA=="');
    expect(toJson("43010203")).toBe('"AQID"');
    expect(toJson("c11a514b67b0")).toBe("1363896240");
    expect(toJson("a2010220f5")).toBe('{"1":2,"-1":true}');
    expect(toJson("3bffffffffffffffff")).toBe("-18446744073709551616");
    expect(toJson("1b0020000000000001")).toBe("9007199254740993");
  });

  test("control characters and quotes are escaped", () => {
    const text = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code)).join("");
    const cbor = `78${(0x80).toString(16)}${Buffer.from(text).toString("hex")}`;
    expect(JSON.parse(toJson(cbor))).toBe(text);
  });
});

describe("decimal numbers", () => {
  test("random doubles read back exactly", () => {
    for (let round = 0; round < rounds(40_000); round++) {
      const value = randomDouble();
      const text = round % 2 ? JSON.stringify(value) : value.toPrecision(1 + index(30));
      expect(Object.is(numberOf(text), JSON.parse(text)), text).toBe(true);
    }
  });

  test("long and extreme decimals are rounded as JSON.parse does", () => {
    for (let round = 0; round < rounds(20_000); round++) {
      const digits = Array.from({ length: 1 + index(40) }, () => index(10)).join("");
      const text = `${digits.replace(/^0+(?=\d)/, "")}.${index(1e9)}e${index(700) - 350}`;
      expect(Object.is(numberOf(text), JSON.parse(text)), text).toBe(true);
    }
  });

  test("points halfway between two doubles go to the even one", () => {
    for (let round = 0; round < rounds(2000); round++) {
      const text = halfway((BigInt(index(2 ** 32)) << 32n) | BigInt(index(2 ** 32)));
      for (const one of [text, text.replace("e", "000e"), text.replace("e", `${"0".repeat(index(60))}1e`)]) {
        expect(Object.is(numberOf(one), JSON.parse(one)), one).toBe(true);
      }
    }
  });

  test("hostile numbers take no more than their share of time", () => {
    const list = (text: string) => encoded(`[${Array.from({ length: 20_000 }, () => text).join(",")}]`);
    const time = (body: Uint8Array) => {
      const before = performance.now();
      bytesOf(exchange(wasm, "parsed", body));
      return performance.now() - before;
    };
    const [plain, hostile] = [list("1234567890123456789.5e+000"), list("1234567890123456789.5e-300")];
    time(plain);
    expect(time(hostile)).toBeLessThan(20 * time(plain) + 50);
  });
});

test("mutated texts are accepted or refused as JSON.parse does", () => {
  const seeds = [
    '{"a":[1,2,{"b":null}],"c":"x\\u00e9\\ud83d\\ude00\\n","d":-1.5e3,"e":true,"f":false}',
    '[[],{},"","é😀",-0,0,1e9,18446744073709551615,1E-7]',
    ' { "k" : [ 1 , "\\u0000\\u001f\\b" ] } ',
  ].map((text) => Buffer.from(text));
  for (let round = 0; round < rounds(30_000); round++) {
    const bytes = mutated(seeds[index(seeds.length)] as Buffer);
    const expected = parse(bytes);
    const outcome = exchange(wasm, "parsed", bytes);
    expect("bytes" in outcome, bytes.toString()).toBe(expected !== undefined);
    if (!expected || !("bytes" in outcome)) continue;
    const back = JSON.parse(toJson(Buffer.from(outcome.bytes).toString("hex")));
    expect(JSON.stringify(back), bytes.toString()).toBe(JSON.stringify(wellFormed(expected.value)));
  }
});

/** Without lone surrogates, in values and keys: CBOR's text cannot hold them. */
function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.toWellFormed(), wellFormed(item)]));
}

function parse(bytes: Uint8Array): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)) };
  } catch {
    return undefined;
  }
}

function mutated(seed: Buffer): Buffer {
  let bytes = Buffer.from(seed);
  for (let hits = index(4); hits > 0; hits--) {
    const at = index(bytes.length);
    const kind = index(3);
    if (kind === 0) bytes[at] = index(256);
    else {
      const inserted = kind === 1 ? Buffer.from('[]{},:"\\0123456789-+.eEtfnu '.charAt(index(28))) : Buffer.alloc(0);
      bytes = Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + 2 - kind)]);
    }
  }
  return bytes;
}

/** The decimal of the point between the double with these bits and the next one. */
function halfway(seed: bigint): string {
  const bits = seed & 0x7fefffffffffffffn;
  const biased = Number(bits >> 52n);
  const mantissa = (bits & 0xfffffffffffffn) | (biased ? 1n << 52n : 0n);
  const exponent = Math.max(biased, 1) - 1076;
  const middle = mantissa * 2n + 1n;
  return exponent < 0 ? `${middle * 5n ** BigInt(-exponent)}e${exponent}` : `${middle << BigInt(exponent)}e0`;
}

function randomDouble(): number {
  const view = new DataView(new ArrayBuffer(8));
  for (;;) {
    view.setUint32(0, index(2 ** 32));
    view.setUint32(4, index(2 ** 32));
    const value = view.getFloat64(0);
    if (Number.isFinite(value)) return value;
  }
}

function index(below: number): number {
  return Math.floor(random() * below);
}
