// Errors of the page's data, and those that boundaries catch. Their messages stand in the page, so they are told as those of server functions are: what an app
// throws on purpose as it is, of anything else only that it happened, unless the build is a debug build.

import { errorTypeOf } from "../../registry/error-types";
import { currentContext } from "../core/context";
import { Unwind } from "../core/error";
import { report } from "../core/platform";
import { ServerFnError } from "../core/server-fn-error";
import { Task } from "../core/task";
import { hasPositions } from "../core/trace";

/** Stands for an error whose message is nobody's business. */
class HiddenError extends Error {}

/** What the page may know of `error`. */
export function publicFailure(error: Error): Error {
  if (isPublic(error)) return error;
  report("Uncaught " + error.toString() + error.trace);
  return hidden();
}

/** The same of what the boundary `key` caught. The page may be written more than once: the log has it once. */
export function publicFailureOf(key: u32, error: Error): Error {
  if (isPublic(error)) return error;
  const futures = currentContext.root.futures;
  if (!futures.has(key)) {
    futures.set(key, Task.done<i32>(0));
    report("Uncaught " + error.toString() + error.trace);
  }
  return hidden();
}

function isPublic(error: Error): bool {
  if (error instanceof ServerFnError || error instanceof Unwind || error instanceof HiddenError) return true;
  return hasPositions() || errorTypeOf(error) !== null;
}

function hidden(): Error {
  return new HiddenError("Internal Server Error");
}
