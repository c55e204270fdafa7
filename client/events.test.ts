// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { replayScript } from "./early.ts";
import { createEvents, type Events } from "./events.ts";
import { takeEvents } from "./replay.ts";

let fired: number[] = [];
let events: Events;
let root: Element;

beforeEach(() => {
  document.body.innerHTML =
    '<div id="main"><p><button>x</button></p><form><button>s</button></form><a href="#x">l</a></div>';
  root = document.getElementById("main")!;
  fired = [];
  events = createEvents(root, (handler, event) => {
    fired.push(handler);
    if (handler === 2) event.stopPropagation();
  });
});

test("calls handlers from the target up to the root", () => {
  events.listen(root.querySelector("button")!, "click", 1);
  events.listen(root.querySelector("p")!, "click", 3);
  events.listen(root, "click", 4);
  root.querySelector("button")!.click();
  expect(fired).toEqual([1, 3, 4]);
});

test("stops where a handler stops the event", () => {
  events.listen(root.querySelector("button")!, "click", 2);
  events.listen(root.querySelector("p")!, "click", 3);
  root.querySelector("button")!.click();
  expect(fired).toEqual([2]);
});

test("listens directly to events that do not bubble", () => {
  const button = root.querySelector("button")!;
  events.listen(button, "focus", 5);
  events.listen(button, "focus", 6);
  button.dispatchEvent(new Event("focus"));
  expect(fired).toEqual([6]);
});

test("options say how to listen", () => {
  const button = root.querySelector("button")!;
  const added: unknown[] = [];
  const { addEventListener } = Element.prototype;
  const note = (target: Element): void => {
    target.addEventListener = (...args: unknown[]) => {
      added.push([target.localName, args[0], args[2]]);
      addEventListener.apply(target, args as Parameters<typeof addEventListener>);
    };
  };
  [button, root].forEach(note);
  events.listen(button, "touchmove:passive", 1);
  events.listen(button, "wheel", 8);
  events.listen(button, "click:capture", 3);
  events.listen(button, "click", 4);
  events.listen(button, "click:once", 5);
  expect(added).toEqual([
    ["button", "touchmove", { passive: true, capture: false, once: false }],
    ["button", "wheel", { passive: undefined, capture: false, once: false }],
    ["button", "click", { passive: undefined, capture: true, once: false }],
    ["div", "click", undefined],
  ]);
  button.click();
  button.click();
  expect(fired).toEqual([3, 4, 5, 3, 4]);
});

test("keeps early events except those that the browser acts on", () => {
  new Function(replayScript)();
  root.querySelector("button")!.click();
  root.querySelector<HTMLElement>("form button")!.addEventListener("click", (event) => event.preventDefault());
  root.querySelector<HTMLElement>("form button")!.click();
  root.querySelector("a")!.click();
  root.querySelector("p")!.dispatchEvent(new Event("input", { bubbles: true }));
  const kept = takeEvents();
  expect(kept.map(({ type }) => type)).toEqual(["click", "input"]);
  root.querySelector("button")!.click();
  expect(takeEvents()).toEqual([]);
  events.listen(root.querySelector("button")!, "click", 7);
  events.replay(kept);
  expect(fired).toEqual([7]);
});
