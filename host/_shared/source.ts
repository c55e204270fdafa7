/**
 * A body on its way in, as the guest's `input-stream` sees it: bytes at hand, or a promise of more. Hosts adapt what they
 * have (a web stream here, `node:http` in `host/node/body.ts`).
 */
export interface ByteSource {
  /** At most `max` bytes; empty: none at hand yet; null: the end. Throws when the sender went away. */
  read(max: number): Uint8Array | null;
  /** Whether `read` would give bytes, the end, or an error now. */
  ready(): boolean;
  /** Calls `wake` once, when `ready` becomes true. */
  wait(wake: () => void): void;
  /** No more will be read. */
  drop(): void;
}

/** A source without a byte. */
export const emptySource: ByteSource = {
  read: () => null,
  ready: () => true,
  wait: (wake) => queueMicrotask(wake),
  drop: () => {},
};

/** Reads a web stream one chunk ahead. */
export class WebSource implements ByteSource {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #rest: Uint8Array | null = null;
  #state: "open" | "reading" | "ended" | "failed" = "open";
  #error: unknown;
  #wake: (() => void) | null = null;

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
  }

  read(max: number): Uint8Array | null {
    if (this.#rest !== null) return this.#take(max, this.#rest);
    if (this.#state === "ended") return null;
    if (this.#state === "failed") throw this.#error;
    this.#fill();
    return new Uint8Array(0);
  }

  ready(): boolean {
    return this.#rest !== null || this.#state === "ended" || this.#state === "failed";
  }

  wait(wake: () => void): void {
    if (this.ready()) {
      queueMicrotask(wake);
      return;
    }
    this.#wake = wake;
    this.#fill();
  }

  drop(): void {
    this.#wake = null;
    if (this.#state !== "ended") this.#reader.cancel().catch(() => {});
    this.#state = "ended";
  }

  #take(max: number, rest: Uint8Array): Uint8Array {
    this.#rest = rest.length > max ? rest.subarray(max) : null;
    return rest.length > max ? rest.subarray(0, max) : rest;
  }

  #fill(): void {
    if (this.#state !== "open") return;
    this.#state = "reading";
    this.#reader.read().then(
      ({ done, value }) => {
        if (done) this.#state = "ended";
        else if (this.#state === "reading") this.#state = "open";
        if (value !== undefined && value.length > 0) this.#rest = value;
        this.#settled();
      },
      (error: unknown) => {
        this.#state = "failed";
        this.#error = error;
        this.#settled();
      },
    );
  }

  #settled(): void {
    const wake = this.#wake;
    if (wake === null) return;
    if (this.ready()) {
      this.#wake = null;
      wake();
    } else this.#fill();
  }
}
