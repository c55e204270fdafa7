// Strings and bytes in wasm memory. Its buffer changes when it grows, so views are made anew for each use.

const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });

/** The `units` UTF-16 units at `address`. Lone surrogates become U+FFFD, as in the server's HTML. */
export function readString(memory: WebAssembly.Memory, address: number, units: number): string {
  return utf16.decode(new Uint8Array(memory.buffer, address, units * 2));
}

/** Writes the units of `text` to `address`. */
export function writeString(memory: WebAssembly.Memory, address: number, text: string): void {
  const units = new Uint16Array(memory.buffer, address, text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
}
