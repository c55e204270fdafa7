// The app's wasm instance: its imports, its exports, and the turns in which its code runs.

import { showChosen } from "./attributes.ts";
import { assignAt, invokeAt, textOf, valueAt } from "./bridge.ts";
import { createConsole } from "./console.ts";
import { eventParts } from "./event-parts.ts";
import { createEvents, type Events } from "./events.ts";
import { hydrate } from "./hydrate.ts";
import { apply, createPage, type Page } from "./interpreter.ts";
import { readString, writeString } from "./memory.ts";
import { setOption } from "./options.ts";
import { keepOutputs } from "./outputs.ts";
import * as streams from "./streams.ts";
import { type Answer, type CallBody, type CallWith, call as callServer } from "./transport.ts";
import { sender } from "./upload.ts";

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
  /** Missing in apps that fetch nothing on the server. */
  data?(bytes: number, length: number): void;
  boot(): void;
  dispatch(handler: number, event: number): void;
  settle(id: number, status: number, bytes: number, length: number): void;
  /** Missing in apps that do not want to know. */
  progress?(id: number, sent: number, total: number): void;
  fire(timer: number): void;
  alloc(length: number): number;
  newString(units: number): number;
  rest(): void;
  /** Missing in release builds. */
  inspect?(): number;
  opsPtr(): number;
  opsLen(): number;
  textsPtr(): number;
  textsLen(): number;
}

/** The headers of the answer that is being read. */
let answered: Headers | undefined;

let wasm: Exports;
let page: Page;
let base = "";

/** Turns that wait because JavaScript is applying operations: changing the page can cause events. */
const waiting: (() => void)[] = [];
let busy = false;
let broken = false;

export const imports: WebAssembly.Imports = {
  minnow: {
    report,
    ...(globalThis.MINNOW_IMPORTS_TIMER !== false && { timer }),
    ...(globalThis.MINNOW_IMPORTS_ABORT !== false && { abort }),
    ...(globalThis.MINNOW_IMPORTS_HEAD !== false && { answerHead }),
    ...(globalThis.MINNOW_IMPORTS_CALL !== false && { call }),
    ...(globalThis.MINNOW_IMPORTS_GO !== false && { go }),
    ...(globalThis.MINNOW_OPTIONS !== false && { setOption: changeOption }),
    ...(globalThis.MINNOW_STREAMS !== false && { abortFile: streams.abort, keepFile, sendFile }),
    ...(globalThis.MINNOW_FORMS !== false && { sendForm }),
    ...(globalThis.MINNOW_IMPORTS_NUMBER !== false && { number }),
    ...(globalThis.MINNOW_IMPORTS_TEXT !== false && { text }),
    ...(globalThis.MINNOW_IMPORTS_INVOKE !== false && { invoke }),
    ...(globalThis.MINNOW_IMPORTS_ASSIGN !== false && { assign }),
  },
  ...(globalThis.MINNOW_IMPORTS_ENV !== false && {
    env: {
      "Date.now": Date.now,
      "performance.now": () => performance.now(),
      seed: () => Math.random() * 2 ** 52,
      "console.log": (address: number) => console.log(stringAt(address)),
      "console.warn": (address: number) => console.warn(stringAt(address)),
      "console.error": (address: number) => console.error(stringAt(address)),
    },
  }),
};

/** Of a page without handlers. */
const noEvents = { listen: () => {}, replay: () => {} } as unknown as Events;

/** Runs the app and takes over the page below `root`. `data` is the page's data block. */
export function start(app: App, exports: WebAssembly.Exports, root: Element, data: Uint8Array): Events {
  wasm = exports as unknown as Exports;
  const { memory } = wasm;
  base = app.base ?? "";
  hydrated = false;
  const events = globalThis.MINNOW_EVENTS === false ? noEvents : createEvents(root, dispatch);
  page = createPage({ ...app, root, memory, listen: events.listen, listenOutside: events.listenOutside, readTexts });
  if (globalThis.MINNOW_OUTPUTS !== false) keepOutputs();
  turn(() => {
    if (data.length) wasm.data?.(copyIn(data), data.length);
    wasm.boot();
  });
  if (globalThis.MINNOW_DEBUG !== false) Object.assign(globalThis, { minnow: createConsole(describe) });
  return events;
}

function describe(): string {
  const address = wasm.inspect?.() ?? 0;
  return address ? stringAt(address) : "";
}

let hydrated = false;

/** Brings the page up to date. */
function update(): void {
  // Where they stand: while they are applied, no turn begins.
  const words = wasm.opsLen();
  page.texts = undefined;
  const operations = new Uint32Array(wasm.memory.buffer, wasm.opsPtr(), words);
  if (hydrated) apply(page, operations, 0);
  else hydrate(page, operations, (message) => console.error(message));
  hydrated = true;
  if (globalThis.MINNOW_SELECT !== false) showChosen();
}

/** Runs app code and then brings the page up to date. */
function turn(run: () => unknown): void {
  if (broken) return;
  if (busy) {
    waiting.push(() => turn(run));
    return;
  }
  busy = true;
  try {
    run();
    update();
  } catch (error) {
    // After a trap the memory may be in any state.
    broken = error instanceof WebAssembly.RuntimeError;
    console.error("Minnow:", error);
  }
  busy = false;
  if (!resting) restSoon();
  waiting.shift()?.();
}

let resting = false;

/** Lets wasm collect its garbage when nothing else is to do. */
function restSoon(): void {
  resting = true;
  const rest = () => {
    resting = false;
    if (!broken) wasm.rest();
  };
  if ("requestIdleCallback" in globalThis) requestIdleCallback(rest);
  else setTimeout(rest, 200);
}

const ascii = new TextDecoder();

/** The ASCII strings of a turn, decoded at once. */
function readTexts(): string {
  return ascii.decode(new Uint8Array(wasm.memory.buffer, wasm.textsPtr(), wasm.textsLen()));
}

function dispatch(handler: number, event: Event, element: EventTarget): void {
  // While it waited, its element may have gone, and the handler's number may be another one's.
  turn(
    () =>
      (element as Element).isConnected !== false &&
      wasm.dispatch(handler, globalThis.MINNOW_BRIDGE === false ? 0 : keepEvent(event, element)),
  );
}

function call(id: number, at: number, length: number, body: number, bodyLength: number): void {
  const target = readString(wasm.memory, at, length);
  const bytes = new Uint8Array(wasm.memory.buffer, body, bodyLength).slice();
  settle(id, callServer(target, bytes, base, signalOf(id)));
}

/** Calls that are on their way. */
const controllers = new Map<number, AbortController>();

function signalOf(id: number): AbortSignal {
  const controller = new AbortController();
  controllers.set(id, controller);
  return controller.signal;
}

/** Ends a call that nobody waits for any more. */
function abort(id: number): void {
  controllers.get(id)?.abort();
}

function changeOption(name: number, nameLength: number, value: number, length: number): void {
  setOption(readString(wasm.memory, name, nameLength), readString(wasm.memory, value, length));
}

/** Sends the form of an event as the browser would. */
function sendForm(id: number, number: number, at: number, length: number): void {
  const path = readString(wasm.memory, at, length);
  const { e, h } = events.get(number) as { e: SubmitEvent; h: HTMLFormElement };
  const data = new FormData(h, e.submitter);
  const type = e.submitter?.getAttribute("formenctype") ?? h.enctype;
  const hasFiles = type === "multipart/form-data";
  const body = hasFiles ? data : new URLSearchParams(data as unknown as Record<string, string>);
  settle(id, watched(id, path, body, signalOf(id)));
}

/** A call that tells the app how much of its body has been sent, where the app wants to know. */
function watched(
  id: number,
  path: string,
  body: CallBody,
  signal: AbortSignal,
  headers: HeadersInit = {},
): Promise<Answer> {
  const more: CallWith = { headers };
  if (globalThis.MINNOW_PROGRESS !== false)
    more.send = sender((sent, total) => turn(() => wasm.progress?.(id, sent, total)));
  return callServer(path, body, base, signal, more);
}

/** The file at `path` of an object, or the form of an event, as they are now. */
function keepFile(object: number, at: number, length: number): number {
  if (length) return streams.keep(valueAt(objectAt(object), readString(wasm.memory, at, length)) as File);
  const { e, h } = events.get(object) as { e: SubmitEvent; h: HTMLElement };
  return streams.keep(new FormData((h.closest("form") ?? undefined) as HTMLFormElement, e.submitter));
}

function sendFile(
  id: number,
  ...[target, targetLength, fields, fieldsLength, name, nameLength, file]: [
    ...[target: number, targetLength: number, fields: number, fieldsLength: number],
    ...[name: number, nameLength: number, file: number],
  ]
): void {
  const read = (at: number, length: number): string => readString(wasm.memory, at, length);
  const { body, headers } = streams.bodyOf(file, read(fields, fieldsLength), read(name, nameLength));
  const signal = signalOf(id);
  streams.noteSending(file, controllers.get(id)!);
  const answer = watched(id, read(target, targetLength), body, signal, headers);
  settle(id, answer);
  void answer.then(() => streams.forget(file));
}

function settle(id: number, answer: Promise<Answer>): void {
  void answer.then(({ status, bytes, headers }) =>
    turn(() => {
      controllers.delete(id);
      answered = headers;
      wasm.settle(id, status, copyIn(bytes), bytes.length);
      answered = undefined;
    }),
  );
}

function timer(id: number, milliseconds: number): void {
  setTimeout(() => turn(() => wasm.fire(id)), milliseconds);
}

function report(text: number, length: number): void {
  console.error(readString(wasm.memory, text, length));
}

/** Events that wasm may ask about, by number: the last ones, so that it may ask behind an `await`. */
const events = new Map<number, object>();
const MOST_EVENTS = 256;
let lastEvent = 0;

function keepEvent(event: Event, element: EventTarget): number {
  events.set(--lastEvent, eventParts(event, element));
  events.delete(lastEvent + MOST_EVENTS);
  return lastEvent;
}

/** An object that wasm names: an event, or the element that is a node. */
function objectAt(id: number): unknown {
  if (id < 0) return events.get(id);
  // Whoever speaks to an element expects it to be as the app has made it.
  update();
  return page.nodes[id];
}

function number(object: number, path: number, length: number): number {
  return Number(valueAt(objectAt(object), readString(wasm.memory, path, length)) ?? 0);
}

function text(object: number, path: number, length: number): number {
  return stringFor(textOf(valueAt(objectAt(object), readString(wasm.memory, path, length))));
}

function invoke(object: number, path: number, length: number, argument: number, argumentLength: number): number {
  const given = argumentLength < 0 ? undefined : readString(wasm.memory, argument, argumentLength);
  return stringFor(textOf(invokeAt(objectAt(object), readString(wasm.memory, path, length), given)));
}

function assign(object: number, path: number, length: number, value: number, valueLength: number): void {
  const { memory } = wasm;
  assignAt(objectAt(object), readString(memory, path, length), readString(memory, value, valueLength));
}

/** An AssemblyScript string, 0 for null. */
function stringFor(text: string | null): number {
  if (text === null) return 0;
  const address = wasm.newString(text.length);
  writeString(wasm.memory, address, text);
  return address;
}

function answerHead(): number {
  return stringFor([...(answered ?? [])].map(([name, value]) => `${name}\n${value}\n`).join(""));
}

/** Leaves for an address; those of the app are below its base. */
function go(at: number, length: number): void {
  const location = readString(wasm.memory, at, length);
  window.location.assign(location.startsWith("/") && !location.startsWith("//") ? base + location : location);
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
