// Reads a request's body, as much of it as is allowed.

import { parseDigits } from "../registry/ascii";
import { CborWriter } from "../registry/cbor/writer";
import { HttpError } from "../runtime/core/http-error";
import { __throw } from "../runtime/core/error";
import { i32ToString } from "../runtime/core/number";
import { Task, resumed } from "../runtime/core/task";
import { Request } from "./request";
import { atEnd } from "./stream-end";

/** How much is read at once. */
const PIECE: u64 = 65536;

/** Longer lengths count as this. */
const MOST: i64 = i64.MAX_VALUE / 16;

/** Resolves with the length of `bytes` once the body is complete; fails with 413 as soon as it is too long. */
export class BodyReader extends Task<i32> {
  bytes: CborWriter = CborWriter.make();

  /** What the request says it has; -1 where it does not say. */
  length: i32 = -1;

  constructor(
    public request: Request,
    public limit: i32,
  ) {
    super(readBody.index);
  }
}

function readBody(reader: BodyReader): void {
  const request = reader.request;
  if (reader.at == 0) reader.length = checkLength(request, reader.limit);
  else resumed(reader);
  const stream = request.bodyStream();
  if (stream === null) __throw(new HttpError(400, "the request has no body"));
  for (;;) {
    const piece = stream!.read(PIECE);
    if (piece === null) {
      if (atEnd()) break;
      __throw(new HttpError(400, "the request's body broke off"));
    }
    if (piece!.length == 0) {
      reader.at = 1;
      request.park(reader, stream!.subscribe());
      return;
    }
    if (piece!.length > reader.limit - reader.bytes.length) __throw(tooLarge(reader.limit));
    reader.bytes.raw(changetype<usize>(piece), piece!.length);
    // Nothing is behind it.
    if (reader.bytes.length == reader.length) break;
  }
  reader.resolve(reader.bytes.length);
}

/** A body that says it is too long is not read at all. Returns how long it says it is. */
function checkLength(request: Request, limit: i32): i32 {
  const length = parseDigits(request.header("content-length"), MOST);
  if (length > limit) __throw(tooLarge(limit));
  return <i32>length;
}

export function tooLarge(limit: i32): HttpError {
  return new HttpError(413, "the body is larger than " + i32ToString(limit) + " bytes");
}
