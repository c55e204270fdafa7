// Debug builds: components and signals tell the browser's console their names (runtime/client/debug.ts).

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { call, field, local, method, ret, text } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { describeType, functionType, isClass, printType, STRING } from "../ir/type.ts";
import { makeClosure } from "./closure.ts";
import type { Context } from "./context.ts";
import type { Lowering } from "./expression.ts";
import { printed } from "./inspect.ts";
import type { Scope } from "./scope.ts";

function isNamed({ side, shared }: Context): boolean {
  return side === "client" && shared.debug;
}

/** What a hook makes, noted by the name of the variable or property that it is for. */
export function namedSignal(made: Expr, kind: string, node: ts.CallExpression, { ctx, scope }: Lowering): Expr {
  if (!isNamed(ctx) || ctx.usersPlace(node) !== node) return made;
  const type = functionType([made.type], STRING) as FunctionType;
  const show = makeClosure(ctx, scope, {
    hint: "shown",
    type,
    async: false,
    result: STRING,
    build: (inner) => {
      const name = inner.unique("it");
      const it = local(name, made.type);
      return { params: [{ name, type: made.type }], body: [ret(valueText(ctx, inner, it, node))] };
    },
  });
  const name = nameFor(node);
  return call("namedSignal", [made, text(kind), text(name), text(placeOf(node, ctx)), show], made.type, [made.type]);
}

/** A function that makes a component's view; `tag` names the component. */
export function namedComponent(made: Expr, tag: ts.Expression, { ctx }: Pick<Lowering, "ctx">): Expr {
  if (!isNamed(ctx)) return made;
  const symbol = ctx.checker.getSymbolAtLocation(tag);
  const own = symbol && symbol.flags & ts.SymbolFlags.Alias ? ctx.checker.getAliasedSymbol(symbol) : symbol;
  const name = ts.isIdentifier(tag) || ts.isPropertyAccessExpression(tag) ? tag.getText() : "component";
  const place = placeOf(own?.valueDeclaration ?? tag, ctx);
  return call("namedComponent", [made, text(name), text(place)], made.type, [made.type]);
}

function placeOf(node: ts.Node, ctx: Context): string {
  const file = node.getSourceFile();
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${ctx.shared.program.nameOf(file)}:${line + 1}:${character + 1}`;
}

function nameFor(node: ts.Node): string {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent)) return nameFor(parent);
  const named = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);
  return named ? parent.name.getText() : "";
}

function valueText(ctx: Context, scope: Scope, it: Expr, node: ts.Node): Expr {
  const { type } = it;
  if (isClass(type, "Resource")) return field(it, "state", STRING);
  const held = isClass(type, "Signal") || isClass(type, "Memo") ? type.args[0] : type;
  if (!held || !isPrinted(ctx, held, new Set())) return text(describeType(held ?? type));
  return printed(ctx, scope, held === type ? it : method(it, "peek", [], held), node);
}

/** Whether the console can print it. */
function isPrinted(ctx: Context, type: IrType, seen: Set<string>): boolean {
  if (seen.has(printType(type))) return true;
  seen.add(printType(type));
  if (type.kind === "nullable") return isPrinted(ctx, type.of, seen);
  if (type.kind === "union") return !type.open && type.of.every((each) => isPrinted(ctx, each, seen));
  if (type.kind !== "class") return type.kind === "primitive" || type.kind === "string";
  if (isClass(type, "Array")) return type.args.every((each) => isPrinted(ctx, each, seen));
  return ctx.shapes.get(type.name)?.fields.every((each) => isPrinted(ctx, each.type, seen)) ?? false;
}
