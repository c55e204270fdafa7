// `match(shape, "kind", { circle: (circle) => view, … })`: the view of the member of a union that a value is. In the browser it follows the
// value while that stays the same member; on the server it is a chain of questions.

import ts from "typescript";
import type { Expr, Param, Stmt } from "../ir/node.ts";
import { binary, call, field, integer, local, method, not, nullValue, ret, run } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import {
  BOOL,
  classType,
  describeType,
  functionType,
  I32,
  isBool,
  isNumeric,
  nullable,
  present,
  STRING,
  VIEW,
  VOID,
} from "../ir/type.ts";
import { minnowName } from "../lower/binding.ts";
import { makeClosure } from "../lower/closure.ts";
import { coerce } from "../lower/coerce.ts";
import { followParts } from "../lower/component-function.ts";
import type { Context } from "../lower/context.ts";
import { bindName } from "../lower/destructure.ts";
import type { Lowering } from "../lower/expression.ts";
import { lowerAs } from "../lower/expression.ts";
import { memberOf } from "../lower/member.ts";
import { constantText } from "../lower/property-name.ts";
import type { Scope } from "../lower/scope.ts";
import { mapType, typeOf } from "../lower/types.ts";
import { inlineOf, type Output, resultOf } from "./each.ts";
import { readingOf } from "./slot.ts";

interface Arm {
  key: string;
  node: ts.Expression;
  /** What its function takes; null where it takes nothing. */
  type: IrType | null;
}

interface Tagged {
  value: ts.Expression;
  type: IrType;
  tag: ts.Symbol;
  arms: readonly Arm[];
}

/** The parts of such a call; null for anything else. */
export function taggedOf(ctx: Context, node: ts.Expression): Tagged | null {
  if (!ts.isCallExpression(node) || minnowName(ctx, node.expression) !== "match") return null;
  const [value, name, cases] = node.arguments;
  if (!value || !name || !cases) return null;
  const key = constantText(ctx, name);
  const tag = key === null ? undefined : ctx.checker.getPropertyOfType(ctx.checker.getTypeAtLocation(value), key);
  if (!tag || !ts.isObjectLiteralExpression(cases)) return ctx.fail("MN1130", node);
  const arms = cases.properties.map((property): Arm => {
    if (!ts.isPropertyAssignment(property)) return ctx.fail("MN1130", property);
    const key = caseName(property.name);
    if (key === null) return ctx.fail("MN1130", property);
    const [signature] = ctx.checker.getTypeAtLocation(property.initializer).getCallSignatures();
    const [param] = signature?.parameters ?? [];
    const type = param ? mapType(ctx, ctx.checker.getTypeOfSymbolAtLocation(param, property), property) : null;
    return { key, node: property.initializer, type };
  });
  return { value, type: typeOf(ctx, value), tag, arms };
}

/** The name of a case as the value would be written; null where it is computed. */
export function caseName(name: ts.PropertyName): string | null {
  if (ts.isComputedPropertyName(name) || ts.isPrivateIdentifier(name)) return null;
  return name.text;
}

/** Refuses a value that is not compared with the name of a case. */
export function checkTag(ctx: Context, type: IrType, node: ts.Node): void {
  const plain = type.kind === "nullable" && type.of.kind === "string" ? type.of : type;
  if (plain.kind !== "string" && !isNumeric(plain) && !isBool(plain)) ctx.fail("MN1134", node, describeType(type));
}

/** Whether a value is that of the case `key`. */
export function isCase(value: Expr, key: string): Expr {
  const { type } = value;
  if (isBool(type)) return key === "true" ? value : not(value);
  const text: Expr =
    present(type).kind === "string"
      ? { kind: "string", value: key, type: STRING }
      : { kind: "number", text: key, type };
  return binary("==", value, text, BOOL);
}

/** Number of the arm for a value, -1 where there is none. `value` is read more than once. */
function which({ tag, arms }: Tagged, value: Expr, node: ts.Node, { ctx, scope }: Lowering): Expr {
  const read = memberOf(ctx, value, tag, node);
  checkTag(ctx, read.type, node);
  const held = scope.temporary(read.type);
  const first: Expr = { kind: "assign", operator: "=", target: held, value: read, type: read.type };
  const otherwise = arms.findIndex(({ key }) => key === "_");
  const found = arms.reduceRight<Expr>((rest, { key }, at) => {
    if (at === otherwise) return rest;
    return { kind: "conditional", test: isCase(held, key), then: integer(at), otherwise: rest, type: I32 };
  }, integer(otherwise));
  return { kind: "sequence", first, second: found, type: I32 };
}

/** `slotTagged<T>(id, () => value, (value) => which, (which, value) => view)`. */
export function clientTagged(tagged: Tagged, id: Expr, lowering: Lowering): Stmt {
  const { ctx, scope } = lowering;
  const { value, type } = tagged;
  const read = readingOf(value, type, lowering);
  const choose = makeClosure(ctx, scope, {
    hint: "which",
    type: functionType([type], I32) as FunctionType,
    async: false,
    result: I32,
    build: (inner) => {
      const name = inner.unique("value");
      return { params: [{ name, type }], body: [ret(which(tagged, local(name, type), value, { ctx, scope: inner }))] };
    },
  });
  return run(call("slotTagged", [id, read, choose, armsView(tagged, lowering)], VOID, [type]));
}

function armsView({ arms, type }: Tagged, { ctx, scope }: Lowering): Expr {
  const held = classType("RowItem", [type]);
  const result = nullable(VIEW);
  return makeClosure(ctx, scope, {
    hint: "arm",
    type: functionType([I32, held], result) as FunctionType,
    async: false,
    result,
    build: (inner) => {
      const token = { name: "member" };
      const at: Param = { name: inner.unique("which"), type: I32 };
      const params = [at, { name: inner.declareToken(token, held), type: held }];
      const current = (arm: Arm, where: Scope): Expr => {
        const value = field(where.slot(token), "value", type);
        return arm.type ? coerce(ctx, value, arm.type, arm.node) : value;
      };
      const shown = arms.reduceRight<Expr>(
        (otherwise, arm, index) => ({
          kind: "conditional",
          test: binary("==", local(at.name, I32), integer(index), BOOL),
          then: { ...armView(arm, (where) => current(arm, where), { ctx, scope: inner }), type: result },
          otherwise,
          type: result,
        }),
        nullValue(result),
      );
      return { params, body: [ret(shown)] };
    },
  });
}

/** The view of an arm; names of a parameter that is written in place are read where they are used. */
function armView({ node, type }: Arm, current: (scope: Scope) => Expr, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const inline = inlineOf(node);
  if (inline && !ts.isBlock(inline.body)) {
    const [param] = inline.parameters;
    const symbol = param && ts.isIdentifier(param.name) ? ctx.checker.getSymbolAtLocation(param.name) : undefined;
    if (symbol && type) scope.declareRead(symbol, type, current);
    const parts = param && ts.isObjectBindingPattern(param.name) ? param.name : null;
    if (!param || symbol || (parts && followParts(parts, inline, lowering, current)))
      return lowerAs(inline.body, VIEW, lowering);
  }
  const fn = lowerAs(node, functionType(type ? [type] : [], VIEW), lowering);
  return method(fn, "call", type ? [current(scope)] : [], VIEW);
}

/** Writes the view of the arm. */
export function serverTagged(tagged: Tagged, output: Output): void {
  const { lowering } = output;
  const { scope } = lowering;
  const { value, type, arms } = tagged;
  const held = scope.temporary(type, "value");
  const at = scope.temporary(I32, "which");
  output.emit(run({ kind: "assign", operator: "=", target: held, value: lowerAs(value, type, lowering), type }));
  const chosen = which(tagged, held, value, lowering);
  output.emit(run({ kind: "assign", operator: "=", target: at, value: chosen, type: I32 }));
  const shown = arms.reduceRight<Stmt[]>(
    (rest, arm, index) => [
      {
        kind: "if",
        test: binary("==", at, integer(index), BOOL),
        then: writtenArm(arm, held, output),
        otherwise: rest,
      },
    ],
    [],
  );
  for (const stmt of shown) output.emit(stmt);
}

function writtenArm({ node, type }: Arm, held: Expr, output: Output): Stmt[] {
  const { ctx } = output.lowering;
  const value = type ? coerce(ctx, held, type, node) : held;
  const inline = inlineOf(node);
  const result = inline && !ts.isBlock(inline.body) ? resultOf(inline) : null;
  if (result && inline) {
    const [param] = inline.parameters;
    const bound = param ? bindName(param.name, value, output.lowering) : [];
    return [...bound, ...output.shown(result)];
  }
  const fn = lowerAs(node, functionType(type ? [type] : [], VIEW), output.lowering);
  return [run(call("wView", [method(fn, "call", type ? [value] : [], VIEW)], VOID))];
}
