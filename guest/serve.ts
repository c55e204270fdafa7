// From a request to its answer, for both doors.

import { hasBase, insideBase } from "../registry/base";
import * as app from "../app/server";
import { __caughtAny, __throw } from "../runtime/core/error";
import { __try } from "../runtime/core/intrinsics";
import { HttpError } from "../runtime/core/http-error";
import { FAILED, PENDING, start } from "../runtime/core/task";
import { enterContext } from "../runtime/core/context";
import { finishReply, forgetStatus, saveEmptyAnswer } from "./ambient";
import { addHeader, beginAnswer, clearAnswer, status } from "./answer";
import { answerErrorPage, answerPageOf } from "./error-page";
import { answerFile } from "./files";
import { isDebug, startError } from "./init";
import { describe, logError } from "./log";
import { aroundAll } from "./middleware";
import { PageTask, answerPage } from "./page";
import { runReady } from "./executor";
import { Request } from "./request";

/** What answers calls of server functions, in apps that have some. */
let startCall: ((request: Request) => bool) | null = null;
let answerCallError: ((request: Request, error: Error) => void) | null = null;

export function useCalls(start: (request: Request) => bool, fail: (request: Request, error: Error) => void): void {
  startCall = start;
  answerCallError = fail;
}

/** Begins a request. True: the answer is ready. */
export function begin(request: Request): bool {
  clearAnswer();
  const previous = enterContext(request);
  if (__try()) {
    if (startError !== null) __throw(startError!);
    if (!hasBase() || enterBase(request)) {
      if (isDefined(app.usesMiddleware)) {
        // What is raised before the answer is begun is for programs as well.
        request.isCall = answerCallError !== null && request.target.includes(" /api/");
        aroundAll(request, route);
      } else route(request);
    }
  } else {
    fail(request, __caughtAny());
  }
  const ready = status != 0 ? finish(request) : proceed(request);
  enterContext(previous);
  return ready;
}

/** Goes on with a request after something it waited for happened. True: the answer is ready. */
export function proceed(request: Request): bool {
  clearAnswer();
  runReady(request);
  const main = request.main!;
  if (main.state == PENDING) {
    const pending = request.pending;
    if (pending !== null && pending.length) return false;
    fail(request, new Error("the request waits for something that nothing will ever bring about"));
  } else if (main.state == FAILED) {
    fail(request, main.error!);
  }
  return finish(request);
}

/** Puts into the answer what the app says about it. */
function finish(request: Request): bool {
  // Only in apps that may do so: the compiler says it by a name of its own.
  if (isDefined(app.usesMiddleware)) {
    if (status == 0) saveEmptyAnswer(request);
  }
  if (isDefined(app.usesReply)) finishReply(request);
  return true;
}

/** Cuts the base path off; outside of it there is nothing. */
function enterBase(request: Request): bool {
  const inside = insideBase(request.target);
  if (inside === null) answerErrorPage(404, "");
  else request.target = inside;
  return inside !== null;
}

function route(request: Request): void {
  // The most frequent target, before anything is taken apart.
  if (request.target == "GET /") {
    page(request);
    return;
  }
  const calls = startCall;
  if (calls !== null && calls(request)) return;
  const path = request.path();
  if (path === null) {
    answerErrorPage(400, "The address has a malformed percent-encoding.");
    return;
  }
  const method = request.method;
  const reads = method == "GET" || method == "HEAD";
  if (method == "OPTIONS") answerOptions();
  else if (reads && path == "/") page(request);
  else if (reads && answerFile(request, path)) return;
  else if (reads) answerErrorPage(404, "");
  else {
    answerErrorPage(405, "");
    addHeader("allow", "GET, HEAD");
  }
}

function answerOptions(): void {
  beginAnswer(204);
  addHeader("allow", "GET, HEAD, OPTIONS");
}

function page(request: Request): void {
  if (answerPage()) return;
  request.main = start(new PageTask());
}

/** The request's 500, or what the error says; the instance lives on. */
export function fail(request: Request, error: Error): void {
  if (request.cancelled) return;
  if (isDefined(app.usesReply)) forgetStatus(request);
  if (request.isCall) {
    answerCallError!(request, error);
    return;
  }
  // Thrown on purpose: it says what to answer.
  if (error instanceof HttpError) {
    const chosen = changetype<HttpError>(error);
    answerPageOf(chosen.code, chosen.message, "");
    return;
  }
  logError(request.target, error);
  answerErrorPage(500, isDebug() ? describe(error) : "");
}
