// The tasks of a component that goes.

import { expect, test } from "vitest";
import { compileAs } from "../../test/as.ts";

const lines: string[] = [];

const wasm = await compileAs(
  `
  import { Fn0, Fn1, Task, View, slotComponent, slotView, slotEvent, tpl, Signal, Event } from "../runtime/client";
  import { connect, fireTimer, settle } from "../runtime/client/page";
  import { callHandler } from "../runtime/client/handlers";
  import { sleep } from "../runtime/core/platform";
  import { TaskBase, await_, caughtBy, resumed, start } from "../runtime/core/task";

  @external("test", "print") declare function print(text: string): void;

  const shown: Signal<bool> = new Signal<bool>(true);

  // async function work() { try { await sleep(100); print("done"); } finally { print("finally"); } }
  class Work extends Task<i32> {
    constructor() { super(((work: Work): void => work.step()).index); }
    step(): void {
      switch (this.at) {
        case 0: this.handler = 2; this.at = 1; await_(this, sleep(100)); return;
        case 1: resumed(this); print("done"); print("finally"); this.resolve(0); return;
        case 2: print("finally"); this.fail(this.caught!); return;
      }
    }
  }
  class Click extends Fn1<Event, void> {
    constructor() { super(((env: Click, event: Event): void => { start(new Work()); }).index); }
  }
  class Body extends View {
    constructor() { super(((view: Body): void => { slotEvent(tpl(0, 1), 0, new Click()); }).index); }
  }
  class Component extends Fn0<View | null> {
    constructor() { super(((env: Component): View | null => { start(new Work()); return new Body(); }).index); }
  }
  class Page extends View {
    constructor() { super(((view: Page): void => { slotComponent(tpl(1, 1), new Component()); }).index); }
  }
  class Slot extends Fn0<View | null> {
    constructor() { super(((env: Slot): View | null => shown.value ? new Page() : null).index); }
  }
  export function show(): void { connect(); shown.value = true; slotView(7, new Slot()); settle(); }
  export function click(id: i32): void { callHandler(id, 0); settle(); }
  export function hide(): void { shown.value = false; settle(); }
  export function fire(id: i32): void { fireTimer(id); settle(); }
`,
  {
    imports: {
      test: { print: (text: number) => lines.push(textAt(text)) },
    },
  },
);

function textAt(start: number): string {
  const length = new Uint32Array(wasm.memory.buffer)[(start - 4) >> 2] ?? 0;
  return new TextDecoder("utf-16le").decode(new Uint8Array(wasm.memory.buffer, start, length));
}

test("unwind through finally at once", () => {
  wasm.show!();
  wasm.click!(1);
  expect(lines).toEqual([]);
  wasm.hide!();
  expect(lines).toEqual(["finally", "finally"]);
});

test("and are not gone on with when their timers fire", () => {
  wasm.fire!(1);
  wasm.fire!(2);
  expect(lines).toEqual(["finally", "finally"]);
});
