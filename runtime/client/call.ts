// Calls of server functions: one request each, CBOR both ways.

import { CborWriter } from "../../registry/cbor/writer";
import { __caughtAny } from "../core/error";
import { __try } from "../core/intrinsics";
import { HttpError } from "../core/http-error";
import { ServerFnError } from "../core/server-fn-error";
import { Cancelled, Task, TaskBase } from "../core/task";
import { decodeUtf8 } from "../core/utf8/decode";
import { headerOfAnswer, setStatusOfAnswer } from "./answer";
import { Fn1, Fn2 } from "../core/fn";
import { report } from "../core/platform";
import { abortCall, send, setOption } from "./browser";
import { CborReader } from "./cbor-reader";
import { Table } from "./table";
import { onComponentsGone } from "./wake";

/** A call whose answer has not come yet. */
export class PendingCall {
  constructor(
    /** Function in the table, `(call, reader) => void`: decodes a good answer and resolves the task. */
    public accept: u32,
    public task: TaskBase,
    /** Whether it takes answers of any status. */
    public takesAll: bool,
  ) {}

  fail(error: Error): void {
    this.task.fail(error);
  }
}

class TypedCall<T> extends PendingCall {
  constructor(
    private typedTask: Task<T>,
    private decode: (r: CborReader) => T,
    takesAll: bool,
  ) {
    super(((call: TypedCall<T>, r: CborReader): void => call.resolve(r)).index, typedTask, takesAll);
  }

  private resolve(r: CborReader): void {
    const value = this.decode(r);
    r.end();
    this.typedTask.resolve(value);
  }
}

/** `PendingCall` each. */
// @ts-ignore: decorator
@lazy
const calls: Table = new Table();

export function addCall(call: PendingCall): i32 {
  onComponentsGone(wakeCancelledCalls.index);
  return calls.add(changetype<Object>(call));
}

const PROBLEM: i32 = 0x21;

const REQUEST = "Request";
const CBOR_TYPE = "application/cbor";

/** Makes an error of one of the app's own classes: `(r, code, message)`; `r` reads its fields. */
type MakeError = (r: CborReader, code: i32, message: string) => Error;

class ErrorType {
  constructor(
    public name: string,
    public make: MakeError,
  ) {}
}

// @ts-ignore: decorator
@lazy
const errorTypes: ErrorType[] = [];

/** Errors that travel under `name` are made anew like this. */
export function errorType(name: string, make: MakeError): void {
  errorTypes.push(new ErrorType(name, make));
}

/**
 * Calls a server function with encoded arguments. `target` is its path for POST, else method and path; behind `!` stands
 * why there is none.
 */
export function callServer<T>(target: string, body: CborWriter, decode: (r: CborReader) => T): Task<T> {
  return begin<T>(new Task<T>(0), target, body, decode, false);
}

/** The same where every answer is a good one, whatever its status, as long as it is no error of Minnow's. */
export function callForResponse<T>(target: string, body: CborWriter, decode: (r: CborReader) => T): Task<T> {
  return begin<T>(new Task<T>(0), target, body, decode, true);
}

/** What a call needs is compiled once for all results that are objects. */
function begin<T>(
  task: Task<T>, target: string, body: CborWriter, decode: (r: CborReader) => T, takesAll: bool,
): Task<T> {
  if (isReference<T>() && idof<Task<T>>() != idof<Task<Object>>()) {
    begin<Object>(
      changetype<Task<Object>>(task), target, body, changetype<(r: CborReader) => Object>(decode), takesAll,
    );
    return task;
  }
  const id = beginCall<T>(task, target, decode, takesAll);
  if (id) send(id, changetype<usize>(target), target.length, body.start, body.length);
  return task;
}

/** The number of a call that is about to be sent; 0 where it is not to be. */
export function beginCall<T>(task: Task<T>, target: string, decode: (r: CborReader) => T, takesAll: bool = false): i32 {
  if (target.charCodeAt(0) == PROBLEM) {
    task.fail(new ServerFnError(0, target.substring(1), REQUEST, "Builder"));
    return 0;
  }
  // Nobody would wait for the answer.
  if (task.context.cancelled) return 0;
  aborts = ((id: i32): void => abortCall(id)).index;
  return addSeen(new TypedCall<T>(task, decode, takesAll), target);
}

/** Adds a call that interceptors may see: before it is sent, and when it was answered. */
export function addSeen(call: PendingCall, target: string): i32 {
  for (let i = 0; i < interceptors.length; i++) interceptors[i].call(target);
  const id = addCall(call);
  if (seesAnswer) targets.set(id, target);
  return id;
}

/** Function in the table that ends a request; 0 in apps that make none. */
let aborts: u32 = 0;

/** Who wants to see calls before they are sent. */
// @ts-ignore: decorator
@lazy
const interceptors: Fn1<string, void>[] = [];

/** `run` gets the target of every call: a path for POST, else method and path. */
export function interceptCalls(run: Fn1<string, void>): void {
  interceptors.push(run);
}

/** Function in the table that shows an answer to those who want to see it, `(id, status)`; 0 in apps where nobody does. */
let seesAnswer: u32 = 0;

/** What calls on their way were sent to. */
// @ts-ignore: decorator
@lazy
const targets: Map<i32, string> = new Map();

// @ts-ignore: decorator
@lazy
const readers: Fn2<string, i32, void>[] = [];

/** `run` gets target and status of every answer, 0 or less where there was none, before the call gets it. */
export function interceptAnswers(run: Fn2<string, i32, void>): void {
  readers.push(run);
  seesAnswer = showAnswer.index;
}

function showAnswer(id: i32, status: i32): void {
  if (!targets.has(id)) return;
  const target = targets.get(id);
  targets.delete(id);
  for (let i = 0; i < readers.length; i++) {
    if (__try()) {
      readers[i].call(target, status);
    } else {
      report("Uncaught " + __caughtAny().toString());
    }
  }
}

/** A setting of all calls, or, while they are intercepted, a header of the next one. */
export function setClientOption(name: string, value: string): void {
  setOption(changetype<usize>(name), name.length, changetype<usize>(value), value.length);
}

/** Wakes the tasks of components that have gone. */
export function wakeCancelledCalls(): void {
  for (let id = 1; id < calls.end; id++) {
    const entry = calls.get(id);
    if (entry === null) continue;
    const task = changetype<PendingCall>(entry).task;
    if (!task.context.cancelled) continue;
    task.fail(new Cancelled("cancelled"));
    if (aborts) call_indirect<void>(aborts, id);
  }
}

/** Decoder of a call that answers nothing. */
export function decodeNothing(r: CborReader): i32 {
  if (!r.isDone) r.null_();
  return 0;
}

/** An answer: its HTTP status and its bytes; where there was none, 0 or less for why, and a message in UTF-8. */
export function settleCall(id: i32, status: i32, bytes: usize, length: i32): void {
  const entry = calls.take(id);
  if (entry === null) return;
  const call = changetype<PendingCall>(entry);
  setStatusOfAnswer(status);
  if (seesAnswer) call_indirect<void>(seesAnswer, id, status);
  const good = (status >= 200 && status < 300) || (call.takesAll && status > 0 && headerOfAnswer("content-type") != CBOR_TYPE);
  if (!good) {
    call.fail(failure(status, bytes, length));
    return;
  }
  const reader = new CborReader(bytes, length, null);
  if (__try()) {
    call_indirect<void>(call.accept, call, reader);
  } else {
    const error = __caughtAny();
    call.fail(new ServerFnError(status, "The server's answer cannot be read: " + error.message, "Deserialization"));
  }
}

function failure(status: i32, bytes: usize, length: i32): Error {
  if (status <= 0) {
    const message = decodeUtf8(bytes, length);
    const problem = status == 0 ? "Connect" : status == -1 ? "Timeout" : status == -2 ? "Body" : REQUEST;
    return new ServerFnError(0, message !== null ? message : "The server cannot be reached.", REQUEST, problem);
  }
  if (__try()) {
    return errorOf(status, new CborReader(bytes, length, null));
  } else {
    __caughtAny();
  }
  // Not one of Minnow's answers: a proxy's, perhaps.
  return new ServerFnError(status, "The server answered with status " + status.toString() + ".", REQUEST, "Status");
}

/** Reads `{ message, code, kind?, type?, data? }`. */
function errorOf(status: i32, r: CborReader): Error {
  let message = "";
  let kind: string | null = null;
  let made: Error | null = null;
  let type = "";
  r.map();
  while (r.more()) {
    const key = r.key();
    if (key == "message") message = r.string();
    else if (key == "kind") kind = r.string();
    else if (key == "type") type = r.string();
    else if (key == "data" && isKnown(type)) made = makeError(type, r, status, message);
    else r.skip();
  }
  if (made !== null) return made;
  const error = new HttpError(status, message);
  if (kind !== null) error.kind = kind;
  return error;
}

function isKnown(type: string): bool {
  for (let i = 0; i < errorTypes.length; i++) if (errorTypes[i].name == type) return true;
  return false;
}

function makeError(type: string, r: CborReader, code: i32, message: string): Error | null {
  for (let i = 0; i < errorTypes.length; i++) {
    if (errorTypes[i].name == type) return errorTypes[i].make(r, code, message);
  }
  return null;
}
