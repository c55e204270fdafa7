// `console.log` and its like.

import ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { assign, binary, call, noOp, not, text } from "../../ir/node.ts";
import { arrayOf, functionType, INT, isClass, STRING, typeKey, VOID } from "../../ir/type.ts";
import type { Lowering } from "../expression.ts";
import { excerpt, lowerExpr } from "../expression.ts";
import { inspected, printed } from "../inspect.ts";
import { itemsOf } from "../list.ts";
import { lowerCondition } from "../operator.ts";
import { toText } from "../text.ts";
import { makeFunction } from "./callback.ts";
import { formattedLine, usesFormat } from "./console-format.ts";
import { tableText } from "./console-table.ts";

/** What prints, by the method's name. */
export const PRINTERS: Readonly<Record<string, string>> = {
  log: "console.log",
  info: "console.log",
  debug: "console.log",
  warn: "console.warn",
  error: "console.error",
};

/** A value that is printed, and where it stands. */
export type Part = readonly [Expr, ts.Node];

export function consoleCall(node: ts.CallExpression, name: string, lowering: Lowering): Expr {
  const target = PRINTERS[name];
  if (target) return print(target, partsOf(node.arguments, lowering), lowering);
  const other = Object.hasOwn(OTHERS, name) ? OTHERS[name] : undefined;
  return other ? other(node, lowering) : lowering.ctx.fail("MN1001", node, excerpt(node));
}

const OTHERS: Readonly<Record<string, (node: ts.CallExpression, lowering: Lowering) => Expr>> = {
  assert: asserted,
  count: (node, lowering) => line("console.log", call("countLine", [label(node, lowering)], STRING), lowering),
  countReset: (node, lowering) => call("countReset", [label(node, lowering)], VOID),
  dir: (node, lowering) => {
    const [value] = node.arguments;
    if (!value) return line("console.log", text("undefined"), lowering);
    const shown = inspected(lowering.ctx, lowerExpr(value, { ...lowering, expected: undefined }), value);
    return line("console.log", shown, lowering);
  },
  group,
  groupCollapsed: group,
  groupEnd: () => call("consoleGroupEnd", [], VOID),
  table: (node, lowering) => {
    const shown = tableText(node, lowering);
    return shown
      ? line("console.log", shown, lowering)
      : print("console.log", partsOf(node.arguments, lowering), lowering);
  },
  time: (node, lowering) => call("timeStart", [label(node, lowering)], VOID),
  timeEnd: (node, lowering) => timed("timeEnd", node, lowering),
  timeLog: (node, lowering) => timed("timeLine", node, lowering),
  trace: (node, lowering) => {
    const shown = lineOf(partsOf(node.arguments, lowering), lowering);
    return line(
      "console.error",
      binary("+", text(node.arguments.length ? "Trace: " : "Trace"), shown, STRING),
      lowering,
    );
  },
};

function group(node: ts.CallExpression, lowering: Lowering): Expr {
  const opened = call("consoleGroup", [], VOID);
  if (!node.arguments.length) return opened;
  return inOrder([print("console.log", partsOf(node.arguments, lowering), lowering), opened]);
}

function asserted(node: ts.CallExpression, lowering: Lowering): Expr {
  const [test, ...more] = node.arguments;
  const failed = text(more.length ? "Assertion failed:" : "Assertion failed");
  const parts: Part[] = [[failed, node], ...partsOf(more, lowering)];
  const done = line("console.warn", joined(parts, lowering), lowering);
  if (!test) return done;
  return { kind: "conditional", test: not(lowerCondition(test, lowering)), then: done, otherwise: noOp, type: VOID };
}

function timed(name: string, node: ts.CallExpression, lowering: Lowering): Expr {
  const shown = call(name, [label(node, lowering)], STRING);
  const more = partsOf(node.arguments.slice(1), lowering);
  return line("console.log", joined([[shown, node], ...more], lowering), lowering);
}

function label(node: ts.CallExpression, lowering: Lowering): Expr {
  const [given] = node.arguments;
  if (!given) return text("default");
  return toText(lowering.ctx, lowering.scope, lowerExpr(given, { ...lowering, expected: undefined }), given);
}

function partsOf(nodes: readonly ts.Expression[], lowering: Lowering): Part[] {
  return itemsOf(nodes, lowering).map((item): Part => {
    if (item.kind === "many") return [printedList(item.list, item.node, lowering), item.node];
    const argument = ts.isSpreadElement(item.node) ? item.node.expression : item.node;
    return [lowerExpr(argument, { ...lowering, expected: undefined }), argument];
  });
}

/** The items of a list as they are printed one after the other. */
export function printedList(list: Expr, node: ts.Node, { ctx }: Lowering): Expr {
  const element = isClass(list.type, "Array") ? list.type.args[0] : undefined;
  if (!element) return ctx.fail("MN1001", node, excerpt(node));
  const type = functionType([element, INT, arrayOf(element)], STRING);
  const shown = makeFunction(ctx, { key: `printed ${typeKey(type)}`, type }, ({ args, scope }) =>
    printed(ctx, scope, args[0] as Expr, node),
  );
  return call("printedItems", [call("arrayMap", [list, shown], arrayOf(STRING), [element, STRING])], STRING);
}

/** One line, its parts joined by spaces, as a console prints them. */
export function print(target: string, parts: readonly Part[], lowering: Lowering): Expr {
  const before: Expr[] = [];
  const kept = changesLater(parts) ? parts.map(([part, node]): Part => [keep(part, before, lowering), node]) : parts;
  return inOrder([...before, line(target, lineOf(kept, lowering), lowering)]);
}

function lineOf(parts: readonly Part[], lowering: Lowering): Expr {
  return usesFormat(parts) ? formattedLine(parts, lowering) : joined(parts, lowering);
}

function joined(parts: readonly Part[], { ctx, scope }: Lowering): Expr {
  const texts = parts.map(([part, node]) => printed(ctx, scope, part, node));
  const line = texts.reduce<Expr | null>(
    (before, part) => (before ? binary("+", binary("+", before, text(" "), STRING), part, STRING) : part),
    null,
  );
  return line ?? text("");
}

/** Inside of groups a line is indented: only where the program has groups. */
function line(target: string, shown: Expr, { ctx }: Lowering): Expr {
  return call(target, [ctx.groups ? call("indented", [shown], STRING) : shown], VOID);
}

function inOrder(steps: readonly Expr[]): Expr {
  return steps.reduceRight((second, first) => ({ kind: "sequence", first, second, type: VOID }));
}

/** All parts are computed before any is printed: a later one may change an object before it. */
function changesLater(parts: readonly Part[]): boolean {
  const object = parts.findIndex(
    ([{ type }]) => type.kind !== "string" && type.kind !== "primitive" && type.kind !== "null",
  );
  return object >= 0 && parts.slice(object + 1).some(([part]) => !isStill(part));
}

function isStill(expr: Expr): boolean {
  if (expr.kind === "field" || expr.kind === "cast" || expr.kind === "nonNull") {
    return isStill(expr.kind === "field" ? expr.object : expr.operand);
  }
  return ["local", "global", "this", "number", "string", "bool", "null"].includes(expr.kind);
}

function keep(part: Expr, before: Expr[], { scope }: Lowering): Expr {
  if (part.type.kind === "void" || ["number", "string", "bool", "null"].includes(part.kind)) return part;
  const held = scope.temporary(part.type);
  before.push(assign(held, part));
  return held;
}
