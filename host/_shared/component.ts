/**
 * The core module inside a component. A component is a wasm binary of layer 1 whose sections with id 1 hold core
 * modules; `component new` puts the guest first, adapters and shims after it.
 */

const CORE_MODULE_SECTION = 1;
const LAYER_CORE = 0;
const LAYER_COMPONENT = 1;

/**
 * The bytes of the first core module of a component; bytes that are a core module already come back as they are.
 *
 * @example
 * const module = new WebAssembly.Module(coreOf(readFileSync("dist/app.wasm")));
 */
export function coreOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const layer = layerOf(bytes);
  if (layer === LAYER_CORE) return owned(bytes);
  if (layer !== LAYER_COMPONENT) throw new Error(`Unknown wasm layer ${layer}: neither a module nor a component.`);
  let at = 8;
  while (at < bytes.length) {
    const id = bytes[at];
    const [size, start] = leb(bytes, at + 1);
    if (start + size > bytes.length) throw new Error("The component is cut short: a section is longer than the file.");
    if (id === CORE_MODULE_SECTION) return owned(bytes.subarray(start, start + size));
    at = start + size;
  }
  throw new Error("The component holds no core module.");
}

/**
 * A compiled module from what an app may be given as: a module, core bytes or component bytes.
 *
 * @example
 * const module = compileApp(readFileSync("dist/app.wasm"));
 */
export function compileApp(app: WebAssembly.Module | Uint8Array): WebAssembly.Module {
  return app instanceof WebAssembly.Module ? app : new WebAssembly.Module(coreOf(app));
}

/** Header: `\0asm`, a version (u16), a layer (u16: 0 core, 1 component). */
function layerOf(bytes: Uint8Array): number {
  const magic = bytes.length >= 8 && bytes[0] === 0 && bytes[1] === 0x61 && bytes[2] === 0x73 && bytes[3] === 0x6d;
  if (!magic) throw new Error("Not a wasm file: the first bytes are not `\\0asm`.");
  return bytes[6]! | (bytes[7]! << 8);
}

/** An unsigned LEB128 of at most 32 bits: its value and the offset behind it. */
function leb(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = bytes[at++];
    if (byte === undefined) break;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
  throw new Error("The component is cut short: a section size does not end.");
}

function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
