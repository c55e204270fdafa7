import { decodeUtf8 } from "./decode";

/** UTF-8 as text; "" for bytes that are none. */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes.dataStart, bytes.length);
  return text === null ? "" : text;
}
