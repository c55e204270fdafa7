// What the component exports. The build renames `door_*` to the names of the component model (bindings/exports.json).

import { cancelRequest, pullChunk, resumeRequest, startRequest } from "./door-core";
import { handleRequest } from "./door-http";
import { liftBytes, liftString } from "./bindings/abi";
import { IncomingRequest } from "./bindings/wasi-http-types";
import { ensureStarted } from "./init";
import { Request } from "./request";
// asc looks for what `--use` names among the files that are imported.
import "./environment";

export { cabi_realloc } from "./bindings/abi";

export function door_handle(request: i32, outparam: i32): void {
  handleRequest(request, outparam);
}

export function door_start(
  id: u32,
  target: usize,
  targetLength: i32,
  request: i32,
  head: usize,
  headLength: i32,
  body: usize,
  bodyLength: i32,
): usize {
  ensureStarted();
  const begun = new Request(id, liftString(target, targetLength), IncomingRequest.from(request));
  begun.head = liftString(head, headLength);
  if (bodyLength) begun.sent = liftBytes(body, bodyLength);
  return startRequest(begun);
}

export function door_resume(id: u32): usize {
  return resumeRequest(id);
}

export function door_pull(id: u32): usize {
  return pullChunk(id);
}

export function door_cancel(id: u32): void {
  cancelRequest(id);
}
