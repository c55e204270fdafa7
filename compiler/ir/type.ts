// Types of the IR: what a value is underneath. The checker's types say what it means; lower/types.ts maps one to the other.

/** Numbers and booleans, by their AssemblyScript name. */
export type Primitive =
  | "bool"
  | "i8"
  | "u8"
  | "i16"
  | "u16"
  | "i32"
  | "u32"
  | "i64"
  | "u64"
  | "isize"
  | "usize"
  | "f32"
  | "f64";

/** Whole numbers from `low` to `high`, both included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Which of the two a null pointer stands for; null where nothing is said. */
export type Empty = "null" | "undefined";

export type IrType =
  /** `number`: an integer only underneath, within this range and never -0. It behaves as a JavaScript number. */
  | { kind: "primitive"; name: Primitive; number?: Range }
  | { kind: "string" }
  | { kind: "void" }
  /** `null` or `undefined` by itself: what a literal has before its context gives it a type. */
  | { kind: "null"; empty: Empty }
  /**
   * A class of the runtime or of AssemblyScript's library, or of the program: those have no arguments, only a name to show.
   * `length`: an array that is a tuple of that many items, all of one type.
   */
  | { kind: "class"; name: string; args: readonly IrType[]; shown?: string | undefined; length?: number }
  /** `rest`: the last parameter is an array of all further arguments. A parameter that may be left out is nullable. */
  | { kind: "function"; params: readonly IrType[]; result: IrType; rest?: boolean }
  /** `T | null`, `T | undefined`. Primitives are boxed; the null pointer is what `empty` says. */
  | { kind: "nullable"; of: IrType; empty: Empty }
  /**
   * A value of one of several types, none of them nullable; underneath a pointer to any object, numbers and booleans
   * boxed. UNDEFINED is one of them only where null may stand beside it: a sentinel object then. An `open` one may be
   * anything else too: `unknown`, `object`.
   */
  | UnionType;

/** `key`: the name of a union that contains itself, in an array perhaps: what goes through types must stop at it. */
export interface UnionType {
  kind: "union";
  of: readonly IrType[];
  open?: true | undefined;
  key?: string | undefined;
}

export type FunctionType = IrType & { kind: "function" };

export const VOID: IrType = { kind: "void" };
export const STRING: IrType = { kind: "string" };
export const NULL: IrType = { kind: "null", empty: "null" };
export const UNDEFINED: IrType = { kind: "null", empty: "undefined" };
export const BOOL: IrType = primitive("bool");
export const I32: IrType = primitive("i32");
export const F64: IrType = primitive("f64");
/** An index, a count: a number that is known to be a small whole one. No object is larger than 1 GiB. */
export const INT: IrType = whole({ low: -(2 ** 30), high: 2 ** 30 });
/** A length. */
export const LENGTH: IrType = whole({ low: 0, high: 2 ** 30 });
/** What bit operators give. */
export const INT32: IrType = whole({ low: -(2 ** 31), high: 2 ** 31 - 1 });
export const ERROR: IrType = classType("Error");
export const VIEW: IrType = classType("View");
/** Any object, as the runtime takes it. */
export const OBJECT: IrType = { kind: "union", of: [] };
/** `object`, `{}`: whatever is there. */
export const ANYTHING: UnionType = { kind: "union", of: [], open: true };
/** `unknown`: null and undefined too. */
export const UNKNOWN: IrType = {
  kind: "nullable",
  of: { kind: "union", of: [UNDEFINED], open: true },
  empty: "null",
};

/** A `number` that is always a whole one within `range`: an `i32` underneath, or an `i64` where that is too short. */
export function whole(range: Range): IrType & { kind: "primitive"; number: Range } {
  const short = range.low >= -(2 ** 31) && range.high < 2 ** 31;
  return { kind: "primitive", name: short ? "i32" : "i64", number: range };
}

export function primitive(name: Primitive): IrType & { kind: "primitive" } {
  return { kind: "primitive", name };
}

export function classType(name: string, args: readonly IrType[] = []): IrType & { kind: "class" } {
  return { kind: "class", name, args };
}

export function functionType(params: readonly IrType[], result: IrType, rest: boolean = false): FunctionType {
  return { kind: "function", params, result, ...(rest && { rest }) };
}

/** `[]` that nothing says more about. */
export const EMPTY_ARRAY: IrType & { kind: "class" } = { kind: "class", name: "Array", args: [STRING], length: 0 };

export function arrayOf(element: IrType): IrType & { kind: "class" } {
  return classType("Array", [element]);
}

/** `Promise<T>` underneath. */
export function taskOf(result: IrType): IrType & { kind: "class" } {
  return classType("Task", [result.kind === "null" ? VOID : result]);
}

/** `T | Promise<T>` underneath: a task too, marked where it stands for the value itself. */
export function awaitableOf(result: IrType): IrType & { kind: "class" } {
  return classType("Awaitable", [result.kind === "null" ? VOID : result]);
}

/** A promise, or what may be one. */
export function isPromise(type: IrType): type is IrType & { kind: "class" } {
  return isClass(type, "Task") || isClass(type, "Awaitable");
}

/** What a promise resolves with; of any other type the type itself. */
export function carriedBy(type: IrType): IrType {
  return isPromise(type) ? (type.args[0] ?? VOID) : type;
}

/** Whether a bigint is among what a value may be. */
export function mayBeBigInt(type: IrType): boolean {
  return membersOf(type).some((member) => isClass(member, "BigInt"));
}

/** `of`, or what `empty` says. A type that has the other of the two already keeps both apart. */
export function nullable(of: IrType, empty: Empty = "undefined"): IrType {
  // Nothing, or nothing.
  if (of.kind === "void") return UNDEFINED;
  if (of.kind === "null") return of.empty === empty ? of : nullable(UNDEFINED_ONLY, "null");
  if (of.kind !== "nullable") return { kind: "nullable", of, empty };
  if (of.empty === empty || hasUndefined(of.of)) return of;
  return { kind: "nullable", of: withSentinel(of.of), empty: "null" };
}

/** A type and undefined beside null. A union that is still being made out grows with what it is made from. */
function withSentinel(type: IrType): IrType {
  if (type.kind !== "union") return { kind: "union", of: [type, UNDEFINED] };
  return {
    kind: "union",
    get of() {
      return [...type.of, UNDEFINED];
    },
    open: type.open,
    key: type.key && `${type.key}0`,
  };
}

const UNDEFINED_ONLY: IrType = { kind: "union", of: [UNDEFINED] };

/** The type of a value that is one of these; nullable members make all of it nullable. */
export function unionOf(types: readonly IrType[]): IrType {
  const members: IrType[] = [];
  const empties = new Set<Empty>();
  let open = false;
  const add = (type: IrType): void => {
    if (type.kind === "nullable") {
      empties.add(type.empty ?? "null");
      add(type.of);
    } else if (type.kind === "union") {
      open ||= type.open === true;
      type.of.forEach(add);
    } else if (type.kind === "null") empties.add(type.empty ?? "null");
    else if (type.kind === "void") empties.add("undefined");
    else if (!members.some((known) => typeKey(known) === typeKey(type))) members.push(type);
  };
  types.forEach(add);
  const alone = types.find((type) => isKeyed(type.kind === "nullable" ? type.of : type));
  if (alone && types.every((type) => type === alone || type.kind === "null" || type.kind === "void")) {
    return [...empties].reduce((type, empty) => nullable(type, empty), alone);
  }
  if (members.length > 1) meetNumbers(members);
  // A sentinel stands beside null only.
  if (empties.size === 2) members.push(UNDEFINED);
  const [only, other] = members;
  if (!only && !open) return empties.has("null") ? NULL : UNDEFINED;
  const whole: IrType =
    only && !other && !open && only !== UNDEFINED ? only : { kind: "union", of: members, open: open || undefined };
  if (!empties.size) return whole;
  return { kind: "nullable", of: whole, empty: empties.has("null") ? "null" : "undefined" };
}

function isKeyed(type: IrType): boolean {
  return type.kind === "union" && type.key !== undefined;
}

/** Beside other types every number is a plain one. */
function meetNumbers(members: IrType[]): void {
  const first = members.findIndex(isNumeric);
  if (first < 0) return;
  members[first] = F64;
  for (let i = members.length - 1; i > first; i--) if (isNumeric(members[i] ?? VOID)) members.splice(i, 1);
}

/** Whether undefined is a sentinel among the values of this type, or of what it holds beside null. */
export function hasUndefined(type: IrType): boolean {
  if (type.kind === "nullable") return hasUndefined(type.of);
  return type.kind === "union" && type.of.some((member) => member.kind === "null");
}

/** The type without null and undefined. */
export function present(type: IrType): IrType {
  const of = type.kind === "nullable" ? type.of : type;
  if (of.kind !== "union" || !hasUndefined(of)) return of;
  const rest = of.of.filter((member) => member.kind !== "null");
  return rest.length === 1 && rest[0] && !of.open ? rest[0] : { ...of, of: rest };
}

/** Whether values are pointers to any object underneath, null perhaps. */
export function isUnion(type: IrType): boolean {
  return type.kind === "union" || (type.kind === "nullable" && type.of.kind === "union");
}

/** Whether values may be of types that are not said. */
export function isOpen(type: IrType): boolean {
  return type.kind === "nullable" ? isOpen(type.of) : type.kind === "union" && type.open === true;
}

/** The types that a value may have, null and undefined apart. */
export function membersOf(type: IrType): readonly IrType[] {
  const whole = present(type);
  return whole.kind === "union" ? whole.of : [whole];
}

/** The one member of a type for which `test` holds; of several none. */
export function onlyMember(type: IrType | undefined, test: (member: IrType) => boolean): IrType | undefined {
  const [only, other] = type ? membersOf(type).filter(test) : [];
  return other ? undefined : only;
}

export function isClass<N extends string>(type: IrType, name: N): type is IrType & { kind: "class"; name: N } {
  return type.kind === "class" && type.name === name;
}

export function isNumeric(type: IrType): type is IrType & { kind: "primitive" } {
  return type.kind === "primitive" && type.name !== "bool";
}

export function isFloat(type: IrType): boolean {
  return type.kind === "primitive" && (type.name === "f64" || type.name === "f32");
}

export function isInteger(type: IrType): boolean {
  return isNumeric(type) && !isFloat(type);
}

/** Whether the type means `number`, whatever it is underneath. */
export function isNumber(type: IrType): boolean {
  return type.kind === "primitive" && (type.name === "f64" || type.number !== undefined);
}

/** A `number` that is an integer only underneath. */
export function isWhole(type: IrType): type is IrType & { kind: "primitive"; number: Range } {
  return type.kind === "primitive" && type.number !== undefined;
}

export function isBool(type: IrType): boolean {
  return type.kind === "primitive" && type.name === "bool";
}

/** Whether values of both types are the same underneath. */
export function sameType(a: IrType, b: IrType): boolean {
  if (a.kind === "function" && b.kind === "function" && !a.rest !== !b.rest) return false;
  return printType(a) === printType(b) && (!holdsUnion(a) || underneath(a) === underneath(b));
}

/** Whether the printed type says too little. */
function holdsUnion(type: IrType): boolean {
  switch (type.kind) {
    case "nullable":
      return holdsUnion(type.of);
    case "union":
      return true;
    case "class":
      return type.args.some(holdsUnion);
    case "function":
      return [...type.params, type.result].some(holdsUnion);
    default:
      return false;
  }
}

/** What is printed, and of unions what makes a difference: how they hold undefined, and which functions. */
function underneath(type: IrType): string {
  switch (type.kind) {
    case "nullable":
      return type.of.kind === "primitive" ? printType(type) : `${underneath(type.of)}?`;
    case "union": {
      if (type.key)
        return `${hasUndefined(type) ? "Object0" : "Object"}${type.of.some((each) => each.kind === "function") ? type.key : ""}`;
      const functions = type.of.filter((member) => member.kind === "function").map(underneath);
      return [hasUndefined(type) ? "Object0" : "Object", ...functions.sort()].join("|");
    }
    case "class":
      return `${type.name}<${type.args.map(underneath).join(", ")}>`;
    case "function":
      return `${type.rest ? "..." : ""}(${type.params.map(underneath).join(", ")}) => ${underneath(type.result)}`;
    default:
      return printType(type);
  }
}

/** The type as text. Unlike what is printed, it tells all types apart, those with the same values underneath too. */
export function typeKey(type: IrType): string {
  switch (type.kind) {
    case "null":
      return type.empty ?? "null";
    case "class":
      return `${type.name}${type.length ?? ""}<${type.args.map(typeKey).join(", ")}>`;
    case "function":
      return `${type.rest ? "..." : ""}(${type.params.map(typeKey).join(", ")}) => ${typeKey(type.result)}`;
    case "nullable":
      return `(${typeKey(type.of)}) | ${type.empty ?? "null"}`;
    case "union":
      if (type.key) return type.key;
      return `(${[...type.of.map(typeKey).sort(), ...(type.open ? ["..."] : [])].join(" | ")})`;
    case "primitive":
      return type.number ? `number as ${type.name}` : type.name;
    default:
      return printType(type);
  }
}

/** The type in AssemblyScript. */
export function printType(type: IrType): string {
  switch (type.kind) {
    case "primitive":
      return type.name;
    case "string":
      return "string";
    case "void":
      return "void";
    case "null":
      return "Error | null";
    case "class": {
      const name = type.name === "Awaitable" ? "Task" : type.name;
      return type.args.length ? `${name}<${type.args.map(printSlot).join(", ")}>` : name;
    }
    case "function":
      return `Fn${type.params.length}<${[...type.params.map(printSlot), printType(type.result)].join(", ")}>`;
    case "union":
      return "Object";
    case "nullable":
      return type.of.kind === "primitive" ? `Box<${type.of.name}> | null` : `${printType(type.of)} | null`;
  }
}

/** The type of a place that holds a value. Where that is nothing it holds an `i32`, because a field cannot be void. */
export function printSlot(type: IrType): string {
  return type.kind === "void" ? "i32" : printType(type);
}

/** The type as the user knows it, for messages. */
export function describeType(type: IrType): string {
  switch (type.kind) {
    case "primitive":
      return type.name === "f64" || type.number ? "number" : type.name === "bool" ? "boolean" : type.name;
    case "null":
      return type.empty ?? "null";
    case "union":
      if (type.key) return type.key.replace(/#.*/, "");
      return type.of.map(describeMember).join(" | ") || "unknown";
    case "class":
      if (type.shown) return type.shown;
      if (type.name === "Task") return `Promise<${type.args.map(describeType).join(", ")}>`;
      if (type.name === "Awaitable") return type.args.map((arg) => describeType(arg)).join("");
      if (type.name === "Array") return `${type.args.map(describeType).join("")}[]`;
      return type.args.length ? `${type.name}<${type.args.map(describeType).join(", ")}>` : type.name;
    case "function":
      return `(${type.params.map(describeType).join(", ")}) => ${describeType(type.result)}`;
    case "nullable":
      return `${describeMember(type.of)} | ${type.empty ?? "null"}`;
    default:
      return printType(type);
  }
}

function describeMember(type: IrType): string {
  return type.kind === "function" ? `(${describeType(type)})` : describeType(type);
}
