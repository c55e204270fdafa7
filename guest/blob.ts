// The client's files, in a passive segment of this module (docs/internals.md §7).

/** Copies `length` bytes of the blob to `to`. */
// @ts-ignore: decorator
@external("minnow:intrinsic", "blob")
declare function __blob(to: usize, offset: usize, length: usize): void;

/** "MNW1": the build has put files in. */
const MAGIC: u32 = 0x31574e4d;

/** Magic, size of the index, where the head is, how long it is, number of files. */
const HEADER: i32 = 20;

/** Past the end of padded data 16 bytes may be read. */
const PADDING: usize = 16;

let header: usize = 0;

/** `HEADER`, out of the optimiser's sight: it sees only the placeholder, and that reading past its end traps. */
// @ts-ignore: decorator
@lazy
const headerSize: usize = memory.data<u32>([HEADER]);
let index: usize = 0;

/** Number of files. */
export let fileCount: i32 = 0;

/** Where the index begins in memory, once `readIndex` was called: offsets count from here. */
export function indexStart(): usize {
  return index;
}

/** The 12 words of a file. */
export function fileEntry(number: i32): usize {
  return index + <usize>HEADER + <usize>number * 48;
}

/** Reads a part of the blob. */
export function readBlob(to: usize, offset: u32, length: u32): void {
  __blob(to, offset, length);
}

/** The HTML that belongs into the head of every page: its address, padded; `headLength` says how long it is. */
export function readHead(): usize {
  if (!hasFiles()) return 0;
  const length = load<u32>(header, 12);
  const head = heap.alloc(<usize>length + PADDING);
  __blob(head, load<u32>(header, 8), length);
  return head;
}

export function headLength(): i32 {
  return load<u32>(header) == MAGIC ? load<i32>(header, 12) : 0;
}

/** Loads the table of files, once. */
export function readIndex(): void {
  if (index || !hasFiles()) return;
  const size = load<u32>(header, 4);
  index = heap.alloc(size);
  __blob(index, 0, size);
  fileCount = load<i32>(header, 16);
}

/** The placeholder is shorter than a header. */
function hasFiles(): bool {
  if (!header) {
    header = heap.alloc(HEADER);
    __blob(header, 0, 4);
    if (load<u32>(header) == MAGIC) __blob(header, 0, load<u32>(headerSize));
  }
  return load<u32>(header) == MAGIC;
}
