// What lowering one side of the app shares: the program, the output so far, names, and the queue of declarations that
// something reachable from `main` refers to. What nothing refers to is never lowered, so it cannot leak into a side.

import type ts from "typescript";
import type { Code } from "../diagnostic.ts";
import { addDiagnostic, CompileError, createDiagnostic } from "../diagnostic.ts";
import type { Decl, Expr, FunctionDecl, Origin, Stmt } from "../ir/node.ts";
import { assign, global } from "../ir/node.ts";
import type { IrType, Range } from "../ir/type.ts";
import type { Program } from "../program.ts";
import { isLibraryModule } from "../program.ts";
import type { Diagnostic, EndpointInfo } from "../types.ts";
import { askedResults } from "./asked-result.ts";
import { ByClasses } from "./by-class.ts";
import type { Captures } from "./captures.ts";
import { capturesOf } from "./captures.ts";
import type { ClassInfo } from "./class-info.ts";
import { earlyGlobals } from "./early-globals.ts";
import type { Bound } from "./endpoint/check.ts";
import type { Route } from "./endpoint/route.ts";
import { Flows } from "./flow.ts";
import { functionNameAt } from "./function-at.ts";
import type { Instance } from "./instance.ts";
import { PLAIN } from "./instance.ts";
import type { Maker } from "./maker-class.ts";
import { printsObjects } from "./prints.ts";
import type { Recursion } from "./recursive.ts";
import type { Scope } from "./scope.ts";
import type { SpreadOrder } from "./spread-order.ts";
import { wholeVariables } from "./whole-variables.ts";

const LISTING =
  /\bObject\s*\.\s*(keys|values|entries|getOwnPropertyNames)\b|\bfor\s*\([^;)]*\bin\b|\bJSON\s*\.\s*stringify\b/;

/** A `select` that may have a value. */
const CHOOSING = /<select\b[^`]*?(\bvalue\s*=|\.\.\.\$)/;

export type Side = "server" | "client";

/** What both sides share. */
export interface Shared {
  program: Program;
  debug: boolean;
  /** Path that the app lives below, "" where it has a host for itself. */
  base: string;
  endpoints: Map<ts.Symbol, EndpointInfo>;
  /** Environment variables that the server asks for. */
  environment: Set<string>;
  /** Where those live whose routes are right. */
  routes: Map<ts.Symbol, Served>;
  /** Types that server functions speak of, in words of TypeScript. */
  endpointTypes: Map<string, string>;
  templates: string[];
  places: string[];
  names: string[];
  /** Top-level names that code may ask for before their declaration has run. */
  earlyGlobals?: ReadonlySet<ts.Symbol>;
  /** Functions that give undefined behind the end of a list, because somebody asks. */
  askedResults?: ReadonlySet<ts.Node>;
  /** The ranges of variables and fields that only ever hold whole numbers, of the user's modules and of the library. */
  wholes: Map<readonly ts.SourceFile[], ReadonlyMap<ts.Symbol, Range>>;
}

/** A server function's address, and where its parameters come from. */
export interface Served {
  route: Route;
  bound: Bound;
}

/** Loops that run before the statement that asks for what they give. */
export class Loops {
  readonly before: Stmt[] = [];
  /** What they give, by call: an expression may be looked at twice. */
  readonly given: Map<ts.Node, Expr> = new Map();
  /** The statement, or the body of an arrow function. */
  readonly root: ts.Node;

  constructor(root: ts.Node) {
    this.root = root;
  }
}

/** A statement of the user's top level, in the order of modules and lines. */
interface InitStatement {
  order: number;
  offset: number;
  body: Stmt[];
}

export class Context {
  readonly side: Side;
  shared: Shared;
  readonly decls: Decl[] = [];
  diagnostics: Diagnostic[] = [];
  readonly positions: string[] = [""];
  /** Base class of each class of the program, by name. */
  readonly bases: Map<string, string> = new Map();
  readonly initStatements: InitStatement[] = [];
  /** Function values: asc compiles a global's initial value, and all that it reaches, where the global stands. */
  readonly earlyStatements: Stmt[] = [];
  /** Codec functions by direction and type. */
  readonly codecs: Map<string, string> = new Map();
  /** Functions that do for an object what its class needs. */
  readonly byClass: ByClasses = new ByClasses();
  /** What the decoders that are being made read from. */
  reader: "CborReader" | "JsonReader" = "CborReader";
  /** Non-capturing functions as values, by function name. */
  readonly functionValues: Map<string, string> = new Map();
  /** Functions that tell the members of unions apart, by what they do. */
  readonly dispatchers: Map<string, string> = new Map();
  /** Closures that turn one type into another, by both. */
  readonly conversions: Map<string, Expr> = new Map();
  /** Classes of closures by signature and captured types. */
  readonly closureClasses: Map<string, string> = new Map();
  /** Unions that are being mapped, and those that contain themselves, by instance. */
  readonly unions: Map<ts.UnionType, Map<string, Recursion>> = new Map();
  recursions = 0;
  /** How many object types are being mapped inside of each other. */
  nesting = 0;
  /** Unions whose members' properties are asked for, and where that was seen first. */
  readonly unionPlaces: Map<string, ts.Node> = new Map();
  /** Server functions that this side registers. */
  readonly registered: Set<EndpointInfo> = new Set();
  /** Names of the runtime that Minnow's own library needs for this app. */
  readonly internals: Set<string> = new Set();
  /** Import statements for `*.as.ts` files. */
  readonly foreignImports: string[] = [];
  /** Data classes of object types without a name, by their properties. */
  readonly anonymousShapes: Map<string, string> = new Map();
  /** Slots that are given to a component, and the types of their properties. */
  readonly propertySlots: Map<ts.Node, ts.Type> = new Map();
  /** Object types with index signatures that are being mapped, how often; and those that hold themselves. */
  readonly openDictionaries: Map<ts.Type, number> = new Map();
  readonly endless: Set<ts.Type> = new Set();
  /** Object types without a name whose properties are being read, by what tells them apart; a name where they ask for themselves. */
  readonly openShapes: Map<string, { name: string | null }> = new Map();
  /** Object types without a name that speak of themselves. */
  readonly recursiveShapes: Map<string, string> = new Map();
  /** Data classes: their properties in constructor order, by class name. */
  readonly shapes: Map<string, Shape> = new Map();

  /** Those of whose objects some have an order of their own, and the functions that note it (lower/order.ts). */
  readonly orderedShapes: Set<string> = new Set();
  readonly lateProperties: Map<string, string> = new Map();
  readonly spreadOrders: Map<string, SpreadOrder> = new Map();

  /** What the symbols that name properties are made with, by the checker's name for each. */
  readonly symbolNames: Map<string, string> = new Map();

  /** Classes of the program, by name. */
  readonly classes: Map<string, ClassInfo> = new Map();
  /** Functions that make instances of a class, by the class of their closure; and those that tell them apart (maker-class.ts). */
  readonly makers: Map<string, Maker> = new Map();
  madeTests: string | null = null;
  madeNames: string | null = null;

  /** Name of the function that tells an object's class, once something asks for it. */
  classNames: string | null = null;
  /** How deep the type arguments of a class of the program are nested, by its name. */
  readonly depths: Map<string, number> = new Map();
  /** In whose variables a class inside of a function is, by what the type parameters around it stand for. */
  readonly localClasses: Map<ts.Symbol, Map<string, Scope>> = new Map();
  /** The variables around a class that it needs. */
  readonly classCaptures: Map<ts.Symbol, readonly ts.Symbol[]> = new Map();
  /** What says whether the declaration of a function or class has run, by name. */
  readonly lateFlags: Map<ts.Symbol, string> = new Map();
  /** What the type parameters stand for in what is being lowered. */
  instance: Instance = PLAIN;

  /** Whether fields may be read before they have a value, of those of which somebody has asked. */
  readonly lateFields: Map<ts.Node, boolean> = new Map();

  /** Whether parameters are only read, of those of which somebody has asked. */
  readonly readParameters: Map<ts.Node, boolean> = new Map();

  /** What object types outside of generics are underneath. */
  readonly objectTypes: Map<ts.Type, IrType> = new Map();
  /** Where an object of one class stands for a type of another. */
  readonly flows: Flows = new Flows();

  /** Why the declaration of a local variable failed: its uses are no further errors. */
  readonly broken: Map<ts.Symbol, CompileError> = new Map();

  /** Patterns at the top level that are lowered. */
  readonly patterns: Set<ts.Node> = new Set();

  /** The loops in place of the statement that is being lowered. */
  loops: Loops | null = null;

  /** What is being lowered, for what is queued meanwhile: a statement, or a call. */
  at: ts.Node | null = null;
  /** The user's node for which Minnow's own library is being lowered. */
  private user: ts.Node | null = null;
  private readonly queue: (() => void)[] = [];
  private readonly names = new Map<ts.Symbol, Map<string, string>>();
  private readonly taken = new Set<string>();
  /** Where to go on looking for the next name of its kind. */
  private readonly counts = new Map<string, number>();

  /** While a literal is made for one member of a union that it spreads: what is spread, and what the literal is then. */
  readonly spreads: Map<ts.Node, { type: ts.Type; value: Expr }> = new Map();

  /** Whether the program lists names of properties anywhere: then their order matters. */
  readonly lists: boolean;

  /** Whether the program opens groups of the console. */
  readonly groups: boolean;

  /** Whether components may wait for data. */
  readonly suspends: boolean;

  /** Whether components may provide something to those inside them. */
  readonly provides: boolean;

  /** Whether the program has stores: then reading a property may follow it. */
  readonly hasStores: boolean;

  /** What they hold. */
  readonly stores: IrType[] = [];

  /** Whether any `select` of the program may say which of its options are chosen. */
  readonly choosesOptions: boolean;

  constructor(side: Side, shared: Shared) {
    this.choosesOptions = shared.program.modules.some(({ text }) => CHOOSING.test(text));
    const { checker, modules } = shared.program;
    this.suspends = modules.some((module) => /useServerFuture|useLoader|useResource/.test(module.text));
    this.provides = modules.some((module) => module.text.includes("provideContext"));
    this.hasStores = modules.some((module) => module.text.includes("useStore"));
    this.lists = modules.some((module) => LISTING.test(module.text) || printsObjects(checker, module));
    this.groups = modules.some((module) => /\bconsole\s*\.\s*group|\bgroup\w*\b[^=;]*=\s*console\b/.test(module.text));
    this.side = side;
    this.shared = shared;
  }

  get checker(): ts.TypeChecker {
    return this.shared.program.checker;
  }

  /** Reports an error at `node` and gives up on the declaration around it. */
  fail(code: Code, node: ts.Node, ...values: string[]): never {
    throw new CompileError(createDiagnostic(this.shared.program, code, this.usersPlace(node), values));
  }

  /** The same for `length` letters from `start` in the file of `node`. */
  failWithin(code: Code, node: ts.Node, within: { start: number; length: number }, ...values: string[]): never {
    throw new CompileError(createDiagnostic(this.shared.program, code, node, values, within));
  }

  /** Reports `length` letters from `start` in the file of `node`, and goes on. */
  noteWithin(code: Code, node: ts.Node, within: { start: number; length: number }, ...values: string[]): void {
    this.add(createDiagnostic(this.shared.program, code, node, values, within));
  }

  /** Reports at `node` and goes on. */
  note(code: Code, node: ts.Node, ...values: string[]): void {
    this.add(createDiagnostic(this.shared.program, code, this.usersPlace(node), values));
  }

  /** Where the user's program asked for what is being lowered: `node` itself, unless it is in Minnow's own library. */
  usersPlace(node: ts.Node): ts.Node {
    return isLibraryModule(node.getSourceFile()) ? (this.user ?? node) : node;
  }

  /** Runs `work`, turning a `CompileError` into a diagnostic. */
  attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      this.add(error.diagnostic);
    }
  }

  /** Runs `work`; false where it cannot be lowered, which is no error. */
  mayLower(work: () => void): boolean {
    // Names that were given out for what then could not be written.
    const given = [this.functionValues, this.dispatchers, this.codecs].map((names) => ({ names, before: names.size }));
    try {
      work();
      return true;
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      for (const { names, before } of given) for (const key of [...names.keys()].slice(before)) names.delete(key);
      return false;
    }
  }

  origin(node: ts.Node): Origin {
    const file = node.getSourceFile();
    return { file: this.shared.program.nameOf(file), offset: node.getStart(file) };
  }

  /** A top-level name that nothing else has. */
  unique(name: string, suffix: string = ""): string {
    const clean = name.replace(/[^A-Za-z0-9_]/g, "_");
    // What stands behind the dollar is no part of the user's name.
    const marked =
      suffix &&
      `$${
        suffix
          .match(/[A-Za-z0-9]+/g)
          ?.join("_")
          .slice(0, 40) ?? ""
      }`;
    const base = clean + marked;
    let candidate = base;
    let n = this.counts.get(base) ?? 1;
    for (; this.taken.has(candidate); n++) candidate = `${base}_${n}`;
    this.counts.set(base, n);
    this.taken.add(candidate);
    return candidate;
  }

  /** Keeps a name of the runtime from being given to something else. */
  reserve(names: Iterable<string>): void {
    for (const name of names) this.taken.add(name);
  }

  /**
   * The top-level name of `symbol`, of one of its instances where it is generic; the first time, `declare` is queued to
   * lower what it stands for.
   */
  nameOf(symbol: ts.Symbol, hint: string, declare: (name: string) => void, of?: NamedInstance): string {
    const names = this.names.get(symbol) ?? new Map<string, string>();
    this.names.set(symbol, names);
    const key = of?.key ?? "";
    const known = names.get(key);
    if (known) return known;
    const name = this.unique(hint, key);
    names.set(key, name);
    this.within(of?.instance ?? PLAIN, () => this.later(() => declare(name)));
    return name;
  }

  /** Whether something lowered what `symbol` stands for. */
  isNamed(symbol: ts.Symbol): boolean {
    return this.names.has(symbol);
  }

  /** Runs `work` with the type parameters standing for what `instance` says. */
  within<T>(instance: Instance, work: () => T): T {
    const outer = this.instance;
    this.instance = instance;
    try {
      return work();
    } finally {
      this.instance = outer;
    }
  }

  later(work: () => void): void {
    const { instance } = this;
    const user = this.at && this.usersPlace(this.at);
    this.queue.push(() => {
      this.user = user;
      this.at = null;
      this.within(instance, work);
    });
  }

  /** Lowers what is queued until nothing new turns up. */
  drain(): void {
    for (const _ of this.draining());
  }

  /** The same in steps. */
  *draining(): Generator<void, void> {
    for (let work = this.queue.shift(); work; work = this.queue.shift()) {
      this.attempt(work);
      yield;
    }
  }

  isBoxed(symbol: ts.Symbol): boolean {
    return this.capturesAround(symbol)?.boxed.has(symbol) ?? false;
  }

  /** Whether the callback of an array's method is lowered as a loop in place. */
  isInPlace(fn: ts.Node): boolean {
    return capturesOf(fn.getSourceFile(), this.checker).visitors.get(fn) ?? false;
  }

  /** Lowers what `root` says; the loops that its callbacks become are what must run before it. */
  withLoops<T>(root: ts.Node, work: () => T): { before: Stmt[]; lowered: T } {
    const outer = this.loops;
    const loops = new Loops(root);
    this.loops = loops;
    try {
      const lowered = work();
      return { before: loops.before, lowered };
    } finally {
      this.loops = outer;
    }
  }

  /** Whether a closure refers to the variable before its declaration has run. */
  isEarly(symbol: ts.Symbol): boolean {
    return this.capturesAround(symbol)?.early.has(symbol) ?? false;
  }

  /** Whether a closure may read or write the variable before its declaration has run. */
  isLate(symbol: ts.Symbol): boolean {
    return this.capturesAround(symbol)?.late.has(symbol) ?? false;
  }

  /** Whether code may ask for a top-level name before its declaration has run. */
  isEarlyGlobal(symbol: ts.Symbol): boolean {
    const { program } = this.shared;
    this.shared.earlyGlobals ??= earlyGlobals(program.modules, program.checker);
    return this.shared.earlyGlobals.has(symbol);
  }

  /** Whether somebody asks for undefined what a function of the program gives. */
  isResultAsked(node: ts.Node): boolean {
    const { program } = this.shared;
    this.shared.askedResults ??= askedResults(program.modules, program.checker);
    return this.shared.askedResults.has(node);
  }

  /** The range of a local variable or a field that only ever holds whole numbers. */
  wholeRange(symbol: ts.Symbol): Range | undefined {
    const file = symbol.valueDeclaration?.getSourceFile();
    if (!file) return undefined;
    const { wholes, program } = this.shared;
    const files = [program.modules, program.library].find((each) => each.includes(file));
    if (!files) return undefined;
    const known = wholes.get(files) ?? wholeVariables(files, this.checker);
    wholes.set(files, known);
    return known.get(symbol);
  }

  private capturesAround(symbol: ts.Symbol): Captures | null {
    const file = symbol.valueDeclaration?.getSourceFile();
    return file ? capturesOf(file, this.checker) : null;
  }

  /** Adds to what runs once, before `main`, in the place where the source has it. */
  initialise(node: ts.Node, body: Stmt[], offset: number = node.pos): void {
    const { modules, library } = this.shared.program;
    const file = node.getSourceFile();
    const own = modules.indexOf(file);
    // Minnow's own library comes first.
    const order = own < 0 ? library.indexOf(file) - library.length : own;
    this.initStatements.push({ order, offset, body });
  }

  /** A top-level variable that `node`'s place in the program assigns. */
  initialiseGlobal(name: string, type: IrType, value: Expr, node: ts.Node, before: Stmt[] = []): void {
    this.decls.push({ kind: "global", name, type, value: null });
    const target = global(name, type);
    this.initialise(node, [...before, { kind: "expression", expr: assign(target, value, this.origin(node)) }]);
  }

  /** A variable of the compiler's own, assigned before everything else. */
  initialiseEarly(name: string, type: IrType, value: Expr): void {
    this.decls.push({ kind: "global", name, type, value: null });
    this.earlyStatements.push({ kind: "expression", expr: assign(global(name, type), value) });
  }

  /** The same for a variable that is declared already. */
  initialiseEarlyTo(name: string, value: Expr): void {
    this.earlyStatements.push({ kind: "expression", expr: assign(global(name, value.type), value) });
  }

  /** Index in the position table, for debug builds. */
  position(node: ts.Node): number {
    const file = node.getSourceFile();
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
    const place = `${this.shared.program.nameOf(file)}:${line + 1}:${character + 1}`;
    const name = functionNameAt(node, this.checker);
    return this.positions.push(name ? `${name} (${place})` : place) - 1;
  }

  /** Index of an attribute or event name in the client's table. */
  nameIndex(name: string): number {
    const { names } = this.shared;
    const index = names.indexOf(name);
    return index >= 0 ? index : names.push(name) - 1;
  }

  push(decl: Decl): void {
    this.decls.push(decl);
  }

  pushFunction(decl: Omit<FunctionDecl, "kind">): FunctionDecl {
    const made: FunctionDecl = { kind: "function", ...decl };
    this.decls.push(made);
    return made;
  }

  private add(diagnostic: Diagnostic): void {
    addDiagnostic(this.diagnostics, diagnostic);
  }
}

/** An instance of something generic, and its type arguments as text. */
export interface NamedInstance {
  instance: Instance;
  key: string;
}

/** Fields of a data class. */
export interface Shape {
  fields: readonly ShapeField[];
}

export interface ShapeField {
  name: string;
  type: IrType;
  /** May be left out of an object literal. */
  optional: boolean;
  /** Where it stands among the names of such an object. */
  place: number;
  /** Of a literal's own class: a getter, a setter or both. */
  accessor?: true;
}
