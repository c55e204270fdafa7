// What an error looks like on the wire.

import { HttpError } from "../runtime/core/http-error";
import { i32Digits, unescaped } from "../runtime/core/utf8/bytes";
import { encodeUtf8 } from "../runtime/core/utf8/encode";
import { CborWriter } from "./cbor/writer";
import { printJson } from "./codecs";
import { quoteText } from "./json/quote";

/** Writes the one shape that every error has: `{ message, code, data? }`. */
export function writeError(to: CborWriter, error: HttpError): void {
  const data = error.data;
  to.map(data !== null ? 3 : 2);
  to.key("message");
  to.string(error.message);
  to.key("code");
  to.i32(error.code);
  if (data === null) return;
  to.key("data");
  to.raw(data.dataStart, data.length);
}

/** The same as JSON, into the runtime's byte buffer. */
export function printError(error: HttpError): void {
  const message = encodeUtf8(error.message);
  unescaped('{"message":"');
  quoteText(message.dataStart, message.length);
  unescaped('","code":');
  i32Digits(error.code);
  const data = error.data;
  if (data !== null) {
    unescaped(',"data":');
    printJson(data.dataStart, data.length);
  }
  unescaped("}");
}
