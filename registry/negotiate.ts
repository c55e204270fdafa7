// Content-Type and Accept (RFC 9110, 8.3 and 12.5.1), as far as the registry speaks: JSON and CBOR.

import { lowerAscii, pieces, trimSpace } from "./ascii";

const COMMA: i32 = 0x2c;
const SEMICOLON: i32 = 0x3b;

export const JSON_TYPE = "application/json";
export const CBOR_TYPE = "application/cbor";
export const FORM_TYPE = "application/x-www-form-urlencoded";

export const MULTIPART_TYPE = "multipart/form-data";

/** Whether a media type is that of a form. */
export function isForm(type: string): bool {
  return type == FORM_TYPE || type == MULTIPART_TYPE;
}

/** The media type in lower case, without parameters. */
export function mediaType(header: string): string {
  // As Minnow's clients and most programs write them.
  if (header == CBOR_TYPE || header == JSON_TYPE) return header;
  const semicolon = header.indexOf(";");
  const type = semicolon < 0 ? header : header.substring(0, semicolon);
  return lowerAscii(trimSpace(type));
}

/** Whether neither JSON nor CBOR would do. */
export function fitsNothing(accept: string): bool {
  return accept.length > 0 && quality(accept, CBOR_TYPE) == 0 && quality(accept, JSON_TYPE) == 0;
}

/** Whether the answer is to be CBOR: where `Accept` prefers it, and where it has no preference but the body was CBOR. */
export function wantsCbor(accept: string, contentType: string): bool {
  const cbor = quality(accept, CBOR_TYPE);
  const json = quality(accept, JSON_TYPE);
  if (cbor != json) return cbor > json;
  return mediaType(contentType) == CBOR_TYPE;
}

/** The `q` of the most specific range that matches `type`, 0 where none does. */
function quality(accept: string, type: string): f64 {
  let best = 0.0;
  let specific = -1;
  const ranges = pieces(accept, COMMA);
  for (let i = 0; i < ranges.length; i++) {
    const range = mediaType(ranges[i]);
    const precision = range == type ? 2 : range == "application/*" ? 1 : range == "*/*" ? 0 : -1;
    if (precision <= specific) continue;
    specific = precision;
    best = weight(ranges[i]);
  }
  return best;
}

function weight(range: string): f64 {
  const parameters = pieces(range, SEMICOLON);
  for (let i = 1; i < parameters.length; i++) {
    const parameter = lowerAscii(trimSpace(parameters[i]));
    if (parameter.startsWith("q=")) return thousandths(parameter);
  }
  return 1;
}

/** The value of `q=0.5`; malformed digits count as 0. */
function thousandths(parameter: string): f64 {
  let value = 0.0;
  let scale = 0.0;
  for (let i = 2; i < parameter.length; i++) {
    const code = parameter.charCodeAt(i);
    if (code == 0x2e) scale = 1;
    else if (code < 0x30 || code > 0x39) return 0;
    else {
      value = value * 10 + (code - 0x30);
      scale *= 10;
    }
  }
  return scale > 0 ? value / scale : value;
}
