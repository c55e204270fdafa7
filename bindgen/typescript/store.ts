/** Values into the guest's memory: statements. What allocates comes first, since growth replaces the views. */
import { alignOf, asCases, asFields, fieldOffsets, sizeOf, variantLayout } from "../layout.ts";
import { type PlainType, resolveAlias, type Type } from "../model.ts";
import { camel } from "../names.ts";
import { enumTable } from "./load.ts";
import type { Output } from "./output.ts";
import { isNested, isPlainEnum, label, spell, spellGiven } from "./types.ts";

/** Where a value goes: an expression that is evaluated several times. */
export interface Place {
  ptr: string;
  offset: number;
}

/** Writes statements that store `value`. */
export function storeValue(type: Type, value: string, { ptr, offset }: Place, out: Output): void {
  const plain = resolveAlias(type);
  const at = offset === 0 ? ptr : `${ptr} + ${offset}`;
  if (isPlainEnum(plain)) {
    out.body.add(`${cell(sizeOf(plain), at)} = ${enumTable(plain, out)}.indexOf(${value});`);
    return;
  }
  switch (plain.kind) {
    case "string":
      return storePair(`g.lowerString(${value})`, value, { ptr, offset }, out);
    case "list":
      return storePair(lowerList(plain.element, value, out), value, { ptr, offset }, out);
    case "own":
    case "borrow":
      out.body.add(`${cell(4, at)} = g.add(${value});`);
      return;
    default: {
      const number = storeNumber(plain, value, at);
      out.body.add(number ?? `${storer(plain, out)}(g, ${at}, ${value});`);
    }
  }
}

/** An expression that writes a list and gives its address. */
export function lowerList(element: Type, value: string, out: Output): string {
  if (resolveAlias(element).kind === "u8") return `g.lowerBytes(${value})`;
  const name = `lowerListOf${label(element, out)}`;
  const given = spellGiven({ kind: "list", element }, out);
  out.helper(name, () => {
    out.function(`${name}(g: Guest, list: ${given}): number`, () => {
      out.body.add(`const ptr = g.alloc(${alignOf(element)}, list.length * ${sizeOf(element)});`);
      out.body.block(`for (let i = 0, at = ptr; i < list.length; i++, at += ${sizeOf(element)})`, () => {
        out.body.add(`const item = list[i] as ${spell(element, out)};`);
        storeValue(element, "item", { ptr: "at", offset: 0 }, out);
      });
      out.body.add("return ptr;");
    });
  });
  return `${name}(g, ${value})`;
}

/** What a flags object is as a number. */
export function flagsBits(names: string[], value: string): string {
  if (names.length === 0) return "0";
  return names.map((name, index) => `(${value}.${camel(name)} ? ${2 ** index} : 0)`).join(" + ");
}

/** A place of `size` bytes that a number can be assigned to. */
function cell(size: number, at: string): string {
  if (size === 1) return `g.u8[${at}]`;
  return size === 2 ? `g.u16[(${at}) >>> 1]` : `g.u32[(${at}) >>> 2]`;
}

function storePair(lower: string, value: string, { ptr, offset }: Place, out: Output): void {
  const local = out.local();
  out.body.add(`const ${local} = ${lower};`);
  out.body.add(
    `${cell(4, `${ptr} + ${offset}`)} = ${local};`,
    `${cell(4, `${ptr} + ${offset + 4}`)} = ${value}.length;`,
  );
}

function storeNumber(type: PlainType, value: string, at: string): string | undefined {
  switch (type.kind) {
    case "bool":
      return `${cell(1, at)} = ${value} ? 1 : 0;`;
    case "u64":
    case "s64":
      return `g.u64[(${at}) >>> 3] = ${value};`;
    case "f32":
      return `g.f32[(${at}) >>> 2] = ${value};`;
    case "f64":
      return `g.f64[(${at}) >>> 3] = ${value};`;
    case "char":
      return `${cell(4, at)} = ${value}.codePointAt(0) as number;`;
    case "flags":
      return `${cell(sizeOf(type), at)} = ${flagsBits(type.names, value)};`;
    default:
      return /^[us]\d/.test(type.kind) ? `${cell(sizeOf(type), at)} = ${value};` : undefined;
  }
}

/** The function that writes a compound type. */
function storer(type: PlainType, out: Output): string {
  const name = `store${label(type, out)}`;
  return out.helper(name, () => {
    out.function(`${name}(g: Guest, ptr: number, value: ${spell(type, out)}): void`, () => {
      if (asFields(type)) writeStoreFields(type, out);
      else if (type.kind === "option") writeStoreOption(type, out);
      else writeStoreCases(type, out);
    });
  });
}

function writeStoreFields(type: PlainType, out: Output): void {
  const fields = asFields(type) ?? [];
  const offsets = fieldOffsets(fields.map((field) => field.type));
  fields.forEach((field, index) => {
    const local = out.local();
    out.body.add(`const ${local} = value${type.kind === "tuple" ? `[${field.name}]` : `.${camel(field.name)}`};`);
    storeValue(field.type, local, { ptr: "ptr", offset: offsets[index] ?? 0 }, out);
  });
}

function writeStoreOption(type: Extract<PlainType, { kind: "option" }>, out: Output): void {
  const offset = variantLayout(asCases(type) ?? []).payloadOffset;
  out.body.add("g.u8[ptr] = value === undefined ? 0 : 1;", "if (value === undefined) return;");
  storeValue(type.some, isNested(type) ? "value.val" : "value", { ptr: "ptr", offset }, out);
}

function writeStoreCases(type: PlainType, out: Output): void {
  const cases = asCases(type) ?? [];
  const { tagSize, payloadOffset } = variantLayout(cases);
  out.body.block("switch (value.tag)", () => {
    cases.forEach((one, index) => {
      out.body.block(`case "${one.name}":`, () => {
        out.body.add(`${cell(tagSize, "ptr")} = ${index};`);
        if (one.type) storeValue(one.type, "value.val", { ptr: "ptr", offset: payloadOffset }, out);
        out.body.add("return;");
      });
    });
  });
}
