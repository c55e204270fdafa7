import type { Call } from "./call.ts";
import { setCurrent } from "./current.ts";
import type { Chunk, Step } from "./glue.gen.ts";
import { Instance } from "./instance.ts";
import { Pending } from "./pending.ts";

/**
 * An instance whose steps may be suspended in the middle (JSPI). It has one request at a time, and nobody enters it while
 * a step is suspended: what wakes the request meanwhile is remembered, and a client that goes away is told to the guest
 * when the step is over. So the guest's own data and its collector see nothing of all this.
 */
export class SuspendableInstance extends Instance {
  /** From the entry through a door until its result was used. */
  #busy = false;
  #woken = false;
  #left: PromiseWithResolvers<void> | null = null;

  override start(call: Call): void {
    call.instance = this;
    call.id = this.nextId();
    this.#left = null;
    // Its client may go away while the first step is suspended.
    this.hold(call, "waiting");
    call.parked();
    const door = (): Step => this.guest.start(call.id, call.target, call.request, call.head, call.body);
    // The request was handed over: what the door gives in the end is read as another door's result.
    const again = (): Step => this.guest.resume(call.id);
    this.#enter(call, door, again, (step) => this.#stepped(call, step));
  }

  override resume(call: Call): void {
    if (this.#wait()) return;
    const door = (): Step => this.guest.resume(call.id);
    this.#enter(call, door, door, (step) => this.#stepped(call, step));
  }

  override pull(call: Call): void {
    call.phase = "pulling";
    if (this.#wait()) return;
    const door = (): Chunk => this.guest.pull(call.id);
    this.#enter(call, door, door, (chunk) => this.#pulled(call, chunk));
  }

  override cancel(call: Call): Promise<void> | undefined {
    if (this.parked.get(call.id) !== call) return undefined;
    if (this.#left === null) {
      this.#left = Promise.withResolvers();
      if (!this.#busy) this.#unwind(call);
    }
    return this.#left.promise;
  }

  #stepped(call: Call, step: Step): void {
    if (this.#left === null) this.stepped(call, step);
    else if (step.tag === "waiting" || step.val.more) this.#unwind(call);
    else this.leave(call);
  }

  #pulled(call: Call, chunk: Chunk): void {
    if (this.#left !== null) {
      if (chunk.tag === "end") this.leave(call);
      else this.#unwind(call);
    } else if (chunk.tag === "end") {
      this.leave(call);
      call.end();
    } else if (chunk.tag === "data") {
      if (call.chunk(chunk.val)) this.pull(call);
      else call.phase = "paused";
    }
  }

  /** The client is gone: what still runs in the guest unwinds. */
  #unwind(call: Call): void {
    const door = (): void => this.guest.cancel(call.id);
    this.#enter(call, door, door, () => this.leave(call));
  }

  protected override leave(call: Call): void {
    const left = this.#left;
    this.#left = null;
    super.leave(call);
    left?.resolve();
  }

  protected override trap(call: Call, error: unknown): void {
    super.trap(call, error);
    this.#left?.resolve();
  }

  /** Whether a step runs; then its end looks again. */
  #wait(): boolean {
    if (this.#busy) this.#woken = true;
    return this.#busy;
  }

  #enter<T>(call: Call, door: () => T, again: () => T, then: (result: T) => void): void {
    this.#busy = true;
    this.#woken = false;
    through(call, door, again).then(
      (result) => {
        this.#busy = false;
        then(result);
        if (this.#woken && !this.#busy) call.wake();
      },
      (error: unknown) => this.trap(call, error),
    );
  }
}

async function through<T>(call: Call, door: () => T, again: () => T): Promise<T> {
  let pending: Pending;
  setCurrent(call);
  try {
    return door();
  } catch (thrown) {
    if (!(thrown instanceof Pending)) throw thrown;
    pending = thrown;
  } finally {
    setCurrent(null);
  }
  await pending.promise;
  try {
    return again();
  } finally {
    setCurrent(null);
  }
}
