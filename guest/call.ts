// A call of a server function, from the request to the answer.

import * as app from "../app/server";
import { Call, answerError, isInternal, publicError } from "../registry/dispatch";
import { HttpError } from "../runtime/core/http-error";
import { withinBase } from "../registry/base";
import { setFieldLimit } from "../registry/multipart";
import { CBOR_TYPE, JSON_TYPE, fitsNothing, isForm, mediaType, wantsCbor } from "../registry/negotiate";
import { FILE_STREAM, NO_STREAM } from "../registry/endpoint";
import { find, notFound } from "../registry/registry";
import { Match, allowedMethods } from "../registry/router";
import { __throw } from "../runtime/core/error";
import { Fn0, Fn1 } from "../runtime/core/fn";
import { Task, await_, resumed, start } from "../runtime/core/task";
import { bytesLength } from "../runtime/core/utf8/bytes";
import { launchOptions } from "../runtime/server";
import { addHeader, beginAnswer, takeBody } from "./answer";
import { BodyReader } from "./body";
import { answerBack, answerBackWith, isBrowsersForm } from "./form";
import { isDebug } from "./init";
import { logError } from "./log";
import { aroundCall } from "./middleware";
import { checkOrigin } from "./origin";
import { Request } from "./request";
import { FieldsReader, openUpload } from "./upload";

/** Behind the method of a target: below it are server functions and no pages. */
const API = " /api/";

const START: i32 = 0;
const BODY_READ: i32 = 1;
const RETURNED: i32 = 2;
const FIELDS_READ: i32 = 3;

/** The task that answers a call. */
export class CallTask extends Task<i32> {
  contentType: string = "";
  body: BodyReader | null = null;
  call: Call | null = null;
  /** What reads the fields in front of a file (upload.ts). */
  fields: Object | null = null;
  /** Whether a browser sent a form by itself: it wants to see a page. */
  isForm: bool = false;

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
  const isApi = target.includes(API);
  // What is raised here is for programs.
  request.isCall = true;
  if (target.startsWith("OPTIONS ")) return answerOptions(request, isApi);
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
  if (!request.isNegotiated) negotiate(request, true);
  const told = publicError(error, isDebug());
  const main = request.main;
  if (main instanceof CallTask && (main as CallTask).isForm) {
    const task = main as CallTask;
    const body = task.body;
    if (answerBackWith(request, told, task.contentType, body === null ? null : body.bytes)) return;
  }
  answerError(told, request.cbor);
  beginAnswer(told.code);
  addHeader("content-type", request.cbor ? CBOR_TYPE : JSON_TYPE);
  if (told.allow.length) addHeader("allow", told.allow);
  takeBody();
}

function stepCall(task: CallTask): void {
  const request = task.request;
  switch (task.at) {
    case START: {
      begin(task, request);
      if (isDefined(app.usesUpload)) {
        if (beginStreamed(task, request)) return;
      }
      if (!task.match.endpoint!.hasBody) {
        task.call = new Call(request.target, task.match);
        const result = task.call!.begin("", 0, 0, null);
        task.at = RETURNED;
        await_(task, result);
        return;
      }
      const body = new BodyReader(request, limitOf(task.match.endpoint!.bodyLimit, launchOptions.bodyLimit));
      task.body = body;
      task.at = BODY_READ;
      await_(task, start(body));
      return;
    }
    case BODY_READ: {
      resumed(task);
      const bytes = task.body!.bytes;
      const call = new Call(request.target, task.match);
      task.call = call;
      setFieldLimit(limitOf(task.match.endpoint!.fieldLimit, launchOptions.fieldLimit));
      const result = call.begin(task.contentType, bytes.start, bytes.length, bytes.owner);
      task.at = RETURNED;
      await_(task, result);
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
      task.resolve(0);
    }
  }
}

/** A function's own limit, or that of all. */
function limitOf(own: f64, all: i32): i32 {
  return own < 0 ? all : own == 0 ? i32.MAX_VALUE : <i32>min(own, <f64>i32.MAX_VALUE);
}

/** Runs a function that reads its body by itself, once the fields in front of its file are there. */
function beginStreamed(task: CallTask, request: Request): bool {
  const endpoint = task.match.endpoint!;
  if (endpoint.streamKind == NO_STREAM) return false;
  const upload = openUpload(request, task.contentType, endpoint);
  if (endpoint.streamKind == FILE_STREAM && upload.form !== null) {
    const fields = new FieldsReader(upload, endpoint.streamName);
    task.fields = fields;
    task.at = FIELDS_READ;
    await_(task, start(fields));
    return true;
  }
  task.call = new Call(request.target, task.match);
  const result = task.call!.begin("", 0, 0, null);
  task.at = RETURNED;
  await_(task, result);
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
  task.contentType = negotiate(request, task.match.endpoint!.isRaw);
  task.isForm = isBrowsersForm(request, task.contentType);
  if (!task.match.endpoint!.crossOrigin && !request.originAllowed && changesState(request.target)) checkOrigin(request);
}

/** Notes which format the answer is to have; returns that of the body. */
function negotiate(request: Request, isRaw: bool): string {
  const contentType = request.header("content-type");
  const accept = request.header("accept");
  request.cbor = accept == CBOR_TYPE || wantsCbor(accept, contentType);
  request.isNegotiated = true;
  // A browser that sends a form by itself goes back to its page.
  if (!request.cbor && !isRaw && fitsNothing(accept) && !isForm(mediaType(contentType))) {
    __throw(new HttpError(406, "this function answers " + JSON_TYPE + " or " + CBOR_TYPE));
  }
  return contentType;
}

function changesState(target: string): bool {
  return !target.startsWith("GET ") && !target.startsWith("HEAD ");
}

function answer(request: Request, task: CallTask, call: Call): void {
  const result = call.result;
  if (result.location.length && !request.cbor) {
    beginAnswer(result.status);
    addHeader("location", withinBase(result.location));
    return;
  }
  if (task.isForm && !result.isRaw && answerBack(request)) return;
  call.answer(request.cbor);
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
  addHeader("content-type", request.cbor ? CBOR_TYPE : JSON_TYPE);
  takeBody();
}
