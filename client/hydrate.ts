// Hydration: the operations of the first turn describe the page that the server wrote. Instead of cloning templates,
// this walks template and page side by side, in document order, and takes the operations of each dynamic node as it gets
// there. The page needs no markers: where the parser merged texts, the operations say how long each one is.

import { choose, isHolder, removeAttribute, setAttribute } from "./attributes.ts";
import { type Cursor, cursorInto, enterRows, Mismatch, takeElement, takeEnd, takeText } from "./cursor.ts";
import {
  ATTR,
  AWAY,
  apply,
  applyToNode,
  CLOSE,
  INT,
  keepAway,
  NOATTR,
  NUMBER,
  ON,
  OPEN,
  type Page,
  ROW,
  run,
  SIZES,
  stringAt,
  TEXT,
  TPL,
  templateOf,
  textAt,
} from "./interpreter.ts";
import { eachDynamic, findDynamic, type Piece, piecesOf, type Template, type Twin, twinOf } from "./template.ts";

/** A walk through the operations. */
interface Walk {
  page: Page;
  words: Uint32Array;
  at: number;
  problems: string[];
  /** Where the template stands that the walk is in; "" in release builds. */
  place: string;
}

/** An instance of a template: its dynamic nodes have the ids from `base`. */
interface Instance {
  template: Template;
  base: number;
  /** Number of the next dynamic node. */
  next: number;
}

/**
 * Takes over the page that the server wrote. Where it differs from `words`, the element around the difference gets its
 * content anew; `report` is called once, with the first difference.
 *
 * @example
 * hydrate(page, operations, (message) => console.error(message));
 */
export function hydrate(page: Page, words: Uint32Array, report: (message: string) => void): void {
  const walk: Walk = { page, words, at: 0, problems: [], place: "" };
  if (words[0] === OPEN) {
    orElse(
      walk,
      () => {
        const cursor = cursorInto(page.root);
        hydrateContent(walk, cursor);
        takeEnd(cursor);
      },
      () => {
        walk.at = run(page, words, 0, page.root, null, null, true);
      },
    );
  }
  const { problems } = walk;
  const more = problems.length > 1 ? ` (${problems.length - 1} more)` : "";
  if (problems.length) report(`Minnow: the page is not what its components make of it. ${problems[0]}${more}`);
  apply(page, words, walk.at);
}

/** Does `first`; where the page turns out to differ, notes it, goes back in the operations and does `second`. */
function orElse(walk: Walk, first: () => void, second: () => void): void {
  const { at, place } = walk;
  try {
    first();
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    note(walk, error.message);
    Object.assign(walk, { at, place });
    second();
  }
}

function note({ problems, place }: Walk, problem: string): void {
  problems.push(place ? `${place}: ${problem}` : problem);
}

/** From an `OPEN` or `ROW` behind its `CLOSE`. */
function hydrateContent(walk: Walk, cursor: Cursor): void {
  const { page, words } = walk;
  walk.at += SIZES[words[walk.at]!]!;
  while (words[walk.at] !== CLOSE) {
    if (globalThis.MINNOW_LISTS !== false && words[walk.at] === ROW) {
      hydrateRow(walk, cursor);
      continue;
    }
    if (words[walk.at] !== TPL) {
      walk.at = run(page, words, walk.at, page.root, null, null, true);
      continue;
    }
    if (takeIntact(walk, cursor)) continue;
    const index = words[walk.at + 1]!;
    const template = templateOf(page, index);
    const { place } = walk;
    walk.place = page.places?.[index] ?? "";
    const instance = { template, base: words[walk.at + 2]!, next: 0 };
    walk.at += SIZES[TPL]!;
    template.pieces ??= piecesOf(template);
    hydrateNodes(walk, instance, template.pieces, cursor);
    walk.place = place;
  }
  walk.at += SIZES[CLOSE]!;
}

/** A row of a list: notes its first and its last node. */
function hydrateRow(walk: Walk, cursor: Cursor): void {
  const { words, at } = walk;
  const { nodes } = walk.page;
  const row = words[at + 2]!;
  const { parent, next } = cursor;
  walk.at += SIZES[ROW]!;
  if (words[walk.at] === TPL && takeIntact(walk, cursor) && words[walk.at] === CLOSE) {
    nodes[row] = nodes[row + 1] = next!;
    walk.at += SIZES[CLOSE]!;
    return;
  }
  walk.at = at;
  cursor.next = next;
  const last = (): ChildNode | null => (cursor.next ? cursor.next.previousSibling : parent.lastChild);
  const before = last();
  hydrateContent(walk, cursor);
  // What has no nodes has a place nevertheless.
  if (last() === before) parent.insertBefore(new Text(""), cursor.next);
  nodes[row] = before ? before.nextSibling! : parent.firstChild!;
  nodes[row + 1] = last()!;
}

/**
 * Goes over an instance that is in the page to the letter as the operations say, which it mostly is: a copy of the template that stands
 * nowhere is made to say the same, and the browser compares. False, with nothing done, where one has to look closer.
 */
function takeIntact(walk: Walk, cursor: Cursor): boolean {
  const { page, words, at } = walk;
  const { next } = cursor;
  const base = words[at + 2]!;
  const template = templateOf(page, words[at + 1]!);
  const twin = (template.twin ??= twinOf(template));
  const start = at + SIZES[TPL]!;
  if (!next || !twin.tries) return false;
  const end = write(walk, twin, start, base);
  if (!end || !next.isEqualNode(twin.root)) {
    twin.tries--;
    return false;
  }
  findDynamic(template, next, page.nodes, base);
  for (walk.at = start; walk.at < end; walk.at += SIZES[words[walk.at]!]!) {
    if (words[walk.at] === ON) applyToNode(page, words, walk.at, page.nodes[words[walk.at + 1]!]!);
  }
  cursor.next = next.nextSibling;
  return true;
}

/** Makes a twin say what the operations from `at` on do; the place behind them, or 0 where it cannot. */
function write({ page, words }: Walk, { nodes, texts }: Twin, at: number, base: number): number {
  let missing = texts;
  for (let code = words[at]!, node: Node | undefined; (node = nodes[words[at + 1]! - base]); code = words[at]!) {
    if (code === TEXT || code === INT || code === NUMBER) {
      missing--;
      (node as Text).data = textAt(page, words, at);
    } else if (code === ATTR || code === NOATTR) {
      const name = page.names[words[at + 2]!]!;
      // A property, or what only parsers take for a name.
      if (/^\W/.test(name)) return 0;
      if (code === ATTR) (node as Element).setAttribute(name, stringAt(page, words, at + 3));
      else (node as Element).removeAttribute(name);
    } else if (code === OPEN) return 0;
    else if (code !== ON) break;
    at += SIZES[code]!;
  }
  return missing ? 0 : at;
}

/** `pieces` of a template stand at `cursor`. */
function hydrateNodes(walk: Walk, instance: Instance, pieces: Piece[], cursor: Cursor): void {
  for (const piece of pieces) {
    const id = piece.isDynamic ? instance.base + instance.next++ : 0;
    if (globalThis.MINNOW_VIEWS !== false && piece.name === "#comment") hydrateSlot(walk, id, cursor);
    else if (piece.name !== "#text") hydrateElement(walk, instance, piece, id, cursor);
    else {
      const text = takeText(cursor, id ? textOf(walk, id) : piece.node.nodeValue!);
      if (id) walk.page.nodes[id] = text;
    }
  }
}

function hydrateElement(walk: Walk, instance: Instance, piece: Piece, id: number, cursor: Cursor): void {
  const { name, inside } = piece;
  const element = takeElement(cursor, name);
  const first = instance.next;
  // What is in markup is the app's affair: the page has what the server wrote.
  if (id && hydrateAttributes(walk, id, element)) return;
  if (name === "NOSCRIPT" || (name === "TEXTAREA" && !inside.length)) return;
  orElse(
    walk,
    () => {
      const content = cursorInto(element);
      if (id && isContentOf(walk, id)) hydrateContent(walk, content);
      else hydrateNodes(walk, instance, inside, content);
      takeEnd(content);
    },
    () => remake(walk, instance, first, piece.node as Element, element, id),
  );
}

/** Takes the attributes and listeners of an element; true: its content is markup. */
function hydrateAttributes(walk: Walk, id: number, element: Element): boolean {
  const { page, words } = walk;
  let markup = false;
  page.nodes[id] = element;
  for (let code = words[walk.at]!; isFor(walk, id, id); code = words[walk.at]!) {
    if (code !== ATTR && code !== NOATTR && code !== ON) break;
    if (code === ON) applyToNode(page, words, walk.at, element);
    else if (globalThis.MINNOW_MARKUP !== false && page.names[words[walk.at + 2]!] === "innerHTML") markup = true;
    else hydrateAttribute(walk, element);
    walk.at += SIZES[code]!;
  }
  return markup;
}

function hydrateAttribute(walk: Walk, element: Element): void {
  const { page, words, at } = walk;
  const name = page.names[words[at + 2]!]!;
  if (globalThis.MINNOW_PROPERTIES !== false && name[0] === ".") {
    setAttribute(element, name, stringAt(page, words, at + 3));
    return;
  }
  const value = words[at] === ATTR ? stringAt(page, words, at + 3).replaceAll("\0", "\ufffd") : null;
  if (globalThis.MINNOW_STATES !== false && name === "value" && isHolder(element)) {
    // The server wrote it into the content; what the user has made of it since stays.
    if (globalThis.MINNOW_SELECT !== false && element.nodeName === "SELECT")
      choose(element as HTMLSelectElement, value ?? "", false);
    return;
  }
  const found = element.getAttribute(name);
  if (found === value) return;
  const tag = element.nodeName.toLowerCase();
  note(walk, `Attribute \`${name}\` of <${tag}>: expected ${JSON.stringify(value)}, found ${JSON.stringify(found)}.`);
  if (value === null) removeAttribute(element, name);
  else setAttribute(element, name, value);
}

/** Puts the two ends of a slot around what stands at `cursor`. */
function hydrateSlot(walk: Walk, id: number, cursor: Cursor): void {
  const { page, words } = walk;
  const away =
    globalThis.MINNOW_SUSPENSE !== false && words[walk.at] === AWAY && words[walk.at + 1] === id ? walk.at : -1;
  if (globalThis.MINNOW_SUSPENSE !== false && away >= 0) walk.at = behindContent(words, away);
  const filled = isContentOf(walk, id);
  if (filled) enterRows(cursor, firstElement(walk)?.nodeName);
  const start = cursor.parent.insertBefore(new Text(""), cursor.next);
  if (filled) hydrateContent(walk, cursor);
  const end = cursor.parent.insertBefore(new Text(""), cursor.next);
  if (start.parentNode !== end.parentNode) throw new Mismatch("A slot holds table rows and something else.");
  page.nodes[id] = end;
  page.starts[id] = start;
  if (globalThis.MINNOW_SUSPENSE !== false && away >= 0) keepAway(page, words, away, end);
}

/** Whether the content of slot `id` comes next. */
function isContentOf({ words, at }: Walk, id: number): boolean {
  return words[at] === OPEN && words[at + 1] === id;
}

/** The place behind the `CLOSE` of the content that opens at `at`. */
function behindContent(words: Uint32Array, at: number): number {
  for (let depth = 0; ; ) {
    const code = words[at]!;
    if (code === OPEN || code === ROW || code === AWAY) depth++;
    at += SIZES[code]!;
    if (code === CLOSE && --depth === 0) return at;
  }
}

/** The first element of a slot's content, as far as it shows in the operations. */
function firstElement({ page, words, at }: Walk): Element | null {
  for (let code = words[at]; code === OPEN || code === ROW || code === AWAY; code = words[at]) {
    at = globalThis.MINNOW_SUSPENSE !== false && code === AWAY ? behindContent(words, at) : at + SIZES[code]!;
  }
  return words[at] === TPL ? templateOf(page, words[at + 1]!).content.firstElementChild : null;
}

/** The text of a slot; empty when it has none because its effect failed. */
function textOf(walk: Walk, id: number): string {
  const code = walk.words[walk.at]!;
  if ((code !== TEXT && code < INT) || !isFor(walk, id, id)) return "";
  const text = textAt(walk.page, walk.words, walk.at);
  walk.at += SIZES[code]!;
  return text.replaceAll("\0", "\ufffd");
}

/**
 * Makes the content of `element` from the template, and applies the operations on it. It is put in when it is complete: what
 * a control begins with is told from its state by that.
 */
function remake(walk: Walk, instance: Instance, first: number, original: Element, element: Element, id: number): void {
  const { page, words } = walk;
  const { template, base } = instance;
  const made = document.importNode(original, true);
  if (id) page.nodes[id] = made;
  instance.next = first;
  eachDynamic(template, first, original, made, (node, number) => {
    page.nodes[base + number] = node;
    instance.next = number + 1;
  });
  while (isFor(walk, id || base + first, base + instance.next - 1)) {
    walk.at = run(page, words, walk.at, page.root, null, null, true);
  }
  element.replaceChildren(...made.childNodes);
  if (id) page.nodes[id] = element;
}

/** Whether the next operation is on one of the nodes from `first` to `last`. */
function isFor({ words, at }: Walk, first: number, last: number): boolean {
  const code = words[at]!;
  const id = words[at + 1]!;
  return (
    ((code >= TEXT && code <= OPEN) || code >= INT || (globalThis.MINNOW_SUSPENSE !== false && code === AWAY)) &&
    id >= first &&
    id <= last
  );
}
