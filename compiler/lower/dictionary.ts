// `Record<string, T>` and index signatures: objects whose properties only running the program knows.

import ts from "typescript";
import type { IrType } from "../ir/type.ts";
import { ANYTHING, classType, unionOf } from "../ir/type.ts";
import type { Context } from "./context.ts";
import { mapType } from "./types.ts";

/** The class of an object type with an index signature; its named properties are entries too. Null for any other type. */
export function mapDictionary(ctx: Context, type: ts.ObjectType, node: ts.Node): IrType | null {
  const infos = ctx.checker
    .getIndexInfosOfType(type)
    .filter((info) => !(info.keyType.flags & ts.TypeFlags.ESSymbolLike));
  if (!infos.length) return null;
  const named = ctx.checker.getPropertiesOfType(type).map((each) => ctx.checker.getTypeOfSymbol(each));
  const depth = ctx.openDictionaries.get(type) ?? 0;
  // A union in between knows itself again; without one the values may be anything.
  if (depth > 1) ctx.endless.add(type);
  if (ctx.endless.has(type)) return classType("Dictionary", [ANYTHING]);
  ctx.openDictionaries.set(type, depth + 1);
  const values = [...infos.map((info) => info.type), ...named].map((each) => mapType(ctx, each, node));
  ctx.openDictionaries.set(type, depth);
  return classType("Dictionary", [ctx.endless.has(type) ? ANYTHING : unionOf(values)]);
}
