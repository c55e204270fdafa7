// Reading data that is pending, in slots and in components.

import { expect, test } from "vitest";
import { compileAs } from "../../test/as.ts";

const wasm = await compileAs(`
  import { Fn0, Resource, Task, View, slotComponent, slotText, slotView, tpl, useResource, useSignal, Signal } from "../runtime/client";
  import { enterScope, Scope, Place, currentScope } from "../runtime/client/scope";
  import { settle } from "../runtime/client/page";
  export { opsLen, opsPtr, textsPtr } from "../runtime/client/ops";

  const tasks: Task<string>[] = [];
  let which: Signal<i32> = new Signal<i32>(0);
  let components = 0;

  class Fetch extends Fn0<Task<string>> {
    constructor() {
      super(((env: Fetch): Task<string> => {
        which.value;
        const task = new Task<string>(0);
        tasks.push(task);
        return task;
      }).index);
    }
  }
  class Value extends Fn0<string> {
    constructor(public data: Resource<string>) { super(((env: Value): string => env.data.value).index); }
  }
  class Body extends View {
    constructor(public text: string, public data: Resource<string>) {
      super(((view: Body): void => { const n = tpl(0, 1); slotText(n, new Value(view.data)); }).index);
    }
  }
  class Slot extends Fn0<View | null> {
    constructor() {
      super(((env: Slot): View | null => { components++; return new Body("", useResource<string>(new Fetch())); }).index);
    }
  }
  class Eager extends Fn0<View | null> {
    constructor() {
      super(((env: Eager): View | null => {
        components++;
        useSignal<i32>(0);
        const data = useResource<string>(new Fetch());
        return new Body(data.value, data);
      }).index);
    }
  }
  export function show(eager: bool): void {
    tasks.length = 0; components = 0; which = new Signal<i32>(0);
    slotComponent(7, eager ? changetype<Fn0<View | null>>(new Eager()) : new Slot());
    settle();
  }
  export function resolve(i: i32): void { tasks[i].resolve("value " + i.toString()); settle(); }
  export function reject(i: i32): void { tasks[i].fail(new Error("no")); settle(); }
  export function again(): void { which.value++; settle(); }
  export function started(): i32 { return tasks.length; }
  export function ran(): i32 { return components; }
`);

const names = ["", "TPL", "TEXT", "ATTR", "NOATTR", "ON", "OPEN", "CLOSE", "FREE"];
const sizes = [0, 3, 4, 5, 3, 4, 2, 1, 3];

/** The operations since the last call: their names, and what texts say. */
function operations(): string {
  const count = wasm.opsLen!();
  const words = new Uint32Array(wasm.memory.buffer, wasm.opsPtr!(), count);
  const log: string[] = [];
  for (let at = 0; at < words.length; at += sizes[words[at]!]!) {
    const text = names[words[at]!] === "TEXT";
    const value = text ? stringAt(words[at + 2]!, words[at + 3]!) : "";
    log.push(text ? JSON.stringify(value) : names[words[at]!]!);
  }
  return log.join(" ");
}

/** Strings of ASCII stand together, a byte for each unit. */
function stringAt(where: number, length: number): string {
  const ascii = 2 ** 31;
  if (length < ascii) return Buffer.from(wasm.memory.buffer, where, length * 2).toString("utf16le");
  return Buffer.from(wasm.memory.buffer, wasm.textsPtr!() + where, length - ascii).toString();
}

test("fills a slot when the value that it reads has come", () => {
  wasm.show!(0);
  expect(operations()).toBe("OPEN TPL CLOSE");
  wasm.resolve!(0);
  expect(operations()).toBe('"value 0"');
  expect(wasm.ran!()).toBe(1);
});

test("fetches again when a signal that the fetch read has changed, and shows the old value meanwhile", () => {
  wasm.show!(0);
  wasm.resolve!(0);
  operations();
  wasm.again!();
  wasm.again!();
  expect([wasm.started!(), operations()]).toEqual([3, ""]);
  wasm.resolve!(1);
  expect(operations()).toBe("");
  wasm.resolve!(2);
  expect(operations()).toBe('"value 2"');
});

test("runs a component again that suspended, without fetching again", () => {
  wasm.show!(1);
  expect(operations()).toBe("OPEN CLOSE");
  wasm.resolve!(0);
  expect([wasm.ran!(), wasm.started!()]).toEqual([2, 1]);
  expect(operations()).toBe('OPEN TPL "value 0" CLOSE');
});

test("leaves a component empty whose data failed", () => {
  wasm.show!(1);
  operations();
  wasm.reject!(0);
  expect(operations()).toBe("OPEN CLOSE");
  expect(wasm.ran!()).toBe(2);
});
