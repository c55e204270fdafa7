// The smallest guest that uses both doors through the generated bindings, for component.test.ts.
import { failed, liftBytes, liftString } from "../../guest/bindings/abi";
import { chunkEnd, stepDone, stepWaiting } from "../../guest/bindings/minnow-core-app";
import { getStderr } from "../../guest/bindings/wasi-cli-stderr";
import { subscribeDuration } from "../../guest/bindings/wasi-clocks-monotonic-clock";
import { now } from "../../guest/bindings/wasi-clocks-wall-clock";
import {
  ErrorCode,
  Fields,
  HeaderError,
  IncomingBody,
  IncomingRequest,
  lastHeaderError,
  MethodTag,
  OutgoingBody,
  OutgoingResponse,
  ResponseOutparam,
} from "../../guest/bindings/wasi-http-types";
import { poll } from "../../guest/bindings/wasi-io-poll";
import { getRandomBytes } from "../../guest/bindings/wasi-random-random";
import "../../runtime/core/error";

export { cabi_realloc } from "../../guest/bindings/abi";

export function door_handle(requestHandle: i32, outHandle: i32): void {
  const request = IncomingRequest.from(requestHandle);
  const out = ResponseOutparam.from(outHandle);
  const path = request.pathWithQuery();
  if (path !== null && path == "/fails") {
    request.drop();
    ResponseOutparam.setErr(out, ErrorCode.InternalError("on purpose"));
    return;
  }
  const text = head(request) + headers(request) + body(request) + clocks();
  request.drop();
  respond(out, text);
}

export function door_start(
  id: u32,
  target: usize,
  targetLength: i32,
  request: i32,
  known: usize,
  knownLength: i32,
  sent: usize,
  sentLength: i32,
): usize {
  IncomingRequest.from(request).drop();
  if (id == 0) return stepWaiting();
  const head = String.UTF8.encode("content-type: text/plain\n");
  const bytes = liftBytes(sent, sentLength);
  const text = liftString(target, targetLength) + liftString(known, knownLength) + String.UTF8.decodeUnsafe(changetype<usize>(bytes), bytes.length);
  const body = String.UTF8.encode(text);
  return stepDone(200, changetype<usize>(head), head.byteLength, changetype<usize>(body), body.byteLength, false);
}

export function door_resume(id: u32): usize {
  return stepWaiting();
}

export function door_pull(id: u32): usize {
  return chunkEnd();
}

export function door_cancel(id: u32): void {
  __collect();
}

function head(request: IncomingRequest): string {
  const method = request.method();
  const path = request.pathWithQuery();
  return (method.tag == MethodTag.Other ? method.other! : "known") + " " + (path === null ? "none" : path) + "\n";
}

function headers(request: IncomingRequest): string {
  const fields = request.headers();
  const entries = fields.entries();
  fields.drop();
  let text = "";
  for (let i = 0; i < entries.length; i++) {
    const value = entries[i].f1;
    text += entries[i].f0 + "=" + String.UTF8.decodeUnsafe(changetype<usize>(value), value.length) + "\n";
  }
  return text;
}

function body(request: IncomingRequest): string {
  const body = request.consume()!;
  const stream = body.stream()!;
  let size = 0;
  for (let chunk = stream.blockingRead(65536); chunk !== null; chunk = stream.blockingRead(65536)) size += chunk!.length;
  stream.drop();
  IncomingBody.finish(body).drop();
  return "body " + size.toString() + "\n";
}

function clocks(): string {
  const soon = subscribeDuration(1_000_000);
  const late = subscribeDuration(60_000_000_000);
  const done = poll([late, soon]);
  soon.drop();
  late.drop();
  const random = getRandomBytes(16).length;
  return "ready " + done.length.toString() + "," + done[0].toString() + " random " + random.toString() +
    (now().seconds > 1_700_000_000 ? " now\n" : " then\n");
}

function respond(out: ResponseOutparam, text: string): void {
  const fields = Fields.create();
  const type = String.UTF8.encode("text/plain; charset=utf-8");
  fields.append("content-type", changetype<usize>(type), type.byteLength);
  fields.set("x-many", [StaticArray.fromArray<u8>([65, 66]), StaticArray.fromArray<u8>([67])]);
  const refused = !fields.append("not a name", changetype<usize>(type), 1) && failed;
  const why = refused && lastHeaderError == HeaderError.InvalidSyntax ? "refused\n" : "accepted\n";
  const response = OutgoingResponse.create(fields);
  response.setStatusCode(201);
  const body = response.body()!;
  ResponseOutparam.setOk(out, response);
  const stream = body.write()!;
  const bytes = String.UTF8.encode(text + why);
  stream.blockingWriteAndFlush(changetype<usize>(bytes), bytes.byteLength);
  // A stream is a child of its body: it goes first.
  stream.drop();
  OutgoingBody.finish(body, null);
  const log = getStderr();
  log.blockingWriteAndFlush(changetype<usize>(bytes), 5);
  log.drop();
}
