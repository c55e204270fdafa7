// Server functions. On the server: the function itself, and an endpoint that decodes, calls and encodes. In the client: a
// stub of the same signature, so the body and what only it reaches never get there.

import ts from "typescript";
import type { Expr, Param, Stmt } from "../ir/node.ts";
import { call, construct, global, letStmt, local, method, ret, run, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { classType, I32, taskOf, VOID } from "../ir/type.ts";
import type { EndpointInfo } from "../types.ts";
import type { FunctionBinding } from "./binding.ts";
import { bindingOf, serverCall } from "./binding.ts";
import { decoder } from "./codec/decode.ts";
import type { MapEntry } from "./codec/decode-object.ts";
import { decodeFields } from "./codec/decode-object.ts";
import { encoder } from "./codec/encode.ts";
import type { Context } from "./context.ts";
import { functionName, functionSignature, promised, promisedType } from "./function.ts";

const PREFIX = "/api/";
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
  if (!symbol || !declaration.initializer || !serverCall(ctx, declaration.initializer)) return;
  const { name } = symbol;
  if (names.has(name)) return ctx.note("MN1202", declaration.name, name);
  names.add(name);
  const file = declaration.getSourceFile();
  const { line, character } = file.getLineAndCharacterOfPosition(declaration.name.getStart(file));
  endpoints.set(symbol, {
    name,
    method: "POST",
    path: PREFIX + name,
    registered: false,
    file: ctx.shared.program.nameOf(file),
    line: line + 1,
    column: character + 1,
  });
}

/** `register(Name)`: on the server the endpoint, in the client nothing. */
export function lowerRegister(ctx: Context, node: ts.CallExpression): Expr | null {
  const [argument] = node.arguments;
  const named =
    argument && ctx.checker.getSymbolAtLocation(ts.isPropertyAccessExpression(argument) ? argument.name : argument);
  const symbol = named && named.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(named) : named;
  const info = symbol && ctx.shared.endpoints.get(symbol);
  if (!argument || !symbol || !info) return ctx.fail("MN1204", node);
  info.registered = true;
  if (ctx.side === "client") return null;
  const binding = bindingOf(ctx, symbol, node);
  if (binding.kind !== "function") return ctx.fail("MN1204", node);
  const runner = declareRunner(ctx, binding);
  const endpoint = construct(classType("Endpoint"), [
    text(info.name),
    text(info.method),
    text(info.path),
    global(runner, VOID),
  ]);
  return call("register", [endpoint], VOID);
}

/** What tells the registry of every server function in the program. */
export function declarations(ctx: Context): Stmt[] {
  return [...ctx.shared.endpoints.values()].map((info) =>
    run(call("declared", [text(info.name), text(info.method), text(info.path)], VOID)),
  );
}

/** `(r, w) => Task`: decodes the arguments, raising what is wrong with them at once, then calls. */
function declareRunner(ctx: Context, binding: FunctionBinding): string {
  const entries = parameters(ctx, binding);
  const caller = declareCaller(ctx, binding, entries);
  const result = classType("TaskBase");
  const args = entries.map((entry, index) => local(`v${index}`, entry.type));
  const decl = ctx.pushFunction({
    name: ctx.unique(`run_${binding.symbol.name}`),
    params: [
      { name: "r", type: READER.type },
      { name: "w", type: WRITER.type },
    ],
    result,
    carries: result,
    body: [
      ...decodeFields(ctx, entries, binding.declaration),
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
  const write: Stmt[] =
    carried.kind === "void"
      ? [run(awaited), run(method(WRITER, "null_", [], VOID))]
      : [
          letStmt("value", carried, awaited),
          run(call(encoder(ctx, carried, declaration), [WRITER, local("value", carried)], VOID)),
        ];
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
  const info = ctx.shared.endpoints.get(binding.symbol);
  if (!info) return ctx.fail("MN1201", binding.declaration);
  const entries = parameters(ctx, binding);
  const params: Param[] = entries.map((entry) => ({ name: `a_${entry.key}`, type: entry.type }));
  const carried = promised(ctx, binding.declaration);
  const result: IrType = carried.kind === "void" ? I32 : carried;
  const body: Stmt[] = [
    letStmt("w", WRITER.type, construct(WRITER.type, [])),
    run(method(WRITER, "map", [{ kind: "number", text: String(entries.length), type: I32 }], VOID)),
    ...entries.flatMap((entry, index) => [
      run(method(WRITER, "key", [text(entry.key)], VOID)),
      run(
        call(
          encoder(ctx, entry.type, binding.declaration),
          [WRITER, local(params[index]?.name ?? "", entry.type)],
          VOID,
        ),
      ),
    ]),
  ];
  const source = promisedType(ctx, binding.declaration);
  const decode = carried.kind === "void" || !source ? "decodeNothing" : decoder(ctx, source, binding.declaration);
  const task = classType("Task", [result]);
  body.push(ret(call("callServer", [text(info.path), WRITER, global(decode, VOID)], task, [result])));
  ctx.pushFunction({ name, params, result: task, carries: task, body, async: false });
}
