// Slots of a template on the server. Text and double-quoted attribute values need the same escaping.

import { blockedUrl, isBlockedUrl } from "../core/url";
import { escaped, f64Digits, i32Digits, i64Digits, raw, u32Digits, u64Digits, unescaped } from "../core/utf8/bytes";

/** Constant bytes of a template. Their data is padded: 16 bytes behind it may be read. */
// @ts-ignore: decorator
@inline
export function wRaw(source: usize, length: i32): void {
  raw(source, length);
}

/** Text slot. */
export function wText(text: string | null): void {
  if (text !== null) escaped(text);
}

export function wTextI32(value: i32): void {
  i32Digits(value);
}

export function wTextU32(value: u32): void {
  u32Digits(value);
}

export function wTextI64(value: i64): void {
  i64Digits(value);
}

export function wTextU64(value: u64): void {
  u64Digits(value);
}

export function wTextF64(value: f64): void {
  f64Digits(value);
}

/** Slot inside a double-quoted attribute value. */
export function wAttr(text: string): void {
  escaped(text);
}

/** Slot that is the value of an attribute which browsers follow or load. */
export function wUrl(url: string): void {
  escaped(isBlockedUrl(url) ? blockedUrl : url);
}

/** Markup that the app vouches for. */
export function wHtml(html: string | null): void {
  if (html !== null) unescaped(html);
}
