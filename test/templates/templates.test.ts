// @vitest-environment jsdom
// Every component in `cases/`, on both sides: what the server writes, what the client makes of it, and what the client
// makes on its own must be the same, at first and after each press of a button. `UPDATE=1` rewrites `expected.txt`.

import { afterAll, expect, test, vi } from "vitest";
import { compileCases, type Rendered } from "./cases.ts";
import { describeOutcome, readExpected, writeExpected } from "./expected.ts";
import { type Outcome, show } from "./show.ts";

const update = process.env.UPDATE === "1";
const cases = await compileCases();
const wasm = new WebAssembly.Module(cases.clientWasm);
const expected = readExpected();
const seen = new Map<string, string>();

afterAll(() => update && writeExpected(seen));

test("all cases compile without a message", () => {
  expect(cases.diagnostics).toEqual([]);
});

test.each(cases.names)("%s", async (name) => {
  const rendered = cases.render(name);
  const hydrated = await open(rendered);
  const made = await open({ ...rendered, html: "" });
  seen.set(name, describeOutcome(rendered, hydrated));
  expect.soft(made.steps).toEqual(hydrated.steps);
  expect.soft(made.problems.filter((problem) => !/page is not what/.test(problem))).toEqual(hydrated.problems);
  expect.soft(hydrated.kept).toBe(true);
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

async function open(rendered: Rendered): Promise<Outcome> {
  // Each page has the state of the client's modules to itself.
  vi.resetModules();
  document.body.innerHTML = `<div id="main">${rendered.html}</div>`;
  return show(await import("../../client/instance.ts"), wasm, rendered);
}
