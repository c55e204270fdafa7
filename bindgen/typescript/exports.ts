/** Exports: one function each, which lowers the parameters, calls the core, and lifts its result. */
import { alignOf, fieldOffsets, signatureOf, sizeOf } from "../layout.ts";
import { type Func, type Interface, resolveAlias, type Type, type World } from "../model.ts";
import { functionName, memberName, returnType } from "./declarations.ts";
import { coreSpell, liftFlat, lowerFlat } from "./flat.ts";
import { loadValue } from "./load.ts";
import type { Output } from "./output.ts";
import { storeValue } from "./store.ts";
import { spell } from "./types.ts";

export function writeExports(world: World, out: Output): void {
  for (const one of world.exports) for (const func of one.functions) writeExport(one, func, out);
  out.function("exportsOf(g: Guest, core: WebAssembly.Exports): GuestExports", () => {
    for (const one of world.exports) {
      for (const func of one.functions) {
        const name = one.id === "$root" ? func.id : `${one.id}#${func.id}`;
        out.body.add(`const core${functionName(one, func)} = core["${name}"] as ${coreType(func)};`);
      }
    }
    out.body.block("return", () => writeTable(world, out), "};");
  });
}

function writeTable(world: World, out: Output): void {
  out.body.add("memory: g.attach(core),");
  for (const one of world.exports) {
    for (const func of one.functions) {
      const names = func.params.map((_, index) => `p${index}`);
      const call = `export${functionName(one, func)}(${["g", `core${functionName(one, func)}`, ...names].join(", ")})`;
      out.body.add(`${memberName(func)}: (${names.join(", ")}) => ${call},`);
    }
  }
}

/** The core function as TypeScript sees it. */
function coreType(func: Func): string {
  const { params, results } = signatureOf(func.params, func.result, "export");
  const typed = params.map((core, index) => `p${index}: ${coreSpell(core)}`).join(", ");
  return `(${typed}) => ${results[0] ? coreSpell(results[0]) : "void"}`;
}

function writeExport(one: Interface, func: Func, out: Output): void {
  const params = func.params.map((param, index) => `p${index}: ${spell(param.type, out)}`);
  const typed = ["g: Guest", `core: ${coreType(func)}`, ...params].join(", ");
  out.function(`export${functionName(one, func)}(${typed}): ${returnType(func.result, out)}`, () => {
    const call = `core(${lowerParams(func, out).join(", ")})`;
    if (!func.result) {
      out.body.add(`${call};`);
      return;
    }
    out.body.add(`const result = ${call};`, "g.fresh();");
    const inMemory = signatureOf(func.params, func.result, "export").resultInMemory;
    if (inMemory) out.body.add("const area = result >>> 0;");
    const value = inMemory ? loadValue(func.result, "area", 0, out) : liftFlat(func.result, ["result"], out);
    writeReturn(func.result, value, out);
  });
}

/** The error of a result is thrown. */
function writeReturn(type: Type, value: string, out: Output): void {
  const plain = resolveAlias(type);
  if (plain.kind !== "result") {
    out.body.add(`return ${value};`);
    return;
  }
  out.body.add(`const lifted = ${value};`, `if (lifted.tag === "err") throw new WitError(lifted.val);`);
  if (plain.ok) out.body.add("return lifted.val;");
}

function lowerParams(func: Func, out: Output): string[] {
  const types = func.params.map((param) => param.type);
  if (!signatureOf(func.params, func.result, "export").paramsInMemory) {
    return func.params.flatMap((param, index) => lowerFlat(param.type, `p${index}`, out));
  }
  const all: Type = { kind: "tuple", items: types };
  const offsets = fieldOffsets(types);
  out.body.add(`const params = g.alloc(${alignOf(all)}, ${sizeOf(all)});`);
  func.params.forEach((param, index) => {
    storeValue(param.type, `p${index}`, { ptr: "params", offset: offsets[index] ?? 0 }, out);
  });
  return ["params"];
}
