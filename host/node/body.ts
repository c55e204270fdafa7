import type { IncomingMessage, ServerResponse } from "node:http";
import type { ByteSource } from "../_shared/source.ts";

const NOTHING = new Uint8Array(0);

/** Requests whose client waits for `100 Continue` before it sends the body. */
const expecting = new WeakSet<IncomingMessage>();

/** Marks a request of the server's `checkContinue` event: its client is asked for the body when the guest reads it. */
export function expectContinue(req: IncomingMessage): void {
  expecting.add(req);
}

/** Whether the client still waits to be asked for the body. */
export function awaitsContinue(req: IncomingMessage): boolean {
  return expecting.has(req);
}

/** A `node:http` body in paused mode: nothing is read from the socket before the guest asks, nor faster than it reads. */
export class NodeSource implements ByteSource {
  /** Whether bytes were given out: they cannot be had again. */
  touched = false;
  readonly #req: IncomingMessage;
  #rest: Uint8Array | null = null;
  #ended = false;
  #failure: Error | null = null;
  #wake: (() => void) | null = null;

  constructor(req: IncomingMessage, res: ServerResponse) {
    this.#req = req;
    if (expecting.delete(req)) res.writeContinue();
    req.on("readable", this.#changed);
    req.on("end", () => {
      this.#ended = true;
      this.#changed();
    });
    req.on("error", (error) => this.#fail(error));
    req.on("close", () => {
      if (!req.complete) this.#fail(new Error("The client went away before it had sent the body."));
    });
  }

  read(max: number): Uint8Array | null {
    if (!this.#fill()) {
      if (this.#failure !== null) throw this.#failure;
      return this.#ended ? null : NOTHING;
    }
    this.touched = true;
    const rest = this.#rest!;
    this.#rest = rest.length > max ? rest.subarray(max) : null;
    return rest.length > max ? rest.subarray(0, max) : rest;
  }

  ready(): boolean {
    return this.#fill() || this.#ended || this.#failure !== null;
  }

  wait(wake: () => void): void {
    if (this.ready()) queueMicrotask(wake);
    else this.#wake = wake;
  }

  /** What the guest left unread is discarded: the next request of the connection stands behind it. */
  drop(): void {
    this.#wake = null;
    this.#req.off("readable", this.#changed);
    this.#req.resume();
  }

  /** True: there are bytes in `#rest`. */
  #fill(): boolean {
    this.#rest ??= this.#req.read() as Uint8Array | null;
    return this.#rest !== null;
  }

  #fail(error: Error): void {
    if (this.#ended || this.#failure !== null) return;
    this.#failure = error;
    this.#changed();
  }

  /** `readable` comes early: a wake that would find nothing is kept for the next. */
  readonly #changed = (): void => {
    const wake = this.#wake;
    if (wake === null || !this.ready()) return;
    this.#wake = null;
    wake();
  };
}
