import { monotonicClock } from "../wasi/clocks.ts";
import type { Chunk, CoreResponse, GuestExports, IncomingRequest, InputStream, Pollable, Step } from "./glue.gen.ts";
import { toLatin1 } from "./latin1.ts";

/**
 * A guest for tests of the hosts, written in TypeScript. The path says what it does:
 *
 * | path | |
 * |---|---|
 * | `/hello` | answers at once, with the number of its instance |
 * | `/head?<lines>` | answers with these header lines (percent-encoded) |
 * | `/big?<n>` | answers with n bytes |
 * | `/trap` | traps |
 * | `/sleep?<ms>` | waits, then answers with the number of its instance |
 * | `/sleep-after-body?<ms>` | the same, but takes the request's body first |
 * | `/sleep-trap?<ms>` | waits, then traps |
 * | `/forever` | waits for ever |
 * | `/echo` | answers with the request's body |
 * | `/refuse-late` | answers 413 after the first bytes of the body |
 * | `/refuse` | answers 413 without reading the body |
 * | `/header?<name>` | answers with a request header |
 * | `/told` | answers with what was sent along: the head, then the body |
 * | `/stream?<n>` | streams n chunks of 64 KB |
 * | `/stream-trap` | streams one chunk, then traps |
 * | `/stream-slow?<ms>` | streams two chunks with a pause between them |
 */
export class FakeGuest implements GuestExports {
  static made = 0;
  readonly memory: WebAssembly.Memory = new WebAssembly.Memory({ initial: 1 });
  readonly instance: number = ++FakeGuest.made;
  readonly cancelled: string[] = [];
  readonly #requests = new Map<number, Running>();

  /** How many requests it remembers. */
  get busy(): number {
    return this.#requests.size;
  }

  start(id: number, target: string, request: IncomingRequest, head = "", sent: Uint8Array = new Uint8Array()): Step {
    const [path = "", query = ""] = target.slice(target.indexOf(" ") + 1).split("?");
    const running: Running = {
      path,
      query,
      request,
      step: null,
      body: [],
      stream: null,
      left: 0,
      pause: null,
      told: head + decode(sent),
    };
    this.#requests.set(id, running);
    return this.#act(id, running);
  }

  resume(id: number): Step {
    return this.#act(id, this.#requests.get(id)!);
  }

  pull(id: number): Chunk {
    const running = this.#requests.get(id)!;
    if (running.pause?.ready() === false) return { tag: "waiting" };
    if (running.path === "/stream-trap" && running.left === 1) throw trap();
    if (running.left-- > 0) {
      if (running.path === "/stream-slow") running.pause = sleep(Number(running.query));
      return { tag: "data", val: new Uint8Array(65536).fill(120) };
    }
    this.#requests.delete(id);
    return { tag: "end" };
  }

  cancel(id: number): void {
    this.cancelled.push(this.#requests.get(id)?.path ?? `unknown ${id}`);
    this.#requests.delete(id);
  }

  handle(): void {
    throw new Error("Not this door.");
  }

  #act(id: number, running: Running): Step {
    const response = this.#respond(running);
    if (response === null) return { tag: "waiting" };
    if (!response.more) this.#requests.delete(id);
    return { tag: "done", val: response };
  }

  #respond(running: Running): CoreResponse | null {
    const { path, query } = running;
    if (path === "/trap") throw trap();
    if (path === "/forever") return null;
    if (path === "/head") return text("", 200, `${decodeURIComponent(query)}\n`);
    if (path === "/big") return done(new Uint8Array(Number(query)).fill(98), 200);
    if (path === "/refuse-late") return refuseLate(running);
    if (path === "/refuse") return text("Too large.", 413);
    if (path === "/told") return text(running.told, 200);
    if (path === "/header") return text(running.request.headers().get(query).map(decode).join("|"), 200);
    if (path.startsWith("/stream")) return this.#stream(running);
    if (path === "/echo") return echo(running);
    if (path === "/sleep-after-body") running.stream ??= running.request.consume().stream();
    if (path.startsWith("/sleep")) {
      running.step ??= sleep(Number(query));
      if (!running.step.ready()) return null;
      running.step.drop?.();
      if (path === "/sleep-trap") throw trap();
    }
    return text(`instance ${this.instance}`, 200);
  }

  #stream(running: Running): CoreResponse {
    running.left = running.path === "/stream" ? Number(running.query) : 2;
    return { ...text("", 200), more: true };
  }
}

interface Running {
  readonly path: string;
  readonly query: string;
  readonly request: IncomingRequest;
  step: Pollable | null;
  readonly body: Uint8Array[];
  stream: InputStream | null;
  left: number;
  pause: Pollable | null;
  readonly told: string;
}

function echo(running: Running): CoreResponse | null {
  running.stream ??= running.request.consume().stream();
  running.step ??= running.stream.subscribe();
  try {
    for (;;) {
      const bytes = running.stream.read(10000n);
      if (bytes.length === 0 && !running.step.ready()) return null;
      running.body.push(bytes);
    }
  } catch (error) {
    const { tag } = (error as { payload: { tag: string } }).payload;
    return tag === "closed" ? done(Buffer.concat(running.body), 200) : text(tag, 400);
  }
}

function refuseLate(running: Running): CoreResponse | null {
  running.stream ??= running.request.consume().stream();
  running.step ??= running.stream.subscribe();
  if (running.stream.read(1n).length === 0) return null;
  running.stream.drop?.();
  return text("Too large.", 413);
}

function sleep(ms: number): Pollable {
  return monotonicClock.subscribeDuration(BigInt(ms) * 1_000_000n);
}

function trap(): Error {
  return new WebAssembly.RuntimeError("unreachable");
}

function text(body: string, status: number, head = ""): CoreResponse {
  return done(toLatin1(body), status, `content-type: text/plain\n${head}`);
}

function done(body: Uint8Array, status: number, head = ""): CoreResponse {
  return { status, head: toLatin1(head), body, more: false };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
