// Templates: parsed once, then cloned. What varies in an instance are its dynamic nodes, numbered in document order. The way
// to each of them is worked out once, too.

/** In place of a text slot, also inside elements that know no comments, like `textarea`. */
const TEXT_SLOT = "<!--t-->";

export interface Template {
  content: DocumentFragment;
  /** What is cloned: the only node of `content`, or all of it. */
  root: Node;
  /** The dynamic nodes of `content`, in document order: elements, texts, and comments for slots that hold views. */
  dynamic: ChildNode[];
  /** Three numbers for each node on the way from `root`, see `findDynamic`. */
  steps: number[];
  /** What hydration looks for, once it does. */
  pieces?: Piece[];
  twin?: Twin;
}

/** A copy of a template to compare instances with. It stands in no page: nothing in it is loaded or comes to life. */
export interface Twin {
  root: Node;
  /** The dynamic ones. */
  nodes: Node[];
  /** How many of them are texts. */
  texts: number;
  /** How many more instances may turn out to be different before no other one is compared. */
  tries: number;
}

/** A node of a template as hydration looks for it: the DOM is asked for a template once, and not for each of its instances. */
export interface Piece {
  /** `#text`, `#comment` for a slot that holds views, or what an element is. */
  name: string;
  node: Node;
  isDynamic: boolean;
  inside: Piece[];
}

/** What a template's first letter says its elements stand in. */
const NAMESPACES: Readonly<Record<string, string>> = { "\0": "svg", "\u0001": "math" };

/**
 * Parses a template. Dynamic elements carry the attribute `_`; `<!--t-->` is a text slot, `<!---->` one for views. An empty text
 * before such a comment is where its content will begin.
 *
 * @example
 * parseTemplate("<p _>Hello <!--t--></p>").dynamic.length; // 2
 */
export function parseTemplate(html: string): Template {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const outer = globalThis.MINNOW_NAMESPACES === false ? undefined : NAMESPACES[html[0]!];
  if (globalThis.MINNOW_NAMESPACES !== false && outer) holder.innerHTML = `<${outer}>${html.slice(1)}</${outer}>`;
  const content = document.importNode(holder.content, true);
  if (globalThis.MINNOW_NAMESPACES !== false && outer) content.replaceChildren(...content.firstChild!.childNodes);
  const dynamic: ChildNode[] = [];
  for (const node of [...descendants(content)]) {
    if (node instanceof Element) {
      if (node.hasAttribute("_")) dynamic.push(node);
      node.removeAttribute("_");
    } else if (node instanceof Comment) {
      if (globalThis.MINNOW_VIEWS === false || node.data === "t") dynamic.push(replace(node, new Text("")));
      else {
        node.before(new Text(""));
        dynamic.push(node);
      }
    } else if (globalThis.MINNOW_TEXTS !== false) {
      dynamic.push(...splitSlots(node as Text));
    }
  }
  // A row of a list has a place, even where it shows nothing.
  if (!content.firstChild) content.append("");
  const root = content.firstChild === content.lastChild ? content.firstChild! : content;
  return { content, root, dynamic, steps: stepsTo(dynamic, root) };
}

export function twinOf(template: Template): Twin {
  const root = document.createElement("template").content.ownerDocument.importNode(template.root, true);
  const nodes: Node[] = [];
  findDynamic(template, root, nodes, 0);
  return { root, nodes, texts: nodes.filter((node) => node instanceof Text).length, tries: 8 };
}

/** The nodes of a template, but for those that mark where the content of a slot begins. */
export function piecesOf({ content, dynamic }: Template): Piece[] {
  let number = 0;
  const visit = (parent: Node): Piece[] => {
    const pieces: Piece[] = [];
    for (const node of parent.childNodes) {
      const isDynamic = node === dynamic[number];
      if (isDynamic) number++;
      else if (
        globalThis.MINNOW_VIEWS !== false &&
        node instanceof Text &&
        !node.data &&
        node.nextSibling instanceof Comment
      )
        continue;
      pieces.push({ name: node.nodeName, node, isDynamic, inside: visit(node) });
    }
    return pieces;
  };
  return visit(content);
}

/** A node is reached from another one that was reached before: as its first child, or as a sibling behind it. */
function stepsTo(dynamic: readonly ChildNode[], root: Node): number[] {
  const steps: number[] = [];
  const reached: Node[] = [root];
  const reach = (node: Node): number => {
    const known = reached.indexOf(node);
    if (known >= 0) return known;
    let siblings = 0;
    let from: Node | null = node;
    do {
      siblings++;
      from = from.previousSibling;
    } while (from && !reached.includes(from));
    const start = from ? reached.indexOf(from) : reach(node.parentNode!);
    steps.push(from ? start : -1 - start, from ? siblings : siblings - 1, dynamic.indexOf(node as ChildNode));
    return reached.push(node) - 1;
  };
  for (const node of dynamic) reach(node);
  return steps;
}

const found: Node[] = [];

/**
 * Finds the dynamic nodes of `copy`, a clone of a template's root, and stores them from `base` on. Each step is: from which of the nodes
 * that were found so far (n: to its sibling, -1 - n: to its first child), how many siblings further, and the node's number, or -1.
 */
export function findDynamic(
  { steps, dynamic, root }: Template,
  copy: Node,
  nodes: (Node | undefined)[],
  base: number,
): void {
  found[0] = copy;
  if (dynamic[0] === root) nodes[base] = copy;
  for (let i = 0, n = 1; i < steps.length; i += 3) {
    const from = steps[i]!;
    let node = from < 0 ? found[-1 - from]!.firstChild! : found[from]!;
    for (let more = steps[i + 1]!; more > 0; more--) node = node.nextSibling!;
    found[n++] = node;
    if (steps[i + 2]! >= 0) nodes[base + steps[i + 2]!] = node;
  }
}

/** Hands `found` what lies below `copy`, a deep copy of `original`, in the places of the dynamic nodes from `first` on. */
export function eachDynamic(
  { dynamic }: Template,
  first: number,
  original: Node,
  copy: Node,
  found: (node: Node, number: number) => void,
): void {
  let number = first;
  const copies = descendants(copy);
  for (const node of dynamic[first] ? descendants(original) : []) {
    const twin = copies.next().value as Node;
    if (node === dynamic[number]) found(twin, number++);
  }
}

/** Everything below `root`, in document order. Do not change the tree meanwhile. */
function* descendants(root: Node): Generator<Node, undefined> {
  const walker = document.createTreeWalker(root);
  while (walker.nextNode()) yield walker.currentNode;
}

/** Text slots in elements whose content the parser takes as text. */
function splitSlots(text: Text): Text[] {
  const pieces = text.data.split(TEXT_SLOT);
  if (pieces.length < 2) return [];
  const slots: Text[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (i) {
      slots.push(new Text(""));
      text.before(slots[i - 1]!);
    }
    if (piece) text.before(piece);
  }
  text.remove();
  return slots;
}

function replace(old: ChildNode, node: Text): Text {
  old.replaceWith(node);
  return node;
}
