// A server function in words of TypeScript, for `dist/client.ts`: what it takes and what it gives, with the types that the
// app gave names.

import ts from "typescript";
import type { Described } from "../../types.ts";
import { partsOf, typeOfProperty } from "../codec/parts.ts";
import type { Context } from "../context.ts";
import { isLibrary } from "../types.ts";
import { resultKind } from "./result.ts";
import { streamKind } from "./stream.ts";

type Fn = ts.ArrowFunction | ts.FunctionExpression;

const RESULTS: Record<string, [kind: Described["result"], type: string]> = {
  Text: ["text", "string"],
  Html: ["text", "string"],
  Bytes: ["bytes", "Uint8Array"],
  NoContent: ["nothing", "void"],
  Redirect: ["redirect", "RedirectResult"],
  HttpResponse: ["response", "Response"],
};

/** What a client gives for a stream, by its kind. */
const STREAMS: Readonly<Record<number, string>> = { 1: "FormData", 2: "FileBody" };

/** What of a function's signature a client needs. Named types are added to `names`. */
export function describe(ctx: Context, fn: Fn, names: Map<string, string>): Described {
  const last = fn.parameters.at(-1);
  const stream = !!last && streamKind(ctx, ctx.checker.getTypeAtLocation(last.name)) > 0;
  return { ...described(ctx, fn, names), ...(stream && { stream }) };
}

function described(ctx: Context, fn: Fn, names: Map<string, string>): Described {
  const printer = new Printer(ctx, names);
  const params = fn.parameters.map((param) => {
    const optional = !!param.questionToken || !!param.initializer;
    const declared = ctx.checker.getTypeAtLocation(param.name);
    const type = STREAMS[streamKind(ctx, declared)] ?? printer.text(declared);
    return { name: param.name.getText(), type, optional };
  });
  const signature = ctx.checker.getSignatureFromDeclaration(fn);
  const [carried] = signature ? ctx.checker.getTypeArguments(signature.getReturnType() as ts.TypeReference) : [];
  const kind = resultKind(ctx, carried);
  if (kind === "WithStatus" && carried) {
    const [inner] = ctx.checker.getTypeArguments(carried as ts.TypeReference);
    return { params, result: "status", type: `StatusResult<${inner ? printer.text(inner) : "unknown"}>` };
  }
  const [result, type] = (kind && RESULTS[kind]) ?? ["value", carried ? printer.text(carried) : "void"];
  if (carried && carried.flags & ts.TypeFlags.Void) return { params, result: "nothing", type: "void" };
  return { params, result: result as Described["result"], type };
}

/** Which type has each of the names. */
const OWNERS = new WeakMap<Map<string, string>, Map<string, ts.Type>>();

/** What the app calls a type; `Page<Dog>` is `Page_Dog`. "" where it has no name. */
function nameOf({ checker }: Context, type: ts.Type): string {
  const name = type.symbol?.name ?? "";
  const own = !name || name.startsWith("__") ? !!type.aliasSymbol : true;
  return own ? checker.typeToString(type).replace(/\W+/g, "_").replace(/^_|_$/g, "") : "";
}

class Printer {
  private readonly ctx: Context;
  private readonly names: Map<string, string>;
  /** Types whose members are being written. */
  private readonly within: ts.Type[] = [];

  constructor(ctx: Context, names: Map<string, string>) {
    this.ctx = ctx;
    this.names = names;
  }

  text(type: ts.Type): string {
    const { null: none, undefined: nothing, string, number, boolean, objects } = partsOf(this.ctx, type);
    const simple = [
      [string, "string"],
      [number, "number"],
      [boolean, "boolean"],
    ] as const;
    const words = simple.flatMap(([literals, word]) =>
      !literals ? [] : literals.any ? [word] : literals.values.map((value) => JSON.stringify(value)),
    );
    const all = [...words, ...objects.map((part) => this.object(part.type))];
    if (none) all.push("null");
    if (nothing) all.push("undefined");
    return [...new Set(all)].join(" | ") || "unknown";
  }

  private object(type: ts.Type): string {
    const { checker } = this.ctx;
    const args = checker.getTypeArguments(type as ts.TypeReference);
    const [first, second] = args;
    if (checker.isTupleType(type)) return `[${args.map((arg) => this.text(arg)).join(", ")}]`;
    const name = type.symbol?.name ?? "";
    if ((checker.isArrayType(type) || (name === "Set" && isLibrary(type.symbol))) && first) return this.list(first);
    if (name === "Map" && second && isLibrary(type.symbol)) return `Record<string, ${this.text(second)}>`;
    const [index] = /Array$/.test(name) ? [] : checker.getIndexInfosOfType(type);
    if (index) return `Record<string, ${this.text(index.type)}>`;
    if (isLibrary(type.symbol)) return /Array$/.test(name) && name !== "Uint8Array" ? "number[]" : name;
    const called = nameOf(this.ctx, type);
    return called ? this.named(called, type) : this.shape(type);
  }

  /** A type of the app's, declared once. Of two with one name the second is written out. */
  private named(name: string, type: ts.Type): string {
    const owners = OWNERS.get(this.names) ?? new Map<string, ts.Type>();
    OWNERS.set(this.names, owners);
    const owner = owners.get(name);
    if (owner) return owner === type ? name : this.shape(type);
    owners.set(name, type);
    this.names.set(name, this.shape(type));
    return name;
  }

  private list(item: ts.Type): string {
    const text = this.text(item);
    return /^[\w.]+$/.test(text) ? `${text}[]` : `(${text})[]`;
  }

  private shape(type: ts.Type): string {
    // A type without a name of its own inside of itself, or the second of a name.
    if (this.within.includes(type)) return "unknown";
    this.within.push(type);
    const text = this.members(type);
    this.within.pop();
    return text;
  }

  private members(type: ts.Type): string {
    const properties = this.ctx.checker
      .getPropertiesOfType(type)
      .filter(({ flags }) => !(flags & ts.SymbolFlags.Method));
    const fields = properties.map((property) => {
      const optional = property.flags & ts.SymbolFlags.Optional ? "?" : "";
      const name = /^[A-Za-z_$][\w$]*$/.test(property.name) ? property.name : JSON.stringify(property.name);
      return `${name}${optional}: ${this.text(typeOfProperty(this.ctx, property))};`;
    });
    return fields.length ? `{ ${fields.join(" ")} }` : "Record<string, never>";
  }
}
