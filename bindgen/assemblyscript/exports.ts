/** Helpers for exported interfaces: they write a function's result where the host reads it. */
import { asFields, fieldOffsets, signatureOf, sizeOf, variantLayout } from "../layout.ts";
import {
  type Case,
  type Func,
  type Interface,
  type Param,
  type PlainType,
  resolveAlias,
  type Type,
  type World,
} from "../model.ts";
import { camel, identifier, pascal, type TypeNames } from "../names.ts";
import { File } from "./file.ts";
import { storeValue } from "./store.ts";
import { isBytes, spell } from "./types.ts";

/** The file of an exported interface, or undefined where no function has a result in memory. */
export function exportFile(one: Interface, names: TypeNames): string | undefined {
  const file = new File(one, names);
  const written = new Set<Type>();
  for (const func of one.functions) {
    writeDoorComment(func, file);
    if (!func.result || !signatureOf(func.params, func.result, "export").resultInMemory) continue;
    const plain = resolveAlias(func.result);
    if (written.has(plain)) continue;
    written.add(plain);
    writeResult(plain, func, file);
  }
  file.writeHelpers();
  return written.size > 0 ? file.toString() : undefined;
}

/** `door_<function>` → the name that the component exports it by. */
export function exportNames(world: World): Record<string, string> {
  const doors: Record<string, string> = {};
  for (const one of world.exports) {
    for (const func of one.functions) {
      const short = `door_${identifier(func.name)}`;
      const key =
        short in doors ? `door_${camel(pascal(one.id.replace(/[^a-z]+/gi, "-")))}_${identifier(func.name)}` : short;
      doors[key] = one.id === "$root" ? func.id : `${one.id}#${func.id}`;
    }
  }
  return doors;
}

function writeDoorComment(func: Func, file: File): void {
  const { params, results } = signatureOf(func.params, func.result, "export");
  file.body.add("", `// door_${identifier(func.name)}(${params.join(", ")}): ${results[0] ?? "void"}`);
}

function writeResult(type: PlainType, func: Func, file: File): void {
  const area = `${camel("owner" in type ? type.name : func.name)}Area`;
  file.body.add(`const ${area}: usize = memory.data(${sizeOf(type)}, 8);`);
  if (type.kind === "variant") {
    for (const [tag, one] of type.cases.entries()) {
      writeCase({ name: `${camel(type.name)}${pascal(one.name)}`, area, tag, one, cases: type.cases }, file);
    }
    return;
  }
  writeWriter({ name: `${camel(func.name)}Result`, area }, resultFields(type), file);
}

interface CaseWriter {
  name: string;
  area: string;
  tag: number;
  one: Case;
  cases: Case[];
}

function writeCase({ name, area, tag, one, cases }: CaseWriter, file: File): void {
  const { tagSize, payloadOffset } = variantLayout(cases);
  const fields = one.type ? resultFields(resolveAlias(one.type)) : [];
  const shifted = fields.map((field) => ({ ...field, offset: field.offset + payloadOffset }));
  writeWriter({ name, area, first: `store<u${tagSize * 8}>(${area}, ${tag});` }, shifted, file);
}

interface PlacedField extends Param {
  offset: number;
}

/** A record's fields are parameters of their own, any other type is one. */
function resultFields(type: PlainType): PlacedField[] {
  const fields =
    type.kind === "record" ? (asFields(type) ?? []) : [{ name: type.kind === "list" ? "data" : "value", type }];
  const offsets = fieldOffsets(fields.map((field) => field.type));
  return fields.map((field, index) => ({ ...field, offset: offsets[index] ?? 0 }));
}

function writeWriter(head: { name: string; area: string; first?: string }, fields: PlacedField[], file: File): void {
  const params = fields.map((field) => {
    const name = identifier(field.name);
    return isBytes(field.type) ? `${name}: usize, ${name}Length: i32` : `${name}: ${spell(field.type, file)}`;
  });
  file.body.add("").block(`export function ${head.name}(${params.join(", ")}): usize`, () => {
    if (head.first) file.body.add(head.first);
    for (const field of fields) {
      const name = identifier(field.name);
      if (isBytes(field.type)) {
        file.body.add(`store<usize>(${head.area}, ${name}, ${field.offset});`);
        file.body.add(`store<i32>(${head.area}, ${name}Length, ${field.offset + 4});`);
      } else file.body.add(storeValue(field.type, name, { ptr: head.area, offset: field.offset }, file));
    }
    file.body.add(`return ${head.area};`);
  });
}
