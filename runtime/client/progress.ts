// How much of what is on its way has been sent: for forms and streams whose app wants to know.

import { Fn2 } from "../core/fn";

/** `run` gets the bytes that were sent, and how many there are. */
class Watcher {
  constructor(
    /** The call; of a stream that no call has yet its number, negative. */
    public id: i32,
    public run: Fn2<f64, f64, void>,
  ) {}
}

// @ts-ignore: decorator
@lazy
let watchers: Watcher[] = [];

/** Tells `run` about what `id` is. Numbers are used again: whoever had it is forgotten. */
export function watchSent(id: i32, run: Fn2<f64, f64, void>): void {
  const kept: Watcher[] = [];
  for (let i = 0; i < watchers.length; i++) if (watchers[i].id != id) kept.push(watchers[i]);
  kept.push(new Watcher(id, run));
  watchers = kept;
}

/** Who waited for `from` is told about `to`. */
export function followSent(from: i32, to: i32): void {
  for (let i = 0; i < watchers.length; i++) {
    if (watchers[i].id != from) continue;
    const run = watchers[i].run;
    watchers.splice(i, 1);
    watchSent(to, run);
    return;
  }
}

export function tellSent(id: i32, sent: f64, total: f64): void {
  for (let i = 0; i < watchers.length; i++) {
    if (watchers[i].id != id) continue;
    watchers[i].run.call(sent, total);
    return;
  }
}
