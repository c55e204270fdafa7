// The app's wasm instance: its imports, its exports, and the turns in which its code runs.

import { createEvents, type Events } from "./events.ts";
import { hydrate } from "./hydrate.ts";
import { apply, createPage, type Page } from "./interpreter.ts";
import { readString, writeString } from "./memory.ts";
import { type Answer, call as callServer } from "./transport.ts";

/** What the app was compiled to. */
export interface App {
  templates: string[];
  /** Where each template stands in the app's source, as far as the build says. */
  places?: string[];
  names: string[];
  /** Path that the app lives below, "" where there is none. */
  base?: string;
}

/** The exports of `client.wasm` (docs/internals.md §5). */
interface Exports {
  memory: WebAssembly.Memory;
  boot(data: number, length: number): void;
  dispatch(handler: number): void;
  settle(id: number, status: number, bytes: number, length: number): void;
  fire(timer: number): void;
  alloc(length: number): number;
  newString(units: number): number;
  opsPtr(): number;
  opsLen(): number;
  textsPtr(): number;
  textsLen(): number;
}

/** The event that is dispatched, and the element whose handler runs. */
let event: Event | undefined;
let element: Element | undefined;

let wasm: Exports;
let page: Page;
let base = "";

/** Turns that wait because JavaScript is applying operations: changing the page can cause events. */
const waiting: (() => void)[] = [];
let busy = false;
let broken = false;

export const imports: WebAssembly.Imports = {
  minnow: { call, timer, report, eventText, eventNumber, eventDo },
  env: {
    "Date.now": Date.now,
    "performance.now": () => performance.now(),
    seed: () => Math.random() * 2 ** 52,
    "console.log": (address: number) => console.log(stringAt(address)),
    "console.warn": (address: number) => console.warn(stringAt(address)),
    "console.error": (address: number) => console.error(stringAt(address)),
  },
};

/** Runs the app and takes over the page below `root`. `data` is the page's data block. */
export function start(app: App, exports: WebAssembly.Exports, root: Element, data: Uint8Array): Events {
  wasm = exports as unknown as Exports;
  const { memory } = wasm;
  base = app.base ?? "";
  const events = createEvents(root, dispatch);
  page = createPage({ ...app, root, memory, listen: events.listen, readTexts });
  let first = true;
  const update = (words: Uint32Array) => {
    if (first) hydrate(page, words, (message) => console.error(message));
    else apply(page, words, 0);
    first = false;
  };
  turn(() => wasm.boot(copyIn(data), data.length), update);
  return events;
}

/** Runs app code and then brings the page up to date. */
function turn(run: () => void, update = (words: Uint32Array) => apply(page, words, 0)): void {
  if (broken) return;
  if (busy) {
    waiting.push(() => turn(run));
    return;
  }
  busy = true;
  try {
    run();
    // Where they stand: while they are applied, no turn begins.
    const words = wasm.opsLen();
    page.texts = undefined;
    update(new Uint32Array(wasm.memory.buffer, wasm.opsPtr(), words));
  } catch (error) {
    // After a trap the memory may be in any state.
    broken = error instanceof WebAssembly.RuntimeError;
    console.error("Minnow:", error);
  }
  busy = false;
  waiting.shift()?.();
}

const ascii = new TextDecoder();

/** The ASCII strings of a turn, decoded at once. */
function readTexts(): string {
  return ascii.decode(new Uint8Array(wasm.memory.buffer, wasm.textsPtr(), wasm.textsLen()));
}

function dispatch(handler: number, dispatched: Event, on: Element): void {
  turn(() => {
    event = dispatched;
    element = on;
    wasm.dispatch(handler);
    event = element = undefined;
  });
}

function call(id: number, at: number, length: number, body: number, bodyLength: number): void {
  const target = readString(wasm.memory, at, length);
  const bytes = new Uint8Array(wasm.memory.buffer, body, bodyLength).slice();
  void callServer(target, bytes, base).then(({ status, bytes }: Answer) =>
    turn(() => wasm.settle(id, status, copyIn(bytes), bytes.length)),
  );
}

function timer(id: number, milliseconds: number): void {
  setTimeout(() => turn(() => wasm.fire(id)), milliseconds);
}

function report(text: number, length: number): void {
  console.error(readString(wasm.memory, text, length));
}

function eventText(which: number): number {
  const text = which === 0 ? event?.type : which === 1 ? controlValue() : (event as KeyboardEvent).key;
  const address = wasm.newString(text?.length ?? 0);
  writeString(wasm.memory, address, text ?? "");
  return address;
}

/** The value of the control that the event comes from, or of the element that handles it. */
function controlValue(): string {
  const { value } = (event?.target as HTMLInputElement | null) ?? {};
  const own = (element as HTMLInputElement | undefined)?.value;
  return String(value ?? own ?? "");
}

function eventNumber(): number {
  return Number((event?.target as HTMLInputElement | null)?.checked ?? false);
}

function eventDo(which: number): void {
  if (which) event?.stopPropagation();
  else event?.preventDefault();
}

/** Copies bytes into memory that wasm gives free. */
function copyIn(bytes: Uint8Array): number {
  const address = wasm.alloc(bytes.length);
  new Uint8Array(wasm.memory.buffer).set(bytes, address);
  return address;
}

/** An AssemblyScript string: its size in bytes stands before it. */
function stringAt(address: number): string {
  const [size] = new Uint32Array(wasm.memory.buffer, address - 4, 1);
  return readString(wasm.memory, address, size! >>> 1);
}
