// Accessors: one property of a type for which objects of several classes stand. A generated function asks for the
// object's class and then does what that class needs.

import type ts from "typescript";
import type { Expr, FunctionDecl, Param, Stmt } from "../ir/node.ts";
import { assign, binary, bool, call, construct, field, local, method, nullValue, ret, run, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import {
  BOOL,
  classType,
  describeType,
  isClass,
  nullable,
  OBJECT,
  primitive,
  STRING,
  typeKey,
  UNKNOWN,
} from "../ir/type.ts";
import { boundMethod } from "./bound.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import { absent } from "./empty.ts";
import { isOpenRecord } from "./flow.ts";
import { genericArm } from "./generic-member.ts";
import { listingArm, listingOf } from "./listing.ts";
import type { Properties } from "./property.ts";

export type Access = "get" | "set" | "call" | "list";

/** One property of one type, read, written or called. */
export interface Accessor {
  access: Access;
  /** The generated function's name. */
  name: string;
  target: IrType;
  property: string;
  params: readonly IrType[];
  result: IrType;
  /** What it does with objects of each class, by class. Null: they have no such property. */
  arms: Map<string, { type: IrType; body: Stmt[] | null }>;
}

const OBJECT_NAME = "o";
const U32: IrType = primitive("u32");

export function signatureKey(access: Access, property: string, params: readonly IrType[], result: IrType): string {
  return `${access} ${property}(${params.map(typeKey).join(", ")}): ${typeKey(result)}`;
}

/** What an accessor does with objects of class `type`. */
export function buildArm(
  ctx: Context,
  properties: Properties,
  accessor: Accessor,
  type: IrType,
  node: ts.Node,
): Stmt[] | null {
  const { access, property: name, params, result, target } = accessor;
  const object: Expr = call("changetype", [local(OBJECT_NAME, target)], type, [type]);
  const args = params.map((param, index) => local(`a${index}`, param));
  const listed = access === "list" ? listingOf(name) : null;
  if (listed === "text") return textArm(properties, object, type);
  if (listed) return listingArm(ctx, listed, object, result, node);
  const generic = ctx.flows.generics.get(name);
  if (generic) return genericArm(ctx, generic, object, params, result, node);
  if (isOpenRecord(type)) return recordArm(ctx, accessor, object, node);
  const found = properties.find(type, name);
  const instance = !found && access === "call" ? ctx.flows.instances.get(name) : undefined;
  if (instance) return genericArm(ctx, instance, object, params, result, node);
  if (!found) return missing(properties, accessor, type);
  if (access === "call") return callArm(ctx, object, name, found, args, result, node);
  if (access === "set") {
    const slot = found.form === "field" ? found.type : found.form === "accessor" ? found.set : null;
    const [value] = args;
    if (!slot || !value) return null;
    return [run(assign(field(object, name, slot), coerce(ctx, value, slot, node))), ret(value)];
  }
  if (found.form === "method") return [ret(boundMethod(ctx, object, name, found, result, node))];
  const type_ = found.form === "field" ? found.type : found.get;
  return type_ && [ret(coerce(ctx, field(object, name, type_), result, node))];
}

/** Of a record that stands for an object: what it has under the name, checked. */
function recordArm(ctx: Context, { access, property, result }: Accessor, object: Expr, node: ts.Node): Stmt[] | null {
  // Only objects that the program makes itself have methods; who writes wants a class.
  if (access !== "get") return null;
  const key = text(nameUnderneath(property));
  const read = coerce(ctx, { kind: "index", object, index: key, type: UNKNOWN }, result, node);
  if (result.kind !== "nullable") return [ret(read)];
  return [
    { kind: "if", test: method(object, "has", [key], BOOL), then: [ret(read)], otherwise: [ret(absent(result))] },
  ];
}

/** The name that the source has for a field. */
function nameUnderneath(name: string): string {
  if (name.startsWith("$")) return name.slice(1);
  return name.replace(/\$([0-9a-f]+)/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** Whether `object` is that of an accessor's arm. */
export function isArmObject(object: Expr): boolean {
  if (object.kind !== "call" || object.callee.kind !== "global" || object.callee.name !== "changetype") return false;
  const [of] = object.args;
  return of?.kind === "local" && of.name === OBJECT_NAME;
}

/** `String(object)`: what its `toString` says, if it has one. */
function textArm(properties: Properties, object: Expr, type: IrType): Stmt[] {
  const own = properties.find(type, "toString");
  if (own?.form === "method" && !own.params.length) return [ret(method(object, "toString", [], STRING))];
  const held = own?.form === "field" ? own.type : null;
  if (held?.kind === "function" && !held.params.length && held.result.kind === "string") {
    return [ret(method(field(object, "toString", held), "call", [], STRING))];
  }
  return [ret(text("[object Object]"))];
}

/** An optional property that the class lacks: undefined, until somebody writes it. */
function missing(properties: Properties, { access, property, params, result }: Accessor, type: IrType): Stmt[] | null {
  if (access === "get") return result.kind === "nullable" ? [ret(absent(result))] : null;
  const [value] = params;
  const decl = properties.decl(type);
  if (access !== "set" || !decl || value?.kind !== "nullable") return null;
  decl.fields.push({ name: property, type: value, value: null, static: false });
  const object: Expr = call("changetype", [local(OBJECT_NAME, type)], type, [type]);
  return [run(assign(field(object, property, value), local("a0", value))), ret(local("a0", value))];
}

function callArm(
  ctx: Context,
  object: Expr,
  name: string,
  found: NonNullable<ReturnType<Properties["find"]>>,
  args: readonly Expr[],
  result: IrType,
  node: ts.Node,
): Stmt[] | null {
  if (found.form === "method") {
    const given = argumentsFor(ctx, found.params, args, node);
    return given && finish(ctx, method(object, name, given, found.result), result, node);
  }
  const held = found.form === "field" ? found.type : found.get;
  const type = held?.kind === "nullable" ? held.of : held;
  if (!held || type?.kind !== "function") return null;
  const fn = coerce(ctx, field(object, name, held), type, node);
  const given = argumentsFor(
    ctx,
    type.params.map((param, index) => ({ name: `a${index}`, type: param })),
    args,
    node,
  );
  return given && finish(ctx, method(fn, "call", given, type.result), result, node);
}

/** The arguments as these parameters want them: what is too much is dropped, what may be left out is null. */
function argumentsFor(ctx: Context, params: readonly Param[], args: readonly Expr[], node: ts.Node): Expr[] | null {
  const given: Expr[] = [];
  for (const [index, param] of params.entries()) {
    const arg = args[index];
    if (arg) given.push(coerce(ctx, arg, param.type, node));
    else if (param.default) break;
    else if (param.type.kind === "nullable") given.push(absent(param.type));
    else return null;
  }
  return given;
}

function finish(ctx: Context, called: Expr, result: IrType, node: ts.Node): Stmt[] {
  if (result.kind === "void") return [run(called)];
  return [ret(coerce(ctx, called, result, node))];
}

/** The generated function. */
export function accessorFunction(accessor: Accessor): FunctionDecl {
  const { name, target, params, result, arms } = accessor;
  const object = local(OBJECT_NAME, target);
  const cases = [...arms.values()].flatMap(({ type, body }) => {
    if (!body) return [];
    const ends = result.kind === "void" ? [ret(null)] : [];
    return [{ test: call("idof", [], U32, [type]), body: [...body, ...ends] }];
  });
  const error = construct(classType("TypeError"), [text(`${describeType(target)} has no ${accessor.property}`)]);
  return {
    kind: "function",
    name,
    params: [{ name: OBJECT_NAME, type: target }, ...params.map((type, index) => ({ name: `a${index}`, type }))],
    result,
    carries: result,
    body: [
      { kind: "switch", subject: call("classId", [object], U32, [target]), cases },
      { kind: "throw", error },
    ],
    async: false,
  };
}

/** `value as T` where only some of the objects that it may be are one: what the others are is an error at run time. */
export function castFunction(name: string, from: IrType, to: IrType, classes: readonly IrType[]): FunctionDecl {
  const object = local(OBJECT_NAME, nullable(from));
  const cast = call("changetype", [object], nullable(to), [nullable(to)]);
  const isNull = binary("==", object, nullValue(), primitive("bool"));
  const subject = call("classId", [call("changetype", [object], from, [from])], U32, [from]);
  const error = construct(classType("TypeError"), [text(`${describeType(from)} is no ${describeType(to)}`)]);
  return {
    kind: "function",
    name,
    params: [{ name: OBJECT_NAME, type: nullable(from) }],
    result: nullable(to),
    carries: nullable(to),
    body: [
      { kind: "if", test: isNull, then: [ret(nullValue(nullable(to)))], otherwise: [] },
      {
        kind: "switch",
        subject,
        cases: classes.map((type) => ({ test: call("idof", [], U32, [type]), body: [ret(cast)] })),
      },
      ...matches(object, to, cast),
      { kind: "throw", error },
    ],
    async: false,
  };
}

/** What a regular expression has found is a list of the runtime's own class, which extends that of lists. */
function matches(object: Expr, to: IrType, cast: Expr): Stmt[] {
  const item = isClass(to, "Array") ? to.args[0] : undefined;
  if (!isClass(to, "Array") || item?.kind !== "nullable" || item.of.kind !== "string") return [];
  const operand = call("changetype", [object], OBJECT, [OBJECT]);
  const test: Expr = { kind: "instanceof", operand, class: to, type: primitive("bool") };
  return [{ kind: "if", test, then: [ret(cast)], otherwise: [] }];
}

/** Whether a value is an object of one of these classes. */
export function testFunction(name: string, classes: readonly IrType[]): FunctionDecl {
  const object = local(OBJECT_NAME, nullable(OBJECT));
  const subject = call("classId", [call("changetype", [object], OBJECT, [OBJECT])], U32, [OBJECT]);
  const cases = classes.map((type) => ({ test: call("idof", [], U32, [type]), body: [ret(bool(true))] }));
  return {
    kind: "function",
    name,
    params: [{ name: OBJECT_NAME, type: object.type }],
    result: BOOL,
    carries: BOOL,
    body: [
      { kind: "if", test: binary("==", object, nullValue(), BOOL), then: [ret(bool(false))], otherwise: [] },
      { kind: "switch", subject, cases },
      ret(bool(false)),
    ],
    async: false,
  };
}
