// Templates: parsed once, then cloned. What varies in an instance are its dynamic nodes, numbered in document order.

/** In place of a text slot, also inside elements that know no comments, like `textarea`. */
const TEXT_SLOT = "<!--t-->";

export interface Template {
  content: DocumentFragment;
  /** The dynamic nodes of `content`, in document order: elements, texts, and comments for slots that hold views. */
  dynamic: ChildNode[];
}

/** Begins a template whose elements are SVG's. */
const SVG = "\0";

/**
 * Parses a template. Dynamic elements carry the attribute `_`; `<!--t-->` is a text slot, `<!---->` one for views.
 *
 * @example
 * parseTemplate("<p _>Hello <!--t--></p>").dynamic.length; // 2
 */
export function parseTemplate(html: string): Template {
  const holder = document.createElement("template");
  const inSvg = html[0] === SVG;
  holder.innerHTML = inSvg ? `<svg>${html.slice(1)}</svg>` : html;
  const content = document.importNode(holder.content, true);
  if (inSvg) content.replaceChildren(...content.firstChild!.childNodes);
  const dynamic: ChildNode[] = [];
  for (const node of [...descendants(content)]) {
    if (node instanceof Element) {
      if (node.hasAttribute("_")) dynamic.push(node);
      node.removeAttribute("_");
    } else if (node instanceof Comment) {
      if (node.data === "t") dynamic.push(replace(node, new Text("")));
      else dynamic.push(node);
    } else {
      dynamic.push(...splitSlots(node as Text));
    }
  }
  return { content, dynamic };
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
