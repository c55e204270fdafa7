// Functions of the library as values: `list.map(String)`, `list.map(Math.sqrt)`.

import type ts from "typescript";
import type { Expr } from "../../ir/node.ts";
import { call, cast, integer } from "../../ir/node.ts";
import type { FunctionType, IrType } from "../../ir/type.ts";
import { arrayOf, BOOL, F64, I32, printType, STRING, UNKNOWN, VOID } from "../../ir/type.ts";
import { coerce } from "../coerce.ts";
import type { Lowering } from "../expression.ts";
import { excerpt } from "../expression.ts";
import type { Scope } from "../scope.ts";
import { toText } from "../text.ts";
import { truth } from "../truth.ts";
import { mapSignature } from "../types.ts";
import { makeFunction } from "./callback.ts";
import { PRINTERS, print, printedList } from "./console.ts";
import { mathName, PLAIN_MATH } from "./math.ts";
import { toNumber } from "./number.ts";

/** What it takes, and what it makes of that; null: it takes anything. */
interface Known {
  params: readonly IrType[] | null;
  build(args: readonly Expr[], node: ts.Node, lowering: Lowering): Expr;
  /** It takes all that it is given. */
  all?: true;
}

const FUNCTIONS: Record<string, Known> = {
  String: { params: null, build: ([value], node, { ctx, scope }) => toText(ctx, scope, value as Expr, node) },
  Number: { params: null, build: ([value], node, lowering) => toNumber(value as Expr, node, lowering) },
  Boolean: { params: null, build: ([value], _, { scope }) => truth(scope, value as Expr) },
  parseFloat: runtime("parseFloat_", [STRING], F64),
  "Number.parseFloat": runtime("parseFloat_", [STRING], F64),
  parseInt: { params: [STRING, I32], build: toInt },
  "Number.parseInt": { params: [STRING, I32], build: toInt },
  isNaN: runtime("isNaN", [F64], BOOL, [F64]),
  isFinite: runtime("isFinite", [F64], BOOL, [F64]),
  "Number.isNaN": runtime("isNaN", [F64], BOOL, [F64]),
  "Number.isFinite": runtime("isFinite", [F64], BOOL, [F64]),
  "Number.isInteger": runtime("F64.isInteger", [F64], BOOL),
  "Number.isSafeInteger": runtime("F64.isSafeInteger", [F64], BOOL),
  "Math.max": runtime("Math.max", [F64, F64], F64),
  "Math.min": runtime("Math.min", [F64, F64], F64),
  "Math.pow": runtime("pow", [F64, F64], F64),
  "Math.atan2": runtime("atan2", [F64, F64], F64),
  "Array.isArray": {
    params: null,
    build: ([value], node, { ctx }) => call("isArray", [coerce(ctx, value as Expr, UNKNOWN, node)], BOOL),
  },
  "Date.now": { params: [], build: () => call("Math.floor", [call("wallClock", [], F64)], F64) },
  "performance.now": runtime("steadyClock", [], F64),
  "Math.random": runtime("Math.random", [], F64),
  encodeURIComponent: runtime("encodeURIComponent", [STRING], STRING),
  decodeURIComponent: runtime("decodeURIComponent", [STRING], STRING),
  ...Object.fromEntries(Object.entries(PRINTERS).map(([name, target]) => [`console.${name}`, printer(target)])),
  ...Object.fromEntries([...PLAIN_MATH].map((name) => [`Math.${name}`, runtime(mathName(name), [F64], F64)])),
};

/** Functions of any number of numbers, where just that is wanted. */
const OF_LISTS: Readonly<Record<string, string>> = { "Math.max": "largest", "Math.min": "smallest" };

function printer(target: string): Known {
  return {
    params: null,
    build: (args, node, lowering) =>
      print(
        target,
        args.map((arg) => [arg, node]),
        lowering,
      ),
    all: true,
  };
}

function runtime(name: string, params: readonly IrType[], result: IrType, typeArgs: readonly IrType[] = []): Known {
  return { params, build: (args) => call(name, args, result, typeArgs) };
}

function toInt(args: readonly Expr[]): Expr {
  return call("parseInt_", [...args, integer(0)].slice(0, 2), F64);
}

/** The library's function `name` as a value of the type that the context wants; null where it cannot be one. */
export function libraryFunction(node: ts.Expression, name: string, lowering: Lowering): Expr | null {
  const { ctx } = lowering;
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!known) return null;
  const type = wantedType(node, known, lowering);
  const ofList = OF_LISTS[name];
  if (type.rest && type.params.length === 1 && ofList) {
    return makeFunction(ctx, { key: `library ${name} of a list`, type }, ({ args }) => call(ofList, [...args], F64));
  }
  return makeFunction(ctx, { key: `library ${name} ${printType(type)}`, type }, ({ args, scope }) => {
    const inside: Lowering = { ctx, scope: scope as Scope };
    const given = known.params
      ? known.params.flatMap((param, index) =>
          args[index] ? [asParameter(args[index] as Expr, param, node, inside)] : [],
        )
      : args.slice(0, known.all ? args.length : 1).map((arg, index) => {
          // Of a rest parameter each item is printed.
          return known.all && type.rest && index === args.length - 1 ? printedList(arg, node, inside) : arg;
        });
    const enough = known.params
      ? given.length >= Math.min(known.params.length, name.endsWith("parseInt") ? 1 : 9)
      : given.length;
    if (!enough && known.params?.length !== 0) return ctx.fail("MN1005", node, excerpt(node));
    return coerce(ctx, known.build(given, node, inside), type.result, node);
  });
}

function asParameter(value: Expr, param: IrType, node: ts.Node, { ctx }: Lowering): Expr {
  const integral = param.kind === "primitive" && param.name === "i32";
  return integral ? cast(value, I32) : coerce(ctx, value, param, node);
}

function wantedType(node: ts.Expression, known: Known, { ctx, expected }: Lowering): FunctionType {
  const wanted = expected?.kind === "nullable" ? expected.of : expected;
  if (wanted?.kind === "function" && (!wanted.rest || known.all || isOfList(node))) return wanted;
  const [signature] = ctx.checker.getTypeAtLocation(node).getCallSignatures();
  if (!signature) return ctx.fail("MN1005", node, excerpt(node));
  if (known.all) return { kind: "function", params: [arrayOf(UNKNOWN)], result: VOID, rest: true };
  if (isOfList(node)) return { kind: "function", params: [arrayOf(F64)], result: F64, rest: true };
  const { result } = mapSignature(ctx, signature, node);
  return { kind: "function", params: known.params ?? [UNKNOWN], result };
}

function isOfList(node: ts.Expression): boolean {
  return Object.hasOwn(OF_LISTS, node.getText());
}
