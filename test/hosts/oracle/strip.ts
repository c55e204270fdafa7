// A component that jco can transpile: jco's tools refuse exceptions, and read nothing of a core but its interface.

const CORE_MODULE = 1;
const CODE = 10;
const TAG = 13;
const CUSTOM = 0;

/** One function body: no locals, `unreachable`, `end`, with its length before it. */
const UNREACHABLE_BODY = [3, 0x00, 0x00, 0x0b];

/** A section of a wasm binary: what it is, and its content. */
interface Section {
  id: number;
  content: Uint8Array;
}

/** The component with every function body of its first core module replaced by `unreachable`, and without its tags. */
export function stripComponent(component: Uint8Array): Uint8Array {
  let stripped = false;
  const sections = sectionsOf(component).map((section) => {
    if (stripped || section.id !== CORE_MODULE) return section;
    stripped = true;
    return { id: CORE_MODULE, content: stripCore(section.content) };
  });
  return join(component.subarray(0, 8), sections);
}

function stripCore(core: Uint8Array): Uint8Array {
  const kept = sectionsOf(core).filter(({ id }) => id !== TAG && id !== CUSTOM);
  const sections = kept.map((section) => (section.id === CODE ? unreachableCode(section.content) : section));
  return join(core.subarray(0, 8), sections);
}

function unreachableCode(content: Uint8Array): Section {
  const [count] = readLeb(content, 0);
  const bodies = Array.from({ length: count }, () => UNREACHABLE_BODY).flat();
  return { id: CODE, content: Uint8Array.from([...leb(count), ...bodies]) };
}

function sectionsOf(bytes: Uint8Array): Section[] {
  const sections: Section[] = [];
  for (let at = 8; at < bytes.length; ) {
    const [size, start] = readLeb(bytes, at + 1);
    sections.push({ id: bytes[at] as number, content: bytes.subarray(start, start + size) });
    at = start + size;
  }
  return sections;
}

function join(header: Uint8Array, sections: Section[]): Uint8Array {
  const parts = sections.flatMap(({ id, content }) => [Uint8Array.of(id, ...leb(content.length)), content]);
  return Buffer.concat([header, ...parts]);
}

function leb(value: number): number[] {
  const bytes: number[] = [];
  do {
    const rest = value >>> 7;
    bytes.push((value & 0x7f) | (rest ? 0x80 : 0));
    value = rest;
  } while (value);
  return bytes;
}

function readLeb(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] as number;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}
