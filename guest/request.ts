// One request: what its tasks belong to, what it waits for, and the WASI handles it owns.

import * as app from "../app/server";
import { closeExchanges } from "./fetch";
import { dropped } from "./handles";
import { latin1 } from "./latin1";
import { Context } from "../runtime/core/context";
import { Task, TaskBase, await_ } from "../runtime/core/task";
import { percentDecode } from "../registry/percent";
import { Fields, IncomingBody, IncomingRequest } from "./bindings/wasi-http-types";
import { Pollable } from "./bindings/wasi-io-poll";
import { InputStream } from "./bindings/wasi-io-streams";

/** A pollable and the task that resolves when it is ready. */
export class Pending {
  constructor(
    public pollable: Pollable,
    public task: Task<i32>,
    /** Of a timer: when it is over, in nanoseconds of the monotonic clock. */
    public due: u64,
  ) {}
}

/**
 * Whether any request ever waited or read its body. Where nothing in an app can, nothing sets these, and the optimiser drops
 * what is behind them with the host's functions: each import costs a fresh instance some 1700 instructions.
 */
export let someWait: bool = false;
let someBody: bool = false;

export class Request extends Context {
  /** What the host is to wake this request for. */
  pending: Pending[] | null = null;

  /** What has become ready, in the order of its due times: each has a turn of its own. */
  woken: Pending[] | null = null;

  /** The task that makes the answer; null while none was needed. */
  main: TaskBase | null = null;

  /** Whether the answer is for a program: JSON or CBOR, not a page. */
  isCall: bool = false;

  /** What the host says in advance, where it does: see `start` in wit/world.wit. */
  head: string = "";
  sent: StaticArray<u8> | null = null;

  /** Whether calls from pages of other sites are allowed. */
  originAllowed: bool = false;

  /** Requests that go out of it (fetch.ts). */
  outgoing: Object | null = null;

  /** Its body, where its server function reads it by itself (upload.ts). */
  upload: Object | null = null;

  /** What some apps keep with a request (ambient.ts). Its class is a part of those apps only. */
  kept: Object | null = null;

  /** The rest of a file's body: where it lies in the blob. */
  fileAt: u32 = 0;
  fileLeft: u32 = 0;

  private headerFields: Fields | null = null;
  private body: IncomingBody | null = null;
  private stream: InputStream | null = null;
  private decodedPath: string | null = null;

  constructor(
    public id: u32,
    /** Method and path: `GET /path?query`. */
    public target: string,
    public incoming: IncomingRequest,
  ) {
    super();
  }

  get method(): string {
    return this.target.substring(0, this.target.indexOf(" "));
  }

  /** The path without its query, percent-decoded; null where it is malformed. */
  path(): string | null {
    const known = this.decodedPath;
    if (known !== null) return known;
    const target = this.target;
    const query = target.indexOf("?");
    const raw = target.substring(target.indexOf(" ") + 1, query < 0 ? target.length : query);
    this.decodedPath = percentDecode(raw);
    return this.decodedPath;
  }

  /**
   * A header's value, several joined with commas, or "" where it is missing. Ask only for what is needed: each costs a
   * call of the host.
   */
  header(name: string): string {
    const values = this.fields().get(name);
    let joined = "";
    for (let i = 0; i < values.length; i++) {
      const value = latin1(values[i]);
      joined = i ? joined + ", " + value : value;
    }
    return joined;
  }

  fields(): Fields {
    const known = this.headerFields;
    if (known !== null) return known;
    const made = this.incoming.headers();
    this.headerFields = made;
    return made;
  }

  /** The body's stream; null where it cannot be had. */
  bodyStream(): InputStream | null {
    if (this.stream !== null) return this.stream;
    const body = this.incoming.consume();
    if (body === null) return null;
    someBody = true;
    this.body = body;
    this.stream = body.stream();
    return this.stream;
  }

  /** Resolves `task` once `pollable`, which this takes over, is ready. */
  waitFor(pollable: Pollable, task: Task<i32>, due: u64 = 0): void {
    someWait = true;
    let pending = this.pending;
    if (pending === null) {
      pending = [];
      this.pending = pending;
    }
    pending.push(new Pending(pollable, task, due));
  }

  /** Parks `frame` until `pollable`, which this takes over, is ready. */
  park(frame: TaskBase, pollable: Pollable): void {
    const ready = new Task<i32>(0);
    this.waitFor(pollable, ready);
    await_(frame, ready);
  }

  /** Gives all handles back, children first. */
  close(): void {
    if (someWait) this.dropPending();
    if (isDefined(app.usesFetch)) closeExchanges(this);
    if (someBody) this.dropBody();
    this.headerFields = dropped(this.headerFields);
    this.incoming.drop();
  }

  private dropPending(): void {
    const pending = this.pending;
    if (pending === null) return;
    for (let i = 0; i < pending.length; i++) pending[i].pollable.drop();
    this.pending = null;
  }

  private dropBody(): void {
    this.stream = dropped(this.stream);
    this.body = dropped(this.body);
  }
}
