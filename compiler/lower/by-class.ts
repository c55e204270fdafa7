// Functions that do for an object what its class needs: `JSON.stringify`, `console.log`. Which classes there are is known
// at the end only, so such a function is declared when it is asked for, and written last.

import type ts from "typescript";
import type { Expr, FunctionDecl, Param, Stmt, SwitchCase } from "../ir/node.ts";
import { call, local, ret } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import {
  ANYTHING,
  BOOL,
  classType,
  hasUndefined,
  membersOf,
  OBJECT,
  primitive,
  printType,
  typeKey,
  UNDEFINED,
  UNKNOWN,
} from "../ir/type.ts";
import { classInfo } from "./class-info.ts";
import type { Context } from "./context.ts";
import { isOpenRecord } from "./flow.ts";

type ClassType = IrType & { kind: "class" };

export interface ByClass {
  name: string;
  /** Parameters before the value. */
  params: readonly Param[];
  result: IrType;
  /** What it does with an object of this class. */
  each(type: ClassType, object: Expr, node: ts.Node): Stmt[];
  /** With an object of any other class. */
  otherwise: Stmt[];
  /**
   * What comes first in a function that takes values of which nothing is known (`unknown`): what it does with numbers,
   * texts and their like.
   */
  simple?: Stmt[];
  /** What it does with a function of this type; without it functions are like any other class. */
  functions?(type: FunctionType, fn: Expr, node: ts.Node): Stmt[];
}

interface State {
  of: ByClass;
  /** Classes that are asked for, and where. */
  wanted: Map<string, { type: ClassType; node: ts.Node }>;
  cases: Map<string, SwitchCase & { type: ClassType }>;
  functions: Map<string, { type: FunctionType; body: Stmt[] }>;
  node: ts.Node;
  decl: FunctionDecl | null;
}

export class ByClasses {
  private readonly functions = new Map<string, State>();
  /** Types of values that became `unknown`. */
  private readonly opened = new Map<string, ClassType>();
  private readonly noted = new Set<string>();
  private readonly openedFunctions = new Map<string, FunctionType>();

  /** Asks that objects of `type`, and of all that may stand for it, are known to the function. */
  want(of: ByClass, type: ClassType, node: ts.Node): void {
    const { wanted } = this.state(of, node);
    if (!wanted.has(printType(type))) wanted.set(printType(type), { type, node });
  }

  /** The state of a function; of one that takes `unknown` this is all that is asked. */
  state(of: ByClass, node: ts.Node): State {
    const state = this.functions.get(of.name) ?? {
      of,
      wanted: new Map(),
      cases: new Map(),
      functions: new Map(),
      node,
      decl: null,
    };
    this.functions.set(of.name, state);
    return state;
  }

  /** A value becomes one of which nothing is known. */
  note(type: IrType): void {
    for (const member of membersOf(type)) {
      // A rest parameter is a list underneath: who takes one takes whatever it is given.
      if (member.kind === "function" && (member.rest || !this.openedFunctions.has(printType(member))))
        this.openedFunctions.set(printType(member), member);
      if (member.kind !== "class" || this.noted.has(typeKey(member))) continue;
      this.noted.add(typeKey(member));
      const args = member.args.map((arg) => this.widened(arg));
      if (!this.opened.has(printType(member))) this.opened.set(printType(member), { ...member, args });
    }
  }

  /** `(string | number)[]` and `(string | boolean)[]` are one class underneath: as that their items may be anything. */
  private widened(type: IrType): IrType {
    if (type.kind === "nullable") return { ...type, of: this.widened(type.of) };
    if (type.kind === "class") return { ...type, args: type.args.map((arg) => this.widened(arg)) };
    if (type.kind !== "union" || type.open) return type;
    for (const member of type.of) this.note(member);
    return hasUndefined(type) ? { ...ANYTHING, of: [UNDEFINED] } : ANYTHING;
  }

  /** All those types. */
  known(): readonly ClassType[] {
    return [...this.opened.values()];
  }

  /** Writes all functions, once the program is lowered; again, when more may stand for something. */
  finish(ctx: Context): void {
    for (let grew = true; grew; ctx.drain()) {
      grew = false;
      for (const state of [...this.functions.values()]) grew = this.grow(ctx, state) || grew;
    }
    for (const state of this.functions.values()) write(ctx, state);
  }

  /** How much there is. */
  get size(): number {
    return [...this.functions.values()].reduce(
      (sum, { cases }) => sum + cases.size + 1,
      this.opened.size + this.openedFunctions.size,
    );
  }

  private grow(ctx: Context, { of, wanted, cases, functions, node }: State): boolean {
    const before = cases.size + functions.size;
    for (const [key, type] of of.functions ? this.openedFunctions : []) {
      if (functions.has(key)) continue;
      const fn = call("changetype", [VALUE], type, [type]);
      functions.set(key, { type, body: of.functions?.(type, fn, node) ?? [] });
    }
    if (of.simple) for (const [key, type] of this.opened) if (!wanted.has(key)) wanted.set(key, { type, node });
    const decls = ctx.decls.filter((decl) => decl.kind === "class");
    const add = (type: ClassType, at: ts.Node): void => {
      if (!wanted.has(printType(type))) wanted.set(printType(type), { type, node: at });
    };
    for (const [key, { type, node: at }] of wanted) {
      for (const decl of decls) if (decl.base && printType(decl.base) === key) add(classType(decl.name), at);
      for (const { from } of ctx.flows.into(type))
        if ((from.kind === "class" && isOpenRecord(from)) || isObject(ctx, from)) add(from, at);
      if (cases.has(key)) continue;
      const test = call("idof", [], U32, [type]);
      cases.set(key, { type, test, body: [] });
      const object = call("changetype", [VALUE], type, [type]);
      ctx.attempt(() => void cases.set(key, { type, test, body: of.each(type, object, at) }));
    }
    return cases.size + functions.size > before;
  }
}

/** Classes of the runtime that others of the runtime extend. */
const EXTENDED = new Set(["AsyncGenerator", "Generator", "Iter", "Iterable", "Task"]);

/** What a regular expression finds is such a class too: a list of texts, some of which may be missing. */
function isExtended({ name, args: [item] }: ClassType): boolean {
  return EXTENDED.has(name) || (name === "Array" && item?.kind === "nullable" && item.of.kind === "string");
}

const U32: IrType = primitive("u32");
const VALUE: Expr = local("v", OBJECT);

function write(ctx: Context, state: State): void {
  const { of, cases } = state;
  const type = of.simple ? UNKNOWN : OBJECT;
  const ends = of.result.kind === "void" ? [ret(null)] : [];
  const object = call("changetype", [local("v", type)], OBJECT, [OBJECT]);
  const all = [...cases.values()].map((each) => ({ ...each, body: [...each.body, ...ends] }));
  const arms = all.filter(({ type: own }) => !isExtended(own));
  const bases = all.filter(({ type: own }) => isExtended(own));
  const body: Stmt[] = [
    ...(of.simple ?? []),
    ...[...state.functions.values()].map((each): Stmt => {
      const test: Expr = { kind: "instanceof", operand: object, class: each.type, type: BOOL };
      return { kind: "if", test, then: each.body, otherwise: [] };
    }),
    { kind: "switch", subject: call("classId", [object], U32, [OBJECT]), cases: arms },
    ...bases.map((each): Stmt => {
      const test: Expr = { kind: "instanceof", operand: object, class: each.type, type: BOOL };
      return { kind: "if", test, then: each.body, otherwise: [] };
    }),
    ...of.otherwise,
  ];
  state.decl ??= ctx.pushFunction({
    name: of.name,
    params: [...of.params, { name: "v", type }],
    result: of.result,
    carries: of.result,
    body,
    async: false,
  });
  state.decl.body = body;
}

export function isObject(ctx: Context, type: IrType): type is ClassType {
  return type.kind === "class" && (ctx.shapes.has(type.name) || classInfo(ctx, type) !== null);
}
