// Forms whose action is a server function: with a script they are calls, and the page stays.

import { Cancelled, Task } from "../core/task";
import { __caughtAny } from "../core/error";
import { textOrNullAt } from "./bridge";
import { Fn0, Fn1 } from "../core/fn";
import { __try } from "../core/intrinsics";
import { report } from "../core/platform";
import { followLocation, headerOfAnswer } from "./answer";
import { abortCall, sendForm } from "./browser";
import { PendingCall, addSeen } from "./call";
import { CborReader } from "./cbor-reader";
import { Event } from "./event";
import { Signal } from "./signal";

/** Who wants to know about a form, by the path of its action. */
class Watch {
  busy: bool = false;

  /** The call that sends it. */
  id: i32 = 0;

  /** How much of it has been sent, from 0 to 1, where somebody wants to know. */
  sent: Signal<f64> | null = null;

  constructor(
    public path: string,
    public started: Fn0<void> | null,
    public done: Fn1<Error | null, void> | null,
  ) {}
}

// @ts-ignore: decorator
@lazy
const watches: Watch[] = [];

function watchOf(path: string): Watch {
  for (let i = 0; i < watches.length; i++) if (watches[i].path == path) return watches[i];
  const made = new Watch(path, null, null);
  watches.push(made);
  return made;
}

/** `started` is called when the form is sent, `done` when it was answered. */
export function watchForm(path: string, started: Fn0<void>, done: Fn1<Error | null, void>): void {
  const watch = watchOf(path);
  watch.started = started;
  watch.done = done;
}

/** How much of the form that is sent to `path` has been sent, from 0 to 1. Followed as a signal is. */
export function sentOfForm(path: string): f64 {
  const watch = watchOf(path);
  let sent = watch.sent;
  if (sent === null) {
    sent = new Signal<f64>(0);
    watch.sent = sent;
  }
  return sent.value;
}

/** The call `id` has sent a part of its form. */
export function tellForm(id: i32, sent: f64, total: f64): void {
  for (let i = 0; i < watches.length; i++) {
    const signal = watches[i].sent;
    if (watches[i].busy && watches[i].id == id && signal !== null) signal.value = total > 0 ? sent / total : 1;
  }
}

/** Ends the sending of that form. */
export function abortForm(path: string): void {
  const watch = watchOf(path);
  if (watch.busy) abortCall(watch.id);
}

/** No form comes back to a page that has a script. */
export function takeFlash(path: string): string[] {
  return [];
}

/** A form that is on its way. */
class FormCall extends PendingCall {
  constructor(private watch: Watch) {
    super(((call: FormCall, r: CborReader): void => call.accepted()).index, new Task<i32>(0), false);
    this.task.observed = true;
  }

  private accepted(): void {
    const location = headerOfAnswer("location");
    this.settled(null);
    if (location.length) followLocation(location);
  }

  fail(error: Error): void {
    if (!(error instanceof Cancelled)) this.settled(error);
  }

  private settled(error: Error | null): void {
    this.watch.busy = false;
    const done = this.watch.done;
    if (done === null) {
      if (error !== null) report("Uncaught " + error.toString());
      return;
    }
    if (__try()) {
      done.call(error);
    } else {
      report("Uncaught " + __caughtAny().toString());
    }
  }
}

class FormHandler extends Fn1<Event, void> {
  constructor(public path: string) {
    super(submitted.index);
  }
}

/** Where the button leads that sends a form, if it says so itself. */
const SUBMITTER = "e\nsubmitter\nattributes\nformaction\nvalue";

/** Addresses of server functions that buttons lead to, each with its path behind it. */
// @ts-ignore: decorator
@lazy
const actions: string[] = [];

/** There is a button whose `formaction` is the server function at `path`. */
export function formAction(address: string, path: string): void {
  if (!actions.includes(address)) {
    actions.push(address);
    actions.push(path);
  }
}

/** Where a form goes: "" where that is nothing of the app's. */
function destination(handler: FormHandler, event: Event): string {
  const own = textOrNullAt(event.id, SUBMITTER);
  if (own === null) return handler.path;
  const at = actions.indexOf(own);
  return at < 0 ? "" : actions[at + 1];
}

function submitted(handler: FormHandler, event: Event): void {
  if (event.defaultPrevented) return;
  const path = destination(handler, event);
  if (!path.length) return;
  event.preventDefault();
  const watch = watchOf(path);
  // Twice the same button is once.
  if (watch.busy) return;
  watch.busy = true;
  const started = watch.started;
  if (started !== null) started.call();
  const id = addSeen(new FormCall(watch), path);
  watch.id = id;
  const sent = watch.sent;
  if (sent !== null) sent.value = 0;
  sendForm(id, event.id, changetype<usize>(path), path.length);
}

/** The handler for `submit` of a form whose action is the server function at `path`. */
export function formHandler(path: string): Fn1<Event, void> {
  return new FormHandler(path);
}
