// When garbage is collected. The minimal runtime collects only when told to, and only where everything live hangs on
// globals: when a door returns to the host.

import { ROOT } from "rt/tlsf";

/** Below this size memory may fill up: an instance that lives for one request never collects. */
const PAGES_BEFORE: i32 = 64;

/** Collect while the largest free block is at least this part of memory, so that memory does not grow for garbage. */
const RESERVE: i32 = 4;

/** TLSF's root: a bitmap of first-level size classes, a bitmap of 16 second-level classes for each, then list heads. */
const SECOND_LEVEL: usize = 4;
const SECOND_BITS: usize = 4;
const FIRST_LEVELS: usize = 23;
const HEADS: usize = (SECOND_LEVEL + FIRST_LEVELS * 4 + 15) & ~15;
const TAGS: usize = 3;

/** Where a collection freed too little, the next waits until memory has grown. */
let pagesAtLast: i32 = PAGES_BEFORE;

/** Collects garbage where that is due. Call only where no managed object is held by anything but globals. */
export function collectWhenDue(): void {
  const pages = memory.size();
  if (pages <= pagesAtLast || largestFree() >= reserve(pages)) return;
  __collect();
  if (largestFree() < reserve(pages)) pagesAtLast = pages;
}

function reserve(pages: i32): usize {
  return (<usize>pages << 16) / RESERVE;
}

/** Size of a block in the highest size class that has one. */
function largestFree(): usize {
  const root = changetype<usize>(ROOT);
  const classes = load<u32>(root);
  if (!classes) return 0;
  const first = <usize>(31 - clz(classes));
  const second = <usize>(31 - clz(load<u32>(root + (first << 2), SECOND_LEVEL)));
  const block = load<usize>(root + (((first << SECOND_BITS) + second) << 2), HEADS);
  return load<usize>(block) & ~TAGS;
}
