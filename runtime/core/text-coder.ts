// `TextEncoder`, `TextDecoder`, `btoa` and `atob`.

import { __throw } from "./error";
import { bytesToText, textToBytes } from "./text";

export class TextEncoder {
  encoding: string = "utf-8";

  encode(text: string = ""): Uint8Array {
    return textToBytes(text);
  }
}

export class TextDecoder {
  encoding: string = "utf-8";

  decode(bytes: Uint8Array): string {
    return bytesToText(bytes);
  }
}

const DIGITS: string = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** A text of bytes as base64. */
export function btoa(text: string): string {
  let result = "";
  for (let at = 0; at < text.length; at += 3) {
    let bits = 0;
    for (let i = 0; i < 3; i++) {
      const unit = at + i < text.length ? text.charCodeAt(at + i) : 0;
      if (unit > 255) __throw(new RangeError("Invalid character"));
      bits = (bits << 8) | unit;
    }
    const left = text.length - at;
    result += DIGITS.charAt((bits >> 18) & 63) + DIGITS.charAt((bits >> 12) & 63);
    result += (left > 1 ? DIGITS.charAt((bits >> 6) & 63) : "=") + (left > 2 ? DIGITS.charAt(bits & 63) : "=");
  }
  return result;
}

/** Base64 as a text of bytes. */
export function atob(given: string): string {
  let text = "";
  for (let i = 0; i < given.length; i++) if (given.charCodeAt(i) > 32) text += given.charAt(i);
  if (text.length % 4 == 0 && text.endsWith("=")) text = text.substring(0, text.length - (text.endsWith("==") ? 2 : 1));
  if (text.length % 4 == 1) refuse();
  let result = "";
  let bits = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = DIGITS.indexOf(text.charAt(i));
    if (digit < 0) refuse();
    bits = ((bits << 6) | digit) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    result += String.fromCharCode((bits >> count) & 255);
  }
  return result;
}

function refuse(): void {
  __throw(new SyntaxError("The string to be decoded is not correctly encoded."));
}
