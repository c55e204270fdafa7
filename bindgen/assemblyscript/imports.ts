/** One file for each imported interface. */
import type { Func, Interface, ResourceType } from "../model.ts";
import { identifier, ownTypes, type TypeNames } from "../names.ts";
import { writeDeclarations } from "./declarations.ts";
import { File } from "./file.ts";
import { dropName, writeDropExternal, writeErrorVariables, writeExternal, writeWrapper } from "./functions.ts";
import { writeShortcuts } from "./shortcuts.ts";

/** Bytes of `area` in abi.as.ts. */
const AREA_SIZE = 64;

export function importFile(one: Interface, names: TypeNames): string {
  const file = new File(one, names);
  const resources = ownTypes(one).filter((type) => type.kind === "resource");
  for (const resource of resources) writeDropExternal(resource.name, file);
  for (const func of one.functions) writeExternal(func, file);
  writeDeclarations(file);
  for (const resource of resources) writeResource(resource, file);
  for (const func of one.functions.filter((func) => func.kind === "function")) {
    file.body.add("");
    writeWrapper(func, `export function ${identifier(func.name)}`, file);
  }
  file.writeHelpers();
  writeErrorVariables(file);
  if (file.areaSize > AREA_SIZE) throw new Error(`${one.id} needs an area of ${file.areaSize} bytes`);
  if (file.areaSize > 0) file.abi("area");
  return file.toString();
}

/** The reference of an `@unmanaged` class is the handle itself: no allocation, and the collector passes it by. */
function writeResource(resource: ResourceType, file: File): void {
  const name = file.names.of(resource);
  file.body.add("", "// @ts-ignore: decorator", "@unmanaged").block(`export class ${name}`, () => {
    file.body.block(`static from(handle: i32): ${name}`, () => file.body.add(`return changetype<${name}>(handle);`));
    file.body.add("").block("get handle(): i32", () => file.body.add("return changetype<i32>(this);"));
    for (const func of file.owner.functions.filter((func) => func.resource === resource)) {
      file.body.add("");
      const head = `${func.kind === "method" ? "" : "static "}${memberName(func)}`;
      writeWrapper(func, head, file);
      if (func.kind === "static") writeShortcuts(func, memberName(func), file);
    }
    file.body.add("").block("drop(): void", () => file.body.add(`${dropName(resource.name)}(this.handle);`));
  });
}

function memberName(func: Func): string {
  return func.kind === "constructor" ? "create" : identifier(func.name).replace(/_$/, "");
}
