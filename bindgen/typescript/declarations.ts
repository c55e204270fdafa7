/** Types that a host implements or receives. */
import { type Func, type Interface, type Param, type ResourceType, splitId, type Type, type World } from "../model.ts";
import { camel, identifier, type NamedType, ownTypes, pascal, unversioned } from "../names.ts";
import type { Output } from "./output.ts";
import { enumNames, isPlainEnum, spell, spellGiven } from "./types.ts";

/** Every type of the world, the interfaces, and the two ends of the glue. */
export function writeDeclarations(world: World, out: Output): void {
  for (const one of [...world.imports, ...world.exports]) {
    for (const type of ownTypes(one)) writeType(type, one, out);
  }
  for (const one of world.imports) writeInterface(one, out);
  writeHostImports(world, out);
  writeGuestExports(world, out);
}

/** `wasi:http/types` → `HttpTypes`. */
export function interfaceName(one: Interface): string {
  const parts = splitId(one.id);
  return pascal(parts.package) + pascal(parts.interface.replace("$", ""));
}

/** What a function gives back; the error of a result is thrown. */
export function returnType(result: Type | undefined, out: Output, given = false): string {
  if (!result) return "void";
  if (result.kind === "result") return result.ok ? returnType(result.ok, out, given) : "void";
  return given ? spellGiven(result, out) : spell(result, out);
}

/** A resource's class, as the host gives it, holds its constructor and statics. */
export function hasClass(resource: ResourceType, one: Interface): boolean {
  return one.functions.some((func) => func.resource === resource && func.kind !== "method");
}

function writeType(type: NamedType, one: Interface, out: Output): void {
  const name = out.names.of(type);
  if (type.kind === "resource") writeResource(type, one, out);
  else if (type.kind === "record") writeFields(name, type.fields, out);
  else if (type.kind === "flags") {
    out.body.add("").block(`export interface ${name}`, () => {
      for (const flag of type.names) out.body.add(`${camel(flag)}?: boolean;`);
    });
  } else if (isPlainEnum(type)) {
    out.body.add("", `export type ${name} =`).indent(() => {
      writeUnion(
        enumNames(type).map((one) => `"${one}"`),
        out,
      );
    });
  } else if (type.kind === "variant") {
    out.body.add("", `export type ${name} =`).indent(() => {
      writeUnion(
        type.cases.map((one) =>
          one.type ? `{ tag: "${one.name}"; val: ${spell(one.type, out)} }` : `{ tag: "${one.name}" }`,
        ),
        out,
      );
    });
  }
}

function writeUnion(members: string[], out: Output): void {
  members.forEach((member, index) => {
    out.body.add(`| ${member}${index === members.length - 1 ? ";" : ""}`);
  });
}

function writeFields(name: string, fields: Param[], out: Output): void {
  out.body.add("").block(`export interface ${name}`, () => {
    for (const field of fields) out.body.add(`${camel(field.name)}: ${spell(field.type, out)};`);
  });
}

function writeResource(resource: ResourceType, one: Interface, out: Output): void {
  const methods = one.functions.filter((func) => func.resource === resource && func.kind === "method");
  if (methods.length === 0) {
    // With nothing but an optional member it would refuse classes that have none of it.
    out.body.add(
      "",
      "/** Has no methods; `drop` is called if it is there. */",
      `export type ${out.names.of(resource)} = object;`,
    );
    return;
  }
  out.body.add("").block(`export interface ${out.names.of(resource)}`, () => {
    for (const func of methods) {
      out.body.add(`${memberName(func)}(${params(func.params.slice(1), out)}): ${returnType(func.result, out, true)};`);
    }
    out.body.add("/** The guest drops a handle that it owned. */", "drop?(): void;");
  });
}

/** A member's name: methods may be called what functions may not. */
export function memberName(func: Func): string {
  return identifier(func.name).replace(/_$/, "");
}

function params(list: Param[], out: Output): string {
  return list.map((param) => `${identifier(param.name)}: ${spell(param.type, out)}`).join(", ");
}

function writeInterface(one: Interface, out: Output): void {
  const functions = one.functions.filter((func) => func.kind === "function");
  const classes = ownTypes(one).filter((type) => type.kind === "resource" && hasClass(type, one));
  const name = interfaceTypeName(one, out);
  if (functions.length + classes.length === 0) {
    out.body.add(
      "",
      "/** Nothing of its own: its resources are made by other interfaces. */",
      `export type ${name} = Record<never, never>;`,
    );
    return;
  }
  out.body.add("").block(`export interface ${name}`, () => {
    for (const func of functions) {
      out.body.add(`${memberName(func)}(${params(func.params, out)}): ${returnType(func.result, out, true)};`);
    }
    for (const resource of classes) writeClass(resource as ResourceType, one, out);
  });
}

/** The type of an interface; a resource of the same name keeps it. */
export function interfaceTypeName(one: Interface, out: Output): string {
  const name = interfaceName(one);
  return out.names.has(name) ? `${name}Interface` : name;
}

function writeClass(resource: ResourceType, one: Interface, out: Output): void {
  const name = out.names.of(resource);
  const body = (): void => {
    for (const func of one.functions) {
      if (func.resource !== resource) continue;
      if (func.kind === "constructor") out.body.add(`new (${params(func.params, out)}): ${name};`);
      if (func.kind === "static") {
        out.body.add(`${memberName(func)}(${params(func.params, out)}): ${returnType(func.result, out, true)};`);
      }
    }
  };
  out.body.block(`${name}:`, body, "};");
}

function writeHostImports(world: World, out: Output): void {
  out.body.add("", "/** What the host gives, by WIT interface. */").block("export interface HostImports", () => {
    for (const one of world.imports) out.body.add(`"${unversioned(one.id)}": ${interfaceTypeName(one, out)};`);
  });
}

function writeGuestExports(world: World, out: Output): void {
  out.body.add("", "/** What the host calls. */").block("export interface GuestExports", () => {
    out.body.add("memory: WebAssembly.Memory;");
    for (const one of world.exports) {
      for (const func of one.functions) {
        out.body.add(`${memberName(func)}(${params(func.params, out)}): ${returnType(func.result, out)};`);
      }
    }
  });
}

/** The name of the function behind an import or export: `HttpTypesFieldsGet`. */
export function functionName(one: Interface, func: Func): string {
  return interfaceName(one) + (func.resource ? pascal(func.resource.name) : "") + pascal(func.name);
}
