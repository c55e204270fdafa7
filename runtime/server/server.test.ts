import { decode } from "cbor-x";
import { beforeEach, expect, test } from "vitest";
import { compileAs } from "../../test/as.ts";

// Views and components in the shape in which the compiler prints them.
const wasm = await compileAs(`
  import {
    Context, enterContext, Fn0, View, wRaw, wText, wTextI32, wTextF64, wAttr, wUrl, wView, wViews, enter, leave,
    useSignal, useMemo, useEffect, useResource, useServerFuture, launch, renderPage, Task, CborWriter, currentContext,
    __try, __caughtAny, Resource, Signal, Memo,
  } from "../runtime/server";
  import { bytesLength, bytesStart } from "../runtime/core/utf8/bytes";

  const OPEN = memory.data<u8>([${padded("<p>")}]);
  const CLOSE = memory.data<u8>([${padded("</p>")}]);
  const LINK = memory.data<u8>([${padded('<a href="')}]);
  const TITLE = memory.data<u8>([${padded('" title="')}]);
  const END = memory.data<u8>([${padded('">x</a>')}]);

  class TextView extends View {
    constructor(public text: string) { super(writeText.index); }
  }
  function writeText(view: TextView): void { wRaw(OPEN, 3); wText(view.text); wRaw(CLOSE, 4); }

  class Fetch extends Fn0<Task<string>> {
    constructor(public name: string) { super(fetch.index); }
  }
  const started: Task<string>[] = [];
  function fetch(env: Fetch): Task<string> {
    const task = new Task<string>(0);
    started.push(task);
    return task;
  }
  function encodeString(w: CborWriter, value: string): void { w.string(value); }

  // A page whose signal, memo, effect and attributes show at once.
  class PlainView extends View {
    constructor(public count: Signal<i32>, public twice: Memo<i32>) { super(writePlain.index); }
  }
  class Twice extends Fn0<i32> {
    constructor(public count: Signal<i32>) { super(((env: Twice): i32 => env.count.value * 2).index); }
  }
  function writePlain(view: PlainView): void {
    wRaw(OPEN, 3); wTextI32(view.count.value); wText(null); wTextF64(0.5); wTextI32(view.twice.value); wRaw(CLOSE, 4);
    wRaw(LINK, 9); wUrl(" java\\tscript:alert(1)"); wRaw(TITLE, 9); wAttr('a"b'); wRaw(END, 7);
    wView(null);
    wViews([new TextView("<1>"), new TextView("2")]);
  }
  function plain(env: Fn0<View>): View {
    const count = useSignal<i32>(20);
    const twice = useMemo<i32>(new Twice(count));
    useEffect(new Fn0<void>(((env: Fn0<void>): void => unreachable()).index));
    const before = twice.value;
    count.value = before + 1;
    return new PlainView(count, twice);
  }

  // A page with two futures in two components, the second's shown with a fallback.
  class FutureView extends View {
    constructor(public data: Resource<string>) { super(writeFuture.index); }
  }
  function writeFuture(view: FutureView): void {
    enter(); child("inner").call(); leave();
    wRaw(OPEN, 3); wText(view.data.value); wRaw(CLOSE, 4);
  }
  class ChildView extends View {
    constructor(public data: Resource<string>) { super(writeChild.index); }
  }
  function child(name: string): View { return new ChildView(useServerFuture<string>(new Fetch(name), encodeString)); }
  function writeChild(view: ChildView): void {
    wRaw(OPEN, 3); wText(view.data.or("later")); wText(view.data.state); wRaw(CLOSE, 4);
  }
  function future(env: Fn0<View>): View {
    return new FutureView(useServerFuture<string>(new Fetch("outer"), encodeString));
  }

  function late(env: Fn0<View>): View {
    const data = useResource<string>(new Fetch("late"));
    return new TextView("late data is " + data.or("None"));
  }
  function lateValue(env: Fn0<View>): View { return new TextView(useResource<string>(new Fetch("late")).value); }

  // Starts something new in each pass: the number of hooks grows.
  let passes = 0;
  function endless(env: Fn0<View>): View {
    passes++;
    for (let i = 1; i < passes; i++) useSignal<i32>(0);
    return new TextView(useServerFuture<string>(new Fetch("more"), encodeString).value);
  }

  let message: string = "";
  export function page(which: i32): void {
    enterContext(new Context());
    started.length = 0;
    const apps = [plain.index, future.index, late.index, lateValue.index, endless.index];
    launch(new Fn0<View>(apps[which]), null);
  }
  export function render(): i32 {
    if (__try()) return renderPage() ? bytesLength() : -1;
    else { message = __caughtAny().message; return -2; }
  }
  export function html(): usize { return bytesStart(); }
  export function errorText(): usize { return changetype<usize>(message); }
  export function errorUnits(): i32 { return message.length; }
  export function startedCount(): i32 { return started.length; }
  export function settle(i: i32, fail: bool): void {
    if (fail) started[i].fail(new Error("no data"));
    else started[i].resolve("value " + i.toString());
  }
`);

function padded(text: string): string {
  return [...Buffer.from(text), ...new Array(32).fill(0)].join(",");
}

const page = { plain: 0, future: 1, late: 2, lateValue: 3, endless: 4 };
const PENDING = -1;
const RAISED = -2;

function shown(): string {
  const length = wasm.render!();
  expect(length).toBeGreaterThan(0);
  return Buffer.from(wasm.memory.buffer, wasm.html!(), length).toString();
}

function raised(): string {
  expect(wasm.render!()).toBe(RAISED);
  return Buffer.from(wasm.memory.buffer, wasm.errorText!(), wasm.errorUnits!() * 2).toString("utf16le");
}

beforeEach(() => wasm.page!(page.plain));

test("writes the whole document", () => {
  expect(shown()).toBe(
    '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
      '<meta name="viewport" content="width=device-width, initial-scale=1"></head><body><div id="main">' +
      '<p>410.582</p><a href="about:blank#blocked" title="a&quot;b">x</a><p>&lt;1&gt;</p><p>2</p>' +
      "</div></body></html>",
  );
});

test("renders again when its data has settled", () => {
  wasm.page!(page.future);
  expect(wasm.render!()).toBe(PENDING);
  expect(wasm.startedCount!()).toBe(2);
  wasm.settle!(0, 0);
  expect(wasm.render!()).toBe(PENDING);
  wasm.settle!(1, 0);
  const html = shown();
  expect(wasm.startedCount!()).toBe(2);
  expect(html).toContain('<div id="main"><p>value 1ready</p><p>value 0</p></div><script type="application/cbor"');
});

test("carries fetched values and failures in the page", () => {
  wasm.page!(page.future);
  wasm.render!();
  wasm.settle!(0, 0);
  wasm.settle!(1, 1);
  const html = shown();
  expect(html).toContain("<p>laterfailed</p>");
  const base64 = /id="minnow-data">([^<]*)<\/script>/.exec(html)![1]!;
  const [key, status, value, otherKey, otherStatus, message] = decode(Buffer.from(base64, "base64"));
  expect([status, decode(value)]).toEqual([0, "value 0"]);
  expect([otherStatus, message]).toEqual([1, "Internal Server Error"]);
  expect(key).not.toBe(otherKey);
});

test("raises what a future that is read failed with", () => {
  wasm.page!(page.future);
  wasm.render!();
  wasm.settle!(0, 1);
  wasm.settle!(1, 0);
  expect(raised()).toBe("Internal Server Error");
});

test("leaves useResource to the browser", () => {
  wasm.page!(page.late);
  expect(shown()).toContain("late data is None");
  expect(wasm.startedCount!()).toBe(0);
});

test("explains why the value of useResource cannot be read", () => {
  wasm.page!(page.lateValue);
  expect(raised()).toMatch(/^The value of `useResource` \(hook 1 of component 1\) is read while the server renders/);
});

test("stops a page that starts new data in every pass", () => {
  wasm.page!(page.endless);
  for (let pass = 0; pass < 32; pass++) {
    expect(wasm.render!()).toBe(PENDING);
    wasm.settle!(pass, 0);
  }
  expect(raised()).toMatch(/^The page was rendered 32 times .* last at hook 32 of component 1/);
});
