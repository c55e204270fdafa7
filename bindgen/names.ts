/** WIT's kebab-case names in the two output languages. */
import type { AliasType, Interface, Type, World } from "./model.ts";
import { splitId } from "./model.ts";

/** `DNS-error` → `dnsError`. */
export function camel(name: string): string {
  const words = pascal(name);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** `DNS-error` → `DnsError`. */
export function pascal(name: string): string {
  return name
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join("");
}

/** A parameter or function name that both languages accept. */
export function identifier(name: string): string {
  const plain = camel(name);
  return reservedWords.has(plain) ? `${plain}_` : plain;
}

/** A type that has a name of its own. */
export type NamedType = Exclude<Extract<Type, { name: string }>, AliasType>;

/** The class or type names of a world's declared types: unique, and none that hides a global. */
export class TypeNames {
  private readonly names = new Map<Type, string>();
  private readonly taken = new Set<string>(globals);

  constructor(world: World) {
    for (const side of [world.imports, world.exports]) {
      for (const one of side) for (const { type } of one.types) this.add(type);
    }
  }

  of(type: NamedType): string {
    const name = this.names.get(type);
    if (!name) throw new Error(`the type ${type.name} belongs to no interface of the world`);
    return name;
  }

  /** Whether some type has this name. */
  has(name: string): boolean {
    return [...this.names.values()].includes(name);
  }

  private add(type: Type): void {
    if (!("owner" in type) || type.kind === "alias" || this.names.has(type)) return;
    const owner = splitId(type.owner?.id ?? "");
    const plain = pascal(type.name);
    const candidates = [plain, pascal(owner.package) + plain, pascal(owner.package) + pascal(owner.interface) + plain];
    const name = candidates.find((one) => !this.taken.has(one)) ?? `${candidates[2]}${this.taken.size}`;
    this.taken.add(name);
    this.names.set(type, name);
  }
}

/** `wasi:http/types@0.2.12` → `wasi-http-types`. */
export function fileName(id: string): string {
  const parts = splitId(id);
  return [parts.namespace, parts.package, parts.interface].filter(Boolean).join("-").replace("$", "");
}

/** `wasi:http/types@0.2.12` → `wasi:http/types`. */
export function unversioned(id: string): string {
  return id.replace(/@.*$/, "");
}

/** The types that an interface declares itself. */
export function ownTypes(one: Interface): NamedType[] {
  return one.types.flatMap(({ type }) =>
    "owner" in type && type.owner === one && type.kind !== "alias" ? [type] : [],
  );
}

const globals = [
  "Array",
  "ArrayBuffer",
  "Boolean",
  "DataView",
  "Date",
  "Error",
  "Function",
  "Glue",
  "GuestExports",
  "Headers",
  "HostImports",
  "Map",
  "Number",
  "Object",
  "Promise",
  "Request",
  "Response",
  "Result",
  "Set",
  "Some",
  "String",
  "Symbol",
  "Uint8Array",
  "WitError",
];

// The last line: names that wrappers use themselves.
const reservedWords = new Set([
  "abstract",
  "any",
  "arguments",
  "as",
  "async",
  "await",
  "bool",
  "break",
  "case",
  "catch",
  "class",
  "const",
  "continue",
  "debugger",
  "declare",
  "default",
  "delete",
  "do",
  "else",
  "enum",
  "eval",
  "export",
  "extends",
  "false",
  "finally",
  "for",
  "function",
  "if",
  "implements",
  "import",
  "in",
  "instanceof",
  "interface",
  "let",
  "namespace",
  "new",
  "null",
  "of",
  "package",
  "private",
  "protected",
  "public",
  "return",
  "static",
  "string",
  "super",
  "switch",
  "this",
  "throw",
  "true",
  "try",
  "typeof",
  "var",
  "void",
  "while",
  "with",
  "yield",
  "area",
  "flat",
  "params",
]);
