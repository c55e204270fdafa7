// The functions behind `object[key]`: one for each type, read and written.

import type { Expr, FunctionDecl, Stmt } from "../ir/node.ts";
import { assign, binary, construct, field, local, ret, run, text } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { BOOL, classType, STRING } from "../ir/type.ts";

/** One of the properties that a key may name. */
export interface KeyedProperty {
  key: string;
  /** Its name underneath, and its type. */
  name: string;
  type: IrType;
}

export interface KeyedFunction {
  name: string;
  object: IrType;
  properties: readonly KeyedProperty[];
  /** What is read or written. */
  type: IrType;
  convert(value: Expr, to: IrType): Expr;
}

const KEY = local("key", STRING);

export function keyedGetter({ name, object, properties, type, convert }: KeyedFunction): FunctionDecl {
  const value = local("o", object);
  const body = properties.map((each) => when(each, [ret(convert(field(value, each.name, each.type), type))]));
  return declaration(name, [{ name: "o", type: object }], type, body);
}

export function keyedSetter({ name, object, properties, type, convert }: KeyedFunction): FunctionDecl {
  const [target, value] = [local("o", object), local("v", type)];
  const body = properties.map((each) =>
    when(each, [run(assign(field(target, each.name, each.type), convert(value, each.type))), ret(value)]),
  );
  const params = [
    { name: "o", type: object },
    { name: "v", type },
  ];
  return declaration(name, params, type, body);
}

function when({ key }: KeyedProperty, then: Stmt[]): Stmt {
  return { kind: "if", test: binary("==", KEY, text(key), BOOL), then, otherwise: [] };
}

function declaration(name: string, params: FunctionDecl["params"], result: IrType, body: Stmt[]): FunctionDecl {
  const message = binary("+", text("There is no property "), KEY, STRING);
  const [object, ...more] = params;
  return {
    kind: "function",
    name,
    params: [...(object ? [object] : []), { name: "key", type: STRING }, ...more],
    result,
    carries: result,
    body: [...body, { kind: "throw", error: construct(classType("TypeError"), [message]) }],
    async: false,
  };
}
