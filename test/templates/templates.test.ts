// @vitest-environment jsdom
// Every component in `cases/`, on both sides: what the server writes, what the client makes of it, and what the client
// makes on its own must be the same, at first and after each press of a button. `UPDATE=1` rewrites `expected.txt`.

import { afterAll, expect, test, vi } from "vitest";
import { compileCases, type Rendered } from "./cases.ts";
import { describeOutcome, isMoved, readExpected, writeExpected } from "./expected.ts";
import { importsOf, type Outcome, show } from "./show.ts";

const update = process.env.UPDATE === "1";
const cases = await compileCases();
const wasm = new WebAssembly.Module(cases.clientWasm);
const expected = readExpected();
const seen = new Map<string, string>();

// Those that do not run (`-t`, `CASES`) stay as they were.
afterAll(() => {
  const order = [...expected.keys()];
  // A new one stands behind the one that it is written behind.
  for (const [at, name] of cases.names.entries()) {
    if (!order.includes(name)) order.splice(order.indexOf(cases.names[at - 1] ?? "") + 1, 0, name);
  }
  const all = order.map((name) => [name, seen.get(name) ?? expected.get(name) ?? ""] as const);
  if (update) writeExpected(new Map(all));
});

/** Anything but that the page is not what was expected. */
const isOther = (problem: string): boolean => !problem.includes("page is not what");

test("all cases compile without a message", () => {
  expect(cases.diagnostics).toEqual([]);
});

test.each(cases.names)("%s", async (name) => {
  const rendered = cases.render(name);
  const hydrated = await open(rendered);
  const made = await open({ ...rendered, html: "" });
  seen.set(name, describeOutcome(rendered, hydrated));
  expect.soft(made.steps).toEqual(hydrated.steps);
  expect.soft(made.problems.filter(isOther)).toEqual(hydrated.problems.filter(isOther));
  expect.soft(hydrated.problems.length - hydrated.problems.filter(isOther).length).toBe(isMoved(name) ? 1 : 0);
  expect.soft(hydrated.kept).toBe(!isMoved(name));
  if (!update) expect.soft(seen.get(name)).toBe(expected.get(name));
});

test("events reach their handlers in order, and no further than they let them", async () => {
  await open(cases.render("HandlersThatStop"));
  const root = document.getElementById("main")!;
  const log = () => root.querySelector("output")!.textContent;
  const fire = (selector: string, event: Event): boolean => root.querySelector(selector)!.dispatchEvent(event);
  const click = () => new MouseEvent("click", { bubbles: true, cancelable: true });
  expect(log()).toBe("submit ");
  expect(fire("#stop b", click())).toBe(true);
  expect(log()).toBe("submit stop ");
  expect(fire("#bubble b", click())).toBe(true);
  expect(log()).toBe("submit stop inner outer ");
  expect(fire("a", click())).toBe(false);
  expect(log()).toBe("submit stop inner outer link outer ");
  const [input, box] = root.querySelectorAll("input");
  input!.focus();
  fire("input", new KeyboardEvent("keydown", { bubbles: true, key: "Enter" }));
  input!.value = "typed";
  fire("input", new InputEvent("input", { bubbles: true }));
  input!.blur();
  box!.click();
  box!.click();
  expect(log()).toBe("submit stop inner outer link outer focus Enter typed blur on off ");
});

test("events say what they know when they are asked", async () => {
  await open(cases.render("HandlersWithTypes"));
  const root = document.getElementById("main")!;
  const log = root.querySelector("output")!;
  let before = log.textContent!.length;
  const said = (selector: string, event: Event): string => {
    root.querySelector(selector)!.dispatchEvent(event);
    const text = log.textContent!.slice(before).trim();
    before = log.textContent!.length;
    return text;
  };
  const bubbles = true;
  const mouse = { bubbles, clientX: 3, clientY: 4.5, button: 1, ctrlKey: true };
  expect(said("#inner", new MouseEvent("click", mouse))).toBe("3,4.5 1 true inner mouse 7");
  const pointer = Object.assign(new MouseEvent("pointerdown", { ...mouse, shiftKey: true }), { pointerType: "pen" });
  expect(said("#pointer", pointer)).toBe("pen 3 true");
  const key = { bubbles, key: "a", code: "KeyA", repeat: true, altKey: true, isComposing: true };
  expect(said("#key", new KeyboardEvent("keydown", key))).toBe("a KeyA true true true");
  root.querySelector<HTMLInputElement>("#key")!.value = "abc";
  expect(said("#key", new InputEvent("input", { bubbles, data: "c", inputType: "insertText" }))).toBe(
    "c abc insertText",
  );
  expect(said("#key", new InputEvent("input", { bubbles }))).toBe("null abc");
  root.querySelector<HTMLInputElement>("#number")!.value = "-2.5";
  expect(said("#number", new Event("input", { bubbles }))).toBe("-2.5");
  root.querySelector<HTMLInputElement>("#number")!.value = "";
  expect(said("#number", new Event("input", { bubbles }))).toBe("NaN");
  expect(said("#many", new Event("change", { bubbles }))).toBe("a+c");
  const files = [new File(["four"], "a.txt", { type: "text/plain" }), new File([], "b")];
  Object.defineProperty(root.querySelector("#files"), "files", { value: files });
  expect(said("#files", new Event("change", { bubbles }))).toBe("a.txt:4:text/plain+b:0:");
  const submitter = root.querySelector<HTMLElement>("#form button")!;
  const submit = new SubmitEvent("submit", { bubbles, cancelable: true, submitter });
  expect(said("#form", submit)).toBe("who+tag+act me 1+2 null true go true");
  expect(submit.defaultPrevented).toBe(true);
  expect(said("#form", new SubmitEvent("submit", { bubbles }))).toBe("who+tag me 1+2 null true - false");
  expect(said("#wheel", new WheelEvent("wheel", { bubbles, deltaY: 7 }))).toBe("7");
  const touches = [{ clientX: 1 }, { clientX: 2 }];
  expect(said("#wheel", Object.assign(new Event("touchstart"), { touches }))).toBe("2");
  const data = { getData: (type: string) => `<${type}>`, types: ["a", "b"] };
  expect(said("#drag", Object.assign(new Event("drop", { bubbles }), { dataTransfer: data }))).toBe("<text/plain>a+b");
  expect(said("#drag", Object.assign(new Event("paste", { bubbles }), { clipboardData: data }))).toBe("<text/plain>");
  const relatedTarget = root.querySelector("#key");
  expect(said("#focus", new FocusEvent("focus", { relatedTarget }))).toBe("focus key");
  expect(said("#focus", new FocusEvent("blur"))).toBe("blur true");
  expect(said("x-element", new CustomEvent("sl-change", { detail: { a: [1] } }))).toBe('{"a":[1]}');
  expect(said("x-element", new CustomEvent("sl-change", { detail: 5 }))).toBe("5");
  expect(said("#later", new MouseEvent("click", mouse))).toBe("later 3click");
  expect(said("#get", new MouseEvent("click", { bubbles }))).toBe("t true false");
  expect(said("#once", new MouseEvent("click", { bubbles }))).toBe("once");
  expect(said("#once", new MouseEvent("click", { bubbles }))).toBe("");
  expect(said("#stop", new MouseEvent("click", { bubbles }))).toBe("captured stop");
});

test("the window and the document are listened to", async () => {
  const { root } = await started(cases.render("ListenersOutside"), () => {});
  const said = vi.spyOn(console, "log").mockImplementation(() => {});
  window.dispatchEvent(new Event("resize"));
  expect(root.querySelector("p")!.textContent).toBe("0 resize true");
  window.dispatchEvent(new CustomEvent("my-event"));
  document.dispatchEvent(new MouseEvent("click", { clientX: 3 }));
  const [toggle] = root.querySelectorAll("button");
  toggle!.click();
  document.dispatchEvent(new MouseEvent("click", { clientX: 4 }));
  // Apps of earlier cases are still there.
  const calls = new Set(said.mock.calls.map(([text]) => text));
  expect([...calls]).toEqual(["my-event", "once", "inner  3"]);
  said.mockRestore();
});

test("properties are values of their own", async () => {
  const { root } = await started(cases.render("PropertiesOfElements"), () => {});
  const list = root.querySelector("user-list") as HTMLElement & Record<string, unknown>;
  const seen = (): unknown[] => [list.users, list.maxItems, list.open, list.label];
  const ada = { id: 1, name: "Ada", tags: null };
  expect(seen()).toEqual([[ada], null, false, '1 "users"']);
  const { users } = list;
  const [more, number] = root.querySelectorAll("button");
  number!.click();
  expect(seen()).toEqual([[ada], 1.5, false, '1 "users"']);
  expect(list.users).toBe(users);
  more!.click();
  expect(seen()).toEqual([[ada, { id: 2, name: "Bob", tags: ["x"] }], 1.5, true, '2 "users"']);
  list.dispatchEvent(new CustomEvent("user-picked", { detail: { id: 7 } }));
  expect(root.querySelector("p")!.textContent).toBe("7");
  list.dispatchEvent(new CustomEvent("user-moved", { detail: [1, 2.5] }));
  expect(root.querySelector("p")!.textContent).toBe("user-moved 2 2.5");
  list.dispatchEvent(new CustomEvent("user-named", { detail: "Ada" }));
  expect(root.querySelector("p")!.textContent).toBe("Ada");
});

test("bound controls write what the user does into their signals", async () => {
  const { root } = await started(cases.render("BoundControls"), () => {});
  const control = (id: string): HTMLInputElement => root.querySelector(`#${id}`)!;
  const select = (id: string): HTMLSelectElement => root.querySelector(`#${id}`)!;
  const type = (id: string, value: string): void => {
    control(id).value = value;
    control(id).dispatchEvent(new Event("input", { bubbles: true }));
  };
  const log = (): string[] => root.querySelector("#log")!.textContent!.split("|");
  type("text", "typed");
  expect(control("area").value).toBe("typed");
  type("area", "back");
  expect([control("text").value, log()[0]]).toEqual(["back", "back"]);
  type("whole", "12");
  type("number", "2.50");
  type("optional", "7");
  expect(log().slice(1, 4)).toEqual(["12", "2.5", "7"]);
  // What is typed stays as it is written, as long as it says the same.
  expect(control("number").value).toBe("2.50");
  for (const id of ["whole", "number", "optional"]) type(id, "");
  expect(log().slice(1, 4)).toEqual(["12", "NaN", "none"]);
  for (const id of ["flag", "s", "x", "y"]) control(id).click();
  expect(log().slice(4, 7)).toEqual(["false", "s", "y"]);
  control("x").click();
  expect(log()[6]).toBe("y+x");
  select("one").value = "a";
  select("one").dispatchEvent(new Event("change", { bubbles: true }));
  select("many").options[0]!.selected = false;
  select("many").dispatchEvent(new Event("change", { bubbles: true }));
  expect(log().slice(7)).toEqual(["a", "b"]);
  root.querySelector<HTMLButtonElement>("[type=reset]")!.click();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(log()).toEqual("t|3|1.5|none|true|m|x|b|a+b".split("|"));
});

test("what a browser restored before hydration is learnt", async () => {
  const { root, events } = await started(cases.render("BoundControls"), (page) => {
    page.querySelector<HTMLInputElement>("#text")!.value = "restored";
    page.querySelector<HTMLSelectElement>("#one")!.value = "a";
    page.querySelector<HTMLInputElement>("#flag")!.checked = false;
  });
  expect(root.querySelector<HTMLInputElement>("#text")!.value).toBe("restored");
  events.replay([]);
  expect(root.querySelector("#log")!.textContent).toBe("restored|3|1.5|none|false|m|x|a|a+b");
  expect(root.querySelector<HTMLTextAreaElement>("#area")!.value).toBe("restored");
});

test("elements that are made later are of the namespace that they stand in", async () => {
  const { root } = await started(cases.render("NamespacesInSlots"), () => {});
  const namespaces = (): string[] =>
    ["mfrac", "mn", "a", "circle", "foreignObject > p"].map((each) => {
      const found = root.querySelector(each)?.namespaceURI ?? "missing";
      return found.slice(found.lastIndexOf("/") + 1);
    });
  const expected = ["MathML", "MathML", "svg", "svg", "xhtml"];
  expect(namespaces()).toEqual(expected);
  const [toggle] = root.querySelectorAll("button");
  toggle!.click();
  expect(namespaces()).toEqual(["missing", "missing", "missing", "missing", "missing"]);
  toggle!.click();
  expect(namespaces()).toEqual(expected);
});

/** The page hydrated, after `before` has had it. */
async function started(rendered: Rendered, before: (root: HTMLElement) => void) {
  vi.resetModules();
  document.body.innerHTML = `<div id="main">${rendered.html}</div>`;
  const root = document.getElementById("main")!;
  before(root);
  const client = await import("../../client/instance.ts");
  const instance = await WebAssembly.instantiate(wasm, importsOf(wasm, client.imports, rendered.which));
  return { root, events: client.start(rendered.app, instance.exports, root, rendered.data) };
}

async function open(rendered: Rendered): Promise<Outcome> {
  // Each page has the state of the client's modules to itself.
  vi.resetModules();
  document.body.innerHTML = `<div id="main">${rendered.html}</div>`;
  return show(await import("../../client/instance.ts"), wasm, rendered);
}
