/** Values out of the guest's memory. Addresses are aligned, as the canonical ABI demands, so typed arrays can read them. */
import { asCases, asFields, fieldOffsets, sizeOf, variantLayout } from "../layout.ts";
import { type Case, type PlainType, resolveAlias, type Type } from "../model.ts";
import { camel } from "../names.ts";
import type { Output } from "./output.ts";
import { enumNames, isBytes, isNested, isPlainEnum, label, spell } from "./types.ts";

/** An expression that reads a value of `type` at `ptr + offset`. */
export function loadValue(type: Type, ptr: string, offset: number, out: Output): string {
  const plain = resolveAlias(type);
  const at = offset === 0 ? ptr : `${ptr} + ${offset}`;
  switch (plain.kind) {
    case "bool":
      return `g.u8[${at}] !== 0`;
    case "string":
      return `g.liftString(${loadPair(ptr, offset)})`;
    case "own":
      return `g.take<${out.names.of(plain.resource)}>(${word(at)})`;
    case "borrow":
      return `g.get<${out.names.of(plain.resource)}>(${word(at)})`;
    case "list":
      return isBytes(plain)
        ? `g.copyBytes(${loadPair(ptr, offset)})`
        : `${listLoader(plain.element, out)}(g, ${loadPair(ptr, offset)})`;
    default:
      return isPlainEnum(plain)
        ? enumValue(plain, unsigned(sizeOf(plain), at), out)
        : (loadNumber(plain, at) ?? `${loader(plain, out)}(g, ${at})`);
  }
}

/** The name behind a discriminant. */
export function enumValue(type: PlainType, tag: string, out: Output): string {
  return `${enumTable(type, out)}[${tag}] as ${spell(type, out)}`;
}

/** The array of an enum's names, by discriminant. */
export function enumTable(type: PlainType, out: Output): string {
  const name = `names${label(type, out)}`;
  return out.helper(name, () => {
    const names = enumNames(type).map((one) => `"${one}"`);
    out.body.add("", `const ${name}: readonly ${spell(type, out)}[] = [${names.join(", ")}];`);
  });
}

/** A number of `size` bytes. */
export function unsigned(size: number, at: string): string {
  if (size === 1) return `(g.u8[${at}] as number)`;
  return size === 2 ? `(g.u16[(${at}) >>> 1] as number)` : word(at);
}

/** The function that reads every element of a list. */
export function listLoader(element: Type, out: Output): string {
  const name = `loadListOf${label(element, out)}`;
  return out.helper(name, () => {
    const item = spell({ kind: "list", element }, out);
    out.function(`${name}(g: Guest, ptr: number, length: number): ${item}`, () => {
      out.body.add("g.fresh();", `const list: ${item} = [];`);
      out.body.block(`for (let i = 0, at = ptr; i < length; i++, at += ${sizeOf(element)})`, () => {
        out.body.add(`list.push(${loadValue(element, "at", 0, out)});`);
      });
      out.body.add("return list;");
    });
  });
}

/** An object with a tag, as a variant or a result is given to the host. */
export function taggedValue(one: Case, payload: string | undefined): string {
  return payload === undefined ? `{ tag: "${one.name}" }` : `{ tag: "${one.name}", val: ${payload} }`;
}

/** The members of a flags type. */
export function flagsValue(names: string[], bits: string): string {
  return `{ ${names.map((name, index) => `${camel(name)}: (${bits} & ${2 ** index}) !== 0`).join(", ")} }`;
}

function word(at: string): string {
  return `(g.u32[(${at}) >>> 2] as number)`;
}

function loadPair(ptr: string, offset: number): string {
  return `${word(`${ptr} + ${offset}`)}, ${word(`${ptr} + ${offset + 4}`)}`;
}

function loadNumber(type: PlainType, at: string): string | undefined {
  switch (type.kind) {
    case "u8":
    case "u16":
    case "u32":
      return unsigned(sizeOf(type), at);
    case "s8":
      return `(${unsigned(1, at)} << 24) >> 24`;
    case "s16":
      return `(${unsigned(2, at)} << 16) >> 16`;
    case "s32":
      return `${word(at)} | 0`;
    case "u64":
      return `(g.u64[(${at}) >>> 3] as bigint)`;
    case "s64":
      return `BigInt.asIntN(64, g.u64[(${at}) >>> 3] as bigint)`;
    case "f32":
      return `(g.f32[(${at}) >>> 2] as number)`;
    case "f64":
      return `(g.f64[(${at}) >>> 3] as number)`;
    case "char":
      return `String.fromCodePoint(${word(at)})`;
    case "flags":
      return flagsValue(type.names, unsigned(sizeOf(type), at));
    default:
      return undefined;
  }
}

/** The function that reads a compound type. */
function loader(type: PlainType, out: Output): string {
  const name = `load${label(type, out)}`;
  return out.helper(name, () => {
    out.function(`${name}(g: Guest, ptr: number): ${spell(type, out)}`, () => {
      const fields = asFields(type);
      if (fields) writeLoadFields(type, out);
      else if (type.kind === "option") writeLoadOption(type, out);
      else writeLoadCases(type, out);
    });
  });
}

function writeLoadFields(type: PlainType, out: Output): void {
  const fields = asFields(type) ?? [];
  const offsets = fieldOffsets(fields.map((field) => field.type));
  const values = fields.map((field, index) => {
    const value = loadValue(field.type, "ptr", offsets[index] ?? 0, out);
    return type.kind === "tuple" ? value : `${camel(field.name)}: ${value}`;
  });
  out.body.add(type.kind === "tuple" ? `return [${values.join(", ")}];` : `return { ${values.join(", ")} };`);
}

function writeLoadOption(type: Extract<PlainType, { kind: "option" }>, out: Output): void {
  const value = loadValue(type.some, "ptr", variantLayout(asCases(type) ?? []).payloadOffset, out);
  out.body.add("if (g.u8[ptr] === 0) return undefined;", `return ${isNested(type) ? `{ val: ${value} }` : value};`);
}

function writeLoadCases(type: PlainType, out: Output): void {
  const cases = asCases(type) ?? [];
  const { tagSize, payloadOffset } = variantLayout(cases);
  const empty = type.kind === "result" ? "undefined" : undefined;
  out.body.block(`switch (${unsigned(tagSize, "ptr")})`, () => {
    cases.forEach((one, index) => {
      const payload = one.type ? loadValue(one.type, "ptr", payloadOffset, out) : empty;
      out.body.add(index === cases.length - 1 ? "default:" : `case ${index}:`);
      out.body.indent(() => out.body.add(`return ${taggedValue(one, payload)};`));
    });
  });
}
