// `each(items, key, view)`: a list with one row for each item. In the browser a row's view reads its item through a
// `RowItem`, so that its slots follow an item that is replaced; on the server it is a loop.

import ts from "typescript";
import type { Expr, Param, Stmt } from "../ir/node.ts";
import { binary, bool, call, field, integer, letStmt, local, method, ret, run, text } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { arrayOf, BOOL, classType, functionType, I32, primitive, VIEW, VOID } from "../ir/type.ts";
import { minnowName } from "../lower/binding.ts";
import { typeArguments } from "../lower/call.ts";
import { makeClosure } from "../lower/closure.ts";
import { coerce } from "../lower/coerce.ts";
import { followParts } from "../lower/component-function.ts";
import type { Context } from "../lower/context.ts";
import { bindName } from "../lower/destructure.ts";
import type { Lowering } from "../lower/expression.ts";
import { excerpt, lowerAs } from "../lower/expression.ts";
import { lowerBody } from "../lower/function.ts";
import type { Scope } from "../lower/scope.ts";
import { lowerStatements } from "../lower/statement.ts";

export type Inline = ts.ArrowFunction | ts.FunctionExpression;

interface Each {
  node: ts.CallExpression;
  items: ts.Expression;
  key: ts.Expression;
  view: ts.Expression;
  item: IrType;
  keyType: IrType;
  /** The view where it is written in place. */
  inline: Inline | null;
  /** Whether the view asks for the position. */
  indexed: boolean;
}

/** The parts of a call of `each`; null for anything else. */
export function eachOf(ctx: Context, node: ts.Expression): Each | null {
  if (!ts.isCallExpression(node) || minnowName(ctx, node.expression) !== "each") return null;
  const [items, key, view] = node.arguments;
  const [item, keyType] = typeArguments(ctx, node);
  const signature = view && ctx.checker.getTypeAtLocation(view).getCallSignatures()[0];
  if (!items || !key || !item || !keyType || !signature || !isPlain(view))
    return ctx.fail("MN1001", node, excerpt(node));
  return { node, items, key, view, item, keyType, inline: inlineOf(view), indexed: signature.parameters.length > 1 };
}

/** A function that is written in place. */
export function inlineOf(view: ts.Expression): Inline | null {
  return ts.isArrowFunction(view) || ts.isFunctionExpression(view) ? view : null;
}

/** Whether a view written in place takes what it is given as it comes. */
function isPlain(view: ts.Expression): boolean {
  if (!ts.isArrowFunction(view) && !ts.isFunctionExpression(view)) return true;
  return view.parameters.every((param) => !param.initializer && !param.dotDotDotToken) && !view.modifiers?.length;
}

function keyFunction({ key, item, keyType }: Each, lowering: Lowering): Expr {
  return lowerAs(key, functionType([item], keyType), lowering);
}

/** `slotEach(id, () => items, key, view, indexed)`. */
export function clientEach(each: Each, id: Expr, lowering: Lowering): Stmt {
  const { ctx, scope } = lowering;
  const { item, keyType, items } = each;
  const type = arrayOf(item);
  const read = makeClosure(ctx, scope, {
    hint: "items",
    type: functionType([], type) as FunctionType,
    async: false,
    result: type,
    build: (inner) => ({
      params: [],
      body: [ret(readItems(each, lowerAs(items, type, { ctx, scope: inner }), inner, ctx))],
    }),
  });
  const args = [id, read, keyFunction(each, lowering), rowView(each, lowering), bool(each.indexed)];
  return run(call("slotEach", args, VOID, [item, keyType]));
}

/** In debug builds their keys are checked. */
function readItems(each: Each, value: Expr, scope: Scope, ctx: Context): Expr {
  if (!ctx.shared.debug) return value;
  const file = each.node.getSourceFile();
  const { line, character } = file.getLineAndCharacterOfPosition(each.node.getStart(file));
  const place = text(`${ctx.shared.program.nameOf(file)}:${line + 1}:${character + 1}`);
  return call("checkedItems", [value, keyFunction(each, { ctx, scope }), place], value.type, [each.item, each.keyType]);
}

/** `(item, index) => view`, where both can be followed. */
function rowView(each: Each, { ctx, scope }: Lowering): Expr {
  const held = classType("RowItem", [each.item]);
  const position = classType("RowItem", [I32]);
  return makeClosure(ctx, scope, {
    hint: "row",
    type: functionType([held, position], VIEW) as FunctionType,
    async: false,
    result: VIEW,
    build: (inner) => {
      const lowering = { ctx, scope: inner };
      if (each.inline) return inlineView(each.inline, [held, position], [each.item, I32], lowering);
      const params: Param[] = [
        { name: inner.unique("item"), type: held },
        { name: inner.unique("index"), type: position },
      ];
      const given = params.map(({ name, type }, at) => field(local(name, type), "value", at ? I32 : each.item));
      return { params, body: [ret(viewCall(each, lowerView(each, lowering), given))] };
    },
  });
}

/** A view written in place: its parameters are read where they are used. */
function inlineView(
  view: Inline,
  held: readonly IrType[],
  types: readonly IrType[],
  { ctx, scope }: Lowering,
): { params: Param[]; body: Stmt[] } {
  const prologue: Stmt[] = [];
  const params = held.map((type, at): Param => {
    const source = view.parameters[at];
    const value = types[at];
    if (!source || !value) return { name: scope.unique(`unused${at}`), type };
    const symbol = ts.isIdentifier(source.name) ? ctx.checker.getSymbolAtLocation(source.name) : undefined;
    if (symbol) return { name: scope.declare(symbol, value, true, "RowItem").name, type };
    // A pattern of names is read like them: each is a property of the item that is there.
    const token = { name: "item" };
    const current = (inner: Scope): Expr => field(inner.slot(token), "value", value);
    if (ts.isObjectBindingPattern(source.name) && followParts(source.name, view, { ctx, scope }, current)) {
      return { name: scope.declareToken(token, type), type };
    }
    const param = { name: scope.unique("object$"), type };
    prologue.push(...bindName(source.name, field(local(param.name, type), "value", value), { ctx, scope }));
    return param;
  });
  return { params, body: [...prologue, ...lowerBody(view, { ctx, scope })] };
}

/** The function that makes a row's view, as a value. */
function lowerView(each: Each, lowering: Lowering): Expr {
  const params = each.indexed ? [each.item, I32] : [each.item];
  return lowerAs(each.view, functionType(params, VIEW), lowering);
}

function viewCall({ indexed }: Each, view: Expr, [item, index]: readonly Expr[]): Expr {
  return method(view, "call", [item, index].slice(0, indexed ? 2 : 1) as Expr[], VIEW);
}

/** What a loop on the server needs of the one who writes the template. */
export interface Output {
  lowering: Lowering;
  emit(stmt: Stmt): void;
  /** The code that shows `node`. */
  shown(node: ts.Expression): Stmt[];
}

/** Writes one row after the other. */
export function serverEach(each: Each, output: Output): void {
  const { lowering } = output;
  const { ctx, scope } = lowering;
  const list = arrayOf(each.item);
  const items = declared(output, "items", list, lowerAs(each.items, list, lowering));
  const keyed = hasPlaces(each);
  const key = keyed
    ? declared(output, "key", functionType([each.item], each.keyType), keyFunction(each, lowering))
    : null;
  const last = each.inline && resultOf(each.inline);
  const view = last
    ? null
    : declared(
        output,
        "view",
        functionType(each.indexed ? [each.item, I32] : [each.item], VIEW),
        lowerView(each, lowering),
      );
  if (keyed) output.emit(run(call("enter", [], VOID)));
  const index = local(scope.unique("i"), I32);
  const item = local(scope.unique("item"), each.item);
  const body: Stmt[] = [letStmt(nameOf(item), each.item, { kind: "index", object: items, index, type: each.item })];
  if (key) {
    const hash = call("hashOf", [method(key, "call", [item], each.keyType)], U32, [each.keyType]);
    body.push(run(call("enterRow", [hash], VOID)));
  }
  if (view) body.push(run(call("wView", [viewCall(each, view, [item, index])], VOID)));
  else if (each.inline && last) {
    const values = [item, index];
    for (const [at, param] of each.inline.parameters.entries()) {
      const value = values[at];
      if (value) body.push(...bindName(param.name, coerce(ctx, value, value.type, param), lowering));
    }
    if (ts.isBlock(each.inline.body)) body.push(...lowerStatements(each.inline.body.statements.slice(0, -1), lowering));
    body.push(...output.shown(last));
  }
  if (keyed) body.push(LEAVE);
  output.emit({
    kind: "for",
    init: [letStmt(nameOf(index), I32, integer(0))],
    test: binary("<", index, field(items, "length", I32), BOOL),
    update: { kind: "update", operator: "++", prefix: false, target: index, type: I32 },
    body,
  });
  if (keyed) output.emit(LEAVE);
}

const U32 = primitive("u32");
const LEAVE = run(call("leave", [], VOID));

function declared({ lowering, emit }: Output, name: string, type: IrType, value: Expr): Expr {
  const variable = local(lowering.scope.unique(name), type);
  emit(letStmt(nameOf(variable), type, value));
  return variable;
}

function nameOf(variable: Expr): string {
  return variable.kind === "local" ? variable.name : "";
}

/** Whether components or hooks may be called while a row is made: then the server gives it a place of its own. */
function hasPlaces({ inline }: Each): boolean {
  if (!inline) return true;
  const found = (node: ts.Node): boolean => {
    if (ts.isCallExpression(node)) return true;
    if (ts.isTaggedTemplateExpression(node) && /<$/m.test(beforeSlots(node))) return true;
    return ts.forEachChild(node, found) ?? false;
  };
  return found(inline.body);
}

/** What stands before each slot, in lines. */
function beforeSlots({ template }: ts.TaggedTemplateExpression): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return "";
  return [template.head, ...template.templateSpans.map(({ literal }) => literal)].map((part) => part.text).join("\n");
}

/** What a function returns, where that is its last and only `return`. */
export function resultOf({ body }: Inline): ts.Expression | null {
  if (!ts.isBlock(body)) return body;
  const last = body.statements.at(-1);
  const others = body.statements.slice(0, -1);
  if (!last || !ts.isReturnStatement(last) || !last.expression) return null;
  return others.every((each) => ts.isVariableStatement(each) || ts.isExpressionStatement(each))
    ? last.expression
    : null;
}
