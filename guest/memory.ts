// When garbage is collected. The minimal runtime collects only when told to, and only where everything live hangs on
// globals: when a door returns to the host.

import { largestFree } from "rt/tlsf";

/** Below this size memory may fill up: an instance that lives for one request never collects. */
const PAGES_BEFORE: i32 = 64;

/** Collect while the largest free block is at least this part of memory, so that memory does not grow for garbage. */
const RESERVE: i32 = 4;

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
