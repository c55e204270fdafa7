// What is said in a template but means nothing: names that HTML does not know, elements that the parser moves, values that
// do not do what they look like. Each is an error at its own place.

import type { Code } from "../diagnostic.ts";
import {
  attributeHint,
  isAttribute,
  isElement,
  isEvent,
  isFlag,
  isForeign,
  similarElement,
  similarEvent,
} from "./known.ts";
import { isMarkup, isProperty } from "./markup.ts";
import { holdsText, misplaced } from "./nesting.ts";
import type { TemplateAttribute, TemplateNode } from "./parse.ts";
import { eventName } from "./slot.ts";

/** Reports an error at a place of the template, `length` letters long. */
export type Report = (code: Code, at: number, length: number, ...values: string[]) => void;

type Element = TemplateNode & { kind: "element" };

/** Checks what a template says by itself. */
export function checkTemplate(nodes: readonly TemplateNode[], report: Report): void {
  checkNodes(nodes, [], report);
}

function checkNodes(nodes: readonly TemplateNode[], around: readonly string[], report: Report): void {
  for (const node of nodes) {
    // Where a component puts its children is not known here.
    if (node.kind === "component") checkNodes(node.children, [], report);
    if (node.kind === "element") checkElement(node, around, report);
  }
}

function checkElement(node: Element, around: readonly string[], report: Report): void {
  const { tag, at } = node;
  if (!isElement(tag)) {
    const meant = similarElement(tag);
    report("MN1107", at, tag.length, tag, meant ? `Write \`<${meant}>\`.` : CUSTOM_ELEMENT);
    return;
  }
  const wrong = misplaced(tag, around);
  if (wrong) report("MN1110", at, tag.length, tag, wrong);
  const foreign = isForeign(tag) || around.some(isForeign);
  for (const attribute of node.attributes) checkAttribute(tag, attribute, foreign, report);
  checkText(node, report);
  const markup = node.attributes.find(({ name }) => isMarkup(name));
  if (markup && (node.children.length || markup.value === true || typeof markup.value[0] !== "object")) {
    report("MN1115", markup.at, markup.name.length);
  }
  checkNodes(node.children, [...around, tag], report);
}

/** The parser moves text out of tables. */
function checkText({ tag, at, children }: Element, report: Report): void {
  const text = children.some((child) => child.kind === "text" && child.text.trim());
  if (text && !holdsText(tag)) report("MN1110", at, tag.length, "text", tag);
}

const CUSTOM_ELEMENT = "The name of a custom element has a hyphen; a component is a slot.";

function checkAttribute(tag: string, { name, value, at }: TemplateAttribute, foreign: boolean, report: Report): void {
  if (name === "...") return;
  const event = eventName(name);
  if (event) {
    const [plain = event, ...options] = event.split(":");
    const isOption = options.every((each) => /^(passive|capture|once)$/.test(each));
    if (!isEvent(tag, isOption ? plain : event)) {
      const meant = similarEvent(plain);
      report("MN1109", at, name.length, event, meant ? `Write \`on${meant}\`.` : LISTEN);
    } else if (value === true || value.length !== 1 || typeof value[0] === "string") {
      report("MN1103", at, name.length, name);
    }
    return;
  }
  if (isProperty(name)) {
    if (value === true || value.length !== 1 || typeof value[0] === "string") report("MN1119", at, name.length, name);
    return;
  }
  if (!foreign && !isAttribute(tag, name)) {
    return report("MN1108", at, name.length, tag, name, attributeHint(tag, name));
  }
  const text = value === true ? "" : value.join("");
  if (isFlag(name) && /^(false|off|no|0)$/i.test(text)) report("MN1111", at, name.length, name, text);
}

const LISTEN = "Events of custom elements have a hyphen in their name, or are written at a custom element.";
