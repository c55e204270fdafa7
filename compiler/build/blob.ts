// The site's files and the head of its pages as one run of bytes inside the component (docs/internals.md §7).

import { hashOf, type SiteFile } from "./site.ts";

/** First bytes of the segment that the blob replaces. */
export const BLOB_PLACEHOLDER = "MNW0";

const MAGIC = "MNW1";
const HEADER_WORDS = 5;
/** Path, type, etag, cache-control, plain bytes, brotli bytes: an offset and a length each. */
const FILE_WORDS = 12;

const FOREVER = "public,max-age=31536000,immutable";
const REVALIDATE = "no-cache";
/** The same rule as that of the hosts which serve the folder. */
const HASHED = /^\/assets\/.+-[\w-]{6,}\.\w+(\.\w+)?$/;

/**
 * Encodes the blob.
 *
 * @example
 * const filled = replaceSegment(core, BLOB_PLACEHOLDER, encodeBlob(head, files));
 */
export function encodeBlob(head: string, files: SiteFile[]): Uint8Array<ArrayBuffer> {
  const texts = new TextTable((HEADER_WORDS + files.length * FILE_WORDS) * 4);
  const headAt = texts.add(head);
  const described = files.map((file) =>
    [file.path, file.type, etagOf(file), cacheControl(file.path)].map((t) => texts.add(t)),
  );
  const bodies = new BodyTable(align(texts.end));
  const words = [texts.end, ...headAt, files.length];
  files.forEach((file, index) => {
    words.push(...described[index]!.flat(), ...bodies.add(file.bytes), ...bodies.add(file.brotli));
  });
  const blob = new Uint8Array(bodies.end);
  blob.set(new TextEncoder().encode(MAGIC));
  const view = new DataView(blob.buffer);
  words.forEach((word, index) => {
    view.setUint32(MAGIC.length + index * 4, word, true);
  });
  for (const { at, bytes } of [...texts.parts, ...bodies.parts]) blob.set(bytes, at);
  return blob;
}

/** The value of the `cache-control` header of a file. */
export function cacheControl(path: string): string {
  return HASHED.test(path) ? FOREVER : REVALIDATE;
}

type Range = [offset: number, length: number];

interface Part {
  at: number;
  bytes: Uint8Array;
}

/** Strings of the index; equal ones are stored once. */
class TextTable {
  readonly parts: Part[] = [];
  end: number;
  private readonly known = new Map<string, Range>();

  constructor(start: number) {
    this.end = start;
  }

  add(text: string): Range {
    const known = this.known.get(text);
    if (known) return known;
    const bytes = new TextEncoder().encode(text);
    const range: Range = [this.end, bytes.length];
    this.parts.push({ at: this.end, bytes });
    this.known.set(text, range);
    this.end += bytes.length;
    return range;
  }
}

class BodyTable {
  readonly parts: Part[] = [];
  end: number;

  constructor(start: number) {
    this.end = start;
  }

  add(bytes: Uint8Array | undefined): Range {
    if (!bytes) return [0, 0];
    const range: Range = [this.end, bytes.length];
    this.parts.push({ at: this.end, bytes });
    this.end += bytes.length;
    return range;
  }
}

function etagOf(file: SiteFile): string {
  return `"${hashOf(file.bytes).slice(0, 20)}"`;
}

function align(offset: number): number {
  return (offset + 15) & ~15;
}
