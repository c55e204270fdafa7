/**
 * The canonical ABI's layout: size, alignment, offsets and flattening of every type. The only place that knows them.
 * Derived kinds are reduced to base kinds: a tuple is a record; enum, option and result are variants.
 */
import { type Case, type Param, type PlainType, resolveAlias, type Type } from "./model.ts";

export type CoreType = "i32" | "i64" | "f32" | "f64";

/** More flat parameters than this go through memory. */
export const maxFlatParams = 16;
/** More flat results than this go through memory. */
export const maxFlatResults = 1;

/** Bytes that a value takes in memory, padding at its end included. */
export function sizeOf(type: Type): number {
  return measure(type).size;
}

/** Alignment of a value in memory. */
export function alignOf(type: Type): number {
  return measure(type).align;
}

/** Core values that a value becomes when it is passed in registers. */
export function flatten(type: Type): CoreType[] {
  const plain = resolveAlias(type);
  const fields = asFields(plain);
  if (fields) return fields.flatMap((field) => flatten(field.type));
  const cases = asCases(plain);
  if (cases) return ["i32", ...joinCases(cases)];
  return flattenScalar(plain);
}

/** Offset of each field, in order. */
export function fieldOffsets(types: Type[]): number[] {
  let offset = 0;
  return types.map((type) => {
    const start = alignTo(offset, alignOf(type));
    offset = start + sizeOf(type);
    return start;
  });
}

/** Where a variant's parts lie. */
export interface VariantLayout {
  /** Bytes of the discriminant, which is at offset 0. */
  tagSize: 1 | 2 | 4;
  payloadOffset: number;
}

export function variantLayout(cases: Case[]): VariantLayout {
  const tagSize = cases.length <= 0x100 ? 1 : cases.length <= 0x10000 ? 2 : 4;
  const payloadAlign = Math.max(1, ...cases.map((one) => (one.type ? alignOf(one.type) : 1)));
  return { tagSize, payloadOffset: alignTo(tagSize, payloadAlign) };
}

/** Bytes of a flags type: one bit for each name. */
export function flagsSize(names: string[]): 1 | 2 | 4 {
  if (names.length > 32) throw new Error(`flags with ${names.length} names: the component model allows 32`);
  return names.length <= 8 ? 1 : names.length <= 16 ? 2 : 4;
}

/** The fields of a record or a tuple (named `0`, `1` …), undefined for every other type. */
export function asFields(type: PlainType): Param[] | undefined {
  if (type.kind === "record") return type.fields;
  if (type.kind === "tuple") return type.items.map((item, index) => ({ name: `${index}`, type: item }));
  return undefined;
}

/** The cases of a variant, enum, option or result, undefined for every other type. */
export function asCases(type: PlainType): Case[] | undefined {
  switch (type.kind) {
    case "variant":
      return type.cases;
    case "enum":
      return type.names.map((name) => ({ name, type: undefined }));
    case "option":
      return [
        { name: "none", type: undefined },
        { name: "some", type: type.some },
      ];
    case "result":
      return [
        { name: "ok", type: type.ok },
        { name: "err", type: type.err },
      ];
    default:
      return undefined;
  }
}

export interface Signature {
  params: CoreType[];
  results: CoreType[];
  /** Parameters are behind one pointer. */
  paramsInMemory: boolean;
  /** The result is behind a pointer: a last parameter of an import, the result of an export. */
  resultInMemory: boolean;
}

/** The core function that a component function becomes, seen from the guest. */
export function signatureOf(params: Param[], result: Type | undefined, direction: "import" | "export"): Signature {
  const flat = params.flatMap((param) => flatten(param.type));
  const flatResult = result ? flatten(result) : [];
  const paramsInMemory = flat.length > maxFlatParams;
  const resultInMemory = flatResult.length > maxFlatResults;
  const core: CoreType[] = paramsInMemory ? ["i32"] : flat;
  if (!resultInMemory) return { params: core, results: flatResult, paramsInMemory, resultInMemory };
  if (direction === "import") return { params: [...core, "i32"], results: [], paramsInMemory, resultInMemory };
  return { params: core, results: ["i32"], paramsInMemory, resultInMemory };
}

/** Rounds up to a multiple of `align`. */
export function alignTo(offset: number, align: number): number {
  return Math.ceil(offset / align) * align;
}

interface Measure {
  size: number;
  align: number;
}

const measures = new WeakMap<Type, Measure>();

function measure(type: Type): Measure {
  const known = measures.get(type);
  if (known) return known;
  const made = measurePlain(resolveAlias(type));
  measures.set(type, made);
  return made;
}

function measurePlain(type: PlainType): Measure {
  const fields = asFields(type);
  if (fields) return measureFields(fields.map((field) => field.type));
  const cases = asCases(type);
  if (cases) return measureCases(cases);
  return measureScalar(type);
}

function measureFields(types: Type[]): Measure {
  const align = Math.max(1, ...types.map(alignOf));
  const offsets = fieldOffsets(types);
  const last = types.length - 1;
  const end = last < 0 ? 0 : (offsets[last] ?? 0) + sizeOf(types[last] as Type);
  return { size: alignTo(end, align), align };
}

function measureCases(cases: Case[]): Measure {
  const { tagSize, payloadOffset } = variantLayout(cases);
  const payloads = cases.flatMap((one) => (one.type ? [one.type] : []));
  const align = Math.max(tagSize, ...payloads.map(alignOf));
  return { size: alignTo(payloadOffset + Math.max(0, ...payloads.map(sizeOf)), align), align };
}

function measureScalar(type: PlainType): Measure {
  switch (type.kind) {
    case "bool":
    case "u8":
    case "s8":
      return { size: 1, align: 1 };
    case "u16":
    case "s16":
      return { size: 2, align: 2 };
    case "u64":
    case "s64":
    case "f64":
      return { size: 8, align: 8 };
    case "string":
    case "list":
      return { size: 8, align: 4 };
    case "flags": {
      const size = flagsSize(type.names);
      return { size, align: size };
    }
    case "resource":
      throw new Error(`resource ${type.name} is only passed as a handle`);
    default:
      return { size: 4, align: 4 };
  }
}

function flattenScalar(type: PlainType): CoreType[] {
  switch (type.kind) {
    case "u64":
    case "s64":
      return ["i64"];
    case "f32":
    case "f64":
      return [type.kind];
    case "string":
    case "list":
      return ["i32", "i32"];
    default:
      return ["i32"];
  }
}

function joinCases(cases: Case[]): CoreType[] {
  const joined: CoreType[] = [];
  for (const one of cases) {
    if (!one.type) continue;
    flatten(one.type).forEach((core, index) => {
      const before = joined[index];
      joined[index] = before === undefined ? core : join(before, core);
    });
  }
  return joined;
}

function join(a: CoreType, b: CoreType): CoreType {
  if (a === b) return a;
  if ((a === "i32" && b === "f32") || (a === "f32" && b === "i32")) return "i32";
  return "i64";
}
