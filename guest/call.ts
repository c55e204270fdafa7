// A call of a server function, from the request to the answer.

import * as app from "../app/server";
import { Call, answerError, isInternal, publicError } from "../registry/dispatch";
import { HttpError } from "../runtime/core/http-error";
import { withinBase } from "../registry/base";
import { setFieldLimit } from "../registry/multipart";
import { CBOR_TYPE, JSON_TYPE } from "../registry/negotiate";
import { FILE_STREAM, NO_STREAM } from "../registry/endpoint";
import { find, notFound } from "../registry/registry";
import { Match, allowedMethods } from "../registry/router";
import { __throw } from "../runtime/core/error";
import { Fn0, Fn1 } from "../runtime/core/fn";
import { Task, await_, resumed, start } from "../runtime/core/task";
import { bytesLength } from "../runtime/core/utf8/bytes";
import { launchOptions } from "../runtime/server";
import { addHeader, beginAnswer, takeBody } from "./answer";
import { BodyReader, tooLarge } from "./body";
import { answerBack, answerBackWith, textsOf } from "./form";
import { isDebug } from "./init";
import { KeptTexts } from "./kept-texts";
import { logError } from "./log";
import { aroundCall } from "./middleware";
import { Request } from "./request";
import { Terms, termsOf } from "./terms";
import { FieldsReader, openUpload, textsBefore } from "./upload";

/** Behind the method of a target: below it are server functions and no pages. */
const API = " /api/";

const START: i32 = 0;
const BODY_READ: i32 = 1;
const RETURNED: i32 = 2;
const FIELDS_READ: i32 = 3;

/** The task that answers a call. */
export class CallTask extends Task<i32> {
  terms: Terms | null = null;
  /** Where the body lies, once it is there; what keeps it there. */
  body: usize = 0;
  bodyLength: i32 = 0;
  reader: BodyReader | null = null;
  call: Call | null = null;
  /** What reads the fields in front of a file (upload.ts). */
  fields: Object | null = null;

  constructor(
    public request: Request,
    public match: Match,
  ) {
    super(stepCall.index);
    // Its failure becomes the answer.
    this.observed = true;
  }
}

/** Begins to answer a request that is for a server function; false for all others. */
export function startCall(request: Request): bool {
  const target = request.target;
  // What is raised here is for programs.
  request.isCall = true;
  if (target.startsWith("OPTIONS ")) return answerOptions(request, target.includes(API));
  const match = find(target);
  if (match !== null) {
    if (isDefined(app.usesFunctionMiddleware)) {
      const around = match.endpoint!.around;
      if (around !== null) {
        aroundCall(request, changetype<Array<Fn1<Fn0<Task<i32>>, Task<i32>>>>(around), run, match);
        return true;
      }
    }
    run(request, match);
    return true;
  }
  const isApi = target.includes(API);
  request.isCall = isApi;
  if (isApi) refuse(request);
  return isApi;
}

function run(request: Request, match: Object): void {
  request.main = start(new CallTask(request, changetype<Match>(match)));
}

/** Nothing is at this address below `/api/`. */
function refuse(request: Request): void {
  if (request.path() === null) __throw(new HttpError(400, "the path has a malformed percent-encoding"));
  notFound(request.target);
}

function answerOptions(request: Request, isApi: bool): bool {
  const allowed = allowedMethods(request.target);
  request.isCall = isApi || allowed.length > 0;
  if (!request.isCall) return false;
  if (!allowed.length) refuse(request);
  beginAnswer(204);
  addHeader("allow", allowed);
  return true;
}

/** Answers a call that failed. What is not the caller's fault goes to the log. */
export function answerCallError(request: Request, error: Error): void {
  const internal = isInternal(error);
  if (internal) logError(request.target, error);
  const told = publicError(error, isDebug());
  const terms = termsOf(request);
  const main = request.main;
  if (main instanceof CallTask && terms.isBrowsersForm) {
    if (answerBackWith(request, told, filledIn(request, main as CallTask))) return;
  }
  answerError(told, terms.cbor);
  beginAnswer(told.code);
  addHeader("content-type", terms.cbor ? CBOR_TYPE : JSON_TYPE);
  if (told.allow.length) addHeader("allow", told.allow);
  takeBody();
}

/** What had been filled in of a form, as far as it was read. */
function filledIn(request: Request, task: CallTask): string[] {
  if (isDefined(app.usesUpload)) {
    const texts = textsBefore(request);
    if (texts !== null) return texts;
  }
  return textsOf(task.terms!.contentType, task.body, task.bodyLength);
}

function stepCall(task: CallTask): void {
  const request = task.request;
  switch (task.at) {
    case START: {
      begin(task, request);
      if (isDefined(app.usesUpload)) {
        if (beginStreamed(task, request)) return;
      }
      const endpoint = task.match.endpoint!;
      if (endpoint.hasBody) readBody(task, request, limitOf(endpoint.bodyLimit, launchOptions.bodyLimit));
      else call(task, request);
      return;
    }
    case BODY_READ: {
      resumed(task);
      const bytes = task.reader!.bytes;
      task.body = bytes.start;
      task.bodyLength = bytes.length;
      call(task, request);
      return;
    }
    case FIELDS_READ: {
      resumed(task);
      if (isDefined(app.usesUpload)) runWithFields(task, request);
      return;
    }
    default: {
      resumed(task);
      answer(request, task, task.call!);
      task.call!.close();
      task.resolve(0);
    }
  }
}

/** Goes on once the body is there; as a rule the host has sent it along. */
function readBody(task: CallTask, request: Request, limit: i32): void {
  const sent = request.sent;
  if (sent === null) {
    const reader = new BodyReader(request, limit);
    task.reader = reader;
    task.at = BODY_READ;
    await_(task, start(reader));
    return;
  }
  if (sent.length > limit) __throw(tooLarge(limit));
  task.body = changetype<usize>(sent);
  task.bodyLength = sent.length;
  call(task, request);
}

/** Runs the function with what is in the body. */
function call(task: CallTask, request: Request): void {
  const match = task.match;
  const call = new Call(request.target, match);
  task.call = call;
  setFieldLimit(limitOf(match.endpoint!.fieldLimit, launchOptions.fieldLimit));
  const result = call.begin(task.terms!.contentType, task.body, task.bodyLength, null);
  task.at = RETURNED;
  await_(task, result);
}

/** A function's own limit, or that of all. */
function limitOf(own: f64, all: i32): i32 {
  return own < 0 ? all : own == 0 ? i32.MAX_VALUE : <i32>min(own, <f64>i32.MAX_VALUE);
}

/** Runs a function that reads its body by itself, once the fields in front of its file are there. */
function beginStreamed(task: CallTask, request: Request): bool {
  const endpoint = task.match.endpoint!;
  if (endpoint.streamKind == NO_STREAM) return false;
  const upload = openUpload(request, task.terms!.contentType, endpoint);
  if (task.terms!.isBrowsersForm && upload.form !== null) upload.kept = new KeptTexts();
  if (endpoint.streamKind == FILE_STREAM && upload.form !== null) {
    const fields = new FieldsReader(upload, endpoint.streamName);
    task.fields = fields;
    task.at = FIELDS_READ;
    await_(task, start(fields));
    return true;
  }
  call(task, request);
  return true;
}

function runWithFields(task: CallTask, request: Request): void {
  const fields = changetype<FieldsReader>(task.fields);
  if (!fields.upload.part) __throw(noFile(fields.name));
  task.call = new Call(request.target, task.match);
  const result = task.call!.beginWith(fields.fields);
  task.at = RETURNED;
  await_(task, result);
}

function noFile(name: string): HttpError {
  const error = new HttpError(400, name + ": missing");
  error.kind = "MissingArg";
  return error;
}

function begin(task: CallTask, request: Request): void {
  const terms = termsOf(request);
  const endpoint = task.match.endpoint!;
  task.terms = terms;
  if (!endpoint.isRaw) terms.checkAccept();
  if (!endpoint.crossOrigin && !request.originAllowed && changesState(request.target)) terms.checkOrigin(request);
}

function changesState(target: string): bool {
  return !target.startsWith("GET ") && !target.startsWith("HEAD ");
}

function answer(request: Request, task: CallTask, call: Call): void {
  const result = call.result;
  const terms = task.terms!;
  if (result.location.length && !terms.cbor) {
    beginAnswer(result.status);
    addHeader("location", withinBase(result.location));
    return;
  }
  if (terms.isBrowsersForm && !result.isRaw && answerBack(request)) return;
  call.answer(terms.cbor);
  // A browser would follow a redirect on its own, and hand over the page.
  beginAnswer(result.location.length ? 200 : result.status);
  // A form that a script sent goes there.
  if (result.location.length) addHeader("location", withinBase(result.location));
  const headers = result.headers;
  for (let i = 0; i + 1 < headers.length; i += 2) addHeader(headers[i], headers[i + 1]);
  if (result.isRaw) {
    if (bytesLength()) takeBody();
    return;
  }
  addHeader("content-type", terms.cbor ? CBOR_TYPE : JSON_TYPE);
  takeBody();
}
