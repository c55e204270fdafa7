import type { Call, Phase } from "./call.ts";
import { setCurrent } from "./current.ts";
import type { Chunk, GuestExports, Step } from "./glue.gen.ts";
import { parseHead } from "./head.ts";
import { fromLatin1 } from "./latin1.ts";

/** Who looks after an instance: takes it back after each request, and buries it. */
export interface Keeper {
  /** A request of this instance is over. */
  release(instance: Instance): void;
  /** The guest threw out of an export: the instance must never be entered again. */
  trapped(instance: Instance, culprit: Call, bystanders: Call[], error: unknown): void;
  /** The guest's answer could not be sent. */
  unsendable(call: Call, error: unknown): void;
}

/**
 * One instance of the component and the requests that live in it between steps. Everything here is synchronous: a step
 * enters the guest, and its result is sent before anything else can happen, so views into guest memory are safe.
 * `SuspendableInstance` is the one whose steps may be left in the middle.
 */
export class Instance {
  readonly guest: GuestExports;
  /** Requests that the guest remembers. A request that one step answers is never put here. */
  readonly parked: Map<number, Call> = new Map();
  dead = false;
  readonly #keeper: Keeper;
  #lastId = 0;

  constructor(guest: GuestExports, keeper: Keeper) {
    this.guest = guest;
    this.#keeper = keeper;
  }

  /** Size of the linear memory: it only grows. */
  get memory(): number {
    return this.guest.memory.buffer.byteLength;
  }

  start(call: Call): void {
    call.instance = this;
    call.id = this.nextId();
    let step: Step;
    setCurrent(call);
    try {
      step = this.guest.start(call.id, call.target, call.request, call.head, call.body);
    } catch (error) {
      this.trap(call, error);
      return;
    }
    setCurrent(null);
    this.stepped(call, step);
  }

  resume(call: Call): void {
    let step: Step;
    setCurrent(call);
    try {
      step = this.guest.resume(call.id);
    } catch (error) {
      this.trap(call, error);
      return;
    }
    setCurrent(null);
    this.stepped(call, step);
  }

  /** Moves chunks from the guest to the client until one of them has to wait. */
  pull(call: Call): void {
    call.phase = "pulling";
    for (;;) {
      let chunk: Chunk;
      setCurrent(call);
      try {
        chunk = this.guest.pull(call.id);
      } catch (error) {
        this.trap(call, error);
        return;
      }
      setCurrent(null);
      if (chunk.tag === "waiting") return;
      if (chunk.tag === "end") break;
      if (!call.chunk(chunk.val)) {
        call.phase = "paused";
        return;
      }
    }
    this.leave(call);
    call.end();
  }

  /** Lets the guest unwind a request whose client went away. A promise: it happens later. */
  cancel(call: Call): Promise<void> | undefined {
    if (this.parked.get(call.id) !== call) return undefined;
    setCurrent(call);
    try {
      this.guest.cancel(call.id);
    } catch (error) {
      this.trap(call, error);
      return undefined;
    }
    setCurrent(null);
    this.leave(call);
    return undefined;
  }

  protected stepped(call: Call, step: Step): void {
    if (step.tag === "waiting") {
      this.park(call);
      return;
    }
    const { status, head, body, more } = step.val;
    if (more) this.hold(call, "pulling");
    try {
      call.answered?.(status);
      call.answer(status, parseHead(fromLatin1(head)), body, more);
    } catch (error) {
      this.#forget(call, more);
      this.#keeper.unsendable(call, error);
      return;
    }
    if (more && call.bodiless(status)) {
      this.cancel(call);
      call.end();
    } else if (more) this.pull(call);
    else this.leave(call);
  }

  /** The guest may still hold what it was about to send. */
  #forget(call: Call, held: boolean): void {
    if (held) this.cancel(call);
    else this.leave(call);
  }

  protected park(call: Call): void {
    if (call.phase === "waiting") return;
    this.hold(call, "waiting");
    call.parked();
  }

  protected hold(call: Call, phase: Phase): void {
    call.phase = phase;
    this.parked.set(call.id, call);
  }

  protected leave(call: Call): void {
    if (call.phase !== "fresh") this.parked.delete(call.id);
    call.phase = "over";
    call.instance = null;
    this.#keeper.release(this);
  }

  protected trap(call: Call, error: unknown): void {
    setCurrent(null);
    this.dead = true;
    this.parked.delete(call.id);
    const bystanders = [...this.parked.values()];
    this.parked.clear();
    this.#keeper.trapped(this, call, bystanders, error);
  }

  /** Ids wrap around; one that a slow request still holds is skipped. */
  protected nextId(): number {
    do {
      this.#lastId = (this.#lastId + 1) >>> 0;
    } while (this.#lastId === 0 || this.parked.has(this.#lastId));
    return this.#lastId;
  }
}
