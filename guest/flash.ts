// The cookie in which a form comes back without a script: a list of texts. Where the app has keys (MINNOW_SECRET) nobody else
// can make one, or read it.

import * as app from "../app/server";
import { trimSpace } from "../registry/ascii";
import { fromBase64, toBase64Url } from "../registry/base64";
import { CborReader } from "../registry/cbor/reader";
import { CborWriter } from "../registry/cbor/writer";
import { seal, unseal } from "../runtime/core/crypto/chacha";
import { hmacSha256 } from "../runtime/core/crypto/sha256";
import { __caughtAny } from "../runtime/core/error";
import { __try } from "../runtime/core/intrinsics";
import { encodeUtf8 } from "../runtime/core/utf8/encode";
import { environmentValue } from "./env";
import { randomBytes } from "./random";

const NONCE: i32 = 24;

/** As library/secret.ts takes them for texts. */
const SHORTEST_SECRET: i32 = 32;

/** The value of a cookie that holds `texts`. */
export function packFlash(texts: string[]): string {
  const w = CborWriter.make();
  w.array(texts.length);
  for (let i = 0; i < texts.length; i++) w.string(texts[i]);
  const bytes = w.toBytes();
  if (isDefined(app.usesSecret)) {
    const keys = flashKeys();
    if (keys.length) return toBase64Url(seal(keys[0], randomBytes(NONCE), bytes, encodeUtf8(ABOUT)));
  }
  return toBase64Url(bytes);
}

/** The texts in such a value; none where somebody else made it. */
export function unpackFlash(value: string): string[] {
  let bytes = fromBase64(value);
  if (isDefined(app.usesSecret)) bytes = opened(bytes);
  if (bytes === null) return [];
  const list: string[] = [];
  if (__try()) {
    const r = CborReader.of(bytes);
    r.array();
    while (r.more()) list.push(r.string());
    r.end();
  } else {
    __caughtAny();
    return [];
  }
  return list;
}

// @ts-ignore: decorator
@lazy
const ABOUT: string = "minnow-form";

/** Where there are keys, what is not sealed counts for nothing. */
function opened(bytes: Uint8Array | null): Uint8Array | null {
  const keys = flashKeys();
  if (!keys.length || bytes === null) return bytes;
  for (let i = 0; i < keys.length; i++) {
    const plain = unseal(keys[i], bytes, encodeUtf8(ABOUT));
    if (plain !== null) return plain;
  }
  return null;
}

/** The newest first. */
function flashKeys(): Uint8Array[] {
  const keys: Uint8Array[] = [];
  const secrets = environmentValue("MINNOW_SECRET", "").split(",");
  for (let i = 0; i < secrets.length; i++) {
    const secret = trimSpace(secrets[i]);
    if (secret.length >= SHORTEST_SECRET) keys.push(hmacSha256(encodeUtf8(secret), encodeUtf8("minnow form")));
  }
  return keys;
}
