// Forms that a browser sends by itself, without a script: they are answered with the way back to their page. What was wrong,
// and what had been filled in, travels in a cookie that lasts a minute; the page takes it when it is rendered.

import { formFields } from "../registry/arguments";
import { Field } from "../registry/fields";
import { HttpError } from "../runtime/core/http-error";
import { __caughtAny } from "../runtime/core/error";
import { __try } from "../runtime/core/intrinsics";
import { appendResponseHeader, currentRequest } from "./ambient";
import { addHeader, beginAnswer } from "./answer";
import { packFlash, unpackFlash } from "./flash";
import { Request } from "./request";

const COOKIE = "minnow-form=";

/** Browsers keep 4096 bytes of a cookie. */
export const MOST_KEPT: i32 = 3600;

/** Answers with the way back to the form's page; false where the request does not say where that is. */
export function answerBack(request: Request): bool {
  const back = refererOf(request);
  if (!back.length) return false;
  beginAnswer(303);
  addHeader("location", back);
  return true;
}

/** The same, and keeps what was wrong and what had been filled in: names and texts in turn. */
export function answerBackWith(request: Request, error: HttpError, values: string[]): bool {
  if (!answerBack(request)) return false;
  const path = pathOf(request.target);
  let cookie = flash(path, error, values);
  if (cookie.length > MOST_KEPT) cookie = flash(path, error, []);
  if (cookie.length <= MOST_KEPT) {
    addHeader("set-cookie", COOKIE + cookie + "; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
  }
  return true;
}

/** What had been filled in of a form that is there as a whole. */
export function textsOf(type: string, body: usize, length: i32): string[] {
  const values: string[] = [];
  if (!length) return values;
  if (__try()) {
    const fields = formFields(type, body, length).root.children;
    for (let i = 0; i < fields.length; i++) collect(fields[i], fields[i].name, values);
  } else {
    // A form that cannot be read has no values.
    __caughtAny();
  }
  return values;
}

/** Names and texts of a field and those below it. */
function collect(field: Field, name: string, to: string[]): void {
  if (isSecret(name)) return;
  for (let i = 0; i < field.values.length; i++) keepText(name, field.values[i], to);
  for (let i = 0; i < field.children.length; i++) collect(field.children[i], name + "[" + field.children[i].name + "]", to);
}

/** What looks like a secret is not sent back. */
export function keepText(name: string, text: string, to: string[]): void {
  if (isSecret(name)) return;
  to.push(name);
  to.push(text);
}

function isSecret(name: string): bool {
  return /* pass(word) */ holds(name, "ass") || holds(name, "ecret") || holds(name, "oken") || holds(name, "cvc") || holds(name, "cvv");
}

function holds(name: string, part: string): bool {
  return name.includes(part);
}

function flash(path: string, error: HttpError, values: string[]): string {
  const texts = [path, error.message, error.code.toString()];
  for (let i = 0; i < values.length; i++) texts.push(values[i]);
  return packFlash(texts);
}

/**
 * What the form that was sent to `path` came back with: message, status, then names and values in turn; empty where it was
 * not sent. It is there once.
 */
export function takeFlash(path: string): string[] {
  const request = currentRequest();
  const cookies = request.header("cookie");
  const at = cookies.indexOf(COOKIE);
  if (at < 0) return [];
  const end = cookies.indexOf(";", at);
  const list = unpackFlash(cookies.substring(at + COOKIE.length, end < 0 ? cookies.length : end));
  if (list.length < 3 || list.shift() != path) return [];
  appendResponseHeader("set-cookie", COOKIE + "; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
  return list;
}

/** The path of the page that the form stands on; "" where it is another site's, or not said. */
function refererOf(request: Request): string {
  const referer = request.header("referer");
  const scheme = referer.indexOf("://");
  if (scheme < 0) return "";
  const path = referer.indexOf("/", scheme + 3);
  const host = referer.substring(scheme + 3, path < 0 ? referer.length : path);
  const own = request.incoming.authority();
  if (own === null || own != host) return "";
  return path < 0 ? "/" : referer.substring(path);
}

function pathOf(target: string): string {
  const query = target.indexOf("?");
  return target.substring(target.indexOf(" ") + 1, query < 0 ? target.length : query);
}
