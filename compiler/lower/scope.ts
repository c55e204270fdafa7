// The function that is being built: its variables, and what it captures from the functions around it.

import type ts from "typescript";
import type { Expr, FieldDecl, MethodDecl, Stmt } from "../ir/node.ts";
import { field, letStmt, local, zero } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { classType } from "../ir/type.ts";
import { runtimeImports } from "../runtime-names.ts";

export interface Variable {
  name: string;
  /** Type of the value; the slot holds a `Box` of it when `boxed`. */
  type: IrType;
  boxed: boolean;
  /** The class of the box where that is not `Box`. */
  holder?: string | undefined;
  /** Its name in the source. */
  shown?: string;
  /** A name that stands for an expression, evaluated wherever it is read. */
  read?: (scope: Scope) => Expr;
}

/** A variable whose slot is somewhere else than in a local. */
export interface Fixed {
  variable: Variable;
  place: Expr;
}

interface Capture {
  name: string;
  type: IrType;
}

/** Stands for `this` among the captured symbols. */
const THIS: unique symbol = Symbol("this");
export type Key = ts.Symbol | typeof THIS | Token;

/** Stands for an instance of a generic local function, inside of itself. */
export interface Token {
  readonly name: string;
}

export type LocalFunction =
  | ts.ArrowFunction
  | ts.FunctionExpression
  | ts.FunctionDeclaration
  | ts.MethodDeclaration
  | ts.AccessorDeclaration;

/** A generic function inside of a function, and its instances so far. */
export interface GenericLocal {
  node: LocalFunction;
  instances: Map<string, LocalInstance>;
}

interface LocalInstance {
  token: Token;
  /** The class of its closures. */
  env: IrType;
  type: IrType;
  /** What they capture; null while the body is being lowered. */
  keys: readonly Key[] | null;
  /** The index of their body, once it is lowered. */
  index?: Expr;
}

/** The parameter of a closure's body that holds its captured values. */
export const ENV = "$e";

/** The class of a variable that may be asked for before its declaration has run. */
export const LATE = "Late";

export class Scope {
  readonly parent: Scope | null;
  /** What `return` gives; of an async function what its promise carries. */
  result: IrType;
  readonly async: boolean;
  /** `Generator<T, R, N>` of a generator function. */
  readonly generator: (IrType & { kind: "class" }) | null;
  /** Class of the closure object; null for a function that cannot capture. */
  readonly env: IrType | null;
  /** Type of `this`, inside a class's own members. */
  readonly self: IrType | null;
  /** Inside of a method of an object literal: the variable that holds the object. */
  readonly selfToken: Token | null;
  /** Inside of a static member: the class that it was called on. */
  statics: ts.Symbol | null;
  /** Methods of the class around, for those that the compiler adds. */
  readonly members: MethodDecl[] | null;
  /** Declarations of the temporaries that expressions need; they go first in the function. */
  readonly temporaries: Stmt[] = [];

  /** Variables of the functions around a class: its members reach them through the instance. */
  private readonly fixed: ReadonlyMap<ts.Symbol, Fixed>;
  private readonly variables = new Map<Key, Variable>();
  private readonly generics = new Map<ts.Symbol, GenericLocal>();
  private readonly captures = new Map<Key, Capture>();
  private readonly names = new Set<string>();
  private definitions = 0;

  constructor(options: {
    parent?: Scope | null;
    result: IrType;
    async?: boolean;
    generator?: (IrType & { kind: "class" }) | null;
    env?: IrType | null;
    self?: IrType | null;
    selfToken?: Token | null;
    statics?: ts.Symbol | null;
    members?: MethodDecl[] | null;
    fixed?: ReadonlyMap<ts.Symbol, Fixed>;
  }) {
    this.parent = options.parent ?? null;
    this.result = options.result;
    this.async = options.async ?? false;
    this.generator = options.generator ?? null;
    this.env = options.env ?? null;
    this.self = options.self ?? null;
    this.selfToken = options.selfToken ?? null;
    this.statics = options.statics ?? null;
    this.fixed = options.fixed ?? new Map();
    this.members = options.members ?? this.parent?.members ?? null;
  }

  /** A name that no other variable of this function has. */
  unique(name: string): string {
    const clean = name.replace(/[^A-Za-z0-9_$]/g, "_");
    let candidate = clean;
    for (let n = 1; this.names.has(candidate) || TAKEN.has(candidate); n++) candidate = `${clean}_${n}`;
    this.names.add(candidate);
    return candidate;
  }

  /** A variable of the compiler's own. */
  temporary(type: IrType, name: string = "t"): Expr {
    const unique = this.unique(name);
    this.temporaries.push(letStmt(unique, type, zero(type)));
    return local(unique, type);
  }

  /** A variable of the compiler's own that functions inside may capture. */
  declareHeld(token: Token, type: IrType): Expr {
    const name = this.unique(token.name);
    this.temporaries.push(letStmt(name, type, zero(type)));
    this.variables.set(token, { name, type, boxed: false });
    return local(name, type);
  }

  declare(symbol: ts.Symbol, type: IrType, boxed: boolean, holder?: string): Variable {
    const variable: Variable = { name: this.unique(symbol.name), type, boxed, holder, shown: symbol.name };
    this.variables.set(symbol, variable);
    return variable;
  }

  /** From here on the name is what it was before it was declared. */
  forget(symbol: ts.Symbol): void {
    this.variables.delete(symbol);
  }

  /** A parameter of the compiler's own that functions inside may capture. */
  declareToken(token: Token, type: IrType): string {
    const name = this.unique(token.name);
    this.variables.set(token, { name, type, boxed: false });
    return name;
  }

  /** A name that stands for an expression. */
  declareRead(symbol: ts.Symbol, type: IrType, read: (scope: Scope) => Expr): void {
    this.variables.set(symbol, { name: symbol.name, type, boxed: false, read });
  }

  /** The name of a function expression inside of it: the closure object itself. */
  declareSelf(key: ts.Symbol | Token, type: IrType): void {
    this.variables.set(key, { name: ENV, type, boxed: false });
  }

  /** Whether the variable exists already: one that closures know before its declaration has run. */
  has(symbol: ts.Symbol): boolean {
    return this.variables.has(symbol);
  }

  /** The variable behind `symbol`, here or in a function around this one; null for top-level names. */
  find(key: ts.Symbol | Token): Variable | null {
    const fixed = this.fixed.get(key as ts.Symbol);
    return this.variables.get(key) ?? fixed?.variable ?? this.parent?.find(key) ?? null;
  }

  /** Lowers the static members of a class that stands in this function. */
  asStatic<T>(symbol: ts.Symbol, work: () => T): T {
    const { statics } = this;
    this.statics = symbol;
    this.definitions++;
    try {
      return work();
    } finally {
      this.statics = statics;
      this.definitions--;
    }
  }

  /** Lowers the body of a callback that is a loop in this function. */
  returning<T>(result: IrType, work: () => T): T {
    const outer = this.result;
    this.result = result;
    try {
      return work();
    } finally {
      this.result = outer;
    }
  }

  /** Whether `this` is a class that stands in this function, whatever it is in the function itself. */
  get isDefinition(): boolean {
    return this.definitions > 0;
  }

  declareGeneric(symbol: ts.Symbol, node: LocalFunction): void {
    this.generics.set(symbol, { node, instances: new Map() });
  }

  /** The generic function behind `symbol`, of this function or one around it. */
  findGeneric(symbol: ts.Symbol): GenericLocal | null {
    return this.generics.get(symbol) ?? this.parent?.findGeneric(symbol) ?? null;
  }

  /** Whether what a closure captured elsewhere can be captured here too. */
  reaches(key: Key): boolean {
    return key === THIS ? this.hasThis() : this.find(key) !== null;
  }

  /** Whether there is a `this`. */
  hasThis(): boolean {
    return this.self !== null || this.selfToken !== null || (this.parent?.hasThis() ?? false);
  }

  /** What a closure that is made here captures under `key`. */
  captured_(key: Key): Expr {
    return key === THIS ? this.self_() : this.slot(key);
  }

  captureKeys(): Key[] {
    return [...this.captures.keys()];
  }

  /** The place of the variable: its value, or the box that holds it. Captures it where it belongs to an outer function. */
  slot(key: ts.Symbol | Token): Expr {
    const own = this.variables.get(key);
    const read = own?.read ?? this.find(key)?.read;
    if (read) return read(this);
    if (own) return local(own.name, slotType(own));
    const fixed = this.fixed.get(key as ts.Symbol);
    if (fixed) return fixed.place;
    return this.captured(key, key.name, () => this.requireParent().slot(key).type);
  }

  /** Where the variable's value is. */
  place(symbol: ts.Symbol): Expr {
    const slot = this.slot(symbol);
    const variable = this.find(symbol);
    return variable?.boxed ? field(slot, "value", variable.type) : slot;
  }

  /** Where its declaration puts the variable's value. */
  initial(symbol: ts.Symbol): Expr {
    return this.late(symbol, "initial") ?? this.place(symbol);
  }

  /** Where the value is for who comes behind the declaration. */
  settled(symbol: ts.Symbol): Expr {
    return this.late(symbol, "raw") ?? this.place(symbol);
  }

  private late(symbol: ts.Symbol, name: "initial" | "raw"): Expr | null {
    const variable = this.find(symbol);
    return variable?.holder === LATE ? field(this.slot(symbol), name, variable.type) : null;
  }

  self_(): Expr {
    if (this.self) return { kind: "this", type: this.self };
    if (this.selfToken) return this.slot(this.selfToken);
    return this.captured(THIS, "self", () => this.requireParent().self_().type);
  }

  /** Fields of the closure object, in order of capture. */
  captureFields(): FieldDecl[] {
    return [...this.captures.values()].map(({ name, type }) => ({ name, type, value: null, static: false }));
  }

  /** The captured values, as the function around this one sees them. */
  captureValues(): Expr[] {
    const parent = this.requireParent();
    return [...this.captures.keys()].map((key) => parent.captured_(key));
  }

  private captured(key: Key, name: string, typeOf: () => IrType): Expr {
    let capture = this.captures.get(key);
    if (!capture) {
      capture = { name: `c${this.captures.size}`, type: typeOf() };
      this.captures.set(key, capture);
    }
    if (!this.env) throw new Error(`${name} is captured by a function without an environment`);
    return field(local(ENV, this.env), capture.name, capture.type);
  }

  private requireParent(): Scope {
    if (!this.parent) throw new Error("a top-level function captures nothing");
    return this.parent;
  }
}

export function slotType(variable: Variable): IrType {
  return variable.boxed ? classType(variable.holder ?? "Box", [variable.type]) : variable.type;
}

/** Names that mean something else in AssemblyScript, those that generated code uses, and those of a frame's own members. */
const RESERVED: readonly string[] = (
  "$e $f $r $s $self $v $w $body $ends $item $makes $mode $moves $sent $state $throws $thrown advance close iterator abort abs abstract add addWaiter arouse assert async at awaited bool call caught ceil changetype check clz " +
  "context copy copysign ctz default direct div done eq error f32 f64 fail failNow failed firstWaiter floor follow following ge gt handler heap i16 i32 i64 i8 idof in " +
  "index instant instantly is isize lastWaiter le load lt max memory min mul ne nearest next null observed of offsetof override place " +
  "popcnt reinterpret release rem resolve result rotl rotr select settle settled sizeof sqrt state store string sub subscribe super take this " +
  "trace trunc type u16 u32 u64 u8 unreachable usize v128 void waiter Array Error Map Set"
).split(" ");

/** What no local variable may hide: generated code may call any name of the runtime anywhere. */
const TAKEN: ReadonlySet<string> = new Set([
  ...RESERVED,
  ..."encodeURI encodeURIComponent decodeURI decodeURIComponent isNaN isFinite Infinity NaN F64 Math String console".split(
    " ",
  ),
  ...runtimeImports("server").names,
  ...runtimeImports("client").names,
]);
