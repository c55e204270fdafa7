// Reads and edits wasm binaries, core modules and components alike, section by section. Both begin with 8 bytes of
// header; then each section is an id, its size (LEB128), its content.

export interface Section {
  id: number;
  /** Where the id stands. */
  start: number;
  /** Where the content begins. */
  content: number;
  end: number;
  /** Of a custom section (id 0). */
  name?: string;
}

export const CUSTOM = 0;
/** In a component: a core module. */
export const CORE_MODULE = 1;
export const DATA = 11;
export const DATA_COUNT = 12;
const PASSIVE = 1;

/**
 * The sections of a module or component, in order.
 *
 * @example
 * sectionsOf(wasm).filter((section) => section.name === "producers");
 */
export function sectionsOf(wasm: Uint8Array): Section[] {
  const sections: Section[] = [];
  for (let at = 8; at < wasm.length; ) {
    const [size, content] = readLeb(wasm, at + 1);
    const end = content + size;
    if (end > wasm.length) throw new Error("The wasm file is cut short.");
    const section: Section = { id: wasm[at]!, start: at, content, end };
    if (section.id === CUSTOM) section.name = readName(wasm, content);
    sections.push(section);
    at = end;
  }
  return sections;
}

/** The binary without the custom sections that `drop` accepts. */
export function withoutCustom(wasm: Uint8Array, drop: (name: string) => boolean): Uint8Array<ArrayBuffer> {
  const kept = sectionsOf(wasm).filter((section) => section.name === undefined || !drop(section.name));
  return join([wasm.subarray(0, 8), ...kept.map((section) => wasm.subarray(section.start, section.end))]);
}

/** The core module that a component begins with. */
export function coreModuleOf(component: Uint8Array): Uint8Array<ArrayBuffer> {
  const section = sectionsOf(component).find((one) => one.id === CORE_MODULE);
  if (!section) throw new Error("The component holds no core module.");
  return join([component.subarray(section.content, section.end)]);
}

/**
 * Gives the passive data segment that begins with `placeholder` another content.
 *
 * @example
 * const filled = replaceSegment(core, "MNW0", blob);
 */
export function replaceSegment(wasm: Uint8Array, placeholder: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const data = sectionsOf(wasm).find((section) => section.id === DATA);
  const segment = data && findSegment(wasm, data, new TextEncoder().encode(placeholder));
  if (!data || !segment) throw new Error(`The module has no passive segment that begins with ${placeholder}.`);
  const before = wasm.subarray(data.content, segment.size);
  const after = wasm.subarray(segment.end, data.end);
  const content = join([before, leb(bytes.length), bytes, after]);
  return join([
    wasm.subarray(0, data.start),
    Uint8Array.of(DATA),
    leb(content.length),
    content,
    wasm.subarray(data.end),
  ]);
}

interface Segment {
  /** Where the length of its bytes stands. */
  size: number;
  end: number;
}

function findSegment(wasm: Uint8Array, data: Section, prefix: Uint8Array): Segment | undefined {
  let [count, at] = readLeb(wasm, data.content);
  for (; count > 0; count--) {
    const [mode, next] = readLeb(wasm, at);
    const size = mode === PASSIVE ? next : skipOffset(wasm, mode, next);
    const [length, content] = readLeb(wasm, size);
    const end = content + length;
    if (mode === PASSIVE && prefix.every((byte, index) => wasm[content + index] === byte)) return { size, end };
    at = end;
  }
  return undefined;
}

/** Active segments: an optional memory index, then `i32.const n` and `end`. */
function skipOffset(wasm: Uint8Array, mode: number, at: number): number {
  const I32_CONST = 0x41;
  const END = 0x0b;
  const expression = mode === 2 ? readLeb(wasm, at)[1] : at;
  if (wasm[expression] !== I32_CONST) throw new Error("A data segment has a computed offset.");
  const [, end] = readLeb(wasm, expression + 1);
  if (wasm[end] !== END) throw new Error("A data segment has a computed offset.");
  return end + 1;
}

/** An unsigned LEB128 and the offset behind it. */
export function readLeb(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[at++];
    if (byte === undefined) throw new Error("The wasm file is cut short.");
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return [value, at];
  }
}

/** A signed LEB128 of 32 bits. */
export function readSignedLeb(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return shift < 25 ? (value << (25 - shift)) >> (25 - shift) : value;
  }
  return value;
}

/** `value` as unsigned LEB128. */
export function leb(value: number): Uint8Array {
  const bytes: number[] = [];
  for (; value >= 0x80; value = Math.floor(value / 128)) bytes.push((value & 0x7f) | 0x80);
  return Uint8Array.from([...bytes, value]);
}

/** `value` as signed LEB128. */
export function signedLeb(value: number): Uint8Array {
  const bytes: number[] = [];
  for (; value < -64 || value > 63; value >>= 7) bytes.push((value & 0x7f) | 0x80);
  return Uint8Array.from([...bytes, value & 0x7f]);
}

function readName(wasm: Uint8Array, at: number): string {
  const [length, start] = readLeb(wasm, at);
  return new TextDecoder().decode(wasm.subarray(start, start + length));
}

export function join(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
