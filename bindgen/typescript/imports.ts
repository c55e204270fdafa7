/** Imports: one function each, which lifts the parameters, calls the host, and lowers what it gives back. */
import { fieldOffsets, flatten, signatureOf } from "../layout.ts";
import { type Func, type Interface, type PlainType, type ResultType, resolveAlias, type World } from "../model.ts";
import { ownTypes, unversioned } from "../names.ts";
import { functionName, memberName } from "./declarations.ts";
import { coreSpell, liftFlat, lowerFlat } from "./flat.ts";
import { loadValue } from "./load.ts";
import type { Output } from "./output.ts";
import { storeValue } from "./store.ts";
import { resultOffset, spell, spellGiven } from "./types.ts";

export function writeImports(world: World, out: Output): void {
  for (const one of world.imports) for (const func of one.functions) writeImport(one, func, out);
  out.function("importsOf(g: Guest): WebAssembly.Imports", () => {
    const body = (): void => {
      for (const one of world.imports) writeTable(one, out);
    };
    out.body.block("return", body, "};");
  });
}

interface CoreParam {
  name: string;
  type: string;
}

function coreParams(func: Func): CoreParam[] {
  const { params } = signatureOf(func.params, func.result, "import");
  return params.map((core, index) => ({ name: `p${index}`, type: coreSpell(core) }));
}

/** The part of the import object that is one interface. */
function writeTable(one: Interface, out: Output): void {
  const body = (): void => {
    for (const type of ownTypes(one)) {
      if (type.kind === "resource") out.body.add(`"[resource-drop]${type.name}": (handle: number) => g.drop(handle),`);
    }
    for (const func of one.functions) {
      const params = coreParams(func);
      const typed = params.map((param) => `${param.name}: ${param.type}`).join(", ");
      const call = `import${functionName(one, func)}(${["g", ...params.map((param) => param.name)].join(", ")})`;
      out.body.add(`"${func.id}": (${typed}) => ${call},`);
    }
  };
  out.body.block(`"${one.id}":`, body, "},");
}

function writeImport(one: Interface, func: Func, out: Output): void {
  const params = coreParams(func);
  const signature = signatureOf(func.params, func.result, "import");
  const typed = ["g: Guest", ...params.map((param) => `${param.name}: ${param.type}`)].join(", ");
  const result = signature.results[0] ? coreSpell(signature.results[0]) : "void";
  out.function(`import${functionName(one, func)}(${typed}): ${result}`, () => {
    const call = hostCall(one, func, liftParams(func, out), out);
    if (signature.resultInMemory) out.body.add(`const area = ${params.at(-1)?.name} >>> 0;`);
    const plain = func.result && resolveAlias(func.result);
    if (!plain) out.body.add(`${call};`);
    else if (plain.kind !== "result") writeValue(plain, call, signature.resultInMemory, out);
    else if (signature.resultInMemory) writeResult(plain, call, out);
    else writeFlatResult(call, out);
  });
}

/** Writes a local for each parameter, in order; returns their names. */
function liftParams(func: Func, out: Output): string[] {
  const types = func.params.map((param) => param.type);
  const inMemory = signatureOf(func.params, func.result, "import").paramsInMemory;
  const offsets = fieldOffsets(types);
  if (inMemory) out.body.add("const params = p0 >>> 0;", "g.fresh();");
  let at = 0;
  return types.map((type, index) => {
    const flat = flatten(type).map(() => `p${at++}`);
    const value = inMemory ? loadValue(type, "params", offsets[index] ?? 0, out) : liftFlat(type, flat, out);
    const name = out.local();
    out.body.add(`const ${name}: ${spell(type, out)} = ${value};`);
    return name;
  });
}

function hostCall(one: Interface, func: Func, args: string[], out: Output): string {
  const host = `g.host["${unversioned(one.id)}"]`;
  if (!func.resource) return `${host}.${memberName(func)}(${args.join(", ")})`;
  if (func.kind === "method") return `${args[0]}.${memberName(func)}(${args.slice(1).join(", ")})`;
  const made = `${host}.${out.names.of(func.resource)}`;
  return func.kind === "constructor"
    ? `new ${made}(${args.join(", ")})`
    : `${made}.${memberName(func)}(${args.join(", ")})`;
}

function writeValue(type: PlainType, call: string, inMemory: boolean, out: Output): void {
  out.body.add(`const result = ${call};`);
  if (inMemory) {
    out.body.add("g.fresh();");
    storeValue(type, "result", { ptr: "area", offset: 0 }, out);
  } else {
    const flat = lowerFlat(type, "result", out);
    out.body.add(`return ${flat[0]};`);
  }
}

/** A host returns the value of a result, or throws its error. */
function writeResult(type: ResultType, call: string, out: Output): void {
  const offset = resultOffset(type);
  if (type.ok) out.body.add(`let value: ${spellGiven(type.ok, out)};`);
  out.body.block("try", () => out.body.add(type.ok ? `value = ${call};` : `${call};`), "} catch (thrown) {");
  out.body.indent(() => {
    out.body.add(type.err ? `const error = payloadOf<${spell(type.err, out)}>(thrown);` : "payloadOf(thrown);");
    out.body.add("g.fresh();", "g.u8[area] = 1;");
    if (type.err) storeValue(type.err, "error", { ptr: "area", offset }, out);
    out.body.add("return;");
  });
  out.body.add("}", "g.fresh();", "g.u8[area] = 0;");
  if (type.ok) storeValue(type.ok, "value", { ptr: "area", offset }, out);
}

/** A result that carries nothing on either side. */
function writeFlatResult(call: string, out: Output): void {
  out.body.block("try", () => out.body.add(`${call};`), "} catch (thrown) {");
  out.body.indent(() => out.body.add("payloadOf(thrown);", "return 1;"));
  out.body.add("}", "return 0;");
}
