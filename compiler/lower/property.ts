// What an object of a class has under a name underneath: asked once all classes are there.

import type { ClassDecl, Param } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { INT, STRING } from "../ir/type.ts";
import type { Context } from "./context.ts";
import { isOpenRecord } from "./flow.ts";

export type Property =
  | { form: "field"; type: IrType }
  /** `get` or `set` is null where the accessor lacks it. */
  | { form: "accessor"; get: IrType | null; set: IrType | null }
  | { form: "method"; params: readonly Param[]; result: IrType };

/** What values of the library have that an object type may ask for. */
const LIBRARY: Record<string, Record<string, IrType>> = {
  Error: { message: STRING, name: STRING },
  Array: { length: INT },
  Map: { size: INT },
  Set: { size: INT },
};

export class Properties {
  private readonly decls = new Map<string, ClassDecl>();

  constructor(ctx: Context) {
    for (const decl of ctx.decls) if (decl.kind === "class") this.decls.set(decl.name, decl);
  }

  decl(type: IrType): ClassDecl | undefined {
    return type.kind === "class" ? this.decls.get(type.name) : undefined;
  }

  /** The property of an object of class `type`; null where it has none. */
  find(type: IrType, name: string): Property | null {
    if (type.kind === "string") return name === "length" ? { form: "field", type: INT } : null;
    if (type.kind !== "class") return null;
    const decl = this.decls.get(type.name);
    if (!decl) {
      const known = LIBRARY[type.name.endsWith("Error") ? "Error" : type.name]?.[name];
      return known ? { form: "field", type: known } : null;
    }
    return ownProperty(decl, name) ?? (decl.base ? this.find(decl.base, name) : null);
  }

  /** Whether an object of class `from` has all that one of class `to` has, what may be missing apart. */
  fits(from: IrType, to: IrType): boolean {
    if (from.kind === "class" && to.kind === "class" && from.name === to.name) return true;
    if (isOpenRecord(from)) return true;
    return this.names(to).every((name) => this.find(from, name) !== null || isOptional(this.find(to, name)));
  }

  /** Whether `type` is `base` or a class that extends it: then its objects have everything at the same place. */
  extends(type: IrType, base: IrType): boolean {
    if (type.kind !== "class" || base.kind !== "class") return type.kind === base.kind;
    for (let current: IrType | null | undefined = type; current?.kind === "class"; ) {
      if (current.name === base.name) return current.name !== type.name || current.args.length === base.args.length;
      current = this.decls.get(current.name)?.base;
    }
    return false;
  }

  private names(type: IrType): string[] {
    const decl = this.decl(type);
    if (!decl) return [];
    const methods = decl.methods.filter((each) => !each.static).map((each) => each.function.name);
    const own = [...fieldNames(decl), ...methods.filter((name) => !name.includes("$"))];
    return [...(decl.base ? this.names(decl.base) : []), ...own];
  }
}

function isOptional(property: Property | null): boolean {
  return property?.form === "field" && ["nullable", "null"].includes(property.type.kind);
}

function fieldNames(decl: ClassDecl): string[] {
  const params = decl.constructor?.params.filter((param) => param.property) ?? [];
  return [...decl.fields.filter((each) => !each.static).map((each) => each.name), ...params.map((each) => each.name)];
}

function ownProperty(decl: ClassDecl, name: string): Property | null {
  const declared = decl.fields.find((each) => !each.static && each.name === name);
  if (declared) return { form: "field", type: declared.type };
  const param = decl.constructor?.params.find((each) => each.property && each.name === name);
  if (param) return { form: "field", type: param.type };
  const methods = decl.methods.filter((each) => !each.static && each.function.name === name);
  const plain = methods.find((each) => each.form === "method")?.function;
  if (plain) return { form: "method", params: plain.params, result: plain.result };
  const get = methods.find((each) => each.form === "get")?.function.result;
  const set = methods.find((each) => each.form === "set")?.function.params[0]?.type;
  return get || set ? { form: "accessor", get: get ?? null, set: set ?? null } : null;
}
