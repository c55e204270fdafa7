import { current, type Owner } from "../_shared/current.ts";
import type { IoPoll, Pollable } from "../_shared/glue.gen.ts";

/** Something that becomes ready: a timer, a stream, a response. It may become unready again (a stream that was read). */
export interface Event {
  ready(): boolean;
  /** Calls `wake` once, later, when `ready` is or becomes true. */
  wait(wake: () => void): void;
  /** Nobody waits any longer. */
  drop?(): void;
}

/**
 * `wasi:io/poll`. A pollable belongs to the request whose step made it and wakes that request each time its event goes
 * from unready to ready. Nothing blocks here: a guest that found nothing ready answers `waiting`.
 */
export class EventPollable implements Pollable {
  readonly #event: Event;
  readonly #owner: Owner | null = current;
  #armed = false;
  #dropped = false;

  constructor(event: Event) {
    this.#event = event;
    this.#arm();
  }

  ready(): boolean {
    if (this.#event.ready()) return true;
    this.#arm();
    return false;
  }

  block(): void {
    if (!this.ready()) throw new Error("`block` on a pollable that is not ready: JavaScript hosts cannot block.");
  }

  drop(): void {
    this.#dropped = true;
    this.#event.drop?.();
  }

  #arm(): void {
    if (this.#armed) return;
    this.#armed = true;
    this.#event.wait(() => {
      this.#armed = false;
      if (!this.#dropped) this.#owner?.wake();
    });
  }
}

/** An event that happens once, when a promise settles. */
export class PromiseEvent implements Event {
  readonly #promise: Promise<unknown>;
  #settled = false;

  constructor(promise: Promise<unknown>) {
    const settle = (): void => {
      this.#settled = true;
    };
    this.#promise = promise.then(settle, settle);
  }

  ready(): boolean {
    return this.#settled;
  }

  wait(wake: () => void): void {
    this.#promise.then(wake);
  }
}

/** An event that has always happened. */
export const alwaysReady: Event = { ready: () => true, wait: (wake) => queueMicrotask(wake) };

/** `wasi:io/poll.poll` answers with what is ready now; it cannot wait for the first. */
export const poll: IoPoll = {
  poll(pollables: Pollable[]): Uint32Array {
    const ready: number[] = [];
    pollables.forEach((pollable, index) => {
      if (pollable.ready()) ready.push(index);
    });
    if (ready.length === 0) throw new Error("`poll` with nothing ready: JavaScript hosts cannot block.");
    return Uint32Array.from(ready);
  },
};
