import type { HostOptions } from "../types.ts";
import { createImports } from "../wasi/index.ts";
import type { Call } from "./call.ts";
import { compileApp } from "./component.ts";
import { createGlue, type GuestExports } from "./glue.gen.ts";
import { Instance, type Keeper } from "./instance.ts";
import { fromLatin1 } from "./latin1.ts";
import { createPool, type Pool } from "./pool.ts";

const DEFAULT_POOL_SIZE = 4;
const DEFAULT_MEMORY_LIMIT = 128 * 1024 * 1024;

/** A request that lost this many instances to others gets the next one for itself. */
const MAX_LOST = 2;

/** Makes a guest ready to be entered; tests give their own. */
export type CreateGuest = () => GuestExports;

/** `Instance`, or one that can be left in the middle of a step (which no other request may share). */
export type InstanceKind = new (guest: GuestExports, keeper: Keeper) => Instance;

/**
 * Runs requests in instances, and keeps a trap from reaching further than it must: the request that trapped gets a 500,
 * its instance is dropped. Other requests of that instance which were not answered yet are run again if that is safe
 * (GET, HEAD), else they get a 503.
 *
 * @example
 * const engine = new Engine({ app: readFileSync("dist/app.wasm") });
 * engine.run(new NodeCall(req, res));
 */
export class Engine implements Keeper {
  readonly #pool: Pool;
  readonly #onError: NonNullable<HostOptions["onError"]>;
  readonly #onRequest: HostOptions["onRequest"];

  constructor(options: HostOptions, createGuest: CreateGuest = guestFactory(options), Kind: InstanceKind = Instance) {
    this.#onError = options.onError ?? reportToConsole;
    this.#onRequest = options.onRequest;
    this.#pool = createPool({
      isolation: options.isolation ?? "shared",
      size: options.poolSize ?? DEFAULT_POOL_SIZE,
      memoryLimit: options.memoryLimit ?? DEFAULT_MEMORY_LIMIT,
      create: () => new Kind(createGuest(), this),
    });
  }

  run(call: Call): void {
    if (this.#onRequest !== undefined && call.lost === 0) watch(call, this.#onRequest);
    let instance: Instance;
    try {
      instance = call.lost < MAX_LOST ? this.#pool.acquire() : this.#pool.alone();
    } catch (error) {
      this.#onError(error, { kind: "host", target: call.target });
      refuse(call, 503);
      return;
    }
    instance.start(call);
  }

  release(instance: Instance): void {
    this.#pool.release(instance);
  }

  trapped(instance: Instance, culprit: Call, bystanders: Call[], error: unknown): void {
    this.#pool.drop(instance);
    const answered = headSent(culprit);
    close(culprit);
    this.#onError(error, { kind: "trap", target: culprit.target });
    if (answered) culprit.abort();
    else refuse(culprit, 500);
    for (const call of bystanders) {
      call.instance = null;
      call.inOwnContext(() => this.#rescue(call));
    }
  }

  unsendable(call: Call, error: unknown): void {
    this.#onError(error, { kind: "host", target: call.target });
    refuse(call, 500);
  }

  /** A request lost its instance by another's fault. */
  #rescue(call: Call): void {
    const answered = headSent(call);
    const again = call.phase === "waiting" && isSafe(call.target) && call.repeat();
    close(call);
    if (answered) call.abort();
    else if (!again) refuse(call, 503);
    else {
      call.lost++;
      call.phase = "fresh";
      this.run(call);
    }
  }
}

/** Instances of the app in `options`, over WASI from web standards. */
function guestFactory(options: HostOptions): CreateGuest {
  const module = compileApp(options.app);
  const imports = createImports(options);
  return () => {
    const glue = createGlue(imports, { copy: view });
    return glue.bind(new WebAssembly.Instance(module, glue.imports));
  };
}

/** Results of a step are used before the guest is entered again, so a view does. */
export function view(memory: Uint8Array, start: number, end: number): Uint8Array {
  return memory.subarray(start, end);
}

function refuse(call: Call, status: 500 | 503): void {
  call.answered?.(status);
  call.refuse(status);
}

/** Tells who observes: its faults are not the request's. */
function watch(call: Call, onRequest: NonNullable<HostOptions["onRequest"]>): void {
  const begin = performance.now();
  const header = (name: string): string => {
    const fields = call.request.headers();
    return fields.get(name).map(fromLatin1).join(", ");
  };
  const tell = unlessItFails(() => onRequest({ target: call.target, header }));
  if (!tell) return;
  call.answered = (status) => {
    call.answered = null;
    unlessItFails(() => tell({ status, milliseconds: performance.now() - begin }));
  };
}

function unlessItFails<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    console.error("onRequest:", error);
    return undefined;
  }
}

function headSent(call: Call): boolean {
  return call.phase === "pulling" || call.phase === "paused";
}

function close(call: Call): void {
  call.phase = "over";
  call.instance = null;
}

/** Only what changes nothing may be run a second time. */
function isSafe(target: string): boolean {
  return target.startsWith("GET ") || target.startsWith("HEAD ");
}

const reportToConsole: NonNullable<HostOptions["onError"]> = (error, { kind, target }) => {
  console.error(
    `${target}: ${kind === "trap" ? "the instance trapped and was replaced" : "no answer could be sent"}:`,
    error,
  );
};
