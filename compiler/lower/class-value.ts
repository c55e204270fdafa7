// A class as a value: a function that makes an instance. Each class has one for each type of function that is wanted, so
// that it can be a key.

import ts from "typescript";
import type { Expr, Param } from "../ir/node.ts";
import { construct, field, global, local, ret, text } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { classType, functionType, nullable, present, STRING, typeKey } from "../ir/type.ts";
import type { ClassInfo } from "./class-info.ts";
import { classInfo, constructorOf, constructorType, isStaticMember } from "./class-info.ts";
import { className, classSymbol } from "./class-reference.ts";
import { coerce, declareClosureClass } from "./coerce.ts";
import type { Context } from "./context.ts";
import { literalDefault } from "./default.ts";
import { absent } from "./empty.ts";
import { ERROR_CLASSES } from "./error-classes.ts";
import type { Lowering } from "./expression.ts";
import { excerpt, lowerAs } from "./expression.ts";
import { capturedValues, enterLocalClasses, isLocalClass } from "./local-class.ts";
import { ENV, Scope } from "./scope.ts";
import { mapSignature, mapType } from "./types.ts";

/** The class that `symbol` stands for as a function of the type that the context wants, or of its constructor's. */
export function classValue(symbol: ts.Symbol, node: ts.Expression, lowering: Lowering): Expr {
  const { ctx, expected } = lowering;
  const wanted = expected && present(expected);
  // `new (...args: any[]) => T` takes whatever the class takes, each argument checked.
  if (wanted?.kind !== "function" || !wanted.rest) return makerOf(symbol, node, lowering);
  return coerce(ctx, makerOf(symbol, node, { ...lowering, expected: undefined }), wanted, node);
}

/** `class { … }` where a value is wanted: `return class { … }`. */
export function lowerClassExpression(node: ts.ClassExpression, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  enterLocalClasses(ctx, scope, [node]);
  // Its static members would have to get their values here.
  if (isLocalClass(node) && node.members.some(isStaticMember)) return ctx.fail("MN1001", node, excerpt(node));
  return classValue(classSymbol(ctx, node), node, lowering);
}

function makerOf(symbol: ts.Symbol, node: ts.Expression, lowering: Lowering): Expr {
  const { ctx, expected } = lowering;
  const declared = ctx.checker.getDeclaredTypeOfSymbol(symbol);
  const shown = className(symbol);
  const made = (declared as ts.InterfaceType).localTypeParameters?.length
    ? instanceWanted(ctx, symbol, node, expected)
    : mapType(ctx, declared, node);
  if (!made) return ctx.fail("MN1033", node, shown);
  const info = classInfo(ctx, made);
  if (!info || made.kind !== "class") return ctx.fail("MN1033", node, shown);
  const type = wantedType(ctx, node, expected);
  const key = `class ${typeKey(made)} as ${typeKey(type)}`;
  const known = ctx.functionValues.get(key);
  // A class that uses variables around it is another one each time that the function around runs.
  const captured = capturedValues(ctx, info, lowering.scope, node);
  const fields = captured.map((each, index) => ({ name: `c${index}`, type: each.type, property: true }));
  if (known) return fields.length ? { ...construct(classType(known), captured), type } : global(known, type);
  const env = classType(ctx.unique(`${shown}_maker`));
  const value = fields.length ? env.name : ctx.unique(`${shown}_value`);
  ctx.functionValues.set(key, value);
  const params = type.params.map((param, index) => ({ name: `a${index}`, type: param }));
  const held = fields.map((each) => field(local(ENV, env), each.name, each.type));
  const args = [...held, ...argumentsOf(ctx, info, params, node)];
  const body = ctx.pushFunction({
    name: ctx.unique(`${shown}_make`),
    params: [{ name: ENV, type: env }, ...params],
    result: type.result,
    carries: type.result,
    body: [ret(coerce(ctx, construct(made, args), type.result, node))],
    async: false,
  });
  declareClosureClass(ctx, env.name, type, fields, body);
  ctx.makers.set(env.name, { made, shown });
  if (fields.length) return { ...construct(env, captured), type };
  ctx.initialiseEarly(value, type, construct(env, []));
  return global(value, type);
}

/** What the constructor is given, of which the function takes some. */
function argumentsOf(ctx: Context, info: ClassInfo, params: readonly Param[], node: ts.Expression): Expr[] {
  // A class without a constructor of its own that extends one of the library's takes what that takes.
  const [inherited] = ctx.checker.getTypeOfSymbol(info.symbol).getConstructSignatures();
  const wanted = constructorType(ctx, info)?.params ?? (inherited ? mapSignature(ctx, inherited, node).params : []);
  const written = constructorOf(info);
  return wanted.map((param, index): Expr => {
    const given = params[index];
    if (given) return coerce(ctx, local(given.name, given.type), param, node);
    const literal = written && literalDefault(written.node.parameters[index]);
    if (literal) return lowerAs(literal, param, { ctx, scope: new Scope({ result: info.type }) });
    return param.kind === "nullable" ? absent(param) : ctx.fail("MN1033", node, className(info.symbol));
  });
}

/** Which instance of a generic class is meant: `Box<string>`, or what a function of the type that is wanted gives. */
function instanceWanted(ctx: Context, symbol: ts.Symbol, node: ts.Expression, expected?: IrType): IrType | null {
  if (ts.isExpressionWithTypeArguments(node.parent)) {
    const [signature] = ctx.checker.getTypeAtLocation(node.parent).getConstructSignatures();
    return signature ? mapType(ctx, signature.getReturnType(), node) : null;
  }
  const wanted = expected && present(expected);
  const info = wanted?.kind === "function" ? classInfo(ctx, wanted.result) : null;
  return info && info.symbol === symbol ? info.type : null;
}

/** `RangeError` as a function that makes one; null for any other name. */
export function errorValue(ctx: Context, name: string, node: ts.Expression, expected?: IrType): Expr | null {
  if (!ERROR_CLASSES.includes(name)) return null;
  const own = functionType([nullable(STRING)], classType(name));
  const wanted = (expected && present(expected)) ?? own;
  if (wanted.kind !== "function") return null;
  if (wanted.rest || wanted.params.length > 1) {
    const plain = errorValue(ctx, name, node, own);
    return plain && coerce(ctx, plain, wanted, node);
  }
  const key = `class ${name} as ${typeKey(wanted)}`;
  const known = ctx.functionValues.get(key);
  if (known) return global(known, wanted);
  const [value, env] = [ctx.unique(`${name}_value`), classType(ctx.unique(`${name}_maker`))];
  ctx.functionValues.set(key, value);
  const params = wanted.params.map((type) => ({ name: "message", type }));
  const message = params.map((each) => coerce(ctx, local(each.name, each.type), nullable(STRING), node));
  const made = construct(classType(name), message.length ? message : [text("")]);
  const body = ctx.pushFunction({
    name: ctx.unique(`${name}_make`),
    params: [{ name: ENV, type: env }, ...params],
    result: wanted.result,
    carries: wanted.result,
    body: [ret(coerce(ctx, made, wanted.result, node))],
    async: false,
  });
  declareClosureClass(ctx, env.name, wanted, [], body);
  ctx.makers.set(env.name, { made: classType(name), shown: name });
  ctx.initialiseEarly(value, wanted, construct(env, []));
  return global(value, wanted);
}

function wantedType(ctx: Context, node: ts.Expression, expected: IrType | undefined): FunctionType {
  const wanted = expected && present(expected);
  if (wanted?.kind === "function") return wanted;
  const said = ts.isExpressionWithTypeArguments(node.parent) ? node.parent : node;
  const [signature] = ctx.checker.getTypeAtLocation(said).getConstructSignatures();
  return signature ? mapSignature(ctx, signature, node) : ctx.fail("MN1033", node, node.getText());
}
