/** How WIT types are spelled in AssemblyScript. */
import { flagsSize } from "../layout.ts";
import { type PlainType, type PrimitiveKind, resolveAlias, type Type } from "../model.ts";
import { camel, pascal } from "../names.ts";
import { type File, isPlainEnum } from "./file.ts";

const primitives: Record<Exclude<PrimitiveKind, "string">, string> = {
  bool: "bool",
  u8: "u8",
  s8: "i8",
  u16: "u16",
  s16: "i16",
  u32: "u32",
  s32: "i32",
  u64: "u64",
  s64: "i64",
  f32: "f32",
  f64: "f64",
  char: "u32",
};

/** The AssemblyScript number that has a type's size and meaning in memory, if it is one. */
export function scalarOf(type: Type): string | undefined {
  const plain = resolveAlias(type);
  if (plain.kind === "flags") return `u${flagsSize(plain.names) * 8}`;
  return plain.kind in primitives ? primitives[plain.kind as keyof typeof primitives] : undefined;
}

/** The type of a value. */
export function spell(type: Type, file: File): string {
  const plain = resolveAlias(type);
  const scalar = scalarOf(plain);
  if (scalar) return scalar;
  switch (plain.kind) {
    case "list":
      return spellList(plain.element, file);
    case "tuple":
      return `${file.abi(`Tuple${plain.items.length}`)}<${plain.items.map((item) => spell(item, file)).join(", ")}>`;
    case "option":
      return isNullable(plain)
        ? `${file.abi("Some")}<${spell(plain.some, file)}> | null`
        : `${spell(plain.some, file)} | null`;
    case "result":
      return `${file.abi("Result")}<${spellSide(plain.ok, file)}, ${spellSide(plain.err, file)}>`;
    case "own":
    case "borrow":
      return file.className(plain.resource);
    case "string":
      return "string";
    default:
      return file.className(plain as Extract<PlainType, { name: string }>);
  }
}

/** The type of a value that may be missing because it is the other side of a result or another case of a variant. */
export function spellSide(type: Type | undefined, file: File): string {
  if (!type) return "u8";
  return isReference(type) && !spell(type, file).endsWith("| null") ? `${spell(type, file)} | null` : spell(type, file);
}

/** What stands for a missing value of `spellSide`. */
export function zeroOf(type: Type | undefined, file: File): string {
  if (!type) return "0";
  if (isReference(type)) return "null";
  return isPlainEnum(type) ? `changetype<${spell(type, file)}>(0)` : scalarOf(type) === "bool" ? "false" : "0";
}

/** Whether the AssemblyScript value is a reference, so that null can be added to its type. */
export function isReference(type: Type): boolean {
  return !scalarOf(type) && !isPlainEnum(type);
}

/** An option needs `Some` where its value is a number, or null already means something. */
export function isNullable(option: Extract<PlainType, { kind: "option" }>): boolean {
  return !isReference(option.some) || resolveAlias(option.some).kind === "option";
}

/** At top level a list of bytes is a pointer and a length, so that the caller may pass any memory. */
export function isBytes(type: Type): boolean {
  const plain = resolveAlias(type);
  return plain.kind === "list" && scalarOf(plain.element) === "u8";
}

/** A type's name inside of the names of helper functions. */
export function label(type: Type, file: File): string {
  const plain = resolveAlias(type);
  switch (plain.kind) {
    case "list":
      return `ListOf${label(plain.element, file)}`;
    case "tuple":
      return `Tuple${plain.items.map((item) => label(item, file)).join("")}`;
    case "option":
      return `Option${label(plain.some, file)}`;
    case "result":
      return `Result${plain.ok ? label(plain.ok, file) : ""}Or${plain.err ? label(plain.err, file) : ""}`;
    case "own":
    case "borrow":
      return file.names.of(plain.resource);
    default:
      return "owner" in plain ? file.names.of(plain) : pascal(plain.kind);
  }
}

/** A field of a variant's class: the case's name. */
export function caseField(name: string): string {
  return camel(name) === "tag" ? "tag_" : camel(name);
}

function spellList(element: Type, file: File): string {
  return scalarOf(element) ? `StaticArray<${spell(element, file)}>` : `Array<${spell(element, file)}>`;
}
