// Calls of server functions: one request each, CBOR both ways.

import { CborWriter } from "../../registry/cbor/writer";
import { __caughtAny } from "../core/error";
import { __try } from "../core/intrinsics";
import { ServerFnError } from "../core/server-fn-error";
import { Cancelled, Task, TaskBase } from "../core/task";
import { decodeUtf8 } from "../core/utf8/decode";
import { send } from "./browser";
import { CborReader } from "./cbor-reader";
import { Table } from "./table";

const OK: i32 = 200;

/** A call whose answer has not come yet. */
class PendingCall {
  constructor(
    /** Function in the table, `(call, reader) => void`: decodes a good answer and resolves the task. */
    public accept: u32,
    public task: TaskBase,
  ) {}
}

class TypedCall<T> extends PendingCall {
  constructor(
    private typedTask: Task<T>,
    private decode: (r: CborReader) => T,
  ) {
    super(((call: TypedCall<T>, r: CborReader): void => call.resolve(r)).index, typedTask);
  }

  private resolve(r: CborReader): void {
    const value = this.decode(r);
    r.end();
    this.typedTask.resolve(value);
  }
}

/** `PendingCall` each. */
const calls: Table = new Table();

const PROBLEM: i32 = 0x21;

/**
 * Calls a server function with encoded arguments. `target` is its path for POST, else method and path; behind `!` stands
 * why there is none.
 */
export function callServer<T>(target: string, body: CborWriter, decode: (r: CborReader) => T): Task<T> {
  const task = new Task<T>(0);
  if (target.charCodeAt(0) == PROBLEM) {
    task.fail(new ServerFnError(0, target.substring(1)));
    return task;
  }
  const id = calls.add(changetype<Object>(new TypedCall<T>(task, decode)));
  send(id, changetype<usize>(target), target.length, body.start, body.length);
  return task;
}

/** Wakes the tasks of components that have gone. */
export function wakeCancelledCalls(): void {
  for (let id = 1; id < calls.end; id++) {
    const entry = calls.get(id);
    if (entry === null) continue;
    const task = changetype<PendingCall>(entry).task;
    if (task.context.cancelled) task.fail(new Cancelled("cancelled"));
  }
}

/** Decoder of a call that answers nothing. */
export function decodeNothing(r: CborReader): i32 {
  r.null_();
  return 0;
}

/** An answer: its HTTP status and its bytes; status 0 and a message in UTF-8 where there was none. */
export function settleCall(id: i32, status: i32, bytes: usize, length: i32): void {
  const entry = calls.take(id);
  if (entry === null) return;
  const call = changetype<PendingCall>(entry);
  if (status == OK) {
    const reader = new CborReader(bytes, length, null);
    if (__try()) {
      call_indirect<void>(call.accept, call, reader);
    } else {
      const error = __caughtAny();
      call.task.fail(new ServerFnError(status, "The server's answer cannot be read: " + error.message));
    }
  } else {
    call.task.fail(failure(status, bytes, length));
  }
}

function failure(status: i32, bytes: usize, length: i32): ServerFnError {
  if (status == 0) {
    const message = decodeUtf8(bytes, length);
    return new ServerFnError(0, message !== null ? message : "The server cannot be reached.");
  }
  if (__try()) {
    return errorOf(status, new CborReader(bytes, length, null));
  } else {
    __caughtAny();
  }
  // Not one of Minnow's answers: a proxy's, perhaps.
  return new ServerFnError(status, "The server answered with status " + status.toString() + ".");
}

/** Reads `{ message, code, data? }`. */
function errorOf(status: i32, r: CborReader): ServerFnError {
  let message = "";
  let code = status;
  r.map();
  while (r.more()) {
    const key = r.key();
    if (key == "message") message = r.string();
    else if (key == "code") code = r.i32();
    else r.skip();
  }
  return new ServerFnError(code, message);
}
