// Server functions. On the server: the function itself, and an endpoint that decodes, calls and encodes. In the client: a
// stub of the same signature, so the body and what only it reaches never get there.

import ts from "typescript";
import type { Expr, Param, Stmt } from "../ir/node.ts";
import { bool, call, construct, global, letStmt, local, method, noOp, ret, run, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { arrayOf, classType, I32, STRING, taskOf, VOID } from "../ir/type.ts";
import type { EndpointInfo } from "../types.ts";
import type { FunctionBinding } from "./binding.ts";
import { bindingOf, serverCall } from "./binding.ts";
import { decoder } from "./codec/decode.ts";
import type { MapEntry } from "./codec/decode-object.ts";
import { decodeFields } from "./codec/decode-object.ts";
import { encoder } from "./codec/encode.ts";
import type { Context, Served } from "./context.ts";
import type { Bound } from "./endpoint/check.ts";
import { bindParameters } from "./endpoint/check.ts";
import { describe } from "./endpoint/describe.ts";
import { guardedEndpoint } from "./endpoint/options.ts";
import { request } from "./endpoint/request.ts";
import { isRaw, readResult, resultKind, writeResult } from "./endpoint/result.ts";
import { METHODS, routeOf } from "./endpoint/route.ts";
import { openStream, sentStream, streamed } from "./endpoint/stream.ts";
import type { Lowering } from "./expression.ts";
import { functionName, functionSignature, promised, promisedType } from "./function.ts";

const READER: Expr = local("r", classType("CborReader"));
const WRITER: Expr = local("w", classType("CborWriter"));

/** Finds every server function of the program, so that the build can list them and name those without `register`. */
export function collectEndpoints(ctx: Context): void {
  const { program, endpoints } = ctx.shared;
  const names = new Set<string>();
  for (const file of program.modules) {
    for (const statement of file.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const declaration of statement.declarationList.declarations) {
        ctx.attempt(() => collect(ctx, declaration, endpoints, names));
      }
    }
  }
}

function collect(
  ctx: Context,
  declaration: ts.VariableDeclaration,
  endpoints: Map<ts.Symbol, EndpointInfo>,
  names: Set<string>,
): void {
  const symbol = ctx.checker.getSymbolAtLocation(declaration.name);
  const served = symbol && declaration.initializer && serverCall(ctx, declaration.initializer);
  if (!symbol || !served) return;
  const { name } = symbol;
  if (names.has(name)) return ctx.note("MN1202", declaration.name, name);
  names.add(name);
  const file = declaration.getSourceFile();
  const { line, character } = file.getLineAndCharacterOfPosition(declaration.name.getStart(file));
  // Known even where its route is wrong: that is one error, not one for each use too.
  const info: EndpointInfo = {
    name,
    method: METHODS[served.declarer] ?? "POST",
    path: "",
    registered: false,
    file: ctx.shared.program.nameOf(file),
    line: line + 1,
    column: character + 1,
  };
  endpoints.set(symbol, info);
  const route = routeOf(ctx, served.server, served.declarer, name);
  info.path = route.text;
  info.described = describe(ctx, served.declaration, ctx.shared.endpointTypes);
  const [first] = served.server.arguments;
  const at = first && first !== served.declaration ? first : declaration.name;
  const key = `${route.method} ${route.pattern}`;
  for (const [other, { route: taken }] of ctx.shared.routes) {
    if (`${taken.method} ${taken.pattern}` === key) return ctx.fail("MN1210", at, taken.text, other.name);
  }
  ctx.shared.routes.set(symbol, { route, bound: bindParameters(ctx, route, served.declaration, at) });
}

/** `register(Name)`: on the server the endpoint, in the client nothing. */
export function lowerRegister(node: ts.CallExpression, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  const [argument] = node.arguments;
  const named =
    argument && ctx.checker.getSymbolAtLocation(ts.isPropertyAccessExpression(argument) ? argument.name : argument);
  const symbol = named && named.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(named) : named;
  const info = symbol && ctx.shared.endpoints.get(symbol);
  if (!argument || !symbol || !info) return ctx.fail("MN1204", node);
  info.registered = true;
  ctx.registered.add(info);
  if (ctx.side === "client") return null;
  const binding = bindingOf(ctx, symbol, node);
  if (binding.kind !== "function") return ctx.fail("MN1204", node);
  const served = ctx.shared.routes.get(symbol);
  // Its route is wrong, which was said where it stands.
  if (!served) return { ...noOp, type: VOID };
  const runner = declareRunner(ctx, binding, served.bound);
  const { route, bound } = served;
  const endpoint = construct(classType("Endpoint"), [
    text(info.name),
    text(info.method),
    text(route.pattern),
    global(runner, VOID),
  ]);
  const plain =
    !bound.path.length && !bound.query.length && (bound.body.length || binding.declaration.parameters.length === 0);
  const addressed = plain ? endpoint : boundEndpoint(ctx, endpoint, served, binding);
  const whole = bound.stream ? streamed(addressed, bound.stream, bound.body.length > 1) : addressed;
  const raw = isRaw(resultKind(ctx, promisedType(ctx, binding.declaration)));
  const said = raw ? method(whole, "raw", [], whole.type) : whole;
  return call("register", [binding.server ? guardedEndpoint(said, binding.server, lowering) : said], VOID);
}

/** Says which parameter gets what of the address. */
function boundEndpoint(ctx: Context, endpoint: Expr, { route, bound }: Served, binding: FunctionBinding): Expr {
  const list = (items: readonly string[]): Expr => ({ kind: "array", items: items.map(text), type: arrayOf(STRING) });
  const last = route.segments.at(-1);
  const parameter = binding.declaration.parameters.find(
    (each) => last?.kind === "rest" && each.name.getText() === last.name,
  );
  const isList = !!parameter && ctx.checker.isArrayType(ctx.checker.getTypeAtLocation(parameter.name));
  const address = construct(classType("Address"), [
    list(bound.path),
    bool(isList),
    list(route.query.map(({ key }) => key)),
    list(route.query.map(({ name }) => name)),
    text(route.spread ?? ""),
  ]);
  return method(endpoint, "bound", [address, bool(bound.body.length > 0)], endpoint.type);
}

/** What tells the registry of every server function in the program. */
export function declarations(ctx: Context): Stmt[] {
  return [...ctx.shared.routes].map(([symbol, { route }]) =>
    run(call("declared", [text(symbol.name), text(route.method), text(route.pattern)], VOID)),
  );
}

/** `(r, w) => Task`: decodes the arguments, raising what is wrong with them at once, then calls. */
function declareRunner(ctx: Context, binding: FunctionBinding, bound: Bound): string {
  const entries = parameters(ctx, binding);
  const caller = declareCaller(ctx, binding, entries);
  const result = classType("TaskBase");
  const isStream = (entry: MapEntry): boolean => entry.key === bound.stream?.name;
  const args = entries.map((entry, index) =>
    isStream(entry) ? openStream(entry.type) : local(`v${index}`, entry.type),
  );
  const inBody = (entry: MapEntry): boolean => bound.body.includes(entry.key);
  const address = entries.filter((entry) => !inBody(entry));
  const fields = entries.filter((entry) => inBody(entry) && !isStream(entry));
  const read = (of: readonly MapEntry[]): Stmt[] => decodeFields(ctx, of, binding.declaration, entries);
  const decl = ctx.pushFunction({
    name: ctx.unique(`run_${binding.symbol.name}`),
    params: [
      { name: "r", type: READER.type },
      { name: "w", type: WRITER.type },
    ],
    result,
    carries: result,
    body: [
      ...(address.length ? read(address) : []),
      ...(fields.length || !address.length ? read(fields) : []),
      run(method(READER, "end", [], VOID)),
      ret(call(caller, [WRITER, ...args], result)),
    ],
    async: false,
  });
  return decl.name;
}

/** `(w, …arguments) => Task`: calls the function and writes its result. */
function declareCaller(ctx: Context, binding: FunctionBinding, entries: readonly MapEntry[]): string {
  const { declaration } = binding;
  const carried = promised(ctx, declaration);
  const task = call(
    functionName(ctx, binding),
    entries.map((entry, index) => local(`v${index}`, entry.type)),
    functionSignature(ctx, binding).result,
  );
  const awaited: Expr = { kind: "await", task, type: carried };
  const kind = resultKind(ctx, promisedType(ctx, declaration));
  const value = local("value", carried);
  const write: Stmt[] = kind
    ? [letStmt("value", carried, awaited), ...writeResult(ctx, kind, value, declaration)]
    : carried.kind === "void"
      ? [run(awaited), run(method(WRITER, "null_", [], VOID))]
      : [letStmt("value", carried, awaited), run(call(encoder(ctx, carried, declaration), [WRITER, value], VOID))];
  const decl = ctx.pushFunction({
    name: ctx.unique(`call_${binding.symbol.name}`),
    params: [
      { name: "w", type: WRITER.type },
      ...entries.map((entry, index) => ({ name: `v${index}`, type: entry.type })),
    ],
    result: taskOf(VOID),
    carries: VOID,
    body: write,
    async: true,
  });
  return decl.name;
}

function parameters(ctx: Context, binding: FunctionBinding): MapEntry[] {
  const type = functionSignature(ctx, binding);
  return binding.declaration.parameters.map((param, index) => {
    const of = type.params[index];
    if (!of || !ts.isIdentifier(param.name)) return ctx.fail("MN1001", param, "this parameter of a server function");
    return { key: param.name.text, type: of, source: ctx.checker.getTypeAtLocation(param.name) };
  });
}

/** The client's side: encodes the arguments and calls. */
export function declareStub(ctx: Context, binding: FunctionBinding, name: string): void {
  const served = ctx.shared.routes.get(binding.symbol);
  // Where its route is wrong that was said.
  if (!served && !ctx.shared.endpoints.has(binding.symbol)) return ctx.fail("MN1201", binding.declaration);
  if (!served) return;
  const entries = parameters(ctx, binding);
  const params: Param[] = entries.map((entry) => ({ name: `a_${entry.key}`, type: entry.type }));
  const carried = promised(ctx, binding.declaration);
  const result: IrType = carried.kind === "void" ? I32 : carried;
  const source = promisedType(ctx, binding.declaration);
  const kind = resultKind(ctx, source);
  const decode =
    carried.kind === "void" || !source
      ? "decodeNothing"
      : kind
        ? readResult(ctx, kind, source, binding.declaration)
        : decoder(ctx, source, binding.declaration);
  const task = classType("Task", [result]);
  const { body, target, fields } = request(ctx, served, entries, binding.declaration);
  const { stream } = served.bound;
  if (stream && fields) {
    const given = local(`a_${stream.name}`, entries.at(-1)?.type ?? I32);
    body.push(ret(call("sendStream", sentStream(target, fields, stream, given, global(decode, VOID)), task, [result])));
    ctx.pushFunction({ name, params, result: task, carries: task, body, async: false });
    return;
  }
  const send = kind === "HttpResponse" ? "callForResponse" : "callServer";
  body.push(ret(call(send, [target, WRITER, global(decode, VOID)], task, [result])));
  ctx.pushFunction({ name, params, result: task, carries: task, body, async: false });
}
