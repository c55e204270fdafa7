/**
 * Thrown through generated glue, which is synchronous, where a result is not there yet. Who catches it waits for the
 * promise and makes the same call again: the second time the result is there. No Error: it carries no stack.
 */
export class Pending {
  readonly promise: Promise<unknown>;

  constructor(promise: Promise<unknown>) {
    this.promise = promise;
  }
}

/** What was waited for, between the first call and the second. */
export class Outcome {
  #settled: { value: unknown } | { error: unknown } | null = null;

  /** The first time it begins the work and throws a `Pending`; the second time it gives or throws what came of it. */
  of<T>(work: () => Promise<T>): T {
    const settled = this.#settled;
    if (settled === null) throw new Pending(this.#begin(work));
    this.#settled = null;
    if ("error" in settled) throw settled.error;
    return settled.value as T;
  }

  async #begin(work: () => Promise<unknown>): Promise<void> {
    try {
      this.#settled = { value: await work() };
    } catch (error) {
      this.#settled = { error };
    }
  }
}
