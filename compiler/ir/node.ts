// The IR: a small typed tree between TypeScript's and AssemblyScript's text. Plain objects; the printer alone owns
// parentheses, layout and source maps. Every expression knows its type; `at` is where it stands in the user's source.

import type { IrType } from "./type.ts";
import { BOOL, hasUndefined, I32, NULL, STRING, VOID } from "./type.ts";

/** A position in a user's file: its name and an offset into its text. */
export interface Origin {
  file: string;
  offset: number;
}

interface ExprBase {
  type: IrType;
  at?: Origin | undefined;
}

export type Expr = ExprBase &
  (
    | { kind: "number"; text: string }
    | { kind: "string"; value: string }
    | { kind: "bool"; value: boolean }
    | { kind: "null" }
    /** A local variable or parameter of the function that is being built. */
    | { kind: "local"; name: string }
    /** A top-level name: function, class, global, or a name of the runtime. */
    | { kind: "global"; name: string }
    | { kind: "this" }
    | { kind: "super" }
    | { kind: "field"; object: Expr; name: string }
    | { kind: "index"; object: Expr; index: Expr }
    | { kind: "call"; callee: Expr; typeArgs: readonly IrType[]; args: readonly Expr[] }
    | { kind: "new"; class: IrType; args: readonly Expr[] }
    | { kind: "array"; items: readonly Expr[] }
    | { kind: "binary"; operator: string; left: Expr; right: Expr }
    | { kind: "unary"; operator: string; operand: Expr }
    /** `x++`, `--x`. */
    | { kind: "update"; operator: "++" | "--"; prefix: boolean; target: Expr }
    | { kind: "assign"; operator: string; target: Expr; value: Expr }
    | { kind: "conditional"; test: Expr; then: Expr; otherwise: Expr }
    | { kind: "sequence"; first: Expr; second: Expr }
    | { kind: "cast"; operand: Expr }
    | { kind: "nonNull"; operand: Expr }
    /** `stands`: objects of other classes that stand for one of it count too. */
    | { kind: "instanceof"; operand: Expr; class: IrType; stands?: true }
    /** A value of any class as one of `type`, a class or a function: anything else raises an error. */
    | { kind: "narrow"; operand: Expr }
    /** The same object as a value of another class that it fits. Removed by lower/views.ts. */
    | { kind: "view"; operand: Expr }
    /** Bytes in a data segment: their address. */
    | { kind: "data"; bytes: Uint8Array }
    /** The function's index in the table. */
    | { kind: "tableIndex"; function: FunctionDecl }
    /** Removed by lower/async.ts; `yields`: a `yield` or `yield*`, removed by lower/generator.ts. */
    | { kind: "await"; task: Expr; yields?: "one" | "all"; plain?: true }
  );

export type Stmt =
  | { kind: "expression"; expr: Expr; at?: Origin | undefined }
  | { kind: "let"; name: string; type: IrType; value: Expr; at?: Origin | undefined }
  | { kind: "return"; value: Expr | null; at?: Origin | undefined }
  | { kind: "if"; test: Expr; then: Stmt[]; otherwise: Stmt[] }
  /** `labels`: its names in the source. `once`: a labelled statement that is no loop; only a label leads out of it. */
  | { kind: "loop"; form: "while" | "do"; test: Expr; body: Stmt[]; labels?: readonly string[]; once?: true }
  | { kind: "for"; init: Stmt[]; test: Expr | null; update: Expr | null; body: Stmt[]; labels?: readonly string[] }
  | { kind: "switch"; subject: Expr; cases: SwitchCase[] }
  /** Labels are removed by lower/label.ts. */
  | { kind: "break"; label?: string }
  | { kind: "continue"; label?: string }
  | { kind: "block"; body: Stmt[] }
  | { kind: "throw"; error: Expr; at?: Origin | undefined }
  | { kind: "try"; body: Stmt[]; handler: Handler | null; finalizer: Stmt[] | null };

/** `test` null: the default case. */
export interface SwitchCase {
  test: Expr | null;
  body: Stmt[];
}

export interface Handler {
  /** Local that holds the error; null when the source names none. */
  name: string | null;
  body: Stmt[];
}

export interface Param {
  name: string;
  type: IrType;
  default?: Expr;
  /** In a constructor: the parameter is a field too. */
  property?: boolean;
}

export interface FunctionDecl {
  kind: "function";
  name: string;
  params: Param[];
  result: IrType;
  body: Stmt[];
  /** Result is then a `Task`, or nothing where nobody wants it; lower/async.ts turns the body into a state machine. */
  async: boolean;
  /** `Generator<T, R, N>` of a generator function; lower/generator.ts turns the body into a state machine. */
  generator?: (IrType & { kind: "class" }) | null;
  /** What `return` in the body gives; of an async function what its promise carries, which may be nothing. */
  carries: IrType;
  exported?: boolean;
}

export interface ClassDecl {
  kind: "class";
  /** A class of a `*.as.ts` file: it is imported, not printed. */
  foreign?: boolean;
  name: string;
  base: IrType | null;
  fields: FieldDecl[];
  /** Null: a class without a constructor of its own. */
  constructor: { params: Param[]; body: Stmt[] } | null;
  methods: MethodDecl[];
}

export interface FieldDecl {
  name: string;
  type: IrType;
  /** Null: the type's zero. */
  value: Expr | null;
  static: boolean;
}

export interface MethodDecl {
  form: "method" | "get" | "set";
  static: boolean;
  function: FunctionDecl;
}

export interface GlobalDecl {
  kind: "global";
  name: string;
  type: IrType;
  /** Null: the type's zero, assigned later. */
  value: Expr | null;
}

export type Decl = FunctionDecl | ClassDecl | GlobalDecl;

export const noOp: Expr = { kind: "number", text: "0", type: I32 };

export function local(name: string, type: IrType): Expr {
  return { kind: "local", name, type };
}

export function global(name: string, type: IrType): Expr {
  return { kind: "global", name, type };
}

export function integer(value: number, type: IrType = I32): Expr {
  return { kind: "number", text: String(value), type };
}

export function text(value: string): Expr {
  return { kind: "string", value, type: STRING };
}

export function bool(value: boolean): Expr {
  return { kind: "bool", value, type: BOOL };
}

export function nullValue(type: IrType = NULL): Expr {
  return { kind: "null", type };
}

export function field(object: Expr, name: string, type: IrType): Expr {
  return { kind: "field", object, name, type };
}

/** Call of a top-level function or a name of the runtime. */
export function call(name: string, args: readonly Expr[], type: IrType, typeArgs: readonly IrType[] = []): Expr {
  return { kind: "call", callee: global(name, VOID), typeArgs, args, type };
}

export function method(
  object: Expr,
  name: string,
  args: readonly Expr[],
  type: IrType,
  typeArgs: readonly IrType[] = [],
): Expr {
  return { kind: "call", callee: field(object, name, VOID), typeArgs, args, type };
}

export function construct(type: IrType, args: readonly Expr[]): Expr {
  return { kind: "new", class: type, args, type };
}

export function binary(operator: string, left: Expr, right: Expr, type: IrType): Expr {
  return { kind: "binary", operator, left, right, type };
}

export function not(operand: Expr): Expr {
  return { kind: "unary", operator: "!", operand, type: BOOL };
}

export function cast(operand: Expr, type: IrType): Expr {
  return { kind: "cast", operand, type };
}

export function narrow(operand: Expr, type: IrType): Expr {
  return { kind: "narrow", operand, type, at: operand.at };
}

export function assign(target: Expr, value: Expr, at?: Origin): Expr {
  return { kind: "assign", operator: "=", target, value, type: target.type, at };
}

export function run(expr: Expr, at?: Origin): Stmt {
  return { kind: "expression", expr, at };
}

export function letStmt(name: string, type: IrType, value: Expr, at?: Origin): Stmt {
  return { kind: "let", name, type, value, at };
}

export function ret(value: Expr | null): Stmt {
  return { kind: "return", value };
}

/** The value a variable of this type has before it is assigned. */
export function zero(type: IrType): Expr {
  switch (type.kind) {
    case "primitive":
      return type.name === "bool" ? bool(false) : { kind: "number", text: "0", type };
    case "nullable":
      return hasUndefined(type) ? call("undefinedValue", [], type) : nullValue(type);
    case "null":
      return nullValue(type);
    case "void":
      return { kind: "number", text: "0", type };
    case "string":
      return text("");
    default:
      return call("unset", [], type, [type]);
  }
}
