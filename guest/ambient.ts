// The request that runs, for Minnow's own library (library/): an app that never asks for it carries none of this.

import { lowerAscii } from "../registry/ascii";
import { currentContext } from "../runtime/core/context";
import { __throw } from "../runtime/core/error";
import { copy, truncate } from "../runtime/core/utf8/bytes";
import { encodeUtf8 } from "../runtime/core/utf8/encode";
import { beginAnswer, bodyLength, bodyStart, isFile, markFile, status, takeBody } from "./answer";
import { SchemeTag } from "./bindings/wasi-http-types";
import { latin1 } from "./latin1";
import { Reply, applyReply, checkedStatus } from "./reply";
import { Request } from "./request";

/** Where a JavaScript host says who the client is; it takes away what the client itself sends under this name. */
// @ts-ignore: decorator
@lazy
const REMOTE_ADDRESS: string = "minnow-remote-address";

/** The request whose code runs. */
export function currentRequest(): Request {
  const context = currentContext.root;
  if (!(context instanceof Request)) {
    __throw(new Error("there is no request here: code that runs while the app starts belongs to none"));
  }
  return context as Request;
}

export function requestMethod(): string {
  return currentRequest().method;
}

/** Path and query as they came: `/a%20b?x=1`. */
export function requestTarget(): string {
  const target = currentRequest().target;
  return target.substring(target.indexOf(" ") + 1);
}

/** The path, percent-decoded. */
export function requestPath(): string {
  const path = currentRequest().path();
  return path === null ? "" : path;
}

/** Scheme and host, such as `https://example.org`. */
export function requestOrigin(): string {
  const incoming = currentRequest().incoming;
  const scheme = incoming.scheme();
  const authority = incoming.authority();
  const secure = scheme !== null && scheme.tag == SchemeTag.Https;
  return (secure ? "https://" : "http://") + (authority === null ? "localhost" : authority);
}

/** All values of a header. */
export function requestHeaderAll(name: string): string[] {
  if (lowerAscii(name) == REMOTE_ADDRESS) return [];
  const values = currentRequest().fields().get(name);
  const texts = new Array<string>(values.length);
  for (let i = 0; i < values.length; i++) texts[i] = latin1(values[i]);
  return texts;
}

/** Names and values of all headers in turn. */
export function requestHeaderList(): string[] {
  const entries = currentRequest().fields().entries();
  const texts: string[] = [];
  for (let i = 0; i < entries.length; i++) {
    if (entries[i].f0 == REMOTE_ADDRESS) continue;
    texts.push(entries[i].f0);
    texts.push(latin1(entries[i].f1));
  }
  return texts;
}

/** The client's address; "" where the host does not tell. WASI has no such thing. */
export function requestRemoteAddress(): string {
  const request = currentRequest();
  return request.id ? request.header(REMOTE_ADDRESS) : "";
}

function replyIn(request: Request): Reply {
  return keptBy(request).reply;
}

export function responseStatus(): i32 {
  const code = replyIn(currentRequest()).status;
  return code ? code : 200;
}

export function setResponseStatus(code: i32): void {
  replyIn(currentRequest()).status = checkedStatus(code);
}

/** A header that the app has set, several joined with commas; null where it has not. */
export function responseHeader(name: string): string | null {
  return replyIn(currentRequest()).get(name);
}

export function responseHeaderList(): string[] {
  return replyIn(currentRequest()).entries();
}

export function setResponseHeader(name: string, value: string): void {
  replyIn(currentRequest()).set(name, value);
}

export function appendResponseHeader(name: string, value: string): void {
  replyIn(currentRequest()).append(name, value);
}

export function deleteResponseHeader(name: string): void {
  replyIn(currentRequest()).delete(name);
}

/** A value that belongs to the request, by a key that only one type is used with; `initial` where there is none yet. */
export function requestValue<T>(key: i32, initial: T): T {
  const values = keptBy(currentRequest()).values;
  if (values === null || !values.has(key)) return initial;
  return changetype<Value<T>>(values.get(key)).value;
}

export function setRequestValue<T>(key: i32, value: T): void {
  const kept = keptBy(currentRequest());
  let values = kept.values;
  if (values === null) {
    values = new Map<i32, Object>();
    kept.values = values;
  }
  values.set(key, new Value<T>(value));
}

/** What is kept with a request. */
class Kept {
  reply: Reply = new Reply();
  values: Map<i32, Object> | null = null;

  /** The answer, while functions around it have not come to their end (middleware.ts). */
  isSaved: bool = false;
  body: ArrayBuffer | null = null;
  isFile: bool = false;
}

class Value<T> {
  constructor(public value: T) {}
}

function keptBy(request: Request): Kept {
  const known = request.kept;
  if (known !== null) return changetype<Kept>(known);
  const made = new Kept();
  request.kept = made;
  return made;
}

/** Puts what the app said into the answer, which has been written or was saved. */
export function finishReply(request: Request): void {
  if (request.kept === null) return;
  const kept = keptBy(request);
  if (!kept.isSaved) {
    if (status != 0) applyReply(kept.reply);
    return;
  }
  beginAnswer(kept.reply.status);
  truncate(0);
  const body = kept.body;
  if (body !== null) copy(changetype<usize>(body), body.byteLength);
  takeBody();
  if (kept.isFile) markFile();
  kept.reply.write();
}

/** What failed has the status of its error. */
export function forgetStatus(request: Request): void {
  if (request.kept === null) return;
  keptBy(request).reply.status = 0;
  keptBy(request).isSaved = false;
}

/** Takes the answer away from where it was written. Without one (a function answers early) what the app said is all. */
export function saveAnswer(request: Request): void {
  if (status == 0) return;
  const kept = keptBy(request);
  const wanted = kept.reply.status;
  kept.reply.absorb();
  if (wanted) kept.reply.status = wanted;
  kept.isFile = isFile;
  kept.body = bytesAt(bodyStart(), bodyLength());
  kept.isSaved = true;
}

export function forgetAnswer(request: Request): void {
  keptBy(request).isSaved = false;
}

/** A body for an answer that a function around it gives by itself, or instead. */
export function setResponseBody(text: string): void {
  const kept = keptBy(currentRequest());
  const bytes = encodeUtf8(text);
  kept.body = bytesAt(bytes.dataStart, bytes.length);
  kept.isFile = false;
  if (!kept.reply.status) kept.reply.status = 200;
  if (kept.reply.get("content-type") === null) kept.reply.set("content-type", "text/plain; charset=utf-8");
  kept.isSaved = true;
}

/** Where no function came to an answer: what the app said, without a body. */
export function saveEmptyAnswer(request: Request): void {
  const kept = keptBy(request);
  if (kept.isSaved) return;
  if (!kept.reply.status) kept.reply.status = 204;
  kept.body = null;
  kept.isFile = false;
  kept.isSaved = true;
}

/** Calls from pages of other sites are allowed for this request. */
export function allowOrigin(): void {
  currentRequest().originAllowed = true;
}

function bytesAt(from: usize, length: i32): ArrayBuffer {
  const bytes = new ArrayBuffer(length);
  memory.copy(changetype<usize>(bytes), from, length);
  return bytes;
}
