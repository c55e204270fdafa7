// Elements of typed arrays: numbers for whoever reads them, cut to their width where they are stored.

import type ts from "typescript";
import type { Expr } from "../ir/node.ts";
import { assign, call, cast } from "../ir/node.ts";
import type { IrType, Primitive, Range } from "../ir/type.ts";
import { F64, primitive, whole } from "../ir/type.ts";
import { castNumber } from "./cast.ts";
import { coerce } from "./coerce.ts";
import type { Context } from "./context.ts";
import type { Scope } from "./scope.ts";
import { asNumber } from "./whole.ts";

const ELEMENTS: Readonly<Record<string, Primitive>> = {
  Int8Array: "i8",
  Uint8Array: "u8",
  Uint8ClampedArray: "u8",
  Int16Array: "i16",
  Uint16Array: "u16",
  Int32Array: "i32",
  Uint32Array: "u32",
  Float32Array: "f32",
  Float64Array: "f64",
};

/** What a typed array keeps; null for any other type. */
export function typedElement(type: IrType): (IrType & { kind: "primitive" }) | null {
  const name = type.kind === "class" ? ELEMENTS[type.name] : undefined;
  return name ? primitive(name) : null;
}

/** Whether a place is an element of a typed array. */
export function isTypedItem(place: Expr): boolean {
  return place.kind === "index" && typedElement(place.object.type) !== null;
}

/** The value of a place: of an element the number that it stands for. */
export function placeValue(place: Expr): Expr {
  return isTypedItem(place) ? elementValue(place) : place;
}

/** An element as a number. */
export function elementValue(element: Expr): Expr {
  const { type } = element;
  if (type.kind !== "primitive" || type.name === "f64") return element;
  const range = elementRange(type.name);
  return range ? asNumber(cast(element, whole(range))) : cast(element, F64);
}

/** The numbers that an element of this type may be; null where it may have a fraction. */
export function elementRange(name: Primitive): Range | null {
  if (name.startsWith("f")) return null;
  const bits = Number(name.slice(1));
  const signed = name.startsWith("i");
  return { low: signed ? -(2 ** (bits - 1)) : 0, high: 2 ** (signed ? bits - 1 : bits) - 1 };
}

/** A number as an element of `array`. */
export function toElement(value: Expr, array: IrType, node: ts.Node, ctx: Context): Expr {
  const element = typedElement(array);
  const number = coerce(ctx, value, value.type.kind === "primitive" ? value.type : F64, node);
  if (!element) return number;
  if (array.kind === "class" && array.name === "Uint8ClampedArray") {
    return call("toClamped", [coerce(ctx, number, F64, node)], element);
  }
  return castNumber(number, element, node, ctx);
}

/** Stores a number in an element. The assignment itself is still the number: `used` says whether somebody reads it. */
export function storeElement(place: Expr, value: Expr, node: ts.Node, { ctx, scope }: Stores, used: boolean): Expr {
  const array = place.kind === "index" ? place.object.type : place.type;
  if (!used) return assign(place, toElement(value, array, node, ctx), ctx.origin(node));
  const held = scope.temporary(F64);
  const first = assign(held, coerce(ctx, value, F64, node));
  const second = toElement(held, array, node, ctx);
  const stored = assign(place, { kind: "sequence", first, second, type: second.type }, ctx.origin(node));
  return { kind: "sequence", first: stored, second: held, type: F64 };
}

interface Stores {
  ctx: Context;
  scope: Scope;
}
