// Applies the operations that wasm writes (docs/internals.md §5) to the page. They are read where they stand in its memory:
// while they are applied, nothing runs there.

import { removeAttribute, setAttribute } from "./attributes.ts";
import type { Listen, ListenOutside } from "./events.ts";
import { readString } from "./memory.ts";
import { findDynamic, parseTemplate, type Template } from "./template.ts";

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
export const INT = 15;
export const NUMBER = 16;
export const PORTAL = 17;
export const OUTSIDE = 18;
export const FORGET = 19;

/** Words of each operation, its code included. */
export const SIZES: readonly number[] = [0, 3, 4, 5, 3, 4, 2, 1, 3, 4, 4, 2, 2, 2, 2, 3, 4];

export interface PageOptions {
  root: Element;
  templates: string[];
  /** Where each template stands in the app's source. */
  places?: string[];
  names: string[];
  memory: WebAssembly.Memory;
  listen: Listen;
  listenOutside?: ListenOutside;
  /** All ASCII strings of this turn, as one. */
  readTexts?: () => string;
}

/** The page as far as wasm made it. */
export interface Page extends PageOptions {
  /** Dynamic nodes by id. A slot that holds views is the element around its content, or the comment behind it. */
  nodes: (Node | undefined)[];
  /** The nodes before the content of slots that have a comment behind it. */
  starts: (Node | undefined)[];
  /** Content of a slot that is kept away from the page. */
  away: WeakMap<Node, DocumentFragment>;
  parsed: Template[];
  /** What `readTexts` gave, once somebody asked in this turn. */
  texts: string | undefined;
}

export function createPage(options: PageOptions): Page {
  return { ...options, nodes: [options.root], starts: [], away: new WeakMap(), parsed: [], texts: undefined };
}

/** Applies all operations in `words` from `at` on. */
export function apply(page: Page, words: Uint32Array, at: number): void {
  run(page, words, at, page.root, null, null);
}

/**
 * Applies operations from `at` to the `CLOSE` of the content that they make, or to the end; returns the place behind. Instances
 * go into `parent` before `next`, each when it is complete; `made` is one that is being made. `single`: applies one operation only.
 */
export function run(
  page: Page,
  words: Uint32Array,
  at: number,
  parent: Node,
  next: Node | null,
  made: Node | null,
  single = false,
): number {
  const { nodes } = page;
  const end = single ? at + 1 : words.length;
  while (at < end) {
    const id = words[at + 1]!;
    switch (words[at]) {
      case TPL:
        if (made) parent.insertBefore(made, next);
        made = instantiate(page, id, words[at + 2]!);
        at += 3;
        continue;
      case CLOSE:
        if (made) parent.insertBefore(made, next);
        return at + 1;
      case OPEN:
        at = fill(page, words, at);
        continue;
      case ROW:
        if (globalThis.MINNOW_LISTS !== false) at = addRow(page, words, at);
        continue;
      case NOATTR:
        // A new element has none.
        if (!made) removeAttribute(nodes[id] as Element, page.names[words[at + 2]!]!);
        at += 3;
        continue;
      case FREE:
        forget(page, id, words[at + 2]!);
        at += 3;
        continue;
      default:
        at = applyOne(page, words, at);
    }
  }
  return at;
}

/** Applies one operation that makes no content. */
function applyOne(page: Page, words: Uint32Array, at: number): number {
  const code = words[at]!;
  if (globalThis.MINNOW_PORTALS !== false && code === PORTAL) return addPortal(page, words, at);
  if (globalThis.MINNOW_OUTSIDE !== false) {
    if (code === OUTSIDE) {
      page.listenOutside?.(words[at + 1] ? document : window, stringAt(page, words, at + 3), words[at + 2]!);
      return at + 5;
    }
    if (code === FORGET) {
      page.listenOutside?.(null, "", words[at + 1]!);
      return at + 2;
    }
  }
  const node = page.nodes[words[at + 1]!]!;
  if (code < OPEN || code >= INT) applyToNode(page, words, at, node);
  else if (globalThis.MINNOW_LISTS !== false && code === MOVE) moveRow(page, words, at);
  else if (globalThis.MINNOW_LISTS !== false && code === REMOVE) removeRow(page, words[at + 1]!);
  else if (globalThis.MINNOW_SUSPENSE !== false) {
    if (code === AWAY) return fillAway(page, words, at);
    if (code === HIDE) page.away.set(node, takeContent(page, words[at + 1]!));
    else if (code === SHOW) show(page, words[at + 1]!);
  }
  return at + SIZES[code]!;
}

/** Applies an operation on the text or the attributes of `node`. */
export function applyToNode(page: Page, words: Uint32Array, at: number, node: Node): void {
  const code = words[at]!;
  if (code === TEXT || code >= INT) {
    (node as Text).data = textAt(page, words, at);
    return;
  }
  const element = node as Element;
  const name = page.names[words[at + 2]!]!;
  if (code === ATTR) setAttribute(element, name, stringAt(page, words, at + 3));
  else if (code === NOATTR) removeAttribute(element, name);
  else page.listen(element, name, words[at + 3]!);
}

const bits = new Uint32Array(2);
const double = new Float64Array(bits.buffer);

/** The text that a `TEXT`, `INT` or `NUMBER` at `at` sets. */
export function textAt(page: Page, words: Uint32Array, at: number): string {
  const code = words[at]!;
  if (code === TEXT) return stringAt(page, words, at + 2);
  if (code === INT) return `${words[at + 2]! | 0}`;
  bits[0] = words[at + 2]!;
  bits[1] = words[at + 3]!;
  return `${double[0]}`;
}

/** Set in a string's length where it stands among the ASCII strings of the turn. */
const ASCII = 2 ** 31;

/** The string that an operation points to: where it is, and how long. */
export function stringAt(page: Page, words: Uint32Array, at: number): string {
  const where = words[at]!;
  const length = words[at + 1]!;
  if (length < ASCII) return readString(page.memory, where, length);
  page.texts ??= page.readTexts!();
  return page.texts.substring(where, where + length - ASCII);
}

/** Template `index`, parsed at its first use. */
export function templateOf(page: Page, index: number): Template {
  page.parsed[index] ??= parseTemplate(page.templates[index]!);
  return page.parsed[index];
}

/** A copy of a template: its only node, or a fragment. */
function instantiate(page: Page, index: number, base: number): Node {
  const template = templateOf(page, index);
  const copy = template.root.cloneNode(true);
  findDynamic(template, copy, page.nodes, base);
  return copy;
}

function forget({ nodes, starts }: Page, first: number, count: number): void {
  nodes.fill(undefined, first, first + count);
  if (first < starts.length) starts.fill(undefined, first, first + count);
}

/** Makes the content of a slot, in place of what was there. */
function fill(page: Page, words: Uint32Array, at: number): number {
  const id = words[at + 1]!;
  const slot = page.nodes[id]!;
  // The old content goes first: its ids may be used again.
  clear(page, id);
  at += SIZES[OPEN]!;
  if (globalThis.MINNOW_VIEWS === false || isHost(slot)) return run(page, words, at, slot, null, null);
  return run(page, words, at, slot.parentNode!, slot, null);
}

/** Whether a slot is all that its element holds; then it is that element. */
function isHost(slot: Node): boolean {
  return slot.nodeType === 1;
}

function clear(page: Page, id: number): void {
  const slot = page.nodes[id]!;
  if (globalThis.MINNOW_VIEWS === false || isHost(slot)) {
    if (slot.firstChild) slot.textContent = "";
  } else clearBetween(startOf(page, id), slot);
}

/** Takes away what stands between the two ends of a slot. */
function clearBetween(start: Node, slot: Node): void {
  const first = start.nextSibling!;
  if (first === slot) return;
  const parent = slot.parentNode!;
  if (first.nextSibling === slot) parent.removeChild(first);
  else if (!start.previousSibling && !slot.nextSibling) {
    parent.textContent = "";
    parent.appendChild(start);
    parent.appendChild(slot);
  } else while (start.nextSibling !== slot) parent.removeChild(start.nextSibling!);
}

/** The node before a slot's content: an empty text that stands before the comment, while the slot is empty. */
function startOf({ nodes, starts }: Page, id: number): Node {
  const slot = nodes[id]!;
  const known = starts[id];
  // Hydration may have given up a slot that it had begun with.
  if (known && known.parentNode === slot.parentNode) return known;
  starts[id] = slot.previousSibling!;
  return starts[id];
}

/** Makes a row of a list. It is one instance. */
function addRow(page: Page, words: Uint32Array, at: number): number {
  const { nodes } = page;
  const row = words[at + 2]!;
  const slot = nodes[words[at + 1]!]!;
  const next = rowEnd(page, words, at);
  at += SIZES[ROW]!;
  let made: Node | null = null;
  if (words[at] === TPL) {
    made = instantiate(page, words[at + 1]!, words[at + 2]!);
    at += SIZES[TPL]!;
    const isFragment = made.nodeType === 11;
    nodes[row] = isFragment ? made.firstChild! : made;
    nodes[row + 1] = isFragment ? made.lastChild! : made;
  }
  return run(page, words, at, next ? next.parentNode! : slot, next, made);
}

/** The node that a row at `at` goes before; null: to the end of its element. */
function rowEnd({ nodes }: Page, words: Uint32Array, at: number): Node | null {
  const before = words[at + 3]!;
  const slot = nodes[words[at + 1]!]!;
  return before ? nodes[before]! : globalThis.MINNOW_VIEWS === false || isHost(slot) ? null : slot;
}

function moveRow(page: Page, words: Uint32Array, at: number): void {
  const next = rowEnd(page, words, at);
  const row = words[at + 2]!;
  const parent = page.nodes[row]!.parentNode!;
  eachNode(page, row, (node) => parent.insertBefore(node, next));
}

function removeRow(page: Page, row: number): void {
  eachNode(page, row, (node) => (node as ChildNode).remove());
}

function eachNode({ nodes }: Page, row: number, visit: (node: Node) => void): void {
  const last = nodes[row + 1];
  let node = nodes[row];
  while (node) {
    const next: Node | null = node === last ? null : node.nextSibling;
    visit(node);
    node = next!;
  }
}

/** Makes the content of a slot, to be kept away from the page. */
function fillAway(page: Page, words: Uint32Array, at: number): number {
  const id = words[at + 1]!;
  clear(page, id);
  return keepAway(page, words, at, page.nodes[id]!);
}

/** Makes content that is kept away from the page, for `slot`. */
export function keepAway(page: Page, words: Uint32Array, at: number, slot: Node): number {
  const content = document.createDocumentFragment();
  const behind = run(page, words, at + SIZES[AWAY]!, content, null, null);
  page.away.set(slot, content);
  return behind;
}

/** Takes a slot's content out of the page. */
function takeContent(page: Page, id: number): DocumentFragment {
  const content = document.createDocumentFragment();
  const slot = page.nodes[id]!;
  const start = startOf(page, id);
  while (start.nextSibling !== slot) content.appendChild(start.nextSibling!);
  return content;
}

/** Puts the content that was kept away in place of what the slot shows. */
function show(page: Page, id: number): void {
  const slot = page.nodes[id]!;
  clear(page, id);
  (slot as ChildNode).before(page.away.get(slot)!);
  page.away.delete(slot);
}

/** Puts the two ends of a portal's content behind all that an element holds. */
function addPortal(page: Page, words: Uint32Array, at: number): number {
  const { nodes, starts } = page;
  const id = words[at + 1]!;
  const element = words[at + 2]!;
  const target = element ? (nodes[element] as Element) : elementAt(stringAt(page, words, at + 3));
  const first = new Text("");
  const last = new Text("");
  target.append(first, last);
  nodes[id] = first;
  nodes[id + 1] = last;
  starts[id + 1] = first;
  return at + 5;
}

/** The element that a portal names; where there is none, the console says so. */
function elementAt(selector: string): Element {
  const found = selector ? document.querySelector(selector) : document.body;
  if (!found)
    console.error(
      `Minnow: no element matches ${JSON.stringify(selector)}, where a Portal is to be; it stands in the body.`,
    );
  return found ?? document.body;
}
