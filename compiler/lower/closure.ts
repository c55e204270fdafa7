// Arrow functions and function expressions as values.

import ts from "typescript";
import type { Expr, Param, Stmt } from "../ir/node.ts";
import { call, construct, local, run } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { carriedBy, classType, isPromise, onlyMember, primitive, printType } from "../ir/type.ts";
import { withAskedResult } from "./asked-result.ts";
import type { Context } from "./context.ts";
import { parametersOf } from "./default.ts";
import type { Lowering } from "./expression.ts";
import { lowerBody, promised } from "./function.ts";
import { natureOf } from "./generator.ts";
import { declareParameters } from "./parameter.ts";
import type { Key, LocalFunction, Token } from "./scope.ts";
import { ENV, Scope } from "./scope.ts";
import { mapSignature } from "./types.ts";

/** `self`: of a method of an object literal, the variable that holds the object. */
export function lowerClosure(
  node: LocalFunction,
  lowering: Lowering,
  instance?: InstanceParts,
  self: Token | null = null,
): Expr {
  const { ctx, expected } = lowering;
  if (ctx.isInPlace(node)) throw new Error(`a callback in place as a function: ${node.getText()}`);
  const wanted = onlyMember(expected, (each) => each.kind === "function");
  const signature = ctx.checker.getSignatureFromDeclaration(node);
  if (!signature) return ctx.fail("MN1001", node, "function");
  const own = withAskedResult(ctx, node, mapSignature(ctx, signature, node));
  const type = wanted?.kind === "function" ? asWritten(node, own, wanted) : own;
  const { async, carries, generator } = natureOf(ctx, node, type);
  return makeClosure(ctx, lowering.scope, {
    hint: nameHint(node),
    type,
    async,
    generator,
    self,
    // What the promise carries: of a handler, which nobody awaits, what the function itself says.
    result: async ? carried(ctx, node, type.result) : carries,
    build: (scope) => {
      const named = ts.isFunctionExpression(node) && node.name && ctx.checker.getSymbolAtLocation(node.name);
      if (named) scope.declareSelf(named, type);
      if (instance && scope.env) {
        scope.declareSelf(instance.token, type);
        instance.starts(scope.env, type);
      }
      const { params, prologue } = declareParameters(ctx, scope, node, type.params);
      const body = [...prologue, ...lowerBody(node, { ctx, scope })];
      if (instance && scope.env) instance.ends(scope.env, type, scope.captureKeys());
      return { params, body };
    },
  });
}

/** What the context wants, but for the types that are written at the function itself. */
export function asWritten(node: LocalFunction, own: FunctionType, wanted: FunctionType): FunctionType {
  // An adapter takes care of what only one of both has.
  if (own.params.length > wanted.params.length || own.rest || wanted.rest) return own;
  const parameters = parametersOf(node);
  const params = wanted.params.map((type, index) => {
    const written = parameters[index]?.type || parameters[index]?.initializer;
    return written ? (own.params[index] ?? type) : type;
  });
  // What gives nothing gives a promise only by its adapter.
  const nothing = own.result.kind === "void" && isPromise(wanted.result);
  const result = nothing || (node.type && wanted.result.kind !== "void") ? own.result : wanted.result;
  return { kind: "function", params, result };
}

/** What lower/generic-local.ts wants to know of an instance. */
interface InstanceParts {
  token: Token;
  starts(env: IrType, type: IrType): void;
  ends(env: IrType, type: IrType, keys: readonly Key[]): void;
}

export interface ClosureParts {
  hint: string;
  type: IrType & { kind: "function" };
  async: boolean;
  self?: Token | null;
  generator?: (IrType & { kind: "class" }) | null;
  /** The class that the closure extends where that is not its function type: a `View`. */
  base?: IrType;
  /** What `return` in the body gives. */
  result: IrType;
  build(scope: Scope): { params: { name: string; type: IrType }[]; body: Stmt[] };
}

/** A closure over `outer`: its class, its body, and the expression that makes it. */
export function makeClosure(ctx: Context, outer: Scope, parts: ClosureParts): Expr {
  const env = classType("the closure");
  const scope = new Scope({
    parent: outer,
    selfToken: parts.self ?? null,
    result: parts.result,
    async: parts.async,
    generator: parts.generator ?? null,
    env,
  });
  const { params, body } = parts.build(scope);
  const decl = ctx.pushFunction({
    name: ctx.unique(`f_${parts.hint}`),
    params: [{ name: ENV, type: env }, ...params],
    result: parts.type.result,
    carries: parts.result,
    body: [...scope.temporaries, ...body],
    async: parts.async,
    generator: parts.generator ?? null,
  });
  const captured = scope.captureFields().map(({ name, type }) => ({ name, type, property: true }));
  // Whoever refers to the class has this very object.
  env.name = closureClass(ctx, parts.base ?? parts.type, captured);
  const index: Expr = { kind: "tableIndex", function: decl, type: U32 };
  return { ...construct(env, [index, ...scope.captureValues()]), type: parts.base ?? parts.type };
}

const U32 = primitive("u32");

/** Closures with the same signature that capture the same types share a class: only their index differs. */
function closureClass(ctx: Context, base: IrType, captured: Param[]): string {
  const key = `${printType(base)} of ${captured.map(({ type }) => printType(type)).join(", ")}`;
  const known = ctx.closureClasses.get(key);
  if (known) return known;
  const name = ctx.unique("Closure");
  ctx.closureClasses.set(key, name);
  const body = [run(call("super", [local("index", U32)], base))];
  const params = [{ name: "index", type: U32 }, ...captured];
  ctx.push({ kind: "class", name, base, fields: [], constructor: { params, body }, methods: [] });
  return name;
}

/** What the context wants the promise to carry, unless the function carries nothing. */
function carried(ctx: Context, node: LocalFunction, wanted: IrType): IrType {
  const own = promised(ctx, node);
  return own.kind === "void" || !isPromise(wanted) ? own : carriedBy(wanted);
}

function nameHint(node: ts.Node): string {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isFunctionDeclaration(node) && node.name) return node.name.text;
  if (ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  return "fn";
}
