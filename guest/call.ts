// A call of a server function, from the request to the answer.

import { Call, answerError, isInternal, publicError } from "../registry/dispatch";
import { Endpoint } from "../registry/endpoint";
import { HttpError } from "../runtime/core/http-error";
import { CBOR_TYPE, JSON_TYPE, wantsCbor } from "../registry/negotiate";
import { find } from "../registry/registry";
import { __throw } from "../runtime/core/error";
import { Task, await_, resumed, start } from "../runtime/core/task";
import { launchOptions } from "../runtime/server";
import { addHeader, beginAnswer, takeBody } from "./answer";
import { BodyReader } from "./body";
import { isDebug } from "./init";
import { logError } from "./log";
import { checkOrigin } from "./origin";
import { Request } from "./request";

const START: i32 = 0;
const BODY_READ: i32 = 1;
const RETURNED: i32 = 2;

/** The task that answers a call. */
export class CallTask extends Task<i32> {
  endpoint: Endpoint | null = null;
  contentType: string = "";
  body: BodyReader | null = null;
  call: Call | null = null;

  constructor(public request: Request) {
    super(stepCall.index);
    // Its failure becomes the answer.
    this.observed = true;
  }
}

/** Answers a call that failed. What is not the caller's fault goes to the log. */
export function answerCallError(request: Request, error: Error): void {
  const internal = isInternal(error);
  if (internal) logError(request.target, error);
  const told = publicError(error, isDebug());
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
      const body = new BodyReader(request, launchOptions.bodyLimit);
      task.body = body;
      task.at = BODY_READ;
      await_(task, start(body));
      return;
    }
    case BODY_READ: {
      resumed(task);
      const bytes = task.body!.bytes;
      const call = new Call(task.endpoint!);
      task.call = call;
      const result = call.begin(task.contentType, bytes.start, bytes.length, bytes.owner);
      task.at = RETURNED;
      await_(task, result);
      return;
    }
    default: {
      resumed(task);
      answer(request, task.call!);
      task.resolve(0);
    }
  }
}

function begin(task: CallTask, request: Request): void {
  task.contentType = request.header("content-type");
  request.cbor = wantsCbor(request.header("accept"), task.contentType);
  const path = request.path();
  if (path === null) __throw(new HttpError(400, "the path has a malformed percent-encoding"));
  const method = request.method;
  task.endpoint = find(method, path!);
  if (method != "GET" && method != "HEAD") checkOrigin(request);
}

function answer(request: Request, call: Call): void {
  if (call.isEmpty) {
    beginAnswer(204);
    return;
  }
  call.answer(request.cbor);
  beginAnswer(200);
  addHeader("content-type", request.cbor ? CBOR_TYPE : JSON_TYPE);
  takeBody();
}
