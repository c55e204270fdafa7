// Binaryen's JavaScript interface sets a module's memory as a whole; adding one segment to the memory that asc has laid
// out takes its C interface.

import { type binaryen, ir } from "./binaryen.ts";

const NO_EXPRESSION = 0;
const DEFAULT_MEMORY = 0;

/** Adds a data segment that is only copied from by `memory.init`. */
export function addPassiveSegment(module: binaryen.Module, name: string, bytes: Uint8Array): void {
  const text = allocate(new TextEncoder().encode(`${name}\0`));
  const data = allocate(bytes);
  const handle = (module as unknown as { ptr: number }).ptr;
  ir._BinaryenAddDataSegment(handle, text, DEFAULT_MEMORY, true, NO_EXPRESSION, data, bytes.length);
  ir._free(data);
  ir._free(text);
}

function allocate(bytes: Uint8Array): number {
  const pointer = ir._malloc(bytes.length);
  bytes.forEach((byte, index) => {
    ir.__i32_store8(pointer + index, byte);
  });
  return pointer;
}
