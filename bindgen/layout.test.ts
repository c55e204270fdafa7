import { componentEmbed } from "@bytecodealliance/jco";
import binaryen from "assemblyscript/binaryen";
import { beforeAll, describe, expect, test } from "vitest";
import { witDocument, worldName } from "./component.ts";
import { alignOf, alignTo, fieldOffsets, flagsSize, flatten, signatureOf, sizeOf, variantLayout } from "./layout.ts";
import type { Case, Func, Interface, PrimitiveKind, Type, World } from "./model.ts";
import { resolveWorld } from "./resolve.ts";

const of = (kind: PrimitiveKind): Type => ({ kind });
const tuple = (...items: Type[]): Type => ({ kind: "tuple", items });
const option = (some: Type): Type => ({ kind: "option", some });
const list = (element: Type): Type => ({ kind: "list", element });
const variant = (...cases: Case[]): Type => ({ kind: "variant", name: "v", owner: undefined, cases });
const flags = (count: number): string[] => Array.from({ length: count }, (_, index) => `f${index}`);

describe("sizes", () => {
  test.each([
    ["bool", 1, 1],
    ["u8", 1, 1],
    ["s16", 2, 2],
    ["u32", 4, 4],
    ["char", 4, 4],
    ["s64", 8, 8],
    ["f32", 4, 4],
    ["f64", 8, 8],
    ["string", 8, 4],
  ] as const)("%s takes %i bytes, aligned to %i", (kind, size, align) => {
    expect([sizeOf(of(kind)), alignOf(of(kind))]).toEqual([size, align]);
  });

  test("fields are padded between and behind", () => {
    expect(fieldOffsets([of("u8"), of("u32"), of("u8"), of("u64"), of("u16")])).toEqual([0, 4, 8, 16, 24]);
    expect(sizeOf(tuple(of("u8"), of("u32"), of("u8"), of("u64"), of("u16")))).toBe(32);
    expect(sizeOf(tuple())).toBe(0);
  });

  test("a discriminant is as wide as its cases need", () => {
    const cases = (count: number): Case[] => flags(count).map((name) => ({ name, type: undefined }));
    expect(variantLayout(cases(256))).toEqual({ tagSize: 1, payloadOffset: 1 });
    expect(variantLayout(cases(257))).toEqual({ tagSize: 2, payloadOffset: 2 });
    expect(variantLayout(cases(65537))).toEqual({ tagSize: 4, payloadOffset: 4 });
    expect(sizeOf(variant(...cases(300)))).toBe(2);
  });

  test("options and results are variants", () => {
    expect([sizeOf(option(of("u8"))), sizeOf(option(of("u64"))), sizeOf(option(of("string")))]).toEqual([2, 16, 12]);
    expect(sizeOf({ kind: "result", ok: undefined, err: undefined })).toBe(1);
    expect(sizeOf({ kind: "result", ok: of("u8"), err: of("f64") })).toBe(16);
  });

  test("flags take one bit a name, up to 32", () => {
    expect([1, 8, 9, 16, 17, 32].map((count) => flagsSize(flags(count)))).toEqual([1, 1, 2, 2, 4, 4]);
    expect(() => flagsSize(flags(33))).toThrow("32");
  });

  test("offsets round up", () => {
    expect([alignTo(0, 8), alignTo(1, 8), alignTo(8, 8), alignTo(5, 2)]).toEqual([0, 8, 8, 6]);
  });
});

describe("flattening", () => {
  test("scalars, pairs and handles", () => {
    expect(flatten(of("u8"))).toEqual(["i32"]);
    expect(flatten(of("u64"))).toEqual(["i64"]);
    expect(flatten(of("string"))).toEqual(["i32", "i32"]);
    expect(flatten(list(of("u64")))).toEqual(["i32", "i32"]);
    expect(flatten(tuple(of("f32"), of("char"), of("f64")))).toEqual(["f32", "i32", "f64"]);
  });

  test("cases share slots, and what differs is joined", () => {
    const join = (a: PrimitiveKind, b: PrimitiveKind): string | undefined =>
      flatten(variant({ name: "a", type: of(a) }, { name: "b", type: of(b) }))[1];
    expect(join("u32", "s8")).toBe("i32");
    expect(join("f32", "f32")).toBe("f32");
    expect(join("u32", "f32")).toBe("i32");
    expect(join("u32", "u64")).toBe("i64");
    expect(join("f32", "f64")).toBe("i64");
    expect(join("f64", "u64")).toBe("i64");
  });

  test("longer cases decide the number of slots", () => {
    const shape = variant(
      { name: "a", type: of("u64") },
      { name: "b", type: of("string") },
      { name: "c", type: undefined },
    );
    expect(flatten(shape)).toEqual(["i32", "i64", "i32"]);
  });
});

describe("signatures", () => {
  const params = (count: number): { name: string; type: Type }[] =>
    Array.from({ length: count }, (_, index) => ({ name: `p${index}`, type: of("u32") }));

  test("results wider than one value go through memory", () => {
    expect(signatureOf([], of("string"), "import")).toMatchObject({ params: ["i32"], results: [] });
    expect(signatureOf([], of("string"), "export")).toMatchObject({ params: [], results: ["i32"] });
    expect(signatureOf([], of("f64"), "import")).toMatchObject({ params: [], results: ["f64"] });
  });

  test("parameters beyond sixteen go through memory", () => {
    expect(signatureOf(params(16), undefined, "import").params).toHaveLength(16);
    expect(signatureOf(params(17), of("string"), "import")).toMatchObject({
      params: ["i32", "i32"],
      paramsInMemory: true,
    });
  });
});

describe("known facts of wasi:http", () => {
  let world: World;
  beforeAll(async () => {
    world = await resolveWorld(witDocument(), worldName);
  });
  const typeOf = (name: string): Type => {
    const found = world.imports.flatMap((one) => one.types).find((one) => one.name === name);
    if (!found) throw new Error(name);
    return found.type;
  };

  test("the error code takes 32 bytes and seven flat values", () => {
    expect([sizeOf(typeOf("error-code")), alignOf(typeOf("error-code"))]).toEqual([32, 8]);
    expect(flatten(typeOf("error-code"))).toEqual(["i32", "i32", "i64", "i32", "i32", "i32", "i32"]);
  });

  test("payloads, methods and stream errors", () => {
    const sizes = ["DNS-error-payload", "TLS-alert-received-payload", "field-size-payload", "method", "stream-error"];
    expect(sizes.map((name) => sizeOf(typeOf(name)))).toEqual([16, 16, 20, 12, 8]);
    expect([sizeOf(typeOf("header-error")), sizeOf(typeOf("datetime"))]).toEqual([1, 16]);
  });

  test("every signature is the one that jco expects", async () => {
    const expected = await jcoSignatures();
    const ours = new Map(world.imports.flatMap((one) => one.functions.map((func) => signatureEntry(one, func))));
    expect(ours.size).toBeGreaterThan(70);
    for (const [name, signature] of ours) expect([name, expected.get(name)]).toEqual([name, signature]);
  });
});

function signatureEntry(one: Interface, func: Func): [string, string] {
  const { params, results } = signatureOf(func.params, func.result, "import");
  return [`cm32p2|${one.id.replace(/\.\d+$/, "")}#${func.id}`, `${params.join()} -> ${results.join()}`];
}

/** wit-component's own idea of every flattened import, from the dummy core that jco makes. */
async function jcoSignatures(): Promise<Map<string, string>> {
  const options = { dummy: true, witSource: witDocument(), world: worldName };
  const dummy = binaryen.readBinary(new Uint8Array(await componentEmbed(options)));
  const names = new Map([
    [binaryen.i32, "i32"],
    [binaryen.i64, "i64"],
    [binaryen.f32, "f32"],
    [binaryen.f64, "f64"],
  ]);
  const show = (type: number): string =>
    binaryen
      .expandType(type)
      .map((one) => names.get(one))
      .join();
  const signatures = new Map<string, string>();
  for (let i = 0; i < dummy.getNumFunctions(); i++) {
    const info = binaryen.getFunctionInfo(dummy.getFunctionByIndex(i));
    if (info.module) signatures.set(`${info.module}#${info.base}`, `${show(info.params)} -> ${show(info.results)}`);
  }
  return signatures;
}
