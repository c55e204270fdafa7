// Cookies that the browser can neither forge nor, where they are sealed, read. Their keys come from the environment.

import { env, request, response } from "minnow";
import type { CookieOptions } from "minnow/http";
import {
  bytesToText,
  equalBytes,
  fromBase64,
  hmacSha256,
  randomBytes,
  seal,
  textToBytes,
  toBase64Url,
  unseal,
} from "minnow/internal";

/** The keys that `MINNOW_SECRET` stands for, for one purpose. What is new gets the first, older ones still open what is old. */
function keysFor(purpose: string): Uint8Array[] {
  const keys: Uint8Array[] = [];
  for (const part of env("MINNOW_SECRET").split(",")) {
    const secret = part.trim();
    if (secret.length < 32) throw new Error("MINNOW_SECRET: each secret needs at least 32 characters");
    keys.push(hmacSha256(textToBytes(secret), textToBytes(`minnow ${purpose}`)));
  }
  return keys;
}

/**
 * A text and a signature that only this app can make: `text.signature`. `about` must be the same when it is checked.
 *
 * @example
 * const link = `/unsubscribe?token=${signText("ada@example.org", "unsubscribe")}`;
 */
export function signText(text: string, about: string): string {
  return `${text}.${toBase64Url(signature(keysFor("signature")[0]!, text, about))}`;
}

/**
 * The text, if `signText` made it for the same purpose; else null.
 *
 * @example
 * const email = verifyText(token, "unsubscribe");
 */
export function verifyText(signed: string, about: string): string | null {
  const dot = signed.lastIndexOf(".");
  const given = dot < 0 ? null : fromBase64(signed.slice(dot + 1));
  if (given === null) return null;
  const text = signed.slice(0, dot);
  for (const key of keysFor("signature")) {
    if (equalBytes(given, signature(key, text, about))) return text;
  }
  return null;
}

/** The length of `about` keeps it apart from the text. */
function signature(key: Uint8Array, text: string, about: string): Uint8Array {
  return hmacSha256(key, textToBytes(`${about.length}:${about}:${text}`));
}

/**
 * A text that only this app can read, and change. `about` must be the same when it is opened.
 *
 * @example
 * const token = sealText(JSON.stringify(order), "order");
 */
export function sealText(text: string, about: string): string {
  return toBase64Url(seal(keysFor("seal")[0]!, randomBytes(24), textToBytes(text), textToBytes(about)));
}

/**
 * What was sealed for the same purpose; null for anything else.
 *
 * @example
 * const text = openText(token, "order");
 */
export function openText(sealed: string, about: string): string | null {
  const bytes = fromBase64(sealed);
  if (bytes === null) return null;
  for (const key of keysFor("seal")) {
    const plain = unseal(key, bytes, textToBytes(about));
    if (plain !== null) return bytesToText(plain);
  }
  return null;
}

/**
 * Sets a cookie that the browser can read but not change.
 *
 * @example
 * setSignedCookie("plan", "pro", { maxAge: 3600 });
 */
export function setSignedCookie(name: string, value: string, options: CookieOptions = {}): void {
  response().cookies.set(name, signText(value, `cookie ${name}`), options);
}

/**
 * The value of a cookie that `setSignedCookie` set; null where there is none, or somebody changed it.
 *
 * @example
 * const plan = signedCookie("plan") ?? "free";
 */
export function signedCookie(name: string): string | null {
  const value = request().cookies.get(name);
  return value === null ? null : verifyText(value, `cookie ${name}`);
}

/**
 * Sets a cookie that the browser can neither read nor change.
 *
 * @example
 * setSealedCookie("basket", JSON.stringify(items));
 */
export function setSealedCookie(name: string, value: string, options: CookieOptions = {}): void {
  response().cookies.set(name, sealText(value, `cookie ${name}`), options);
}

/**
 * The value of a cookie that `setSealedCookie` set; null where there is none, or somebody changed it.
 *
 * @example
 * const basket = sealedCookie("basket") ?? "[]";
 */
export function sealedCookie(name: string): string | null {
  const value = request().cookies.get(name);
  return value === null ? null : openText(value, `cookie ${name}`);
}
