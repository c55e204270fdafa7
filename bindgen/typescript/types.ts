/** How WIT types are spelled in TypeScript. */
import { asCases, variantLayout } from "../layout.ts";
import { type PlainType, type ResultType, resolveAlias, type Type } from "../model.ts";
import { pascal } from "../names.ts";
import type { Output } from "./output.ts";

/** The type of a value. */
export function spell(type: Type, out: Output): string {
  const plain = resolveAlias(type);
  switch (plain.kind) {
    case "bool":
      return "boolean";
    case "u64":
    case "s64":
      return "bigint";
    case "char":
    case "string":
      return "string";
    case "list":
      return isBytes(plain) ? "Uint8Array" : `${wrapped(spell(plain.element, out))}[]`;
    case "tuple":
      return `[${plain.items.map((item) => spell(item, out)).join(", ")}]`;
    case "option":
      return isNested(plain)
        ? `{ val: ${spell(plain.some, out)} } | undefined`
        : `${spell(plain.some, out)} | undefined`;
    case "result":
      return `Result<${spellSide(plain.ok, out)}, ${spellSide(plain.err, out)}>`;
    case "own":
    case "borrow":
      return out.names.of(plain.resource);
    default:
      return "name" in plain ? out.names.of(plain) : "number";
  }
}

/** A side of a result, which may be empty. */
export function spellSide(type: Type | undefined, out: Output): string {
  return type ? spell(type, out) : "undefined";
}

/** An option whose value may itself be undefined is boxed. */
export function isNested(option: Extract<PlainType, { kind: "option" }>): boolean {
  return resolveAlias(option.some).kind === "option";
}

/** Lists of bytes are typed arrays. */
export function isBytes(type: Type): boolean {
  const plain = resolveAlias(type);
  return plain.kind === "list" && resolveAlias(plain.element).kind === "u8";
}

/** What a host gives may be a typed array where the elements are numbers. */
export function spellGiven(type: Type, out: Output): string {
  const plain = resolveAlias(type);
  if (plain.kind !== "list" || isBytes(plain)) return spell(type, out);
  const element = spell(plain.element, out);
  return element === "number" || element === "bigint" ? `ArrayLike<${element}>` : spell(type, out);
}

/** A variant without payloads is a union of strings, as an enum is. */
export function isPlainEnum(type: PlainType): boolean {
  return type.kind === "enum" || (type.kind === "variant" && type.cases.every((one) => !one.type));
}

export function enumNames(type: PlainType): string[] {
  return type.kind === "enum" ? type.names : type.kind === "variant" ? type.cases.map((one) => one.name) : [];
}

/** Where the payload of a result lies. */
export function resultOffset(type: ResultType): number {
  return variantLayout(asCases(type) ?? []).payloadOffset;
}

/** A type's name inside of the names of helper functions. */
export function label(type: Type, out: Output): string {
  const plain = resolveAlias(type);
  switch (plain.kind) {
    case "list":
      return `ListOf${label(plain.element, out)}`;
    case "tuple":
      return `Tuple${plain.items.map((item) => label(item, out)).join("")}`;
    case "option":
      return `Option${label(plain.some, out)}`;
    case "result":
      return `Result${plain.ok ? label(plain.ok, out) : ""}Or${plain.err ? label(plain.err, out) : ""}`;
    case "own":
      return `Own${out.names.of(plain.resource)}`;
    case "borrow":
      return `Borrowed${out.names.of(plain.resource)}`;
    default:
      return "name" in plain ? out.names.of(plain) : pascal(plain.kind);
  }
}

function wrapped(type: string): string {
  return /[|{]/.test(type) ? `(${type})` : type;
}
