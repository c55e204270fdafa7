// What happens to a page between the server and its hydration: extensions put nodes in, proxies and other scripts change it.

import { sequence } from "../random.ts";

/** What an extension does, and what should never happen. */
export type Damage = "foreign" | "broken";

/** Puts nodes of an extension between those of the page, or breaks one thing in it. Says what it did; "" for nothing. */
export function damage(root: Element, kind: Damage, seed: number): string {
  const next = sequence(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  return kind === "foreign" ? addForeign(root, next, pick) : breakOne(root, pick);
}

/** What `addForeign` puts in, as it stands in HTML. */
export const FOREIGN: RegExp = /<!--foreign-->|<(script|style|x-extension|iframe|link) data-foreign="">(<\/\1>)?/g;

type Pick = <T>(list: readonly T[]) => T | undefined;

function addForeign(root: Element, next: () => number, pick: Pick): string {
  const parents = [root, ...root.querySelectorAll("*")].filter(
    (each) => !each.closest("noscript, textarea, pre, select, svg, math, script, style"),
  );
  const put: string[] = [];
  for (const parent of parents) {
    if (next() < 0.5) continue;
    const name = pick(["", "script", "style", "x-extension", "iframe", "link"])!;
    const node = name ? document.createElement(name) : document.createComment("foreign");
    if (node instanceof Element) node.setAttribute("data-foreign", "");
    parent.insertBefore(node, pick([null, ...parent.childNodes])!);
    put.push(`${node.nodeName} in ${parent.nodeName}`);
  }
  return put.join(", ");
}

function breakOne(root: Element, pick: Pick): string {
  const inside = (node: Node): boolean => !node.parentElement!.closest("noscript, textarea, option");
  const elements = [...root.querySelectorAll("*")].filter(inside);
  const texts = [...root.querySelectorAll("*")]
    .flatMap((each) => [...each.childNodes])
    .filter((each): each is Text => each instanceof Text && inside(each));
  const element = pick(elements);
  const text = pick(texts);
  const ways: Array<[string, () => void]> = [];
  if (element) {
    const copy = element.cloneNode(true);
    ways.push([`<${element.localName}> is missing`, () => element.remove()]);
    // A second custom element cannot be told from an extension's.
    if (!element.localName.includes("-"))
      ways.push([`<${element.localName}> is there twice`, () => element.after(copy)]);
    ways.push([`<em> instead of <${element.localName}>`, () => element.replaceWith(document.createElement("em"))]);
    if (element.firstChild && element.nodeName !== "TEXTAREA")
      ways.push([`<${element.localName}> is empty`, () => element.replaceChildren()]);
    ways.push([`text behind <${element.localName}>`, () => element.after("intruder")]);
  }
  if (text) {
    ways.push([`another text than ${JSON.stringify(text.data)}`, () => void (text.data += "!")]);
    ways.push([`${JSON.stringify(text.data)} is missing`, () => text.remove()]);
  }
  const way = pick(ways);
  way?.[1]();
  return way?.[0] ?? "";
}
