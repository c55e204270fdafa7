// A host for tests of the guest: time stands still until a test moves it, and every handle is counted.

import {
  createGlue,
  type Fields,
  type GuestExports,
  type HostImports,
  type IncomingBody,
  type IncomingRequest,
  type InputStream,
  type Pollable,
  type Step,
  WitError,
} from "../host/_shared/glue.gen.ts";

export interface Answer {
  status: number;
  head: Record<string, string>;
  text: string;
  more: boolean;
}

/** A request as the guest sees it. Body pieces that are null are "nothing yet". */
export interface RequestOptions {
  headers?: Record<string, string>;
  body?: (string | Uint8Array | null)[];
  /** What is sent along with the request (`start` in wit/world.wit). */
  head?: string;
  sent?: string | Uint8Array;
}

/** One instance of a core module and everything it asks for. */
export class FakeHost {
  readonly guest: GuestExports;
  /** Handles that the guest gave back, in order. */
  readonly dropped: string[] = [];
  /** Lines on stderr. */
  readonly log: string[] = [];
  /** Headers that were asked for. */
  readonly asked: string[] = [];
  private time = 0;
  private open = 0;
  private lastId = 0;

  constructor(module: WebAssembly.Module) {
    const glue = createGlue(this.imports());
    this.guest = glue.bind(new WebAssembly.Instance(module, glue.imports));
  }

  /** Handles that are in the guest's hands. */
  get held(): number {
    return this.open;
  }

  start(target: string, options: RequestOptions = {}): { id: number; step: Step } {
    const id = ++this.lastId;
    const { head = "", sent = "" } = options;
    return { id, step: this.guest.start(id, target, this.request(options), head, Buffer.from(sent as string)) };
  }

  /** A request that is answered in one step. */
  get(target: string, options: RequestOptions = {}): Answer {
    return answerOf(this.start(target, options).step);
  }

  /** A call with JSON, resumed whenever it waits, as time goes by. */
  call(name: string, args: unknown = {}, headers: Record<string, string> = {}): Answer {
    const all = { "content-type": "application/json", ...headers };
    let { id, step } = this.start(`POST /api/${name}`, { headers: all, body: [JSON.stringify(args)] });
    for (let turns = 0; step.tag === "waiting" && turns < 20; turns++) {
      this.pass(50);
      step = this.guest.resume(id);
    }
    return answerOf(step);
  }

  pass(milliseconds: number): void {
    this.time += milliseconds * 1e6;
  }

  private request({ headers = {}, body = [] }: RequestOptions): IncomingRequest {
    return this.handle("request", {
      headers: () => this.handle("fields", { get: (name: string) => this.header(headers, name) } as Fields),
      authority: () => "site.example",
      consume: () => this.handle("body", { stream: () => this.stream(body) } as IncomingBody),
    } as unknown as IncomingRequest);
  }

  private header(headers: Record<string, string>, name: string): Uint8Array[] {
    this.asked.push(name);
    const value = headers[name];
    return value === undefined ? [] : [Buffer.from(value, "latin1")];
  }

  private stream(body: (string | Uint8Array | null)[]): InputStream {
    const pieces = [...body];
    return this.handle("stream", {
      read: () => {
        if (pieces.length === 0) throw new WitError({ tag: "closed" });
        const piece = pieces.shift() ?? new Uint8Array();
        return typeof piece === "string" ? Buffer.from(piece) : piece;
      },
      subscribe: () => this.handle("pollable", { ready: () => true } as Pollable),
    } as unknown as InputStream);
  }

  private handle<T extends object>(kind: string, value: T): T {
    this.open++;
    const drop = (): void => {
      this.open--;
      this.dropped.push(kind);
    };
    return Object.assign(value, { drop });
  }

  private imports(): HostImports {
    const none = new Proxy({}, { get: () => () => {} });
    const subscribeDuration = (nanoseconds: bigint): Pollable => {
      const due = this.time + Number(nanoseconds);
      return this.handle("pollable", { ready: () => this.time >= due } as Pollable);
    };
    const stderr = { blockingWriteAndFlush: (bytes: Uint8Array) => void this.log.push(Buffer.from(bytes).toString()) };
    const known: Record<string, unknown> = {
      "wasi:clocks/monotonic-clock": { now: () => BigInt(this.time), subscribeDuration },
      "wasi:cli/stderr": { getStderr: () => stderr },
    };
    return new Proxy(known, { get: (all, name: string) => all[name] ?? none }) as unknown as HostImports;
  }
}

/** The answer of a step that is done. */
export function answerOf(step: Step): Answer {
  if (step.tag !== "done") throw new Error("the request still waits");
  const { status, head, body, more } = step.val;
  const lines = Buffer.from(head).toString("latin1").split("\n").filter(Boolean);
  const pairs = lines.map((line) => line.split(": ") as [string, string]);
  return { status, head: Object.fromEntries(pairs), text: Buffer.from(body).toString(), more };
}
