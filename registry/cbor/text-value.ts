// What texts of addresses and forms stand for.

import { encodeUtf8 } from "../../runtime/core/utf8/encode";
import { JsonNumber } from "../json/json-number";
import { CborWriter } from "./writer";

const ZERO: i32 = 0x30;
const POINT: i32 = 0x2e;

/** Writes the number that `text` is, as people type them: `007` and `.5` too. False where it is none. */
export function numberIn(text: string, to: CborWriter): bool {
  const negative = text.startsWith("-");
  let at = negative ? 1 : 0;
  while (at + 1 < text.length && text.charCodeAt(at) == ZERO && isDigit(text.charCodeAt(at + 1))) at++;
  const whole = at < text.length && text.charCodeAt(at) == POINT ? "0" + text.substring(at) : text.substring(at);
  if (!whole.length || !isDigit(whole.charCodeAt(0))) return false;
  const bytes = encodeUtf8(negative ? "-" + whole : whole);
  const number = new JsonNumber();
  const end = bytes.dataStart + bytes.length;
  if (number.scan(bytes.dataStart, end) != end) return false;
  number.write(to);
  return true;
}

/** 1, 0, or -1 for neither. `?verbose` alone is true; a field of a form that was left empty is neither. */
export function flagOf(text: string, isForm: bool): i32 {
  if (text == "true" || text == "1" || text == "on" || text == "yes") return 1;
  if (text == "false" || text == "0" || text == "off" || text == "no") return 0;
  return text.length || isForm ? -1 : 1;
}

function isDigit(unit: i32): bool {
  return <u32>(unit - ZERO) <= 9;
}
