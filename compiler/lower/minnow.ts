// The functions of the module "minnow".

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { binary, call, global, noOp, nullValue, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  arrayOf,
  classType,
  F64,
  functionType,
  I32,
  nullable,
  STRING,
  taskOf,
  UNKNOWN,
  VIEW,
  VOID,
} from "../ir/type.ts";
import { hasName } from "../runtime-names.ts";
import { formPath, servedBy } from "../template/form.ts";
import { viewOfSlot } from "../template/template.ts";
import { applyAny } from "./any-call.ts";
import { lowerArguments } from "./arguments.ts";
import { bindingOf, internalName, minnowName } from "./binding.ts";
import { typeArguments } from "./call.ts";
import { decoder } from "./codec/decode.ts";
import { encoder } from "./codec/encode.ts";
import { namedComponent, namedSignal } from "./debug-names.ts";
import { METHODS } from "./endpoint/route.ts";
import { lowerEnv, lowerPublicEnv } from "./environment.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs, lowerExpr } from "./expression.ts";
import { functionName } from "./function.ts";
import { lowerOutsideEvent } from "./outside-event.ts";
import { lowerRegister } from "./server-function.ts";
import { noteStore, refuseShared } from "./store.ts";
import { mapSignature, mapType, typeOf } from "./types.ts";

type Lowerer = (node: ts.CallExpression, lowering: Lowering) => Expr;

/** Functions that need more than their arguments. */
const SPECIAL: Record<string, Lowerer> = {
  useServerFuture: lowerServerFuture,
  useLoader: lowerServerFuture,
  useServerCached: lowerServerCached,
  useAction: lowerAction,
  register: (node, lowering) => lowerRegister(node, lowering) ?? { ...noOp, type: VOID },
  launch: lowerLaunch,
  sleep: (node, lowering) =>
    call("sleep", lowerArguments(node.arguments, { params: [F64] }, node, lowering), taskOf(VOID)),
  env: lowerEnv,
  publicEnv: lowerPublicEnv,
  withBase: lowerWithBase,
  useForm: lowerUseForm,
  useStore: lowerStore,
  useWindowEvent: (node, lowering) => lowerOutsideEvent("window", node, lowering),
  useDocumentEvent: (node, lowering) => lowerOutsideEvent("document", node, lowering),
  each: viewOfSlot,
  when: viewOfSlot,
  match: viewOfSlot,
  bind: (node, { ctx }) => ctx.fail("MN1113", node),
  unsafeHtml: (node, lowering) =>
    node.arguments[0] ? lowerAs(node.arguments[0], STRING, lowering) : lowering.ctx.fail("MN1001", node, excerpt(node)),
  provideContext: lowerProvideContext,
  ...Object.fromEntries(
    Object.keys(METHODS).map((name) => [name, (node, { ctx }) => ctx.fail("MN1201", node)] as [string, Lowerer]),
  ),
};

/** Functions that are called as they are. */
const PLAIN = new Set([
  ...["useSignal", "useMemo", "useEffect", "useResource", "batch", "untrack", "useRef"],
  ...["onMount", "onCleanup", "createContext", "useContext"],
]);

/** Functions with an equality as their second argument: then they have another name. */
const WITH_EQUALITY = new Set(["useSignal", "useMemo"]);

/** What debug builds name in the browser's console, and what it is called there. */
const NAMED: Readonly<Record<string, string>> = {
  useSignal: "signal",
  useSignalWith: "signal",
  useMemo: "memo",
  useMemoWith: "memo",
  useResource: "resource",
  useStore: "store",
};

/** A call of one of Minnow's functions; null for any other. */
export function lowerMinnowCall(node: ts.CallExpression, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  const internal = internalName(ctx, node.expression);
  if (internal) return lowerInternal(internal, node, lowering);
  const name = minnowName(ctx, node.expression);
  if (!name) return null;
  const special = SPECIAL[name];
  if (special) return special(node, lowering);
  if (!PLAIN.has(name)) return ctx.fail("MN1001", node, excerpt(node));
  if (!WITH_EQUALITY.has(name)) return lowerPlain(name, node, lowering);
  return lowerPlain(node.arguments.length > 1 ? `${name}With` : name, node, lowering);
}

/** A name of the runtime, as Minnow's own library calls it. Not every side has it. */
function lowerInternal(name: string, node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  if (name === "callAny") {
    const [fn, args] = lowerArguments(node.arguments, { params: [UNKNOWN, arrayOf(UNKNOWN)] }, node, lowering);
    if (fn && args) return applyAny(ctx, fn, args, node, text("value"));
  }
  if (!hasName(ctx.side, name)) ctx.fail("MN1250", node, excerpt(ctx.usersPlace(node)), ctx.side);
  ctx.internals.add(name);
  return lowerPlain(name, node, lowering);
}

function lowerPlain(name: string, node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const signature = ctx.checker.getResolvedSignature(node);
  if (!signature) return ctx.fail("MN1001", node, excerpt(node));
  const type = mapSignature(ctx, signature, node);
  const args = lowerArguments(node.arguments, type, node, lowering, signature.declaration as ts.SignatureDeclaration);
  const given = WITH_EQUALITY.has(name) ? args.slice(0, 1) : args;
  const made = call(name, given, type.result, typeArguments(ctx, node));
  const kind = NAMED[name];
  return kind ? namedSignal(made, kind, node, lowering) : made;
}

function lowerStore(node: ts.CallExpression, lowering: Lowering): Expr {
  refuseShared(node, lowering.ctx);
  const made = lowerPlain("useStore", node, lowering);
  noteStore(made.type, node, lowering);
  return made;
}

/** What kind of number is provided, the key says. */
function lowerProvideContext(node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [key, value] = node.arguments;
  const named = key && lowerExpr(key, lowering);
  const of = named?.type.kind === "class" ? named.type.args[0] : undefined;
  if (!named || !value || !of) return ctx.fail("MN1001", node, excerpt(node));
  return call("provideContext", [named, lowerAs(value, of, lowering)], VOID, [of]);
}

/** The value's codec goes with it: it travels in the page. */
function lowerServerFuture(node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [argument] = node.arguments;
  const carried: IrType = typeArguments(ctx, node)[0] ?? I32;
  if (!argument) return ctx.fail("MN1001", node, excerpt(node));
  const fetch = lowerAs(argument, functionType([], taskOf(carried)), lowering);
  const source = ctx.checker.getResolvedSignature(node);
  const [type] = (source && ctx.checker.getTypeArgumentsForResolvedSignature(source)) ?? [];
  if (!type) return ctx.fail("MN1001", node, excerpt(node));
  const codec = ctx.side === "server" ? encoder(ctx, carried, argument) : decoder(ctx, type, argument);
  const made = call("useServerFuture", [fetch, global(codec, VOID)], classType("Resource", [carried]), [carried]);
  return namedSignal(made, "resource", node, lowering);
}

/** A value instead of data. */
function lowerServerCached(node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [argument] = node.arguments;
  const [carried] = typeArguments(ctx, node);
  const source = ctx.checker.getResolvedSignature(node);
  const [type] = (source && ctx.checker.getTypeArgumentsForResolvedSignature(source)) ?? [];
  if (!argument || !carried || !type) return ctx.fail("MN1001", node, excerpt(node));
  const compute = lowerAs(argument, functionType([], carried), lowering);
  const codec = ctx.side === "server" ? encoder(ctx, carried, argument) : decoder(ctx, type, argument);
  return call("useServerCached", [compute, global(codec, VOID)], carried, [carried]);
}

/** One function for each number of parameters. */
function lowerAction(node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [argument] = node.arguments;
  const type = typeOf(ctx, node);
  if (!argument || type.kind !== "class") return ctx.fail("MN1001", node, excerpt(node));
  const params = type.args.slice(0, -2);
  const fn = functionType(params, taskOf(type.args.at(-2) ?? I32));
  return call(`useAction${params.length}`, [lowerAs(argument, fn, lowering)], type, type.args);
}

function lowerLaunch(node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [app, options] = node.arguments;
  if (!app || !ts.isExpression(app)) return ctx.fail("MN1001", node, excerpt(node));
  const type = nullable(classType("LaunchOptions"));
  const settings = options ? lowerAs(options, type, lowering) : nullValue(type);
  const root = namedComponent(lowerAs(app, functionType([], VIEW), lowering), app, lowering);
  return call("launch", [root, settings], VOID);
}

/** `withBase("/about")`: the build knows the base path. */
/** `useForm(Login)` is `formAt` of the library with the function's path. */
function lowerUseForm(node: ts.CallExpression, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const [action] = node.arguments;
  const served = action && servedBy(ctx, action);
  const signature = ctx.checker.getResolvedSignature(node);
  const module = signature?.declaration && ctx.checker.getSymbolAtLocation(signature.declaration.getSourceFile());
  const exported = module && ctx.checker.getExportsOfModule(module).find(({ name }) => name === "formAt");
  if (!action || !served || !signature || !exported) return ctx.fail("MN1214", node, excerpt(action ?? node));
  const symbol = exported.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(exported) : exported;
  const binding = bindingOf(ctx, symbol, node);
  if (binding.kind !== "function") return ctx.fail("MN1001", node, excerpt(node));
  const path = formPath(ctx, served.served, action);
  return call(functionName(ctx, binding), [text(path)], mapType(ctx, signature.getReturnType(), node));
}

function lowerWithBase(node: ts.CallExpression, lowering: Lowering): Expr {
  const { base } = lowering.ctx.shared;
  const [path] = lowerArguments(node.arguments, { params: [STRING] }, node, lowering);
  if (!path) return lowering.ctx.fail("MN1001", node, "this call");
  return base ? binary("+", text(base), path, STRING) : path;
}
