// asc compiles only what is used, so a guest that uses every generated function and method is how they are checked.
import { File, isPlainEnum } from "../assemblyscript/file.ts";
import { isBytes, isReference, scalarOf, spell } from "../assemblyscript/types.ts";
import { type Func, type Interface, resolveAlias, type Type, type World } from "../model.ts";
import { fileName, identifier, ownTypes, TypeNames } from "../names.ts";

export interface Everything {
  source: string;
  calls: number;
}

/** AssemblyScript that calls every function and method of the imports in `guest/bindings`, to be compiled as `test/entry.ts`. */
export function callEverything(world: World): Everything {
  const file = new File({ id: "test:everything/calls", types: [], functions: [] }, new TypeNames(world));
  const modules = world.imports.map((one, index) => `import * as m${index} from "./${fileName(one.id)}";\n`);
  const calls = world.imports.flatMap((one, index) => [
    ...one.functions.map((func) => callOf(func, `m${index}`, file)),
    ...ownTypes(one).flatMap((type) => memoryCalls(type, one, file)),
  ]);
  file.body.block("export function all(): void", () => file.body.add(...calls));
  const source = `${modules.join("")}${file}`.replaceAll('from "./', 'from "../guest/bindings/');
  return { source, calls: calls.length };
}

function callOf(func: Func, module: string, file: File): string {
  const name = identifier(func.name);
  const params = func.kind === "method" ? func.params.slice(1) : func.params;
  const args = params.map((param) => argument(param.type, file)).join(", ");
  if (!func.resource) return `${module}.${name}(${args});`;
  const made = file.className(func.resource);
  if (func.kind === "method") return `${made}.from(1).${name.replace(/_$/, "")}(${args});`;
  return func.kind === "constructor" ? `${made}.create(${args}).drop();` : `${made}.${name}(${args});`;
}

/** The functions that read and write a declared type, which also serve other files; of a resource, `drop`. */
function memoryCalls(type: Type & { name: string }, one: Interface, file: File): string[] {
  if (type.kind === "resource") return [`${file.className(type)}.from(1).drop();`];
  if (isPlainEnum(type) || (type.kind !== "record" && type.kind !== "variant")) return [];
  const made = file.names.of(type);
  const load = file.reference({ ...type, owner: one }, `load${made}`);
  const store = file.reference({ ...type, owner: one }, `store${made}`);
  return [`${store}(8, ${load}(8));`];
}

function argument(type: Type, file: File): string {
  const plain = resolveAlias(type);
  if (isBytes(plain)) return "0, 0";
  if (scalarOf(plain) === "bool") return "false";
  if (scalarOf(plain)) return "0";
  if (plain.kind === "option") return "null";
  return isReference(plain) ? `changetype<${spell(plain, file)}>(16)` : `changetype<${spell(plain, file)}>(0)`;
}
