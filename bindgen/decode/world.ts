/**
 * Decodes the component binary that jco leaves in the custom section `component-type`: one component type whose body is the resolved world.
 */
import type { Func, Interface, ResourceType, Type, World } from "../model.ts";
import { Reader } from "./reader.ts";
import { type ComponentShape, type Entry, type InstanceShape, Scope } from "./scope.ts";
import { readDefinedType, readFuncType } from "./values.ts";

const typeSection = 7;

/** The world inside a `component-type` section. */
export function decodeWorld(bytes: Uint8Array): World {
  const reader = new Reader(bytes);
  reader.at = 8; // magic and version
  const scope = new Scope();
  while (!reader.done) {
    const id = reader.byte();
    const body = reader.slice(reader.u32());
    if (id === typeSection) body.list(() => scope.types.push(readType(body, scope)));
  }
  for (const entry of scope.types) {
    if (entry.kind !== "component") continue;
    for (const [name, shape] of entry.components) return { name, imports: shape.imports, exports: shape.exports };
  }
  throw new Error("the component type holds no world");
}

function readType(reader: Reader, scope: Scope): Entry {
  const opcode = reader.byte();
  if (opcode === 0x40) return readFuncType(reader, scope);
  if (opcode === 0x41) return readComponentType(reader, new Scope(scope));
  if (opcode === 0x42) return readInstanceType(reader, new Scope(scope));
  return readDefinedType(opcode, reader, scope);
}

function readInstanceType(reader: Reader, scope: Scope): InstanceShape {
  const body: Interface = { id: "", types: [], functions: [] };
  reader.list(() => {
    const declaration = reader.byte();
    if (declaration === 1) scope.types.push(readType(reader, scope));
    else if (declaration === 2) readAlias(reader, scope);
    else readExtern(reader, scope, body);
  });
  return { kind: "instance", body };
}

function readComponentType(reader: Reader, scope: Scope): ComponentShape {
  const shape: ComponentShape = { kind: "component", imports: [], exports: [], components: new Map() };
  const roots = { imports: emptyRoot(), exports: emptyRoot() };
  reader.list(() => {
    const declaration = reader.byte();
    if (declaration === 1) scope.types.push(readType(reader, scope));
    else if (declaration === 2) readAlias(reader, scope);
    else readComponentExtern(reader, scope, { shape, roots, side: declaration === 3 ? "imports" : "exports" });
  });
  for (const side of ["imports", "exports"] as const) {
    if (roots[side].functions.length > 0) shape[side].push(roots[side]);
  }
  return shape;
}

function emptyRoot(): Interface {
  return { id: "$root", types: [], functions: [] };
}

interface ComponentSide {
  shape: ComponentShape;
  roots: { imports: Interface; exports: Interface };
  side: "imports" | "exports";
}

/** An import or export of a component type: an instance, a component (the world itself), or a type or function of the root. */
function readComponentExtern(reader: Reader, scope: Scope, target: ComponentSide): void {
  const start = reader.at;
  const name = readExternName(reader);
  const sort = reader.byte();
  if (sort === 4) {
    const entry = scope.entry(reader.u32());
    if (entry.kind === "component") target.shape.components.set(name, entry);
  } else if (sort === 5) {
    const entry = scope.entry(reader.u32());
    if (entry.kind !== "instance") throw new Error(`${name} is not an instance`);
    entry.body.id = name;
    scope.instances.push(entry.body);
    target.shape[target.side].push(entry.body);
  } else {
    reader.at = start;
    readExtern(reader, scope, target.roots[target.side]);
  }
}

/** A function or type that an interface exports. */
function readExtern(reader: Reader, scope: Scope, body: Interface): void {
  const name = readExternName(reader);
  const sort = reader.byte();
  if (sort === 1) {
    const shape = scope.func(reader.u32());
    body.functions.push({ ...splitFunctionId(name, body), params: shape.params, ...optional(shape.result) });
    return;
  }
  if (sort !== 3) throw new Error(`${name} has a sort that WASI 0.2 does not use: ${sort}`);
  const type = readTypeBound(reader, scope, { name, body });
  body.types.push({ name, type });
  scope.types.push(type);
}

function optional(result: Type | undefined): { result?: Type } {
  return result ? { result } : {};
}

interface Naming {
  name: string;
  body: Interface;
}

function readTypeBound(reader: Reader, scope: Scope, naming: Naming): Type {
  if (reader.byte() === 1) return { kind: "resource", name: naming.name, owner: naming.body };
  return nameType(scope.value(reader.u32()), naming);
}

/** The first name of a declared type is its own; a further name, or one for any other type, is an alias. */
function nameType(type: Type, { name, body }: Naming): Type {
  if ("owner" in type && type.owner === undefined) {
    type.name = name;
    type.owner = body;
    return type;
  }
  if ("owner" in type && type.name === name && type.owner !== body) return type;
  return { kind: "alias", name, owner: body, target: type };
}

function readAlias(reader: Reader, scope: Scope): void {
  const sort = reader.byte();
  const target = reader.byte();
  if (sort !== 3) throw new Error("a component type aliases something that is not a type");
  if (target === 0) {
    const instance = scope.instances[reader.u32()];
    const name = reader.name();
    const found = instance?.types.find((type) => type.name === name);
    if (!found) throw new Error(`no type ${name} to alias`);
    scope.types.push(found.type);
  } else {
    const count = reader.u32();
    scope.types.push(scope.outer(count).entry(reader.u32()));
  }
}

function readExternName(reader: Reader): string {
  reader.byte(); // 0 or 1: two spellings of the same
  return reader.name();
}

function splitFunctionId(id: string, body: Interface): Pick<Func, "id" | "kind" | "name" | "resource"> {
  const parts = /^\[(method|static|constructor)\]([^.]+)(?:\.(.+))?$/.exec(id);
  if (!parts) return { id, kind: "function", name: id };
  const kind = parts[1] as "method" | "static" | "constructor";
  return { id, kind, name: parts[3] ?? "constructor", resource: findResource(body, parts[2] ?? "") };
}

function findResource(body: Interface, name: string): ResourceType {
  const type = body.types.find((one) => one.name === name)?.type;
  if (type?.kind !== "resource") throw new Error(`no resource ${name}`);
  return type;
}
