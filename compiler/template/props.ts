// The properties of a component: an object of the type that it takes. In the browser, an expression that may follow signals
// becomes an accessor, so that what reads the property in the component follows them; all others are plain fields.

import type ts from "typescript";
import type { Expr, MethodDecl, Param } from "../ir/node.ts";
import { bool, construct, field, method, ret, text, zero } from "../ir/node.ts";
import type { FunctionType, IrType } from "../ir/type.ts";
import { BOOL, classType, functionType, STRING } from "../ir/type.ts";
import { makeClosure } from "../lower/closure.ts";
import { coerce } from "../lower/coerce.ts";
import type { Context, ShapeField } from "../lower/context.ts";
import { absent } from "../lower/empty.ts";
import type { Lowering } from "../lower/expression.ts";
import { lowerAs, lowerExpr } from "../lower/expression.ts";
import { view } from "../lower/flow.ts";
import { fieldName } from "../lower/member.ts";
import { shapeFields } from "../lower/shape.ts";
import { ownProperties } from "../lower/spread.ts";
import { mapType } from "../lower/types.ts";
import { joinedAttribute } from "./attribute.ts";
import type { TemplateParts } from "./component.ts";
import { slotOf } from "./component.ts";
import { follows, isComputed, isProps } from "./follows.ts";
import type { TemplateAttribute, TemplateNode } from "./parse.ts";

/** A component's tag, and the type of the object that it takes. */
export interface Tag {
  node: TemplateNode & { kind: "component" };
  props: ts.Type;
  tag: ts.Expression;
  parts: TemplateParts;
}

/** What a property is given. */
interface Value {
  /** Whether it may change. */
  follows: boolean;
  /** Whether it is computed, so that reading it again would do so again. */
  computed: boolean;
  lower(type: IrType, lowering: Lowering): Expr;
}

/** The object for a component's call. */
export function propsObject(given: Tag, lowering: Lowering): Expr {
  const { ctx } = lowering;
  const { props, tag } = given;
  const type = mapType(ctx, props, tag);
  if (type.kind !== "class") return ctx.fail("MN1004", tag, ctx.checker.typeToString(props));
  const fields = shapeFields(ctx, type.name, props as ts.ObjectType, tag);
  const values = valuesOf(given, fields, lowering);
  const missing = fields.find((each) => !each.optional && each.type.kind !== "nullable" && !values.has(each.name));
  if (missing) {
    const place = { start: given.parts.at(given.node.at), length: tag.getText().length + 3 };
    ctx.noteWithin("MN1105", tag, place, tag.getText(), missing.name);
  }
  const followed = new Set(fields.filter(({ name }) => ctx.side === "client" && values.get(name)?.follows));
  const made = followed.size ? followingClass(ctx, type, fields, followed, values) : type;
  const args = fields.map((each) => {
    const value = values.get(each.name);
    if (value && followed.has(each)) return thunk(each, value, lowering);
    return value?.lower(each.type, lowering) ?? (missing ? zero(each.type) : absent(each.type));
  });
  const object = construct(made, args);
  return followed.size ? (view(ctx, object, type, tag) ?? object) : object;
}

function valuesOf(given: Tag, fields: readonly ShapeField[], lowering: Lowering): Map<string, Value> {
  const { node, tag, parts } = given;
  const { ctx } = lowering;
  const values = new Map<string, Value>();
  for (const attribute of node.attributes) {
    const place = { start: parts.at(attribute.at), length: attribute.name.length };
    if (attribute.name === "...") {
      for (const [name, value] of spread(attribute, given, lowering)) {
        if (fields.some((each) => each.name === name)) values.set(name, value);
      }
      continue;
    }
    const known = fields.find((each) => each.name === attribute.name);
    if (known) values.set(known.name, attributeValue(attribute, given, place, lowering));
    else ctx.noteWithin("MN1104", tag, place, tag.getText(), attribute.name);
  }
  if (node.children.length) {
    if (!fields.some((each) => each.name === "children")) return ctx.fail("MN1104", tag, tag.getText(), "children");
    values.set("children", {
      ...CONSTANT,
      lower: (type, inner) => coerce(ctx, parts.viewOf(node.children, inner), type, tag),
    });
  }
  return values;
}

const CONSTANT = { follows: false, computed: false };

/** What cannot stand there: reported, and nothing is made of it. */
const WRONG: Value = { ...CONSTANT, lower: zero };

type Place = { start: number; length: number };

function attributeValue(
  { name, value }: TemplateAttribute,
  { props, tag, parts }: Tag,
  place: Place,
  lowering: Lowering,
): Value {
  const { ctx } = lowering;
  const wanted = propertyType(ctx, props, name, tag);
  const fits = (type: ts.Type, node: ts.Node | null): boolean => {
    if (!wanted || ctx.checker.isTypeAssignableTo(type, wanted)) return true;
    const [is, wants] = [ctx.checker.typeToString(type), ctx.checker.typeToString(wanted)];
    if (node) ctx.note("MN1122", node, name, wants, is);
    else ctx.noteWithin("MN1122", tag, place, name, wants, is);
    return false;
  };
  if (value === true) {
    if (!fits(ctx.checker.getTrueType(), null)) return WRONG;
    return { ...CONSTANT, lower: (type) => coerce(ctx, { ...bool(true), type: BOOL }, type, tag) };
  }
  const [first, second] = value;
  if (first !== undefined && second === undefined && typeof first !== "string") {
    const slot = slotOf(parts, first.slot);
    if (!fits(ctx.checker.getTypeAtLocation(slot), slot)) return WRONG;
    if (wanted) ctx.propertySlots.set(slot, wanted);
    return {
      follows: follows(slot, lowering),
      computed: isComputed(slot),
      lower: (type, inner) => lowerAs(slot, type, { ctx, scope: inner.scope }),
    };
  }
  const slots = value.flatMap((part) => (typeof part === "string" ? [] : [slotOf(parts, part.slot)]));
  const spelled = slots.length ? ctx.checker.getStringType() : ctx.checker.getStringLiteralType(value.join(""));
  if (!fits(spelled, null)) return WRONG;
  return {
    follows: slots.some((slot) => follows(slot, lowering)),
    computed: slots.some(isComputed),
    lower: (type, inner) => {
      const joined = value.length ? joinedAttribute({ name: "", value }, parts, inner) : text("");
      return coerce(ctx, { ...joined, type: STRING }, type, tag);
    },
  };
}

function propertyType(ctx: Context, props: ts.Type, name: string, tag: ts.Expression): ts.Type | null {
  const symbol = ctx.checker.getPropertyOfType(props, name);
  return symbol ? ctx.checker.getTypeOfSymbolAtLocation(symbol, tag) : null;
}

/** `...${object}`: the object's own properties. */
function spread({ value }: TemplateAttribute, { parts }: Tag, lowering: Lowering): [string, Value][] {
  const { ctx, scope } = lowering;
  const part = value === true ? undefined : value[0];
  if (part === undefined || typeof part === "string") return [];
  const slot = slotOf(parts, part.slot);
  const type = lowerExpr(slot, { ctx, scope }).type;
  return ownProperties(ctx, type, slot).map((each): [string, Value] => [
    each.name,
    {
      follows: follows(slot, lowering) || isProps(slot, ctx),
      computed: isComputed(slot),
      lower: (wanted, inner) => coerce(ctx, each.read(lowerExpr(slot, { ctx, scope: inner.scope })), wanted, slot),
    },
  ]);
}

/** `() => value`, or where that is computed a memo of it. */
function thunk({ name, type }: ShapeField, value: Value, { ctx, scope }: Lowering): Expr {
  const made = makeClosure(ctx, scope, {
    hint: name,
    type: functionType([], type) as FunctionType,
    async: false,
    result: type,
    build: (inner) => ({ params: [], body: [ret(value.lower(type, { ctx, scope: inner }))] }),
  });
  return value.computed ? construct(classType("Memo", [type]), [made]) : made;
}

/** The class of objects whose properties `followed` are asked for anew each time. */
function followingClass(
  ctx: Context,
  type: IrType & { kind: "class" },
  fields: readonly ShapeField[],
  followed: ReadonlySet<ShapeField>,
  values: ReadonlyMap<string, Value>,
): IrType & { kind: "class" } {
  const how = (each: ShapeField): string => (values.get(each.name)?.computed ? "memo" : "function");
  const key = `${type.name} that follows ${[...followed].map((each) => `${each.name} ${how(each)}`).join()}`;
  const known = ctx.anonymousShapes.get(key);
  if (known) return { ...type, name: known };
  const name = ctx.unique(`${type.name}_following`);
  ctx.anonymousShapes.set(key, name);
  ctx.shapes.set(name, { fields: fields.map((each) => ({ ...each, ...(followed.has(each) && { accessor: true }) })) });
  const self: Expr = { kind: "this", type: classType(name) };
  const params: Param[] = [];
  const methods: MethodDecl[] = [];
  for (const each of fields) {
    const plain = fieldName(each.name);
    if (!followed.has(each)) {
      params.push({ name: plain, type: each.type, property: true });
      continue;
    }
    const memo = how(each) === "memo";
    const held = memo ? classType("Memo", [each.type]) : functionType([], each.type);
    params.push({ name: `get$${plain}`, type: held, property: true });
    const source = field(self, `get$${plain}`, held);
    const value = memo ? field(source, "value", each.type) : method(source, "call", [], each.type);
    methods.push({ form: "get", static: false, function: getter(plain, each.type, value) });
  }
  ctx.push({ kind: "class", name, base: null, fields: [], constructor: { params, body: [] }, methods });
  return { ...type, name };
}

function getter(name: string, type: IrType, value: Expr): MethodDecl["function"] {
  return { kind: "function", name, params: [], result: type, carries: type, body: [ret(value)], async: false };
}
