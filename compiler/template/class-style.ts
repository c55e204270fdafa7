// `class=${{ active: on.value }}`, `class=${["a", on.value && "b"]}`, `style=${{ color: c.value, "--x": 3 }}`: what objects
// and arrays say as the text of these two attributes, the same on both sides.

import ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { bool, call, nullValue, text } from "../ir/node.ts";
import { isBool, isClass, nullable, present, STRING } from "../ir/type.ts";
import type { Lowering } from "../lower/expression.ts";
import { lowerExpr } from "../lower/expression.ts";
import { memberOf } from "../lower/member.ts";
import { lowerCondition } from "../lower/operator.ts";
import { constantName } from "../lower/property-name.ts";
import { joinText } from "../lower/text.ts";
import { truth } from "../lower/truth.ts";
import { chosen, slotText, textOrNull } from "./slot.ts";
import type { Source } from "./source.ts";
import { checkedType, lowerSource } from "./source.ts";

/** The text of a `class` or `style` that is no text by itself; null where the value is shown as any other attribute's. */
export function structured(name: string, source: Source, lowering: Lowering): Expr | null {
  if (name !== "class" && name !== "style") return null;
  if (!isStructure(source.node, source, lowering)) return null;
  if (!source.property) return (name === "class" ? classes : styles)(source.node, lowering);
  const value = lowerSource(source, lowering);
  return (name === "class" ? classesOf : stylesOf)(value, checkedType(lowering.ctx, source), source.node, lowering);
}

/** Whether there is an object or an array in it. */
function isStructure(node: ts.Expression, source: Source, { ctx }: Lowering): boolean {
  const type = ctx.checker.getNonNullableType(checkedType(ctx, source));
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => part.flags & ts.TypeFlags.Object) || ts.isObjectLiteralExpression(node);
}

/** The names that an expression stands for, with a space between them. */
function classes(node: ts.Expression, lowering: Lowering): Expr {
  return chosen(node, text(""), STRING, lowering, (part) => writtenClasses(part, lowering));
}

function writtenClasses(node: ts.Expression, lowering: Lowering): Expr {
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.reduce((all, each) => addClass(all, classes(each, lowering), bool(true)), text(""));
  }
  if (!ts.isObjectLiteralExpression(node)) {
    const type = lowering.ctx.checker.getTypeAtLocation(node);
    return classesOf(lowerExpr(node, lowering), type, node, lowering);
  }
  return entries(node, lowering).reduce(
    (all, { name, value }) => addClass(all, name, lowerCondition(value, lowering)),
    text(""),
  );
}

/** The same of a value: text, an array of texts, or an object whose properties say which names are there. */
function classesOf(value: Expr, checked: ts.Type, node: ts.Expression, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const { type } = value;
  if (isBool(type)) return text("");
  if (isClass(type, "Array")) return joinText(ctx, value, text(" "), node);
  if (isClass(type, "Dictionary") && type.kind === "class" && type.args[0] && isBool(type.args[0])) {
    return call("classesOf", [value], STRING);
  }
  if (type.kind !== "class") return slotText(ctx, scope, value, node);
  return properties(value, checked, lowering).reduce(
    (all, { name, value: each }) => addClass(all, text(name), truth(scope, each)),
    text(""),
  );
}

/** Declarations, each with a semicolon behind it. */
function styles(node: ts.Expression, lowering: Lowering): Expr {
  return chosen(node, text(""), STRING, lowering, (part) => writtenStyles(part, lowering));
}

function writtenStyles(node: ts.Expression, lowering: Lowering): Expr {
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements
      .map((each) => styles(each, lowering))
      .reduce((all, each): Expr => ({ kind: "binary", operator: "+", left: all, right: each, type: STRING }), text(""));
  }
  if (!ts.isObjectLiteralExpression(node)) {
    const type = lowering.ctx.checker.getTypeAtLocation(node);
    return stylesOf(lowerExpr(node, lowering), type, node, lowering);
  }
  return entries(node, lowering, cssName).reduce(
    (all, { name, value }) => addStyle(all, name, optionalText(value, lowering)),
    text(""),
  );
}

function stylesOf(value: Expr, checked: ts.Type, node: ts.Expression, lowering: Lowering): Expr {
  const { ctx, scope } = lowering;
  const { type } = value;
  if (isBool(type)) return text("");
  if (isClass(type, "Dictionary") && type.kind === "class" && present(type.args[0] ?? STRING).kind === "string") {
    return call("stylesOf", [value], STRING, [type.args[0] ?? STRING]);
  }
  if (type.kind !== "class" || isClass(type, "Array")) return slotText(ctx, scope, value, node);
  return properties(value, checked, lowering).reduce(
    (all, { name, value: each }) => addStyle(all, text(cssName(name)), textOrNull(ctx, scope, each, node)),
    text(""),
  );
}

/** What a declaration says; null where it is not there. */
function optionalText(node: ts.Expression, lowering: Lowering): Expr {
  const nothing = nullValue(nullable(STRING));
  return chosen(node, nothing, nothing.type, lowering, (part) => {
    const value = lowerExpr(part, lowering);
    return isBool(value.type) ? nothing : textOrNull(lowering.ctx, lowering.scope, value, part);
  });
}

interface Entry {
  name: Expr;
  value: ts.Expression;
}

/** The properties of an object literal; computed names are texts. */
function entries(
  node: ts.ObjectLiteralExpression,
  lowering: Lowering,
  spelled: (name: string) => string = (name) => name,
): Entry[] {
  const { ctx, scope } = lowering;
  return node.properties.map((property): Entry => {
    if (ts.isShorthandPropertyAssignment(property)) {
      return { name: text(spelled(property.name.text)), value: property.name };
    }
    if (!ts.isPropertyAssignment(property)) return ctx.fail("MN1060", property, property.getText());
    const known = constantName(ctx, property.name);
    if (known !== null) return { name: text(spelled(known)), value: property.initializer };
    const { expression } = property.name as ts.ComputedPropertyName;
    return { name: slotText(ctx, scope, lowerExpr(expression, lowering), expression), value: property.initializer };
  });
}

/** The properties of an object that was made elsewhere. */
function properties(value: Expr, checked: ts.Type, { ctx, scope }: Lowering): { name: string; value: Expr }[] {
  const held = scope.temporary(value.type);
  let first = true;
  return ctx.checker.getPropertiesOfType(ctx.checker.getNonNullableType(checked)).map((symbol) => {
    const node = symbol.valueDeclaration ?? ctx.shared.program.entry;
    const kept: Expr = { kind: "assign", operator: "=", target: held, value, type: value.type };
    const object = first ? kept : held;
    first = false;
    return { name: symbol.name, value: memberOf(ctx, object, symbol, node) };
  });
}

function addClass(all: Expr, name: Expr, on: Expr): Expr {
  return call("addClass", [all, name, on], STRING);
}

function addStyle(all: Expr, name: Expr, value: Expr): Expr {
  return call("addStyle", [all, name, value], STRING);
}

/** `backgroundColor` → `background-color`; names with a hyphen stay. */
function cssName(name: string): string {
  if (name.includes("-")) return name;
  if (name === "cssFloat") return "float";
  const plain = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return /^(webkit|moz|ms)-/.test(plain) ? `-${plain}` : plain;
}
