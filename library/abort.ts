// `AbortController` and `AbortSignal`, which apps use as globals (compiler/global-parts.ts).

/**
 * An error with a name, as browsers throw them.
 *
 * @example
 * if (error instanceof DOMException && error.name === "AbortError") return;
 */
export class DOMException extends Error {
  readonly code: number;

  constructor(message: string = "", name: string = "Error") {
    super(message);
    this.name = name;
    this.code = name === "AbortError" ? 20 : name === "TimeoutError" ? 23 : 0;
  }
}

type Listener = (event: AbortEvent) => void;

/** What listeners of a signal are given. */
export interface AbortEvent {
  readonly type: string;
  readonly target: AbortSignal;
}

/**
 * Says that work is to end.
 *
 * @example
 * if (signal.aborted) return;
 * signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
 */
export class AbortSignal {
  onabort: Listener | null = null;
  #aborted = false;
  #reason: unknown = undefined;
  #listeners: Listener[] = [];

  get aborted(): boolean {
    return this.#aborted;
  }

  get reason(): unknown {
    return this.#reason;
  }

  static abort(reason?: unknown): AbortSignal {
    const signal = new AbortSignal();
    signal.end(reason);
    return signal;
  }

  static timeout(milliseconds: number): AbortSignal {
    const signal = new AbortSignal();
    setTimeout(
      () => signal.end(new DOMException("The operation was aborted due to timeout", "TimeoutError")),
      milliseconds,
    );
    return signal;
  }

  static any(signals: readonly AbortSignal[]): AbortSignal {
    const all = new AbortSignal();
    for (const signal of signals) {
      if (signal.aborted) all.end(signal.reason);
      else signal.addEventListener("abort", () => all.end(signal.reason));
    }
    return all;
  }

  throwIfAborted(): void {
    if (this.#aborted) throw this.#reason;
  }

  addEventListener(_type: "abort", listener: Listener, _options?: boolean | { once?: boolean }): void {
    if (!this.#listeners.includes(listener)) this.#listeners.push(listener);
  }

  removeEventListener(_type: "abort", listener: Listener, _options?: boolean): void {
    this.#listeners = this.#listeners.filter((each) => each !== listener);
  }

  /** Ends it, once. For `AbortController`. */
  end(reason?: unknown): void {
    if (this.#aborted) return;
    this.#aborted = true;
    this.#reason = reason === undefined ? new DOMException("This operation was aborted", "AbortError") : reason;
    const event: AbortEvent = { type: "abort", target: this };
    const listeners = this.#listeners;
    this.#listeners = [];
    const first = this.onabort;
    if (first) first(event);
    for (const listener of listeners) listener(event);
  }
}

/**
 * Ends work that looks at its signal.
 *
 * @example
 * const controller = new AbortController();
 * setTimeout(() => controller.abort(), 1000);
 * await download(controller.signal);
 */
export class AbortController {
  readonly signal: AbortSignal = new AbortSignal();

  abort(reason?: unknown): void {
    this.signal.end(reason);
  }
}
