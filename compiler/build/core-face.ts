// What a core module shows to others: what it imports and exports, with the types of the functions. Modules with the same face
// can stand in for each other.

import { readLeb, type Section, sectionsOf } from "./wasm-sections.ts";

const TYPE = 1;
const IMPORT = 2;
const FUNCTION = 3;
const EXPORT = 7;
/** Kinds of imports and exports, and the sections of those that are no functions. */
const FUNCTION_KIND = 0;
const SECTIONS_OF_KINDS = [FUNCTION, 4, 5, 6, 13];
/** How the type of a function begins. */
const FUNCTION_TYPE = 0x60;
/** Types of values that take more than one byte are below this one. */
const FIRST_PLAIN = 0x69;

/**
 * The face as a text; null where the module has what is not known here.
 *
 * @example
 * const isSame = faceOf(core) === faceOf(other);
 */
export function faceOf(wasm: Uint8Array): string | null {
  const sections = new Map(sectionsOf(wasm).map((section) => [section.id, section]));
  const reader = new Reader(wasm);
  const types = reader.list(sections.get(TYPE), () => reader.functionType());
  const imports = reader.list(sections.get(IMPORT), () => {
    const name = `${reader.name()} ${reader.name()}`;
    const kind = reader.number();
    if (kind !== FUNCTION_KIND) reader.isKnown = false;
    return { name, type: types[reader.number()] };
  });
  const own = reader.list(sections.get(FUNCTION), () => types[reader.number()]);
  const functions = [...imports.map(({ type }) => type), ...own];
  const exports = reader.list(sections.get(EXPORT), () => {
    const [name, kind, index] = [reader.name(), reader.number(), reader.number()];
    return [name, kind, kind === FUNCTION_KIND ? functions[index] : [index, reader.bytes(sections, kind)]];
  });
  return reader.isKnown ? JSON.stringify([imports, exports]) : null;
}

class Reader {
  isKnown = true;
  private readonly wasm: Uint8Array;
  private at = 0;

  constructor(wasm: Uint8Array) {
    this.wasm = wasm;
  }

  list<T>(section: Section | undefined, one: () => T): T[] {
    if (!section || !this.isKnown) return [];
    this.at = section.content;
    const items: T[] = [];
    for (let left = this.number(); left > 0 && this.isKnown; left--) items.push(one());
    return items;
  }

  number(): number {
    const [value, next] = readLeb(this.wasm, this.at);
    this.at = next;
    return value;
  }

  name(): string {
    const length = this.number();
    this.at += length;
    return Buffer.from(this.wasm.subarray(this.at - length, this.at)).toString();
  }

  functionType(): string {
    if (this.wasm[this.at++] !== FUNCTION_TYPE) this.isKnown = false;
    return `${this.values()}→${this.values()}`;
  }

  /** What stands in the section of such exports. */
  bytes(sections: ReadonlyMap<number, Section>, kind: number): string {
    const section = sections.get(SECTIONS_OF_KINDS[kind] ?? -1);
    return section ? Buffer.from(this.wasm.subarray(section.content, section.end)).toString("hex") : "";
  }

  private values(): string {
    const values: number[] = [];
    for (let left = this.number(); left > 0; left--) {
      const value = this.wasm[this.at++] ?? 0;
      if (value < FIRST_PLAIN) this.isKnown = false;
      values.push(value);
    }
    return values.join();
  }
}
