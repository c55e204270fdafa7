// Outgoing requests over `wasi:http/outgoing-handler`. Minnow's own library (library/fetch.ts) knows each by a number; what
// it leaves open is closed with the request that it belongs to.

import { __throw } from "../runtime/core/error";
import { Task, resumed, start } from "../runtime/core/task";
import { currentRequest } from "./ambient";
import { Tuple2, failed } from "./bindings/abi";
import { handle, lastErrorCode } from "./bindings/wasi-http-outgoing-handler";
import {
  ErrorCode,
  ErrorCodeTag,
  Fields,
  FutureIncomingResponse,
  IncomingBody,
  IncomingResponse,
  Method,
  OutgoingBody,
  OutgoingRequest,
  Scheme,
} from "./bindings/wasi-http-types";
import { InputStream, OutputStream } from "./bindings/wasi-io-streams";
import { copied } from "./bytes";
import { dropped } from "./handles";
import { latin1 } from "./latin1";
import { Request } from "./request";
import { atEnd } from "./stream-end";

/** How much is read at once. */
const PIECE: u64 = 65536;

/** One request that goes out, and what comes back. */
class Exchange {
  future: FutureIncomingResponse | null = null;
  outgoing: OutgoingBody | null = null;
  sink: OutputStream | null = null;
  response: IncomingResponse | null = null;
  body: IncomingBody | null = null;
  stream: InputStream | null = null;

  /** Whether a pollable of the stream is open. */
  isWaiting: bool = false;

  /** Gives all handles back, children first. */
  close(): void {
    this.sink = dropped(this.sink);
    this.outgoing = dropped(this.outgoing);
    this.stream = dropped(this.stream);
    this.body = dropped(this.body);
    this.response = dropped(this.response);
    this.future = dropped(this.future);
  }
}

/** What a request has open. */
class Exchanges {
  list: Exchange[] = [];
}

/** Closes what a request has left open. */
export function closeExchanges(request: Request): void {
  const outgoing = request.outgoing;
  if (outgoing === null) return;
  const list = changetype<Exchanges>(outgoing).list;
  for (let i = 0; i < list.length; i++) list[i].close();
  request.outgoing = null;
}

/**
 * Sends a request. `headers` are names and values in turn. Resolves with its number once the head of the answer is there;
 * fails where none comes.
 */
export function fetchSend(method: string, url: string, headers: string[], body: Uint8Array | null): Task<i32> {
  return start(new Send(currentRequest(), method, url, headers, body));
}

export function fetchStatus(id: i32): i32 {
  return <i32>exchange(id).response!.status();
}

/** Names and values of the answer's headers in turn. */
export function fetchHeaders(id: i32): string[] {
  const fields = exchange(id).response!.headers();
  const entries = fields.entries();
  fields.drop();
  const texts = new Array<string>();
  for (let i = 0; i < entries.length; i++) {
    texts.push(entries[i].f0);
    texts.push(latin1(entries[i].f1));
  }
  return texts;
}

/** The next piece of the answer's body; an empty one at its end. */
export function fetchRead(id: i32): Task<Uint8Array> {
  return start(new Read(currentRequest(), exchange(id)));
}

/** Nobody wants the rest. */
export function fetchClose(id: i32): void {
  const one = exchange(id);
  // What somebody waits for is closed with the request: handles must go before those that they came from.
  if (!one.isWaiting) one.close();
}

function exchange(id: i32): Exchange {
  const outgoing = currentRequest().outgoing;
  if (outgoing === null) __throw(new Error("the response belongs to another request"));
  const list = changetype<Exchanges>(outgoing!).list;
  if (id >= list.length) __throw(new Error("the response belongs to another request"));
  return list[id];
}

class Send extends Task<i32> {
  exchange: Exchange = new Exchange();
  id: i32 = 0;
  sent: i32 = 0;

  constructor(
    public request: Request,
    public method: string,
    public url: string,
    public headers: string[],
    public body: Uint8Array | null,
  ) {
    super(stepSend.index);
  }
}

const START: i32 = 0;
const WRITING: i32 = 1;
const WAITING: i32 = 2;

function stepSend(task: Send): void {
  if (task.at == START) begin(task);
  else resumed(task);
  if (task.at == WRITING && !writeAll(task)) return;
  const exchange = task.exchange;
  const answer = exchange.future!.get();
  if (answer === null) {
    task.at = WAITING;
    task.request.park(task, exchange.future!.subscribe());
    return;
  }
  exchange.future = dropped(exchange.future);
  const outcome = answer.value;
  if (outcome === null || !outcome.ok) {
    exchange.close();
    __throw(failure(task.url, outcome === null ? null : outcome.error));
  }
  exchange.response = outcome!.value;
  task.resolve(task.id);
}

/** Sends the head. */
function begin(task: Send): void {
  const exchange = task.exchange;
  const request = task.request;
  let outgoing = request.outgoing;
  if (outgoing === null) {
    outgoing = new Exchanges();
    request.outgoing = outgoing;
  }
  const list = changetype<Exchanges>(outgoing).list;
  task.id = list.length;
  list.push(exchange);
  if (!task.url.startsWith("https://") && !task.url.startsWith("http://")) {
    __throw(new TypeError("fetch: `" + task.url + "` is no http or https address"));
  }
  const head = OutgoingRequest.create(fieldsOf(task.headers));
  if (!isAddressed(head, task.method, task.url)) {
    head.drop();
    __throw(new TypeError("fetch: `" + task.method + " " + task.url + "` cannot be sent"));
  }
  const body = task.body;
  if (body !== null) {
    exchange.outgoing = head.body();
    exchange.sink = exchange.outgoing!.write();
  }
  exchange.future = handle(head, null);
  if (exchange.future === null) {
    exchange.close();
    __throw(failure(task.url, lastErrorCode));
  }
  task.at = body === null ? WAITING : WRITING;
}

function fieldsOf(headers: string[]): Fields {
  const entries: Tuple2<string, StaticArray<u8>>[] = [];
  for (let i = 0; i < headers.length; i += 2) {
    const value = headers[i + 1];
    const bytes = new StaticArray<u8>(value.length);
    for (let k = 0; k < value.length; k++) {
      const unit = value.charCodeAt(k);
      if (unit > 0xff) __throw(new TypeError("the header `" + headers[i] + "` holds what no header can"));
      bytes[k] = <u8>unit;
    }
    entries.push(new Tuple2(headers[i], bytes));
  }
  const fields = Fields.fromList(entries);
  if (fields === null) __throw(new TypeError("fetch: a header is malformed, or is the connection's own"));
  return fields!;
}

/** False where the method or the address is none. */
function isAddressed(head: OutgoingRequest, method: string, url: string): bool {
  const secure = url.startsWith("https://");
  const from = secure ? 8 : 7;
  let end = from;
  while (end < url.length && !isEnd(url.charCodeAt(end))) end++;
  const fragment = url.indexOf("#", end);
  const rest = url.substring(end, fragment < 0 ? url.length : fragment);
  const path = rest.startsWith("/") ? rest : "/" + rest;
  head.setScheme(secure ? Scheme.Https() : Scheme.Http());
  return (
    end > from &&
    head.setMethod(methodOf(method)) &&
    head.setAuthority(url.substring(from, end)) &&
    head.setPathWithQuery(path)
  );
}

function isEnd(unit: i32): bool {
  return unit == 0x2f || unit == 0x3f || unit == 0x23;
}

function methodOf(name: string): Method {
  if (name == "GET") return Method.Get();
  if (name == "HEAD") return Method.Head();
  if (name == "POST") return Method.Post();
  if (name == "PUT") return Method.Put();
  if (name == "DELETE") return Method.Delete();
  if (name == "OPTIONS") return Method.Options();
  if (name == "PATCH") return Method.Patch();
  return Method.Other(name);
}

/** Writes as much as the other side takes now. False: the task waits. What the server does not want need not be written. */
function writeAll(task: Send): bool {
  const exchange = task.exchange;
  const body = task.body!;
  const sink = exchange.sink!;
  while (task.sent < body.length) {
    const room = sink.checkWrite();
    // A closed one takes nothing either.
    if (failed || (room == 0 && !sink.flush())) {
      atEnd();
      break;
    }
    if (room == 0) {
      task.request.park(task, sink.subscribe());
      return false;
    }
    const size = <i32>min(<u64>(body.length - task.sent), room);
    if (!sink.write(body.dataStart + task.sent, size)) {
      atEnd();
      break;
    }
    task.sent += size;
  }
  exchange.sink = dropped(exchange.sink);
  const outgoing = exchange.outgoing!;
  exchange.outgoing = null;
  if (task.sent == body.length) OutgoingBody.finish(outgoing, null);
  else outgoing.drop();
  task.at = WAITING;
  return true;
}

class Read extends Task<Uint8Array> {
  constructor(
    public request: Request,
    public exchange: Exchange,
  ) {
    super(stepRead.index);
  }
}

function stepRead(task: Read): void {
  const exchange = task.exchange;
  exchange.isWaiting = false;
  if (task.at == 0) open(exchange);
  else resumed(task);
  const stream = exchange.stream;
  if (stream === null) {
    task.resolve(new Uint8Array(0));
    return;
  }
  const piece = stream.read(PIECE);
  if (piece === null) {
    const closed = atEnd();
    exchange.close();
    if (!closed) __throw(new Error("fetch failed: the answer broke off"));
    task.resolve(new Uint8Array(0));
    return;
  }
  if (piece.length == 0) {
    task.at = 1;
    exchange.isWaiting = true;
    task.request.park(task, stream.subscribe());
    return;
  }
  task.resolve(copied(piece));
}

/** The body's stream can be had once. */
function open(exchange: Exchange): void {
  const response = exchange.response;
  if (exchange.stream !== null || response === null) return;
  const body = response.consume();
  if (body === null) return;
  exchange.body = body;
  exchange.stream = body.stream();
}

function failure(url: string, code: ErrorCode | null): Error {
  return new Error("fetch failed: " + url + ": " + reason(code));
}

function reason(code: ErrorCode | null): string {
  if (code === null) return "no answer";
  switch (code.tag) {
    case ErrorCodeTag.DnsTimeout:
    case ErrorCodeTag.DnsError:
    case ErrorCodeTag.DestinationNotFound:
      return "the host was not found";
    case ErrorCodeTag.ConnectionRefused:
    case ErrorCodeTag.DestinationUnavailable:
      return "the connection was refused";
    case ErrorCodeTag.ConnectionTerminated:
    case ErrorCodeTag.HttpResponseIncomplete:
      return "the connection broke off";
    case ErrorCodeTag.ConnectionTimeout:
    case ErrorCodeTag.ConnectionReadTimeout:
    case ErrorCodeTag.ConnectionWriteTimeout:
    case ErrorCodeTag.HttpResponseTimeout:
      return "it took too long";
    case ErrorCodeTag.TlsProtocolError:
    case ErrorCodeTag.TlsCertificateError:
    case ErrorCodeTag.TlsAlertReceived:
      return "TLS failed";
    case ErrorCodeTag.HttpRequestDenied:
      return "the host does not allow it";
    case ErrorCodeTag.InternalError: {
      const message = code.internalError;
      return message === null ? "an error of the host" : message;
    }
    default:
      return "error " + (<i32>code.tag).toString();
  }
}
