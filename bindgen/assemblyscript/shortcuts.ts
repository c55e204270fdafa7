/**
 * Shorter ways to call statics.
 *
 * One that takes lists of compound values, and gives a `result`, can also be called with lists that already lie in memory:
 * `Fields.fromListAt(address, length)`. That saves the objects, and a copy of everything.
 *
 * A static that takes a `result` last can also be called with one of its sides: `ResponseOutparam.setOk(param, response)`. That saves an object,
 * and keeps the code that lowers every error out of a guest that reports none.
 */
import { signatureOf } from "../layout.ts";
import { type Func, type Param, type ResultType, resolveAlias, type Type } from "../model.ts";
import { identifier } from "../names.ts";
import type { File } from "./file.ts";
import { coreName, writeWrapper } from "./functions.ts";
import { Locals, lowerFlat, lowerSide } from "./lower.ts";
import { needsScratch } from "./store.ts";
import { isBytes, spell } from "./types.ts";

export function writeShortcuts(func: Func, name: string, file: File): void {
  writeInMemory(func, name, file);
  const last = func.params.at(-1);
  const type = last && resolveAlias(last.type);
  if (!last || type?.kind !== "result" || func.result) return;
  for (const side of ["ok", "err"] as const) writeShortcut({ func, name, last, type }, side, file);
}

function writeInMemory(func: Func, name: string, file: File): void {
  const signature = signatureOf(func.params, func.result, "import");
  if (!signature.resultInMemory || signature.paramsInMemory || !func.params.some((param) => isBuilt(param.type)))
    return;
  file.body.add("");
  writeWrapper(func, `static ${name}At`, file, (type) => isBytes(type) || isBuilt(type));
}

/** A list that is written to memory only for the call. */
function isBuilt(type: Type): boolean {
  return resolveAlias(type).kind === "list" && needsScratch(type);
}

interface Shortcut {
  func: Func;
  name: string;
  last: Param;
  type: ResultType;
}

function writeShortcut({ func, name, last, type }: Shortcut, side: "ok" | "err", file: File): void {
  const payload = type[side];
  if (!payload) return;
  const before = func.params.slice(0, -1);
  const params = before.map((param) => `${identifier(param.name)}: ${spell(param.type, file)}, `).join("");
  const head = `static ${name}${side === "ok" ? "Ok" : "Err"}(${params}${identifier(last.name)}: ${spell(payload, file)}): void`;
  file.body.add("").block(head, () => {
    const locals = new Locals();
    const flat = [
      ...before.flatMap((param) => lowerFlat(param.type, identifier(param.name), locals, file)),
      ...lowerSide(type, side, identifier(last.name), { locals, file }),
    ];
    file.body.add(`${coreName(func)}(${flat.join(", ")});`);
  });
}
