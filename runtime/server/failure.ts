// Errors of the page's data. Their messages stand in the page, so they are told as those of server functions are: what an app
// throws on purpose as it is, of anything else only that it happened, unless the build is a debug build.

import { errorTypeOf } from "../../registry/error-types";
import { Unwind } from "../core/error";
import { report } from "../core/platform";
import { ServerFnError } from "../core/server-fn-error";
import { hasPositions } from "../core/trace";

/** Stands for an error whose message is nobody's business. */
class HiddenError extends Error {}

/** What the page may know of `error`. */
export function publicFailure(error: Error): Error {
  const isPublic = error instanceof ServerFnError || error instanceof Unwind || error instanceof HiddenError;
  if (isPublic || hasPositions() || errorTypeOf(error) !== null) return error;
  report("Uncaught " + error.toString() + error.trace);
  return new HiddenError("Internal Server Error");
}
