/** Imported functions: the `@external` core function and the typed wrapper around it. */
import { type CoreType, fieldOffsets, signatureOf, sizeOf } from "../layout.ts";
import { type Func, type Param, type PlainType, resolveAlias, type Type } from "../model.ts";
import { identifier, pascal } from "../names.ts";
import { type File, isPlainEnum } from "./file.ts";
import { loadValue, resultOffset } from "./load.ts";
import { Locals, lowerFlat } from "./lower.ts";
import { needsScratch, storeValue } from "./store.ts";
import { isBytes, isReference, label, scalarOf, spell, spellSide, zeroOf } from "./types.ts";

/** The core function that the host gives. */
export function writeExternal(func: Func, file: File): void {
  const { params, results } = signatureOf(func.params, func.result, "import");
  declareExternal(coreName(func), func.id, { params, result: results[0] }, file);
}

/** The core function that gives a handle back. */
export function writeDropExternal(resource: string, file: File): void {
  declareExternal(dropName(resource), `[resource-drop]${resource}`, { params: ["i32"], result: undefined }, file);
}

/** Name of the core function behind a WIT function. */
export function coreName(func: Func): string {
  return func.resource ? `core${pascal(func.resource.name)}${pascal(func.name)}` : `core${pascal(func.name)}`;
}

export function dropName(resource: string): string {
  return `core${pascal(resource)}Drop`;
}

/** The wrapper; `head` is what stands before its parameter list. */
export function writeWrapper(func: Func, head: string, file: File, isLowered: IsLowered = isBytes): void {
  const params = func.kind === "method" ? func.params.slice(1) : func.params;
  const spelled = params.map((param) => spellParam(param, file, isLowered)).join(", ");
  file.body.block(`${head}(${spelled}): ${returnType(func.result, file)}`, () => {
    const flat = lowerParams(func, file, isLowered);
    if (signatureOf(func.params, func.result, "import").resultInMemory) {
      file.areaSize = Math.max(file.areaSize, sizeOf(func.result as Type));
      file.body.add(`${coreName(func)}(${[...flat, "<i32>area"].join(", ")});`);
      freeScratch(func, file, isLowered);
      writeReturn(func.result as Type, file);
    } else {
      writeDirect(func, `${coreName(func)}(${flat.join(", ")})`, file);
    }
  });
}

/** Whether a parameter is passed as address and length of a list that lies in memory as the host reads it. */
export type IsLowered = (type: Type) => boolean;

function declareExternal(
  name: string,
  id: string,
  core: { params: CoreType[]; result: CoreType | undefined },
  file: File,
): void {
  const params = core.params.map((type, index) => `p${index}: ${type}`);
  file.body.add("", "// @ts-ignore: decorator", `@external("${file.owner.id}", "${id}")`);
  file.body.add(`declare function ${name}(${params.join(", ")}): ${core.result ?? "void"};`);
}

function spellParam(param: Param, file: File, isLowered: IsLowered): string {
  const name = identifier(param.name);
  if (isLowered(param.type)) return `${name}: usize, ${name}Length: i32`;
  return `${name}: ${spell(param.type, file)}`;
}

function lowerParams(func: Func, file: File, isLowered: IsLowered): string[] {
  const locals = new Locals();
  const signature = signatureOf(func.params, func.result, "import");
  if (signature.paramsInMemory) return [lowerToMemory(func, file)];
  return func.params.flatMap((param, index) => {
    const name = index === 0 && func.kind === "method" ? "this" : identifier(param.name);
    return isLowered(param.type) ? [`<i32>${name}`, `${name}Length`] : lowerFlat(param.type, name, locals, file);
  });
}

/** More parameters than fit into registers are written to scratch memory. */
function lowerToMemory(func: Func, file: File): string {
  const types = func.params.map((param) => param.type);
  const offsets = fieldOffsets(types);
  const size = sizeOf({ kind: "tuple", items: types });
  file.body.add(`const params = ${file.abi("scratch")}(${size});`);
  func.params.forEach((param, index) => {
    const name = index === 0 && func.kind === "method" ? "this" : identifier(param.name);
    const place = { ptr: "params", offset: offsets[index] ?? 0 };
    if (isBytes(param.type)) {
      file.body.add(
        `store<usize>(params, ${name}, ${place.offset}); store<i32>(params, ${name}Length, ${place.offset + 4});`,
      );
    } else file.body.add(storeValue(param.type, name, place, file));
  });
  return "<i32>params";
}

function freeScratch(func: Func, file: File, isLowered: IsLowered = isBytes): void {
  const inMemory = signatureOf(func.params, func.result, "import").paramsInMemory;
  const needed = func.params.some((param) => !isLowered(param.type) && needsScratch(param.type));
  if (inMemory || needed) file.body.add(`${file.abi("freeScratch")}();`);
}

/** What a wrapper returns: a result becomes its value, or whether it is ok. */
function returnType(result: Type | undefined, file: File): string {
  if (!result) return "void";
  const plain = resolveAlias(result);
  if (plain.kind !== "result") return spell(plain, file);
  return plain.ok ? spellSide(plain.ok, file) : "bool";
}

/** A call whose result, if any, is one core value. */
function writeDirect(func: Func, call: string, file: File): void {
  const scratch = func.params.some((param) => needsScratch(param.type));
  if (!func.result) {
    file.body.add(`${call};`);
    freeScratch(func, file);
    return;
  }
  const plain = resolveAlias(func.result);
  if (!scratch && plain.kind !== "result" && plain.kind !== "record" && plain.kind !== "tuple") {
    file.body.add(`return ${liftFlat(plain, call, file)};`);
    return;
  }
  file.body.add(`const flat = ${call};`);
  freeScratch(func, file);
  if (plain.kind !== "result") file.body.add(`return ${liftFlat(plain, "flat", file)};`);
  else file.body.add(`${file.abi("setFailed")}(flat != 0);`, "return flat == 0;");
}

/** A value whose flat form is one core value. */
function liftFlat(type: PlainType, flat: string, file: File): string {
  const scalar = scalarOf(type);
  if (scalar === "bool") return `${flat} != 0`;
  if (scalar) return `<${scalar}>${flat}`;
  if (isPlainEnum(type)) return `changetype<${spell(type, file)}>(${flat})`;
  if (type.kind === "own" || type.kind === "borrow") return `${file.className(type.resource)}.from(${flat})`;
  const only = type.kind === "record" ? type.fields[0]?.type : type.kind === "tuple" ? type.items[0] : undefined;
  if (only) return `new ${spell(type, file)}(${liftFlat(resolveAlias(only), flat, file)})`;
  throw new Error(`${type.kind} is not one core value`);
}

/** Reads a result out of the return area. */
function writeReturn(result: Type, file: File): void {
  const plain = resolveAlias(result);
  if (plain.kind !== "result") {
    file.body.add(`return ${loadValue(plain, "area", 0, file)};`);
    return;
  }
  const offset = resultOffset(plain);
  file.body.block("if (load<u8>(area) == 0)", () => {
    file.body.add(`${file.abi("setFailed")}(false);`);
    file.body.add(`return ${plain.ok ? loadValue(plain.ok, "area", offset, file) : "true"};`);
  });
  file.body.add(`${file.abi("setFailed")}(true);`);
  if (plain.err) file.body.add(`${errorVariable(plain.err, file)} = ${loadValue(plain.err, "area", offset, file)};`);
  file.body.add(`return ${plain.ok ? zeroOf(plain.ok, file) : "false"};`);
}

function errorVariable(type: Type, file: File): string {
  const name = `last${label(type, file)}`;
  file.errors.set(name, type);
  return name;
}

/** Where the payload of the last error stays. */
export function writeErrorVariables(file: File): void {
  for (const [name, type] of file.errors) {
    const kind = isReference(type) ? `${spell(type, file)} | null` : spell(type, file);
    file.body.add("", "/** Payload of the last failed function of this file. */");
    file.body.add(`export let ${name}: ${kind} = ${zeroOf(type, file)};`);
  }
}
