// What an error looks like on the wire.

import { HttpError } from "../runtime/core/http-error";
import { i32Digits, unescaped } from "../runtime/core/utf8/bytes";
import { encodeUtf8 } from "../runtime/core/utf8/encode";
import { CborWriter } from "./cbor/writer";
import { printJson } from "./codecs";
import { quoteText } from "./json/quote";

/** What most errors are: that is not said. */
const USUAL = "ServerError";

/** Writes the one shape that every error has: `{ message, code, kind?, type?, data? }`. */
export function writeError(to: CborWriter, error: HttpError): void {
  const data = error.data;
  const hasKind = error.kind != USUAL;
  const hasType = error.type.length > 0;
  to.map(2 + i32(hasKind) + i32(hasType) + i32(data !== null));
  to.key("message");
  to.string(error.message);
  to.key("code");
  to.i32(error.code);
  if (hasKind) {
    to.key("kind");
    to.string(error.kind);
  }
  if (hasType) {
    to.key("type");
    to.string(error.type);
  }
  if (data === null) return;
  to.key("data");
  to.raw(data.dataStart, data.length);
}

/** The same as JSON, into the runtime's byte buffer. */
export function printError(error: HttpError): void {
  unescaped('{"message":"');
  quote(error.message);
  unescaped('","code":');
  i32Digits(error.code);
  if (error.kind != USUAL) named(',"kind":"', error.kind);
  if (error.type.length) named(',"type":"', error.type);
  const data = error.data;
  if (data !== null) {
    unescaped(',"data":');
    printJson(data.dataStart, data.length);
  }
  unescaped("}");
}

function named(before: string, text: string): void {
  unescaped(before);
  quote(text);
  unescaped('"');
}

function quote(text: string): void {
  const bytes = encodeUtf8(text);
  quoteText(bytes.dataStart, bytes.length);
}
