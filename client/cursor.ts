// A position in the page that the server wrote, and what a parser or an extension may have done to it.

/** The page is not what the operations say. Caught where an element's content can be made anew. */
export class Mismatch extends Error {}

/** A position between the children of `parent`. */
export interface Cursor {
  parent: Node;
  next: ChildNode | null;
  /** Inside a `tbody` that the parser put around rows: the table's child behind it. */
  behind?: ChildNode | null;
}

export function cursorInto(parent: Node): Cursor {
  return { parent, next: parent.firstChild };
}

/** Goes over an element named `expected`, and returns it. */
export function takeElement(cursor: Cursor, expected: string): Element {
  if (globalThis.MINNOW_VIEWS !== false && (expected === "TR" || cursor.behind !== undefined))
    enterRows(cursor, expected);
  const found = takeNext(cursor, expected, "");
  cursor.next = found.nextSibling;
  return found as Node as Element;
}

/** Goes over exactly the text `expected`, which the parser may have merged with what follows, and returns its node. */
export function takeText(cursor: Cursor, expected: string): Text {
  if (!expected) return cursor.parent.insertBefore(new Text(""), cursor.next);
  const found = takeNext(cursor, "#text", expected) as Text;
  if (found.data !== expected) cutText(cursor, found, expected);
  cursor.next = found.nextSibling;
  return found;
}

function cutText(cursor: Cursor, found: Text, expected: string): void {
  joinPieces(found, expected.length);
  if (globalThis.MINNOW_TEXTS !== false) {
    // The parser drops a line break at the very beginning of these.
    const first = !found.previousSibling && /^(PRE|TEXTAREA|LISTING)$/.test(cursor.parent.nodeName);
    if (first && expected === `\n${found.data.slice(0, expected.length - 1)}`) found.data = `\n${found.data}`;
  }
  if (!found.data.startsWith(expected)) throw mismatch(cursor, quote(expected));
  if (found.length > expected.length) found.splitText(expected.length);
}

/** Makes sure that nothing is left. */
export function takeEnd(cursor: Cursor): void {
  if (globalThis.MINNOW_VIEWS !== false) leaveRows(cursor);
  if (cursor.next) takeNext(cursor, undefined, "");
}

/** Rows that stand in a table of the template stand in a `tbody` of the page. */
export function enterRows(cursor: Cursor, expected: string | undefined): void {
  if (expected !== "TR") leaveRows(cursor);
  else if (cursor.parent.nodeName === "TABLE") {
    let body = cursor.next;
    while (body && FOREIGN.test(body.nodeName)) body = body.nextSibling;
    if (body?.nodeName === "TBODY") Object.assign(cursor, cursorInto(body), { behind: body.nextSibling });
  }
}

function leaveRows(cursor: Cursor): void {
  if (cursor.behind === undefined || cursor.next) return;
  cursor.parent = cursor.parent.parentNode!;
  cursor.next = cursor.behind;
  cursor.behind = undefined;
}

const FOREIGN = /^(#comment|SCRIPT|STYLE|LINK|IFRAME|.*-.*)$/;

/**
 * The next node, which has to be one named `expected`, or none; goes over what extensions put in: comments, custom elements,
 * scripts and styles. `text` is what a text is to hold.
 */
function takeNext(cursor: Cursor, expected: string | undefined, text: string): ChildNode {
  for (let found = cursor.next; found?.nodeName !== expected; cursor.next = found = found.nextSibling) {
    if (found && FOREIGN.test(found.nodeName)) continue;
    throw mismatch(cursor, text ? quote(text) : expected ? tagOf(expected) : "nothing more");
  }
  return cursor.next!;
}

/** Parsers cut very long texts into several nodes. */
function joinPieces(text: Text, length: number): void {
  while (text.length < length && text.nextSibling instanceof Text) {
    text.data += text.nextSibling.data;
    text.nextSibling.remove();
  }
}

function mismatch({ parent, next }: Cursor, expected: string): Mismatch {
  return new Mismatch(`In ${pathOf(parent)}: expected ${expected}, found ${next ? describe(next) : "nothing"}.`);
}

function describe(node: Node): string {
  return node instanceof Text ? quote(node.data) : tagOf(node.nodeName);
}

function tagOf(name: string): string {
  return `<${name.toLowerCase()}>`;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

function pathOf(node: Node): string {
  let path = describe(node);
  for (let outer = node.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
    path = `${describe(outer)} ${path}`;
  }
  return path;
}
