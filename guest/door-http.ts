// wasi:http/incoming-handler, the door of every WASI host. One request at a time: where nothing is ready it blocks on
// everything that the request waits for.

import { bytesStart, reserve, truncate, wrote } from "../runtime/core/utf8/bytes";
import { bodyLength, bodyStart, isFile, status } from "./answer";
import {
  IncomingRequest,
  Method,
  MethodTag,
  OutgoingBody,
  OutgoingResponse,
  ResponseOutparam,
} from "./bindings/wasi-http-types";
import { OutputStream } from "./bindings/wasi-io-streams";
import { readBlob } from "./blob";
import { blockOnAny } from "./executor";
import { outgoingFields } from "./outgoing-head";
import { ensureStarted } from "./init";
import { collectWhenDue } from "./memory";
import { Request } from "./request";
import { begin, proceed } from "./serve";
import { atEnd } from "./stream-end";

const PIECE: u32 = 65536;

/** What `blocking-write-and-flush` takes at once. */
const BLOCKING_PIECE: i32 = 4096;

/** What is alive hangs on it while garbage is collected. */
let running: Request | null = null;

export function handleRequest(incoming: i32, outparam: i32): void {
  ensureStarted();
  answerRequest(IncomingRequest.from(incoming), ResponseOutparam.from(outparam));
  running = null;
  collectWhenDue();
}

function answerRequest(incoming: IncomingRequest, outparam: ResponseOutparam): void {
  const request = new Request(0, targetOf(incoming), incoming);
  let ready = begin(request);
  while (!ready) {
    blockOnAny(request);
    ready = proceed(request);
    // A long request makes as much garbage as many short ones.
    running = request;
    collectWhenDue();
  }
  const head = request.target.startsWith("HEAD ");
  const response = OutgoingResponse.create(outgoingFields(isFile || bodyLength() == 0 ? -1 : bodyLength()));
  if (status != 200) response.setStatusCode(<u16>status);
  const hasBody = !head && (bodyLength() > 0 || request.fileLeft > 0);
  const body = hasBody ? response.body() : null;
  ResponseOutparam.setOk(outparam, response);
  if (body !== null) sendBody(request, body);
  request.close();
}

function sendBody(request: Request, body: OutgoingBody): void {
  const stream = body.write()!;
  if (isFile) sendFile(request, stream);
  else write(stream, bodyStart(), bodyLength());
  stream.drop();
  OutgoingBody.finish(body, null);
}

function sendFile(request: Request, stream: OutputStream): void {
  let open = true;
  while (request.fileLeft && open) {
    const size = min(request.fileLeft, PIECE);
    truncate(0);
    const to = reserve(size);
    readBlob(to, request.fileAt, size);
    wrote(to + size);
    request.fileAt += size;
    request.fileLeft -= size;
    open = write(stream, bytesStart(), size);
  }
}

/** False where the client is gone. */
function write(stream: OutputStream, from: usize, length: i32): bool {
  while (length > 0) {
    const size = min(length, BLOCKING_PIECE);
    if (!stream.blockingWriteAndFlush(from, size)) {
      atEnd();
      return false;
    }
    from += size;
    length -= size;
  }
  return true;
}

function targetOf(incoming: IncomingRequest): string {
  const path = incoming.pathWithQuery();
  const tag = incoming.method();
  const method = methodName(tag);
  // The most frequent target needs no string of its own.
  if (tag.tag == MethodTag.Get && path !== null && path == "/") return "GET /";
  return path === null || !path.length ? method + " /" : method + " " + path;
}

function methodName(method: Method): string {
  switch (method.tag) {
    case MethodTag.Get:
      return "GET";
    case MethodTag.Head:
      return "HEAD";
    case MethodTag.Post:
      return "POST";
    case MethodTag.Put:
      return "PUT";
    case MethodTag.Delete:
      return "DELETE";
    case MethodTag.Connect:
      return "CONNECT";
    case MethodTag.Options:
      return "OPTIONS";
    case MethodTag.Trace:
      return "TRACE";
    case MethodTag.Patch:
      return "PATCH";
    default: {
      const other = method.other;
      return other !== null ? other : "";
    }
  }
}
