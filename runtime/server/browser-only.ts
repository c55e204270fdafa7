// What only means something in a browser, for code of the library that both sides have.

import { Fn0, Fn1 } from "../core/fn";

/** On the server nobody watches a form being sent. */
export function watchForm(path: string, started: Fn0<void>, done: Fn1<Error | null, void>): void {}

/** On the server a server function is just called. */
export function setClientOption(name: string, value: string): void {}
export function interceptCalls(run: Fn1<string, void>): void {}
