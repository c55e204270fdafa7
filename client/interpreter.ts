// Applies the operations that wasm writes (docs/internals.md §5) to the page.

import { removeAttribute, setAttribute } from "./attributes.ts";
import type { Listen } from "./events.ts";
import { readString } from "./memory.ts";
import { eachDynamic, parseTemplate, type Template } from "./template.ts";

export const TPL = 1;
export const TEXT = 2;
export const ATTR = 3;
export const NOATTR = 4;
export const ON = 5;
export const OPEN = 6;
export const CLOSE = 7;
export const FREE = 8;
export const ROW = 9;
export const MOVE = 10;
export const REMOVE = 11;
export const AWAY = 12;
export const HIDE = 13;
export const SHOW = 14;

/** Words of each operation, its code included. */
export const SIZES: readonly number[] = [0, 3, 4, 5, 3, 4, 2, 1, 3, 4, 4, 2, 2, 2, 2];

export interface PageOptions {
  root: Element;
  templates: string[];
  /** Where each template stands in the app's source. */
  places?: string[];
  names: string[];
  memory: WebAssembly.Memory;
  listen: Listen;
}

/** The page as far as wasm made it. */
export interface Page extends PageOptions {
  /** Dynamic nodes by id. A slot that holds views is the node behind its content. */
  nodes: (Node | undefined)[];
  /** The node before the content of a slot that holds views. */
  starts: WeakMap<Node, Node>;
  /** Content of such a slot that is kept away from the page. */
  away: WeakMap<Node, DocumentFragment>;
  parsed: Template[];
}

export function createPage(options: PageOptions): Page {
  return { ...options, nodes: [options.root], starts: new WeakMap(), away: new WeakMap(), parsed: [] };
}

/** Applies the operations in `words` from `at` to the end. */
export function apply(page: Page, words: Uint32Array, at: number): void {
  while (at < words.length) at = applyOne(page, words, at, page.root);
}

/** Applies one operation, an `OPEN` or `ROW` with everything up to its `CLOSE`; instances go into `target`. */
export function applyOne(page: Page, words: Uint32Array, at: number, target: Node): number {
  const code = words[at]!;
  const id = words[at + 1]!;
  if (code === ROW) return applyRow(page, words, at);
  if (code === OPEN || (globalThis.MINNOW_SUSPENSE !== false && code === AWAY)) return applyContent(page, words, at);
  if (code === TPL) instantiate(page, id, words[at + 2]!, target);
  else if (code === MOVE) moveRow(page, id, words[at + 2]!, words[at + 3]!);
  else if (code === REMOVE) removeRow(page, id);
  else if (code === FREE) page.nodes.fill(undefined, id, id + words[at + 2]!);
  else if (globalThis.MINNOW_SUSPENSE !== false && code === HIDE)
    page.away.set(page.nodes[id]!, takeContent(page, page.nodes[id]!));
  else if (globalThis.MINNOW_SUSPENSE !== false && code === SHOW) show(page, page.nodes[id]!);
  else applyToNode(page, words, at, page.nodes[id]!);
  return at + SIZES[code]!;
}

/** Applies `TEXT`, `ATTR`, `NOATTR` or `ON` to `node`. */
export function applyToNode(page: Page, words: Uint32Array, at: number, node: Node): void {
  const code = words[at]!;
  if (code === TEXT) {
    (node as Text).data = textAt(page, words, at + 2);
    return;
  }
  const element = node as Element;
  const name = page.names[words[at + 2]!]!;
  if (code === ATTR) setAttribute(element, name, textAt(page, words, at + 3));
  else if (code === NOATTR) removeAttribute(element, name);
  else page.listen(element, name, words[at + 3]!);
}

/** The string that an operation points to. */
export function textAt(page: Page, words: Uint32Array, at: number): string {
  return readString(page.memory, words[at]!, words[at + 1]!);
}

/** Template `index`, parsed at its first use. */
export function templateOf(page: Page, index: number): Template {
  page.parsed[index] ??= parseTemplate(page.templates[index]!);
  return page.parsed[index];
}

/** Makes the content of a slot away from the page and puts it in at once. */
function applyContent(page: Page, words: Uint32Array, at: number): number {
  const slot = page.nodes[words[at + 1]!]!;
  const content = document.createDocumentFragment();
  const isAway = words[at] === AWAY;
  // The old content goes first: its ids may be used again.
  clear(page, slot);
  at += SIZES[OPEN]!;
  const rows = words[at] === ROW;
  if (rows) {
    // They go to the end of the slot one by one.
    while (words[at] !== CLOSE) at = applyOne(page, words, at, content);
    return at + SIZES[CLOSE]!;
  }
  while (words[at] !== CLOSE) at = applyOne(page, words, at, content);
  if (globalThis.MINNOW_SUSPENSE !== false && isAway) page.away.set(slot, content);
  else if (slot === page.root) slot.appendChild(content);
  else (slot as ChildNode).before(content);
  return at + SIZES[CLOSE]!;
}

/** Makes a row of a list away from the page and puts it in at once. */
function applyRow(page: Page, words: Uint32Array, at: number): number {
  const slot = words[at + 1]!;
  const row = words[at + 2]!;
  const before = words[at + 3]!;
  const content = document.createDocumentFragment();
  at += SIZES[ROW]!;
  while (words[at] !== CLOSE) at = applyOne(page, words, at, content);
  // What has no nodes has a place nevertheless.
  if (!content.firstChild) content.append("");
  setRow(page, row, content.firstChild!, content.lastChild!);
  putBefore(page, content, slot, before);
  return at + SIZES[CLOSE]!;
}

/** Notes the ends of a row. */
export function setRow({ nodes }: Page, row: number, first: Node, last: Node): void {
  nodes[row] = first;
  nodes[row + 1] = last;
}

/** Puts `content` before row `before` of a slot, or (0) at its end. */
function putBefore(page: Page, content: Node, slot: number, before: number): void {
  const next = page.nodes[before || slot] as ChildNode;
  next.before(content);
}

function moveRow(page: Page, slot: number, row: number, before: number): void {
  putBefore(page, takeRow(page, row), slot, before);
}

function removeRow(page: Page, row: number): void {
  takeRow(page, row);
}

/** Takes a row's nodes out of the page. */
function takeRow({ nodes }: Page, row: number): Node {
  const first = nodes[row] as ChildNode;
  const last = nodes[row + 1] as ChildNode;
  if (first === last) {
    first.remove();
    return first;
  }
  const content = document.createDocumentFragment();
  let node = first;
  while (node !== last) {
    const next = node.nextSibling!;
    content.appendChild(node);
    node = next;
  }
  content.appendChild(last);
  return content;
}

function clear(page: Page, slot: Node): void {
  if (slot === page.root) {
    slot.textContent = "";
    return;
  }
  const start = startOf(page, slot as ChildNode);
  while (start.nextSibling !== slot) start.nextSibling!.remove();
}

/** Takes a slot's content out of the page. */
function takeContent(page: Page, slot: Node): DocumentFragment {
  const content = document.createDocumentFragment();
  const start = startOf(page, slot as ChildNode);
  while (start.nextSibling !== slot) content.appendChild(start.nextSibling!);
  return content;
}

/** Puts the content that was kept away in place of what the slot shows. */
function show(page: Page, slot: Node): void {
  clear(page, slot);
  (slot as ChildNode).before(page.away.get(slot)!);
  page.away.delete(slot);
}

/** The node before a slot's content; made when the slot is filled for the first time. */
function startOf(page: Page, slot: ChildNode): ChildNode {
  let start = page.starts.get(slot) as ChildNode | undefined;
  if (!start) {
    start = new Text("");
    slot.before(start);
    page.starts.set(slot, start);
  }
  return start;
}

function instantiate(page: Page, index: number, base: number, target: Node): void {
  const template = templateOf(page, index);
  const copy = document.importNode(template.content, true);
  eachDynamic(template, 0, template.content, copy, (node, number) => {
    page.nodes[base + number] = node;
  });
  target.appendChild(copy);
}
