// The arguments of a call: a map keyed by parameter name, as CBOR or JSON.

import { __caughtAny, __throw } from "../runtime/core/error";
import { __try } from "../runtime/core/intrinsics";
import { DecodeError } from "./cbor/decode-error";
import { MAP } from "./cbor/majors";
import { CborReader } from "./cbor/reader";
import { CborWriter } from "./cbor/writer";
import { HttpError } from "../runtime/core/http-error";
import { jsonToCbor } from "./json/json-to-cbor";
import { JsonError } from "./json/parse-error";
import { decodeUtf8 } from "../runtime/core/utf8/decode";
import { Fields } from "./fields";
import { parseMultipart } from "./multipart";
import { CBOR_TYPE, JSON_TYPE, MULTIPART_TYPE, isForm, mediaType } from "./negotiate";

/** An encoded empty map: the arguments of a call without a body. */
// @ts-ignore: decorator
@lazy
const NO_ARGUMENTS: usize = memory.data<u8>([MAP]);

/**
 * A reader of the arguments in a body. The whole body is checked first, so that what is malformed behind the arguments
 * is refused before anything runs: 400. 415 for another type than JSON and CBOR.
 */
export function argumentReader(contentType: string, body: usize, length: i32, owner: ArrayBuffer | null): CborReader {
  if (length == 0) return new CborReader(NO_ARGUMENTS, 1, null);
  const type = mediaType(contentType);
  if (isForm(type)) return formReader(formFields(contentType, body, length));
  if (type != CBOR_TYPE && type != JSON_TYPE) __throw(unsupported(type));
  if (__try()) {
    if (type == JSON_TYPE) {
      const cbor = new CborWriter(length);
      jsonToCbor(body, length, cbor);
      body = cbor.start;
      length = cbor.length;
      owner = cbor.owner;
    }
    const reader = named(new CborReader(body, length, owner));
    reader.skip();
    reader.end();
    reader.rewind();
    return reader;
  } else {
    __throw(badRequest(__caughtAny()));
  }
  return unreachable();
}

/** What the caller did wrong is a 400; other errors stay what they are. */
export function badRequest(error: Error): Error {
  if (!(error instanceof DecodeError || error instanceof JsonError)) return error;
  const told = new HttpError(400, error.message);
  told.kind = error.message.endsWith(": missing") ? "MissingArg" : "Args";
  return told;
}

/** The fields of a form, of either type. */
export function formFields(contentType: string, body: usize, length: i32): Fields {
  if (mediaType(contentType) == MULTIPART_TYPE) return parseMultipart(contentType, body, length);
  const text = decodeUtf8(body, length);
  if (text === null) __throw(new HttpError(400, "the form is not UTF-8"));
  return new Fields().parse(text!, 0);
}

/** All of them are texts. */
export function formReader(fields: Fields): CborReader {
  const to = CborWriter.make();
  fields.write(to);
  const reader = named(new CborReader(to.start, to.length, to.owner));
  reader.texts = i32.MAX_VALUE;
  reader.isForm = true;
  return reader;
}

function named(reader: CborReader): CborReader {
  reader.what = "the arguments";
  return reader;
}

function unsupported(type: string): HttpError {
  const found = type.length ? "`" + type + "`" : "no content-type";
  return new HttpError(415, "send the arguments as " + JSON_TYPE + ", " + CBOR_TYPE + " or a form, found " + found);
}
