/** Classes and enums for the types that an interface declares. */
import type { FlagsType, PlainType, RecordType, VariantType } from "../model.ts";
import { camel, type NamedType, ownTypes, pascal } from "../names.ts";
import { type File, isPlainEnum } from "./file.ts";
import { writeLoad } from "./load.ts";
import { writeStore } from "./store.ts";
import { caseField, scalarOf, spell, spellSide, zeroOf } from "./types.ts";

/** Writes every type of the file's interface except resources, which carry methods. */
export function writeDeclarations(file: File): void {
  for (const type of ownTypes(file.owner)) {
    if (isPlainEnum(type)) writeEnum(type, file);
    else if (type.kind === "record") writeRecord(type, file);
    else if (type.kind === "variant") writeVariant(type, file);
    else if (type.kind === "flags") writeFlags(type, file);
  }
}

function writeEnum(type: NamedType, file: File): void {
  const names = type.kind === "enum" ? type.names : type.kind === "variant" ? type.cases.map((one) => one.name) : [];
  writeEnumOf(file.names.of(type), names, file);
}

function writeEnumOf(name: string, cases: string[], file: File): void {
  file.body.add("").block(`export enum ${name}`, () => {
    for (const one of cases) file.body.add(`${pascal(one)},`);
  });
}

function writeRecord(type: RecordType, file: File): void {
  file.body.add("").block(`export class ${file.names.of(type)}`, () => {
    file.body.add("constructor(");
    file.body.indent(() => {
      for (const field of type.fields) file.body.add(`public ${camel(field.name)}: ${spell(field.type, file)},`);
    });
    file.body.add(") {}");
  });
  writeMemory(type, file);
}

function writeVariant(type: VariantType, file: File): void {
  const name = file.names.of(type);
  writeEnumOf(
    `${name}Tag`,
    type.cases.map((one) => one.name),
    file,
  );
  file.body.add("").block(`export class ${name}`, () => {
    for (const one of type.cases) {
      if (one.type) file.body.add(`${caseField(one.name)}: ${spellSide(one.type, file)} = ${zeroOf(one.type, file)};`);
    }
    file.body.add("", `constructor(public tag: ${name}Tag) {}`);
    for (const one of type.cases) writeFactory(type, one.name, file);
  });
  writeMemory(type, file);
}

function writeFactory(type: VariantType, name: string, file: File): void {
  const made = file.names.of(type);
  const payload = type.cases.find((one) => one.name === name)?.type;
  const param = payload ? `value: ${spell(payload, file)}` : "";
  file.body.add("").block(`static ${pascal(name)}(${param}): ${made}`, () => {
    if (!payload) {
      file.body.add(`return new ${made}(${made}Tag.${pascal(name)});`);
      return;
    }
    file.body.add(
      `const made = new ${made}(${made}Tag.${pascal(name)});`,
      `made.${caseField(name)} = value;`,
      "return made;",
    );
  });
}

function writeFlags(type: FlagsType, file: File): void {
  const name = file.names.of(type);
  const scalar = scalarOf(type);
  file.body.add("", `export type ${name} = ${scalar};`).block(`export namespace ${name}Bits`, () => {
    type.names.forEach((one, index) => {
      file.body.add(`export const ${pascal(one)}: ${scalar} = 1 << ${index};`);
    });
  });
}

function writeMemory(type: PlainType & NamedType, file: File): void {
  const name = file.names.of(type);
  file.body.add("").block(`export function load${name}(ptr: usize): ${name}`, () => writeLoad(type, file));
  file.body
    .add("")
    .block(`export function store${name}(ptr: usize, value: ${name}): void`, () => writeStore(type, file));
}
