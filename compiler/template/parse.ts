// The static part of an `html` template as a tree. htm parses it, at build time; slots travel through it as marks.

import htmModule from "htm";
import type ts from "typescript";
import { TEXT_ONLY } from "./static.ts";
import { closeTags, MARK, PLACE, SPREAD, shown, type TagPlace, TemplateError, VOID_ELEMENTS } from "./tags.ts";

export type TemplateNode =
  | { kind: "text"; text: string }
  | { kind: "slot"; slot: number }
  | { kind: "element"; tag: string; attributes: TemplateAttribute[]; children: TemplateNode[]; at: number }
  | { kind: "component"; slot: number; attributes: TemplateAttribute[]; children: TemplateNode[]; at: number };

export interface TemplateAttribute {
  /** `...` for what is spread from an object, which the only slot of `value` holds. */
  name: string;
  /** Where the name stands in the strings, joined by slots' marks (`template.ts` leads it back to the file). */
  at: number;
  /** Static text and slots in turn; `true` for a name alone. */
  value: true | AttributePart[];
}

/** Text, or a slot; of what is spread, the property of the object in the slot. */
export type AttributePart = string | { slot: number; property?: ts.Symbol };

// Its type declarations describe the CommonJS build, where the function itself is the export.
const htm = htmModule as unknown as typeof htmModule.default;

const MARKS = /\ue000(\d+)\ue000/;
const WHOLE_MARKS = /\ue000\d+\ue000/g;

/** Parses the strings around the slots of a tagged template. */
export function parseTemplate(strings: readonly string[]): TemplateNode[] {
  const marks = strings.slice(1).map((_, index) => `${MARK}${index}${MARK}`);
  const places: TagPlace[] = [];
  const source = closeTags(strings.map((part, index) => part + (marks[index] ?? "")).join(""), places);
  // htm keeps what it has parsed by the identity of the strings, so each call gets its own array.
  const statics = source.split(WHOLE_MARKS);
  const values = source.match(WHOLE_MARKS) ?? [];
  const build = (tag: unknown, properties: Record<string, unknown>, ...children: unknown[]): TemplateNode =>
    buildNode(tag, properties, children, places);
  const parsed = htm.bind(build)(statics as unknown as TemplateStringsArray, ...values) as unknown;
  return childNodes(Array.isArray(parsed) ? parsed : [parsed]);
}

function buildNode(
  tag: unknown,
  properties: Record<string, unknown>,
  children: readonly unknown[],
  places: readonly TagPlace[],
): TemplateNode {
  const { [PLACE]: placeIndex, ...written } = properties;
  const place = places[Number(placeIndex)] ?? { at: 0, attributes: [] };
  const attributes = Object.entries(written).map(([name, value], index) =>
    attribute(name, value, place.attributes[index]?.at ?? place.at),
  );
  const nodes = childNodes(children);
  const slot = typeof tag === "string" ? onlySlot(tag) : null;
  const { at } = place;
  if (slot !== null) return { kind: "component", slot, attributes, children: nodes, at };
  if (typeof tag !== "string" || !/^[A-Za-z][\w.:-]*$/.test(tag))
    throw new TemplateError(`\`<${shown(String(tag))}>\` is not a tag`, at - 1);
  // A component that is not in a slot.
  if (/^[A-Z][a-z]/.test(tag)) {
    throw new TemplateError(`\`<${tag}>\` is no element; a component is written \`<\${${tag}}>\``, at);
  }
  // HTML does not tell cases apart, and its parser gives SVG's names their capitals back.
  const plain = tag.toLowerCase();
  checkContent(plain, nodes, at);
  return { kind: "element", tag: plain, attributes, children: nodes, at };
}

function checkContent(tag: string, nodes: readonly TemplateNode[], at: number): void {
  const holdsTags = nodes.some(({ kind }) => kind === "element" || kind === "component");
  if (VOID_ELEMENTS.has(tag) && nodes.length) throw new TemplateError(`\`<${tag}>\` has no content`, at);
  if (TEXT_ONLY.has(tag) && holdsTags) throw new TemplateError(`\`<${tag}>\` holds only text`, at);
  if (tag === "template" && nodes.some(hasSlots)) throw new TemplateError("`<template>` cannot hold a slot", at);
}

function hasSlots(node: TemplateNode): boolean {
  if (node.kind !== "element") return node.kind !== "text";
  const isDynamic = ({ value }: TemplateAttribute): boolean =>
    value !== true && value.some((part) => typeof part !== "string");
  return node.attributes.some(isDynamic) || node.children.some(hasSlots);
}

function attribute(name: string, value: unknown, at: number): TemplateAttribute {
  if (name.startsWith(SPREAD)) return { name: "...", value: parts(String(value)), at };
  if (!/^[^\s"'<>/=\ue000]+$/.test(name)) throw new TemplateError(`\`${shown(name)}\` is not an attribute's name`, at);
  const plain = { className: "class", htmlFor: "for" }[name] ?? name;
  return { name: plain, value: value === true ? true : parts(String(value)), at };
}

function parts(value: string): AttributePart[] {
  return value.split(MARKS).flatMap((part, index): AttributePart[] => {
    if (index % 2) return [{ slot: Number(part) }];
    return part ? [part] : [];
  });
}

function childNodes(children: readonly unknown[]): TemplateNode[] {
  return children.flatMap((child): TemplateNode[] => {
    if (child === undefined || child === null) return [];
    if (typeof child !== "string") return [child as TemplateNode];
    const slot = onlySlot(child);
    return [slot === null ? { kind: "text", text: child } : { kind: "slot", slot }];
  });
}

function onlySlot(text: string): number | null {
  const match = /^\ue000(\d+)\ue000$/.exec(text);
  return match ? Number(match[1]) : null;
}
