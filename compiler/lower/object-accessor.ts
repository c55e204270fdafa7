// Object literals with getters and setters: each has a class of its own, which stands for the type that the literal has.

import ts from "typescript";
import type { Expr, FieldDecl, MethodDecl } from "../ir/node.ts";
import { field, local, method, ret, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { classType, functionType, nullable, VOID } from "../ir/type.ts";
import type { Context, ShapeField } from "./context.ts";
import { absent } from "./empty.ts";
import { fieldName } from "./member.ts";
import { constantName } from "./property-name.ts";
import { mapType } from "./types.ts";

export function hasAccessor(node: ts.ObjectLiteralExpression): boolean {
  return node.properties.some(ts.isAccessor);
}

/** The class: its accessors call closures, which hold the object. */
export function declareLiteral(ctx: Context, node: ts.ObjectLiteralExpression): IrType {
  const { checker } = ctx;
  const type = checker.getTypeAtLocation(node);
  const name = ctx.unique("Literal");
  const accessors = node.properties.filter(ts.isAccessor);
  const names = new Set(accessors.map((each) => constantName(ctx, each.name)));
  const fields = checker.getPropertiesOfType(type).map((property, place): ShapeField => {
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    const of = mapType(ctx, checker.getTypeOfSymbol(property), node);
    const accessor = names.has(property.name);
    return { place, name: property.name, type: optional ? nullable(of) : of, optional, ...(accessor && { accessor }) };
  });
  const self: Expr = { kind: "this", type: classType(name) };
  const closures: FieldDecl[] = [];
  const methods: MethodDecl[] = [];
  for (const accessor of accessors) {
    const key = constantName(ctx, accessor.name);
    const of = fields.find((each) => each.name === key)?.type;
    if (!key || !of) return ctx.fail("MN1001", accessor, accessor.name.getText());
    const form = ts.isGetAccessor(accessor) ? "get" : "set";
    const fn = form === "get" ? functionType([], of) : functionType([of], VOID);
    const closure = `${form}$${fieldName(key)}`;
    closures.push({ name: closure, type: fn, value: null, static: false });
    methods.push({ form, static: false, function: accessorBody(fieldName(key), field(self, closure, fn), of, form) });
  }
  const data = fields.filter((each) => !each.accessor).sort((a, b) => Number(a.optional) - Number(b.optional));
  ctx.shapes.set(name, { fields: [...data, ...fields.filter((each) => each.accessor)] });
  ctx.push({
    kind: "class",
    name,
    base: null,
    fields: closures,
    constructor: {
      params: data.map((each) => ({
        ...{ name: fieldName(each.name), type: each.type, property: true },
        ...(each.optional && { default: absent(each.type) }),
      })),
      body: [],
    },
    methods,
  });
  return { ...classType(name), shown: checker.typeToString(type) };
}

function accessorBody(name: string, closure: Expr, of: IrType, form: "get" | "set"): MethodDecl["function"] {
  const value = local("v", of);
  const body = form === "get" ? ret(method(closure, "call", [], of)) : run(method(closure, "call", [value], VOID));
  return {
    kind: "function",
    name,
    params: form === "get" ? [] : [{ name: "v", type: of }],
    result: form === "get" ? of : VOID,
    carries: form === "get" ? of : VOID,
    body: [body],
    async: false,
  };
}
