import type { Isolation } from "../types.ts";
import type { Instance } from "./instance.ts";

/**
 * Which instance a request gets.
 *
 * | isolation | a request runs in | kept when idle |
 * |---|---|---|
 * | `shared` | the one live instance, beside other requests | 1 |
 * | `pooled` | an instance of its own, used before | `size` |
 * | `per-request` | a new instance | 0 |
 *
 * An instance whose memory passed the limit gets no further request; it goes when its last request is over.
 */
export interface Pool {
  acquire(): Instance;
  /** A new instance that no other request gets. */
  alone(): Instance;
  /** A request is over. */
  release(instance: Instance): void;
  /** The instance trapped. */
  drop(instance: Instance): void;
}

/** How a pool is set up. */
export interface PoolOptions {
  readonly isolation: Isolation;
  readonly size: number;
  readonly memoryLimit: number;
  readonly create: () => Instance;
}

/** The pool for an isolation. */
export function createPool(options: PoolOptions): Pool {
  if (options.isolation === "shared") return new SharedPool(options);
  return new ExclusivePool(options, options.isolation === "pooled" ? options.size : 0);
}

class SharedPool implements Pool {
  #live: Instance | null = null;
  readonly #options: PoolOptions;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  acquire(): Instance {
    this.#live ??= this.#options.create();
    return this.#live;
  }

  alone(): Instance {
    return this.#options.create();
  }

  release(instance: Instance): void {
    if (instance.memory > this.#options.memoryLimit) this.drop(instance);
  }

  drop(instance: Instance): void {
    if (this.#live === instance) this.#live = null;
  }
}

class ExclusivePool implements Pool {
  readonly #idle: Instance[] = [];
  readonly #options: PoolOptions;
  readonly #size: number;

  constructor(options: PoolOptions, size: number) {
    this.#options = options;
    this.#size = size;
  }

  acquire(): Instance {
    return this.#idle.pop() ?? this.#options.create();
  }

  alone(): Instance {
    return this.#options.create();
  }

  release(instance: Instance): void {
    const fit = !instance.dead && instance.memory <= this.#options.memoryLimit;
    if (fit && this.#idle.length < this.#size) this.#idle.push(instance);
  }

  drop(): void {}
}
