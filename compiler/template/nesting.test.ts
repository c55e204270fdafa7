// @vitest-environment jsdom
// The parser of a DOM library is the oracle: what it leaves as it was written is not misplaced.

import { expect, test } from "vitest";
import { isElement } from "./known.ts";
import { misplaced } from "./nesting.ts";
import { VOID_ELEMENTS } from "./tags.ts";

const TAGS = (
  "a address b button caption col colgroup dd div dl dt form h1 h2 hr img input li p pre section select span table tbody td " +
  "template tr ul"
).split(" ");

/** Elements whose content is parsed by rules of its own, or text alone; parsers differ about a select's. */
const LEAVES = new Set([...VOID_ELEMENTS, "textarea", "select", "optgroup", "option", "template"]);

/** Of what is not open in a template nobody knows what is around it. */
const ROOTS: Record<string, string> = {
  ...{ caption: "table", colgroup: "table", thead: "table", tbody: "table", tfoot: "table" },
  ...{ tr: "tbody", td: "tr", th: "tr", col: "colgroup" },
};

test("an element is misplaced where the parser does not leave it", () => {
  const wrong: string[] = [];
  for (const outer of TAGS.filter((tag) => !LEAVES.has(tag))) {
    for (const inner of TAGS) {
      compare([outer, inner], wrong);
      if (LEAVES.has(inner) || misplaced(inner, [outer])) continue;
      for (const innermost of TAGS) compare([outer, inner, innermost], wrong);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  ["svg p", true],
  ["svg g span", true],
  ["svg foreignobject p", false],
  ["svg title b", false],
  ["svg circle animate", false],
  ["math mi b", false],
  ["math mrow div", true],
  ["p svg foreignobject div", false],
  ["a svg a", false],
])("in %s", (chain, isMisplaced) => {
  const tags = chain.split(" ");
  expect(misplaced(tags.at(-1)!, tags.slice(0, -1)) !== null).toBe(isMisplaced);
});

test("all of them are known", () => {
  expect(TAGS.filter((tag) => !isElement(tag))).toEqual([]);
});

function compare(chain: string[], wrong: string[]): void {
  // A form in a table stays there, but empty.
  if (chain.at(-1) === "form" && /^(table|tbody|tr)$/.test(chain.at(-2)!)) return;
  const found = misplaced(chain.at(-1)!, chain.slice(0, -1)) !== null;
  if (found === isKept(chain)) wrong.push(`${chain.join(" ")}: ${found ? "misplaced" : "fine"}`);
}

function isKept(chain: readonly string[]): boolean {
  const whole = [...chain];
  for (let root = ROOTS[whole[0]!]; root; root = ROOTS[whole[0]!]) whole.unshift(root);
  const html = whole.reduceRight((inside, tag) => `<${tag}>${inside}${VOID_ELEMENTS.has(tag) ? "" : `</${tag}>`}`, "");
  const holder = document.createElement("body");
  holder.innerHTML = html;
  let node: Element = holder;
  for (const tag of whole) {
    const [only, more] = node.children;
    // The parser puts a `tbody` around rows, which hydration knows.
    const found = tag === "tr" && node.localName === "table" ? only?.firstElementChild : only;
    if (!found || more || found.localName.toLowerCase() !== tag) return false;
    node = found;
  }
  return node.childNodes.length === 0;
}
