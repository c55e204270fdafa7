import { expect, test } from "vitest";
import { parseTemplate, type TemplateNode } from "./parse.ts";

/** A tree in short: `p(a="x" "text" {0})`. */
function tree(strings: TemplateStringsArray, ..._slots: unknown[]): string {
  return parseTemplate(strings).map(brief).join(" ");
}

function brief(node: TemplateNode): string {
  if (node.kind === "text") return JSON.stringify(node.text);
  if (node.kind === "slot") return `{${node.slot}}`;
  const attributes = node.attributes.map(({ name, value }) => {
    const parts = value === true ? [] : value.map((part) => (typeof part === "string" ? part : `{${part.slot}}`));
    return value === true ? name : `${name}=${parts.join("")}`;
  });
  const inside = [...attributes, ...node.children.map(brief)].join(" ");
  return `${node.kind === "element" ? node.tag : `{${node.slot}}`}(${inside})`;
}

const x = "";

test("elements without content need no slash", () => {
  expect(tree`a<br>b<BR/>c`).toBe('"a" br() "b" br() "c"');
  expect(tree`<p><img src=${x}><input value="/"><hr class=a>d</p>`).toBe(
    'p(img(src={0}) input(value=/) hr(class=a) "d")',
  );
  expect(tree`<input title="a > b" disabled>${x}`).toBe("input(title=a > b disabled) {0}");
});

test("names of elements are in small letters", () => {
  expect(tree`<DIV><linearGradient viewBox="0"></lineargradient></div>`).toBe("div(lineargradient(viewBox=0))");
});

test("comments go, with all that they hold", () => {
  expect(tree`a<!-- <p> ${x} > -->b${x}`).toBe('"ab" {1}');
});

test.each<[string, () => string, string]>([
  ["an element that is never closed", () => tree`<div><p>a</p>`, "`<div>` is never closed"],
  ["an element that another one closes", () => tree`<div><p>a</div>`, "`<p>` is closed by `</div>`"],
  ["an end tag alone", () => tree`a</p>`, "`</p>` closes nothing"],
  ["a component that is never closed", () => tree`<${x}>a`, "`<{…}>` is never closed"],
  ["an element without content that is closed", () => tree`<br>a</br>`, "`</br>` closes nothing"],
  ["an element without content around others", () => tree`<br><//>`, "`</>` closes nothing"],
  ["a less-than sign", () => tree`1 < 2`, "`<` begins no tag here; to show one, put it into a slot"],
  ["two less-than signs", () => tree`1 < 2 > 3`, "`<` begins no tag here; to show one, put it into a slot"],
  ["a tag without end", () => tree`<p class="a`, '`<p class="a` has no `>`'],
  ["a comment without end", () => tree`a <!-- b`, "a comment is never closed"],
  ["a slot in a tag's name", () => tree`<h${x}>a</h${x}>`, "`<h{…}>` is not a tag"],
  ["a slot in place of an attribute", () => tree`<p ${x}>a</p>`, "`{…}` is not an attribute's name"],
  ["a slot in an attribute's name", () => tree`<p data-${x}="a">a</p>`, "`data-{…}` is not an attribute's name"],
  ["an element in a textarea", () => tree`<textarea><b>a</b></textarea>`, "`<textarea>` holds only text"],
  ["a component in a title", () => tree`<title><${x} /></title>`, "`<title>` holds only text"],
  ["a slot in a template element", () => tree`<template><p id=${x}></p></template>`, "`<template>` cannot hold a slot"],
  ["an attribute that is there twice", () => tree`<p id="a" ID=${x}>a</p>`, "`ID` is there twice"],
  ["a component without a slot", () => tree`<Stats />`, "`<Stats>` is no element; a component is written"],
])("%s is refused", (_name, parse, message) => {
  expect(parse).toThrow(message);
});
