import type { Owner } from "./current.ts";
import type { IncomingRequest } from "./glue.gen.ts";
import type { Head } from "./head.ts";
import type { Instance } from "./instance.ts";

/**
 * Where a request stands.
 *
 * | phase | the guest | leaves it when |
 * |---|---|---|
 * | `fresh` | has not seen it, or runs its first step | the step returns |
 * | `waiting` | said `waiting`; no head was sent | one of its pollables settles |
 * | `pulling` | is asked for chunks; may have said `waiting` | a chunk, the end, or a pollable |
 * | `paused` | has more chunks, the client is slow | the client reads: `resumePull` |
 * | `over` | has forgotten it | never |
 */
export type Phase = "fresh" | "waiting" | "pulling" | "paused" | "over";

const NOTHING = new Uint8Array(0);

/**
 * One request on its way through an instance. A host subclasses it with its own way to answer. What is called, in order:
 * `answer`, then, if there was more, `chunk`s and `end`; or `refuse` instead of the first, or `abort` instead of the rest.
 */
export abstract class Call implements Owner {
  id = 0;
  phase: Phase = "fresh";
  instance: Instance | null = null;
  /** How many instances were lost under this call by the fault of others. */
  lost = 0;

  /** Wants to know the status of the answer. */
  answered: ((status: number) => void) | null = null;

  /** Method and path, as in `GET /path?query`. */
  abstract readonly target: string;
  /** What the guest reads the other parts of the request through. */
  abstract readonly request: IncomingRequest;

  /** What the guest need not ask for (wit/world.wit). */
  head = "";
  body: Uint8Array = NOTHING;

  /**
   * Sends the head and, unless `more`, the whole body. `body` is a view into the guest's memory: it must be copied or
   * written before this returns.
   */
  abstract answer(status: number, head: Head, body: Uint8Array, more: boolean): void;
  /** Sends one chunk (again a view). False: the client is slow; `resumePull` goes on. */
  abstract chunk(bytes: Uint8Array): boolean;
  /** The body is complete. */
  abstract end(): void;
  /** No answer will come from the guest and no head was sent. */
  abstract refuse(status: 500 | 503): void;
  /** The head was sent but the rest will never come. */
  abstract abort(): void;

  /** Whether an answer of this status carries no body: what the guest would stream is not pulled. */
  bodiless(status: number): boolean {
    return this.target.startsWith("HEAD ") || status < 200 || status === 204 || status === 205 || status === 304;
  }

  /** The guest said `waiting` for the first time: from now on the client may go away unnoticed. */
  parked(): void {}

  /** Makes ready for a second run. False: a part of the request is gone. */
  abstract repeat(): boolean;

  /** Runs a task where this request may be answered: on workerd that is its own promise context. */
  inOwnContext(task: () => void): void {
    task();
  }

  /** A pollable of this request settled. */
  wake(): void {
    if (this.phase === "waiting") this.instance?.resume(this);
    else if (this.phase === "pulling") this.instance?.pull(this);
  }

  /** The client has read what it was sent. */
  resumePull(): void {
    if (this.phase === "paused") this.instance?.pull(this);
  }

  /** The client went away. A promise: the guest can be told only when its step is over. */
  gone(): Promise<void> | undefined {
    return this.instance?.cancel(this);
  }
}
