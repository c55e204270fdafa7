import type { PrimitiveKind, Type } from "../model.ts";
import type { Reader } from "./reader.ts";
import type { FuncShape, Scope } from "./scope.ts";

/** By opcode, from 0x7f downwards. */
const primitives: readonly PrimitiveKind[] = [
  "bool",
  "s8",
  "u8",
  "s16",
  "u16",
  "s32",
  "u32",
  "s64",
  "u64",
  "f32",
  "f64",
  "char",
  "string",
];

/** A primitive's opcode as the negative number that `s33` reads, or the index of a defined type. */
export function readValueType(reader: Reader, scope: Scope): Type {
  const index = reader.s33();
  return index < 0 ? primitive(index + 0x80) : scope.value(index);
}

/** The definition of a value type, after its opcode. */
export function readDefinedType(opcode: number, reader: Reader, scope: Scope): Type {
  const value = (): Type => readValueType(reader, scope);
  const label = (): string => reader.name();
  const field = (): { name: string; type: Type } => ({ name: label(), type: value() });
  switch (opcode) {
    case 0x72:
      return { kind: "record", name: "", owner: undefined, fields: reader.list(field) };
    case 0x71:
      return { kind: "variant", name: "", owner: undefined, cases: reader.list(() => readCase(reader, scope)) };
    case 0x70:
      return { kind: "list", element: value() };
    case 0x6f:
      return { kind: "tuple", items: reader.list(value) };
    case 0x6e:
      return { kind: "flags", name: "", owner: undefined, names: reader.list(label) };
    case 0x6d:
      return { kind: "enum", name: "", owner: undefined, names: reader.list(label) };
    case 0x6b:
      return { kind: "option", some: value() };
    case 0x6a:
      return { kind: "result", ok: reader.maybe(value), err: reader.maybe(value) };
    case 0x69:
      return { kind: "own", resource: readResource(reader, scope) };
    case 0x68:
      return { kind: "borrow", resource: readResource(reader, scope) };
    default:
      return primitive(opcode);
  }
}

/** A function type, after its opcode. */
export function readFuncType(reader: Reader, scope: Scope): FuncShape {
  const params = reader.list(() => ({ name: reader.name(), type: readValueType(reader, scope) }));
  if (reader.byte() === 0) return { kind: "func", params, result: readValueType(reader, scope) };
  reader.byte();
  return { kind: "func", params, result: undefined };
}

function readCase(reader: Reader, scope: Scope): { name: string; type: Type | undefined } {
  const name = reader.name();
  const type = reader.maybe(() => readValueType(reader, scope));
  reader.byte(); // once `refines`, always 0
  return { name, type };
}

function readResource(reader: Reader, scope: Scope): Extract<Type, { kind: "resource" }> {
  let type = scope.value(reader.u32());
  while (type.kind === "alias") type = type.target;
  if (type.kind !== "resource") throw new Error("a handle refers to a type that is not a resource");
  return type;
}

function primitive(opcode: number): Type {
  const kind = primitives[0x7f - opcode];
  if (!kind) throw new Error(`the type 0x${opcode.toString(16)} is not part of WASI 0.2`);
  return { kind };
}
