/** Values into linear memory: statements, and the helper functions they call. */
import { asFields, fieldOffsets, sizeOf, variantLayout } from "../layout.ts";
import { type PlainType, resolveAlias, type Type, type VariantType } from "../model.ts";
import { camel } from "../names.ts";
import { type File, isPlainEnum } from "./file.ts";
import { payloadCases, resultOffset } from "./load.ts";
import { caseField, isNullable, isReference, label, scalarOf, spell } from "./types.ts";

/** Where a value goes. */
export interface Place {
  ptr: string;
  offset: number;
}

/** A statement that writes `value` of `type`. */
export function storeValue(type: Type, value: string, place: Place, file: File): string {
  const plain = resolveAlias(type);
  const { ptr, offset } = place;
  const at = offset === 0 ? "" : `, ${offset}`;
  const scalar = scalarOf(plain);
  if (scalar)
    return `store<${scalar === "bool" ? "u8" : scalar}>(${ptr}, ${scalar === "bool" ? `u8(${value})` : value}${at});`;
  if (isPlainEnum(plain)) return `store<u${sizeOf(plain) * 8}>(${ptr}, <u${sizeOf(plain) * 8}>(<i32>${value})${at});`;
  switch (plain.kind) {
    case "string":
      return storePair(`changetype<usize>(${value})`, `${value}.length`, place);
    case "own":
    case "borrow":
      return `store<i32>(${ptr}, ${value}.handle${at});`;
    case "list": {
      const [data, length] = lowerList(plain.element, value, file);
      return storePair(data, length, place);
    }
    default:
      return `${storer(plain, file)}(${offset === 0 ? ptr : `${ptr} + ${offset}`}, ${value});`;
  }
}

/** Pointer and length of a list that the host is to read. Lists that need another layout are built in scratch memory. */
export function lowerList(element: Type, value: string, file: File): [string, string] {
  const length = `${value}.length`;
  if (scalarOf(element)) return [`changetype<usize>(${value})`, length];
  const kind = resolveAlias(element).kind;
  // A handle is a 32-bit reference, so the array's own elements are what the host reads.
  if (kind === "own" || kind === "borrow") return [`${value}.dataStart`, length];
  const item = spell(element, file);
  const name = `lowerListOf${label(element, file)}`;
  file.helper(name, () => {
    const size = sizeOf(element);
    file.body.add("").block(`function ${name}(list: Array<${item}>): usize`, () => {
      file.body.add(`const ptr = ${file.abi("scratch")}(list.length * ${size});`);
      file.body.block("for (let i = 0; i < list.length; i++)", () => {
        file.body.add(`const item = unchecked(list[i]);`);
        file.body.add(storeValue(element, "item", { ptr: `ptr + i * ${size}`, offset: 0 }, file));
      });
      file.body.add("return ptr;");
    });
  });
  return [`${name}(${value})`, length];
}

/** Whether lowering a value builds lists in scratch memory. */
export function needsScratch(type: Type): boolean {
  const plain = resolveAlias(type);
  switch (plain.kind) {
    case "list": {
      const kind = resolveAlias(plain.element).kind;
      return !scalarOf(plain.element) && kind !== "own" && kind !== "borrow";
    }
    case "option":
      return needsScratch(plain.some);
    case "result":
      return [plain.ok, plain.err].some((side) => side !== undefined && needsScratch(side));
    case "variant":
      return plain.cases.some((one) => one.type !== undefined && needsScratch(one.type));
    default:
      return (asFields(plain) ?? []).some((field) => needsScratch(field.type));
  }
}

/** The function that writes a compound type: `storeErrorCode`. */
export function storer(type: PlainType, file: File): string {
  const name = `store${label(type, file)}`;
  if ("owner" in type) return file.reference(type, name);
  return file.helper(name, () => {
    file.body
      .add("")
      .block(`function ${name}(ptr: usize, value: ${spell(type, file)}): void`, () => writeStore(type, file));
  });
}

/** The body of a storer, over parameters `ptr` and `value`. */
export function writeStore(type: PlainType, file: File): void {
  const fields = asFields(type);
  if (fields) {
    const offsets = fieldOffsets(fields.map((field) => field.type));
    fields.forEach((field, index) => {
      const member = type.kind === "tuple" ? `f${field.name}` : camel(field.name);
      file.body.add(`const v${index} = value.${member};`);
      file.body.add(storeValue(field.type, `v${index}`, { ptr: "ptr", offset: offsets[index] ?? 0 }, file));
    });
  } else if (type.kind === "option") writeStoreOption(type, file);
  else if (type.kind === "result") writeStoreResult(type, file);
  else if (type.kind === "variant") writeStoreVariant(type, file);
  else throw new Error(`no storer for ${type.kind}`);
}

function storePair(data: string, length: string, { ptr, offset }: Place): string {
  return `store<usize>(${ptr}, ${data}${offset ? `, ${offset}` : ""}); store<i32>(${ptr}, ${length}, ${offset + 4});`;
}

function writeStoreOption(type: Extract<PlainType, { kind: "option" }>, file: File): void {
  const offset = variantLayout([{ name: "", type: type.some }]).payloadOffset;
  file.body.add("store<u8>(ptr, u8(value !== null));");
  file.body.block("if (value !== null)", () => {
    file.body.add(storeValue(type.some, isNullable(type) ? "value.value" : "value", { ptr: "ptr", offset }, file));
  });
}

function writeStoreResult(type: Extract<PlainType, { kind: "result" }>, file: File): void {
  const offset = resultOffset(type);
  file.body.add("store<u8>(ptr, u8(!value.ok));");
  for (const [side, member, test] of [
    [type.ok, "value", "value.ok"],
    [type.err, "error", "!value.ok"],
  ] as const) {
    if (side) file.body.block(`if (${test})`, () => storeSide(side, `value.${member}`, { ptr: "ptr", offset }, file));
  }
}

/** Writes a payload whose type has been made nullable. */
function storeSide(type: Type, value: string, place: Place, file: File): void {
  file.body.add(`const payload = ${value};`);
  const statement = storeValue(type, "payload", place, file);
  file.body.add(
    isReference(type) && resolveAlias(type).kind !== "option" ? `if (payload !== null) { ${statement} }` : statement,
  );
}

function writeStoreVariant(type: VariantType, file: File): void {
  const { tagSize, payloadOffset } = variantLayout(type.cases);
  file.body.add(`store<u${tagSize * 8}>(ptr, <u${tagSize * 8}>(<i32>value.tag));`);
  for (const { one, type: payload, index } of payloadCases(type.cases)) {
    file.body.block(`if (<i32>value.tag == ${index})`, () => {
      storeSide(payload, `value.${caseField(one.name)}`, { ptr: "ptr", offset: payloadOffset }, file);
    });
  }
}
