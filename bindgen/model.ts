/**
 * The resolved world: what the emitters read. Every name is as in WIT (kebab case); a type is one object wherever it is used, so identity
 * is type equality for the named kinds.
 */

/** A world: what a component imports and exports. Functions outside of an interface live in one whose id is `$root`. */
export interface World {
  name: string;
  imports: Interface[];
  exports: Interface[];
}

export interface Interface {
  /** Full name with version, as core modules spell it: `wasi:http/types@0.2.12`. */
  id: string;
  /** In WIT order, `use`d types included: those have another `owner`. */
  types: TypeName[];
  functions: Func[];
}

/** A name that an interface gives to a type. */
export interface TypeName {
  name: string;
  type: Type;
}

export interface Func {
  /** As in the binary: `[method]fields.append`, `poll`. */
  id: string;
  kind: "function" | "method" | "static" | "constructor";
  /** Without the prefix and the resource: `append`. A constructor is `constructor`. */
  name: string;
  resource?: ResourceType;
  params: Param[];
  result?: Type;
}

export interface Param {
  name: string;
  type: Type;
}

export type PrimitiveKind =
  | "bool"
  | "u8"
  | "s8"
  | "u16"
  | "s16"
  | "u32"
  | "s32"
  | "u64"
  | "s64"
  | "f32"
  | "f64"
  | "char"
  | "string";

/** Kinds that WIT declares by name; the name is set when the declaring interface exports it. */
interface Declared {
  name: string;
  owner: Interface | undefined;
}

export interface PrimitiveType {
  kind: PrimitiveKind;
}
export interface ListType {
  kind: "list";
  element: Type;
}
export interface RecordType extends Declared {
  kind: "record";
  fields: Param[];
}
export interface TupleType {
  kind: "tuple";
  items: Type[];
}
export interface VariantType extends Declared {
  kind: "variant";
  cases: Case[];
}
export interface EnumType extends Declared {
  kind: "enum";
  names: string[];
}
export interface FlagsType extends Declared {
  kind: "flags";
  names: string[];
}
export interface OptionType {
  kind: "option";
  some: Type;
}
export interface ResultType {
  kind: "result";
  ok: Type | undefined;
  err: Type | undefined;
}
export interface ResourceType extends Declared {
  kind: "resource";
}
export interface HandleType {
  kind: "own" | "borrow";
  resource: ResourceType;
}
export interface AliasType extends Declared {
  kind: "alias";
  target: Type;
}

export interface Case {
  name: string;
  type: Type | undefined;
}

export type Type =
  | PrimitiveType
  | ListType
  | RecordType
  | TupleType
  | VariantType
  | EnumType
  | FlagsType
  | OptionType
  | ResultType
  | ResourceType
  | HandleType
  | AliasType;

/** A type that is not an alias. */
export type PlainType = Exclude<Type, AliasType>;

/** The type behind any number of aliases. */
export function resolveAlias(type: Type): PlainType {
  let at = type;
  while (at.kind === "alias") at = at.target;
  return at;
}

/** The three parts of an interface's id. */
export interface InterfaceName {
  namespace: string;
  package: string;
  interface: string;
  version: string | undefined;
}

/**
 * Splits an interface's id.
 *
 * @example
 * splitId("wasi:http/types@0.2.12"); // { namespace: "wasi", package: "http", interface: "types", version: "0.2.12" }
 */
export function splitId(id: string): InterfaceName {
  const parts = /^([^:]+):([^/]+)\/([^@]+)(?:@(.+))?$/.exec(id);
  if (!parts) return { namespace: "", package: "", interface: id, version: undefined };
  return { namespace: parts[1] ?? "", package: parts[2] ?? "", interface: parts[3] ?? "", version: parts[4] };
}
