// What the server fetched for this page, by hook key (docs/internals.md §4).

import { CborReader } from "./cbor-reader";

/** Status of an entry. */
const VALUE: i32 = 0;

export class Prefetched {
  constructor(
    public key: u32,
    /** The encoded value, null where fetching failed. */
    public value: Uint8Array | null,
    /** Why it failed. */
    public message: string,
    public next: Prefetched | null,
  ) {}
}

let first: Prefetched | null = null;

/** Reads the page's data block. */
export function readData(r: CborReader): void {
  r.array();
  while (r.more()) {
    const key = r.u32();
    r.more();
    const fetched = r.i32() == VALUE;
    r.more();
    const value = fetched ? r.bytes() : null;
    first = new Prefetched(key, value, fetched ? "" : r.string(), first);
  }
}

/** What the server fetched for a hook; null where it fetched nothing, or it was taken before. */
export function takeData(key: u32): Prefetched | null {
  let before: Prefetched | null = null;
  let entry = first;
  while (entry !== null && entry.key != key) {
    before = entry;
    entry = entry.next;
  }
  if (entry !== null) {
    if (before !== null) before.next = entry.next;
    else first = entry.next;
  }
  return entry;
}
