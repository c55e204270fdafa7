// What only means something in a browser, for code of the library that both sides have.

import { Fn0, Fn1, Fn2 } from "../core/fn";
import { Event, FileInfo } from "./event";

/** On the server nobody watches a form being sent. */
export function watchForm(path: string, started: Fn0<void>, done: Fn1<Error | null, void>): void {}

export function sentOfForm(path: string): f64 {
  return 0;
}
export function abortForm(path: string): void {}

/** Files that users chose are in their browsers. */
export function takeFile(file: FileInfo): void {}
export function takeForm(event: Event): void {}
export function watchStream(part: i32, run: Fn2<f64, f64, void>): void {}
export function abortStream(part: i32): void {}

/** On the server a server function is just called. */
export function setClientOption(name: string, value: string): void {}
export function interceptCalls(run: Fn1<string, void>): void {}
export function interceptAnswers(run: Fn2<string, i32, void>): void {}
export function headerOfAnswer(name: string): string {
  return "";
}
