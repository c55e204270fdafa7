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

export type IrType =
  /** `number`: an integer only underneath, within this range and never -0. It behaves as a JavaScript number. */
  | { kind: "primitive"; name: Primitive; number?: Range }
  | { kind: "string" }
  | { kind: "void" }
  /** `null` or `undefined` by itself: what a literal has before its context gives it a type. */
  | { kind: "null" }
  /**
   * A class of the runtime or of AssemblyScript's library, or of the program: those have no arguments, only a name to show.
   * `length`: an array that is a tuple of that many items, all of one type.
   */
  | { kind: "class"; name: string; args: readonly IrType[]; shown?: string | undefined; length?: number }
  /** `rest`: the last parameter is an array of all further arguments. A parameter that may be left out is nullable. */
  | { kind: "function"; params: readonly IrType[]; result: IrType; rest?: boolean }
  /** `T | null`, `T | undefined`. Primitives are boxed. */
  | { kind: "nullable"; of: IrType };

export type FunctionType = IrType & { kind: "function" };

export const VOID: IrType = { kind: "void" };
export const STRING: IrType = { kind: "string" };
export const NULL: IrType = { kind: "null" };
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

export function nullable(of: IrType): IrType {
  return of.kind === "nullable" || of.kind === "null" ? of : { kind: "nullable", of };
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

/** A `number` that is an integer only underneath. */
export function isWhole(type: IrType): type is IrType & { kind: "primitive"; number: Range } {
  return type.kind === "primitive" && type.number !== undefined;
}

export function isBool(type: IrType): boolean {
  return type.kind === "primitive" && type.name === "bool";
}

/** Whether a value of one is a value of the other as it is. */
export function sameType(a: IrType, b: IrType): boolean {
  if (a.kind === "function" && b.kind === "function" && !a.rest !== !b.rest) return false;
  return printType(a) === printType(b);
}

/** What tells types apart that have one representation: a tuple from an array, a rest parameter from an array. */
export function typeKey(type: IrType): string {
  switch (type.kind) {
    case "class":
      return `${type.name}${type.length ?? ""}<${type.args.map(typeKey).join(", ")}>`;
    case "function":
      return `${type.rest ? "..." : ""}(${type.params.map(typeKey).join(", ")}) => ${typeKey(type.result)}`;
    case "nullable":
      return `${typeKey(type.of)} | null`;
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
      return "null";
    case "class":
      if (type.shown) return type.shown;
      if (type.name === "Task") return `Promise<${type.args.map(describeType).join(", ")}>`;
      if (type.name === "Awaitable") return type.args.map((arg) => describeType(arg)).join("");
      if (type.name === "Array") return `${type.args.map(describeType).join("")}[]`;
      return type.args.length ? `${type.name}<${type.args.map(describeType).join(", ")}>` : type.name;
    case "function":
      return `(${type.params.map(describeType).join(", ")}) => ${describeType(type.result)}`;
    case "nullable":
      return `${describeType(type.of)} | null`;
    default:
      return printType(type);
  }
}
