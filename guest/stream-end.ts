import { StreamErrorTag, lastStreamError } from "./bindings/wasi-io-streams";
import { dropped } from "./handles";

/** Whether the stream that just failed has come to its end; false: it broke off. Gives back what it failed with, which hosts would keep. */
export function atEnd(): bool {
  const error = lastStreamError!;
  error.lastOperationFailed = dropped(error.lastOperationFailed);
  return error.tag == StreamErrorTag.Closed;
}
