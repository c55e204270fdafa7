// minnow:core/app, the door of JavaScript hosts. Nothing blocks: a request that waits is remembered under the host's
// id until the host, whose promises stand behind its pollables, resumes it. Many requests interleave.

import * as app from "../app/server";
import { chunkData, chunkEnd, stepDone, stepWaiting } from "./bindings/minnow-core-app";
import { bytesStart, reserve, truncate, wrote } from "../runtime/core/utf8/bytes";
import { bodyLength, bodyStart, headLength, headStart, isFile, status } from "./answer";
import { readBlob } from "./blob";
import { wakeAll, wakeReady } from "./executor";
import { collectWhenDue } from "./memory";
import { Request } from "./request";
import { begin, proceed } from "./serve";
import { breakOff } from "./upload";

/** Largest piece of a streamed body. */
const PIECE: u32 = 65536;

/** Requests between steps, by the host's id. */
const parked: Map<u32, Request> = new Map();

export function startRequest(request: Request): usize {
  const step = begin(request) ? finish(request) : park(request);
  collectWhenDue();
  return step;
}

export function resumeRequest(id: u32): usize {
  if (!parked.has(id)) return stepWaiting();
  const request = parked.get(id);
  wakeReady(request);
  const step = proceed(request) ? finish(request) : stepWaiting();
  collectWhenDue();
  return step;
}

/** The next piece of a file. */
export function pullChunk(id: u32): usize {
  if (!parked.has(id)) return chunkEnd();
  const request = parked.get(id);
  const size = min(request.fileLeft, PIECE);
  if (!size) {
    forget(request);
    return chunkEnd();
  }
  truncate(0);
  const to = reserve(size);
  readBlob(to, request.fileAt, size);
  wrote(to + size);
  request.fileAt += size;
  request.fileLeft -= size;
  return chunkData(bytesStart(), size);
}

/** Unwinds what still runs: `finally` blocks, but no `catch`. */
export function cancelRequest(id: u32): void {
  if (!parked.has(id)) return;
  const request = parked.get(id);
  if (isDefined(app.usesUpload)) breakOff(request);
  request.cancelled = true;
  wakeAll(request);
  request.run();
  forget(request);
  collectWhenDue();
}

function park(request: Request): usize {
  parked.set(request.id, request);
  return stepWaiting();
}

function finish(request: Request): usize {
  if (isFile && request.fileLeft) {
    parked.set(request.id, request);
    return stepDone(<u16>status, headStart(), headLength(), 0, 0, true);
  }
  if (parked.size) parked.delete(request.id);
  request.close();
  return stepDone(<u16>status, headStart(), headLength(), bodyStart(), bodyLength(), false);
}

function forget(request: Request): void {
  parked.delete(request.id);
  request.close();
}
