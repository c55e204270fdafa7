import { Fn0, Fn1 } from "../core/fn";

/** On the server nobody watches a form being sent. */
export function watchForm(path: string, started: Fn0<void>, done: Fn1<Error | null, void>): void {}
