/** Header bytes and strings: one byte is one character. `TextDecoder("latin1")` is windows-1252 and will not do. */

/** Node's `Buffer` does it in one native call; workerd may have none. */
const buffers = globalThis.Buffer as typeof Buffer | undefined;

/** The string with one character for each byte. */
export const fromLatin1: (bytes: Uint8Array) => string =
  buffers === undefined ? decode : (bytes) => buffers.prototype.latin1Slice.call(bytes, 0, bytes.length);

/** The bytes of a string whose characters are all below U+0100; higher bits are cut off. */
export function toLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function decode(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}
