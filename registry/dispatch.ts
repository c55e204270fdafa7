// From the bytes of a call to the bytes of its answer, independent of how requests come in.

import { __caughtAny, __throw } from "../runtime/core/error";
import { __try } from "../runtime/core/intrinsics";
import { TaskBase } from "../runtime/core/task";
import { copy, truncate } from "../runtime/core/utf8/bytes";
import { addressReader } from "./address";
import { badRequest, formReader } from "./arguments";
import { CborReader } from "./cbor/reader";
import { CborWriter } from "./cbor/writer";
import { printJson, readArguments } from "./codecs";
import { Endpoint } from "./endpoint";
import { Fields } from "./fields";
import { Match } from "./router";
import { HttpError } from "../runtime/core/http-error";
import { ServerFnError } from "../runtime/core/server-fn-error";
import { printError, writeError } from "./error";
import { errorTypeOf } from "./error-types";
import { Result } from "./result";

/** What the callers of a function that failed get to know. */
const HIDDEN = "Internal Server Error";

/**
 * A call that runs. Once the task that `begin` returns has settled, `answer` writes the result.
 *
 * ```ts
 * const call = new Call(target, find("POST /api/DoubleServer")!);
 * const task = call.begin("application/json", body, length, owner);
 * ```
 */
export class Call {
  result: Result = Result.take();

  private endpoint: Endpoint;

  constructor(
    private target: string,
    private match: Match,
  ) {
    this.endpoint = match.endpoint!;
  }

  /** Whether there are arguments in the body. */
  get hasBody(): bool {
    return this.endpoint.hasBody;
  }

  /** Decodes the arguments and starts the function. Raises an `HttpError` for a body that is wrong: 400 or 415. */
  begin(contentType: string, body: usize, length: i32, owner: ArrayBuffer | null): TaskBase {
    return this.run(this.reader(contentType, body, length, owner));
  }

  /** The same with the fields of a form. */
  beginWith(fields: Fields): TaskBase {
    let reader = formReader(fields);
    if (this.endpoint.address !== null) reader = addressReader(this.target, this.match, reader);
    return this.run(reader);
  }

  private run(reader: CborReader): TaskBase {
    if (__try()) {
      return this.endpoint.run(reader, this.result);
    } else {
      __throw(badRequest(__caughtAny()));
    }
    return unreachable();
  }

  private reader(contentType: string, body: usize, length: i32, owner: ArrayBuffer | null): CborReader {
    const inBody = this.endpoint.hasBody ? readArguments(contentType, body, length, owner) : null;
    if (this.endpoint.address !== null) return addressReader(this.target, this.match, inBody);
    return inBody !== null ? inBody : readArguments("", 0, 0, null);
  }

  /** Whether the function says itself what its answer is made of. */
  get isRaw(): bool {
    return this.endpoint.isRaw;
  }

  /** Writes the result into the runtime's byte buffer: as it is, or as JSON unless `cbor`. */
  answer(cbor: bool): void {
    const value = this.result;
    truncate(0);
    if (cbor || value.isRaw) copy(value.start, value.length);
    else printJson(value.start, value.length);
  }

  /** The last thing: nobody looks at `result` behind it. */
  close(): void {
    Result.give(this.result);
  }
}

/** Writes an error into the runtime's byte buffer, as JSON unless `cbor`. */
export function answerError(error: HttpError, cbor: bool): void {
  truncate(0);
  if (cbor) {
    const value = CborWriter.make();
    writeError(value, error);
    copy(value.start, value.length);
  } else {
    printError(error);
  }
}

/**
 * What the caller is told of `error`: an `HttpError` and its like as it is, one of the app's own classes with its fields, of
 * anything else only that it happened, or, in debug builds, its message.
 */
export function publicError(error: Error, debug: bool): HttpError {
  const type = errorTypeOf(error);
  if (type !== null) {
    const fields = CborWriter.make();
    const told = new HttpError(failing(type.write(fields, error)), error.message);
    told.data = fields.toBytes();
    told.type = type.name;
    return told;
  }
  if (error instanceof HttpError) {
    const told = error as HttpError;
    told.code = failing(told.code);
    return told;
  }
  if (error instanceof ServerFnError) {
    const told = new HttpError(failing((error as ServerFnError).status), error.message);
    told.kind = (error as ServerFnError).kind;
    return told;
  }
  return new HttpError(500, debug ? error.message : HIDDEN);
}

/** An error is no success, whatever it says. */
function failing(status: i32): i32 {
  return status < 400 || status > 599 ? 500 : status;
}

/** Whether the caller is not to blame: such errors go to the log. */
export function isInternal(error: Error): bool {
  return !(error instanceof ServerFnError) && errorTypeOf(error) === null;
}
