// @vitest-environment jsdom
// Hydration and the interpreter on operations written by hand.

import { expect, test } from "vitest";
import { createEvents } from "./events.ts";
import { hydrate } from "./hydrate.ts";
import { apply, CLOSE, createPage, FREE, NOATTR, ON, OPEN, type Page, ROW, TEXT, TPL } from "./interpreter.ts";
import { writeString } from "./memory.ts";

const names = ["title", "click", "focus", "value", "checked"];
const memory = new WebAssembly.Memory({ initial: 4 });
let used = 0;

/** Puts a string into memory: its address and its length. */
function text(value: string): [number, number] {
  const address = used;
  writeString(memory, address, value);
  used += value.length * 2;
  return [address, value.length];
}

const ATTR = 3;

interface Setup {
  page: Page;
  root: Element;
  problems: string[];
  run(...words: number[]): void;
}

/** A page that the server wrote as `html`, hydrated with `words`. */
function hydrated(html: string, templates: string[], words: number[]): Setup {
  document.body.innerHTML = `<div id="main">${html}</div>`;
  const root = document.getElementById("main")!;
  const problems: string[] = [];
  const { listen } = createEvents(root, () => {});
  const page = createPage({ root, templates, names, memory, listen });
  hydrate(page, new Uint32Array(words), (message) => problems.push(message));
  return { page, root, problems, run: (...more) => apply(page, new Uint32Array(more), 0) };
}

/** One template in the root, whose texts are `values`. */
function texts(html: string, template: string, values: string[]): Setup {
  const slots = values.flatMap((value, i) => [TEXT, i + 1, ...text(value)]);
  return hydrated(html, [template], [OPEN, 0, TPL, 0, 1, ...slots, CLOSE]);
}

test.each([
  ["between static texts", "<p>a 😀b c</p>", "<p>a <!--t--> c</p>", ["😀b"]],
  ["beside each other", "<p>onetwothree</p>", "<p><!--t--><!--t--><!--t--></p>", ["one", "two", "three"]],
  ["that are empty", "<p>x</p>", "<p><!--t-->x<!--t--></p>", ["", ""]],
  ["in an element of their own", "<p></p>", "<p><!--t--></p>", [""]],
  ["at the page's top", "hello you", "hello <!--t-->", ["you"]],
  ["with characters that HTML replaces", "<p>a\ufffdb&#13;\nc</p>", "<p><!--t--></p>", ["a\0b\r\nc"]],
  ["with a line break that pre drops", "<pre>\nline</pre>", "<pre><!--t--></pre>", ["\nline"]],
  ["with only a line break in pre", "<pre>\nx</pre>", "<pre><!--t-->x</pre>", ["\n"]],
  ["in a textarea", "<textarea>hi you</textarea>", "<textarea>hi <!--t--></textarea>", ["you"]],
])("finds texts %s", (_name, html, template, values) => {
  const { page, problems, run, root } = texts(html, template, values);
  expect(problems).toEqual([]);
  values.forEach((value, i) => {
    expect((page.nodes[i + 1] as Text).data).toBe(value.replace("\0", "\ufffd"));
  });
  run(...values.flatMap((_value, i) => [TEXT, i + 1, ...text(`<${i}>`)]));
  const expected = template.replace(/<!--t-->/g, () => "§");
  let n = 0;
  expect(root.textContent).toBe(expected.replace(/<[^>]*>/g, "").replace(/§/g, () => `<${n++}>`));
});

test("joins texts that the parser cut", () => {
  const { page, problems } = texts("<p>abc</p>", "<p><!--t-->c</p>", ["ab"]);
  expect(problems).toEqual([]);
  const [node] = [page.nodes[1] as Text];
  document.body.innerHTML = '<div id="main"><p></p></div>';
  const root = document.getElementById("main")!;
  root.firstElementChild!.append("a", "bc");
  const again = createPage({ ...page, root });
  hydrate(again, new Uint32Array([OPEN, 0, TPL, 0, 1, TEXT, 1, ...text("ab"), CLOSE]), (m) => problems.push(m));
  expect(problems).toEqual([]);
  expect((again.nodes[1] as Text).data).toBe(node!.data);
});

test("follows rows into the tbody that the parser put in", () => {
  const templates = ["<table><caption>c</caption><!----><!----></table>", "<tr><td><!--t--></td></tr>"];
  const row = (base: number, value: string) => [TPL, 1, base, TEXT, base, ...text(value)];
  const words = [OPEN, 0, TPL, 0, 1, OPEN, 1, ...row(3, "a"), ...row(4, "b"), CLOSE, OPEN, 2, ...row(5, "c"), CLOSE];
  const html = "<table><caption>c</caption><tr><td>a</td></tr><tr><td>b</td></tr><tr><td>c</td></tr></table>";
  const { problems, root, run } = hydrated(html, templates, [...words, CLOSE]);
  expect(problems).toEqual([]);
  run(OPEN, 1, ...row(6, "new"), CLOSE);
  expect(root.querySelector("tbody")!.innerHTML).toBe("<tr><td>new</td></tr><tr><td>c</td></tr>");
});

test("hydrates nested views and replaces them", () => {
  const templates = ["<div>a <!----> z</div>", "<b><!--t--></b><!---->"];
  const nested = [OPEN, 1, TPL, 1, 2, TEXT, 2, ...text("one"), OPEN, 3, TPL, 1, 4, TEXT, 4, ...text("two"), OPEN, 5];
  const words = [OPEN, 0, TPL, 0, 1, ...nested, CLOSE, CLOSE, CLOSE, CLOSE];
  const { problems, root, run } = hydrated("<div>a <b>one</b><b>two</b> z</div>", templates, words);
  expect(problems).toEqual([]);
  run(OPEN, 3, CLOSE, FREE, 4, 2);
  expect(root.innerHTML).toBe("<div>a <b>one</b> z</div>");
  run(OPEN, 3, TPL, 1, 4, TEXT, 4, ...text("three"), OPEN, 5, CLOSE, CLOSE);
  expect(root.textContent).toBe("a onethree z");
  run(OPEN, 1, CLOSE);
  expect(root.innerHTML).toBe("<div>a  z</div>");
});

test("makes only the element around a difference anew", () => {
  const template = "<header><input></header><section><p _><!--t--></p><ul><li>x</li></ul></section>";
  const words = [OPEN, 0, TPL, 0, 1, ATTR, 1, 0, ...text("t"), ON, 1, 1, 9, TEXT, 2, ...text("right"), CLOSE];
  const html = '<header><input></header><section><p title="t">wrong</p><ul><li>x</li></ul></section>';
  document.body.innerHTML = "";
  const { problems, root, page } = hydrated(html, [template], words);
  expect(problems).toEqual([
    'Minnow: the page is not what its components make of it. In <div> <section> <p>: expected "right", found "wrong".',
  ]);
  expect(root.innerHTML).toBe(html.replace("wrong", "right"));
  expect((page.nodes[2] as Text).data).toBe("right");
});

test("makes nested content anew where it differs", () => {
  const templates = ["<div><i></i><!----></div>", "<b><!--t--></b>"];
  const words = [OPEN, 0, TPL, 0, 1, OPEN, 1, TPL, 1, 2, TEXT, 2, ...text("one"), CLOSE, CLOSE];
  const { problems, root, run } = hydrated("<div><i></i><u>one</u></div>", templates, words);
  expect(problems[0]).toMatch(/In <div> <div>: expected <b>, found <u>\./);
  expect(root.querySelector("div")!.textContent).toBe("one");
  run(TEXT, 2, ...text("two"));
  expect(root.querySelector("b")!.textContent).toBe("two");
});

test("names the component whose template differs", () => {
  const templates = ["<div title=a _><!----></div>", "<b><!--t--></b>", "<i><!--t--></i>"];
  const inner = [OPEN, 2, TPL, 1, 3, TEXT, 3, ...text("one"), TPL, 2, 4, TEXT, 4, ...text("two"), CLOSE];
  document.body.innerHTML = '<div id="main"><div title="b"><b>one</b><i>2</i></div></div>';
  const root = document.getElementById("main")!;
  const places = ["App (a.ts:1:2)", "One (a.ts:3:4)", "Two (a.ts:5:6)"];
  const { listen } = createEvents(root, () => {});
  const page = createPage({ root, templates, places, names, memory, listen });
  const problems: string[] = [];
  const report = (message: string) => problems.push(message);
  hydrate(page, new Uint32Array([OPEN, 0, TPL, 0, 1, ...inner, CLOSE]), report);
  expect(problems[0]).toContain('Two (a.ts:5:6): In <div> <div> <i>: expected "two", found "2".');
  expect(root.textContent).toBe("onetwo");
  document.body.innerHTML = "";
});

/** A list of rows in `ul`, the instances of one template; each holds what its operations say of the node with its id. */
function rows(html: string, template: string, nodes: number, each: ((id: number) => number[])[]): Setup {
  const ops = each.flatMap((of, i) => {
    const base = 2 + i * (nodes + 2);
    return [ROW, 1, base + nodes, 0, TPL, 1, base, ...of(base), CLOSE];
  });
  return hydrated(`<ul>${html}</ul>`, ["<ul _></ul>", template], [OPEN, 0, TPL, 0, 1, OPEN, 1, ...ops, CLOSE, CLOSE]);
}

test.each([
  ["as they are said", ""],
  ["with something in each", "<!--foreign-->"],
])("takes over rows %s", (_name, foreign) => {
  const values = Array.from({ length: 20 }, (_, i) => `${i}`);
  const html = values.map((value) => `<li><b>x</b><i>${value}</i>${foreign}</li>`).join("");
  const said = values.map((value) => (id: number) => [ON, id, 1, 7, TEXT, id + 1, ...text(value)]);
  const { problems, root, page, run } = rows(html, "<li _><b>x</b><i><!--t--></i></li>", 2, said);
  expect(problems).toEqual([]);
  for (const [i, row] of [...root.querySelectorAll("li")].entries()) {
    expect([page.nodes[2 + i * 4], page.nodes[4 + i * 4], page.nodes[5 + i * 4]]).toEqual([row, row, row]);
    expect((row as unknown as Record<string, number>).$$click).toBe(7);
    run(TEXT, 3 + i * 4, ...text("new"));
    expect(row.textContent).toBe("xnew");
  }
});

test("what one row says is not expected of the next", () => {
  const said = [
    (id: number) => [ATTR, id, 0, ...text("t"), TEXT, id + 1, ...text("a")],
    (id: number) => [NOATTR, id, 0, TEXT, id + 1, ...text("b")],
    (id: number) => [NOATTR, id, 0],
  ];
  const html = '<li title="t">a</li><li title="t">b</li><li>b</li>';
  const { problems, root } = rows(html, "<li _><!--t--></li>", 2, said);
  expect(problems[0]).toContain('Attribute `title` of <li>: expected null, found "t". (1 more)');
  expect(root.innerHTML).toBe('<ul><li title="t">a</li><li>b</li><li></li></ul>');
});

test("applies what the first turn did besides", () => {
  const words = [OPEN, 0, TPL, 0, 1, TEXT, 1, ...text("1"), CLOSE, TEXT, 1, ...text("2")];
  const { problems, root } = hydrated("<p>1</p>", ["<p><!--t--></p>"], words);
  expect(problems).toEqual([]);
  expect(root.textContent).toBe("2");
});

test("keeps what a control shows when it has the right value", () => {
  const words = [OPEN, 0, TPL, 0, 1, ATTR, 1, 3, ...text("start"), CLOSE];
  document.body.innerHTML = "";
  const { page, root, run } = hydrated('<input value="start">', ["<input _>"], words);
  const input = page.nodes[1] as HTMLInputElement;
  input.value = "typed";
  run(ATTR, 1, 3, ...text("set"));
  expect([input.value, input.getAttribute("value")]).toEqual(["set", "start"]);
  run(ATTR, 1, 4, ...text(""));
  expect(root.querySelector<HTMLInputElement>("input")!.checked).toBe(true);
  run(NOATTR, 1, 4);
  expect(input.checked).toBe(false);
});
