/** Values out of linear memory: expressions, and the helper functions they call. */
import { alignOf, asFields, fieldOffsets, sizeOf, variantLayout } from "../layout.ts";
import { type Case, type PlainType, resolveAlias, type Type, type VariantType } from "../model.ts";
import { pascal } from "../names.ts";
import { type File, isPlainEnum } from "./file.ts";
import { caseField, isNullable, label, scalarOf, spell, spellSide, zeroOf } from "./types.ts";

/** An expression that reads a value of `type` at `ptr + offset`. */
export function loadValue(type: Type, ptr: string, offset: number, file: File): string {
  const plain = resolveAlias(type);
  const at = offset === 0 ? "" : `, ${offset}`;
  const scalar = scalarOf(plain);
  if (scalar === "bool") return `load<u8>(${ptr}${at}) != 0`;
  if (scalar) return `load<${scalar}>(${ptr}${at})`;
  if (isPlainEnum(plain)) return `changetype<${spell(plain, file)}>(<i32>${loadTag(plain, ptr, at)})`;
  switch (plain.kind) {
    case "string":
      return `${file.abi("liftString")}(${loadPair(ptr, offset)})`;
    case "own":
    case "borrow":
      return `${file.className(plain.resource)}.from(load<i32>(${ptr}${at}))`;
    case "list":
      return loadList(plain.element, loadPair(ptr, offset), file);
    default:
      return `${loader(plain, file)}(${offset === 0 ? ptr : `${ptr} + ${offset}`})`;
  }
}

/** The function that reads a compound type: `loadErrorCode`. Declared types have theirs in the file that declares them. */
export function loader(type: PlainType, file: File): string {
  const name = `load${label(type, file)}`;
  if ("owner" in type) return file.reference(type, name);
  return file.helper(name, () => {
    file.body.add("").block(`function ${name}(ptr: usize): ${spell(type, file)}`, () => writeLoad(type, file));
  });
}

/** The body of a loader, over a parameter `ptr`. */
export function writeLoad(type: PlainType, file: File): void {
  const fields = asFields(type);
  if (fields) {
    const offsets = fieldOffsets(fields.map((field) => field.type));
    const values = fields.map((field, index) => loadValue(field.type, "ptr", offsets[index] ?? 0, file));
    file.body.add(`return new ${spell(type, file)}(${values.join(", ")});`);
  } else if (type.kind === "option") writeLoadOption(type, file);
  else if (type.kind === "result") writeLoadResult(type, file);
  else if (type.kind === "variant") writeLoadVariant(type, file);
  else throw new Error(`no loader for ${type.kind}`);
}

function loadPair(ptr: string, offset: number): string {
  return `load<usize>(${ptr}${offset ? `, ${offset}` : ""}), load<i32>(${ptr}, ${offset + 4})`;
}

function loadTag(type: PlainType, ptr: string, at: string): string {
  const size = sizeOf(type);
  return `load<u${size * 8}>(${ptr}${at})`;
}

function loadList(element: Type, pair: string, file: File): string {
  const scalar = scalarOf(element);
  if (scalar === "u8") return `${file.abi("liftBytes")}(${pair})`;
  if (scalar) return `${file.abi("liftArray")}<${scalar}>(${pair})`;
  const item = spell(element, file);
  const name = file.helper(`liftListOf${label(element, file)}`, () => {
    file.body
      .add("")
      .block(`function liftListOf${label(element, file)}(ptr: usize, length: i32): Array<${item}>`, () => {
        const size = sizeOf(element);
        file.body.add(`const list = new Array<${item}>(length);`);
        file.body.block("for (let i = 0; i < length; i++)", () => {
          file.body.add(`unchecked(list[i] = ${loadValue(element, `ptr + i * ${size}`, 0, file)});`);
        });
        file.body.add(`if (length != 0) ${file.abi("released")}(ptr);`, "return list;");
      });
  });
  return `${name}(${pair})`;
}

function writeLoadOption(type: Extract<PlainType, { kind: "option" }>, file: File): void {
  const offset = variantLayout([{ name: "", type: type.some }]).payloadOffset;
  const value = loadValue(type.some, "ptr", offset, file);
  file.body.add("if (load<u8>(ptr) == 0) return null;");
  file.body.add(`return ${isNullable(type) ? `new ${file.abi("Some")}<${spell(type.some, file)}>(${value})` : value};`);
}

function writeLoadResult(type: Extract<PlainType, { kind: "result" }>, file: File): void {
  const offset = resultOffset(type);
  const made = `new Result<${spellSide(type.ok, file)}, ${spellSide(type.err, file)}>`;
  file.abi("Result");
  const ok = type.ok ? loadValue(type.ok, "ptr", offset, file) : "0";
  const err = type.err ? loadValue(type.err, "ptr", offset, file) : "0";
  file.body.add(`if (load<u8>(ptr) == 0) return ${made}(true, ${ok}, ${zeroOf(type.err, file)});`);
  file.body.add(`return ${made}(false, ${zeroOf(type.ok, file)}, ${err});`);
}

/** Where the payload of a result lies. */
export function resultOffset(type: Extract<PlainType, { kind: "result" }>): number {
  return Math.max(1, type.ok ? alignOf(type.ok) : 1, type.err ? alignOf(type.err) : 1);
}

function writeLoadVariant(type: VariantType, file: File): void {
  const { tagSize, payloadOffset } = variantLayout(type.cases);
  const name = file.className(type);
  file.body.add(
    `const tag: i32 = load<u${tagSize * 8}>(ptr);`,
    `const value = new ${name}(changetype<${name}Tag>(tag));`,
  );
  const groups = payloadCases(type.cases);
  if (groups.length > 0) {
    file.body.block("switch (tag)", () => {
      for (const { one, type: payload, index } of groups) {
        const value = loadValue(payload, "ptr", payloadOffset, file);
        file.body.add(`case ${index}: // ${pascal(one.name)}`);
        file.body.indent(() => file.body.add(`value.${caseField(one.name)} = ${value};`, "break;"));
      }
    });
  }
  file.body.add("return value;");
}

/** The cases that carry a value, with their tags. */
export function payloadCases(cases: Case[]): { one: Case; type: Type; index: number }[] {
  return cases.flatMap((one, index) => (one.type ? [{ one, type: one.type, index }] : []));
}
