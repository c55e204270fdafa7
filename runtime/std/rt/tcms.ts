// The collector, in the place of AssemblyScript's own (compiler/build/std-library.ts): its two-color mark and sweep, with an
// allocation that is one function without calls while the allocator's room lasts.

import { E_ALLOCATION_TOO_LARGE, E_ALREADY_PINNED, E_NOT_PINNED } from "../util/error";
import { AL_MASK, BLOCK, BLOCK_OVERHEAD, OBJECT_MAXSIZE, OBJECT_OVERHEAD, TOTAL_OVERHEAD } from "./common";
import { ROOT, cut, initialize, roomLeft, searchedSpan } from "./tlsf";

// An object is in one of three rings. Its colour stands in the low bits of its link to the next: white and black, which
// change places with every collection, or transparent while it is pinned.

/** The colour of what no collection has reached. */
// @ts-ignore: decorator
@lazy let white: usize = 0;
// @ts-ignore: decorator
@inline const TRANSPARENT: usize = 3;
// @ts-ignore: decorator
@inline const COLOR: usize = 3;

// Their heads stand in front of the first blocks: static data would be one more page to write for a fresh instance.
// @ts-ignore: decorator
@lazy let fromSpace = changetype<Object>(<usize>0);
// @ts-ignore: decorator
@lazy let toSpace = changetype<Object>(<usize>0);
// @ts-ignore: decorator
@lazy let pinSpace = changetype<Object>(<usize>0);

/** Bytes for the heads of the rings. */
// @ts-ignore: decorator
@inline export const RINGS_SIZE: usize = 3 * 32;

/** The allocator calls this before the first block is made. */
export function startRings(at: usize): void {
  fromSpace = emptyRing(at);
  toSpace = emptyRing(at + 32);
  pinSpace = emptyRing(at + 64);
}

/** The tags in a block's first word (tlsf.ts). */
// @ts-ignore: decorator
@inline const TAGS: usize = 3;

/** What `__visit` is called with: there is one kind of visit. */
// @ts-ignore: decorator
@inline const SCAN: i32 = 0;

/** The header of an object. */
@unmanaged class Object extends BLOCK {
  nextWithColor: usize;
  prev: Object;
  rtId: u32;
  rtSize: u32;

  // @ts-ignore: decorator
  @inline get next(): Object {
    return changetype<Object>(this.nextWithColor & ~COLOR);
  }

  // @ts-ignore: decorator
  @inline get color(): usize {
    return this.nextWithColor & COLOR;
  }

  /** Takes it out of its ring; static data is in none at first. */
  unlink(): void {
    const next = this.next;
    if (!changetype<usize>(next)) return;
    const prev = this.prev;
    next.prev = prev;
    prev.nextWithColor = changetype<usize>(next) | prev.color;
  }

  // @ts-ignore: decorator
  @inline link(ring: Object, color: usize): void {
    const last = ring.prev;
    this.nextWithColor = changetype<usize>(ring) | color;
    this.prev = last;
    last.nextWithColor = changetype<usize>(this) | last.color;
    ring.prev = this;
  }

  /** Moves it to another ring. */
  move(ring: Object, color: usize): void {
    this.unlink();
    this.link(ring, color);
  }
}

function emptyRing(at: usize): Object {
  const ring = changetype<Object>(at);
  ring.nextWithColor = at;
  ring.prev = ring;
  return ring;
}

// @ts-ignore: decorator
@global @unsafe
export function __new(size: usize, id: i32): usize {
  const span = (size + (TOTAL_OVERHEAD + AL_MASK)) & ~AL_MASK;
  const object = changetype<Object>(span > roomLeft || size > OBJECT_MAXSIZE ? searched(size) : cut(span));
  object.rtId = id;
  object.rtSize = <u32>size;
  object.link(fromSpace, white);
  return changetype<usize>(object) + TOTAL_OVERHEAD;
}

function searched(size: usize): usize {
  if (size > OBJECT_MAXSIZE) throw new Error(E_ALLOCATION_TOO_LARGE);
  return searchedSpan(OBJECT_OVERHEAD + size) - BLOCK_OVERHEAD;
}

// @ts-ignore: decorator
@global @unsafe
export function __renew(oldPtr: usize, size: usize): usize {
  const old = changetype<Object>(oldPtr - TOTAL_OVERHEAD);
  if (oldPtr < __heap_base) {
    const copy = __new(size, old.rtId);
    memory.copy(copy, oldPtr, min(size, old.rtSize));
    return copy;
  }
  if (size > OBJECT_MAXSIZE) throw new Error(E_ALLOCATION_TOO_LARGE);
  const ptr = __realloc(oldPtr - OBJECT_OVERHEAD, OBJECT_OVERHEAD + size) + OBJECT_OVERHEAD;
  const object = changetype<Object>(ptr - TOTAL_OVERHEAD);
  object.rtSize = <u32>size;
  if (ptr != oldPtr) {
    // Its neighbours know it by its old address.
    object.next.prev = object;
    const prev = object.prev;
    prev.nextWithColor = changetype<usize>(object) | prev.color;
  }
  return ptr;
}

// @ts-ignore: decorator
@global @unsafe
export function __link(_parent: usize, _child: usize, _multiple: bool): void {}

// @ts-ignore: decorator
@global @unsafe
export function __visit(ptr: usize, _cookie: u32): void {
  if (!ptr) return;
  const object = changetype<Object>(ptr - TOTAL_OVERHEAD);
  // Static data is in no ring at first.
  if (object.color == white || !object.nextWithColor) object.move(toSpace, white ^ 1);
}

// @ts-ignore: decorator
@global @unsafe
export function __pin(ptr: usize): usize {
  if (ptr) {
    if (!ROOT) initialize();
    const object = changetype<Object>(ptr - TOTAL_OVERHEAD);
    if (object.color == TRANSPARENT) throw new Error(E_ALREADY_PINNED);
    object.move(pinSpace, TRANSPARENT);
  }
  return ptr;
}

// @ts-ignore: decorator
@global @unsafe
export function __unpin(ptr: usize): void {
  if (!ptr) return;
  const object = changetype<Object>(ptr - TOTAL_OVERHEAD);
  if (object.color != TRANSPARENT) throw new Error(E_NOT_PINNED);
  object.move(fromSpace, white);
}

// @ts-ignore: decorator
@global @unsafe
export function __collect(): void {
  if (!ROOT) initialize();
  __visit_globals(SCAN);
  visitMembers(pinSpace);
  // What they refer to is added at this ring's end meanwhile.
  visitMembers(toSpace);
  sweep(fromSpace);
  const emptied = fromSpace;
  fromSpace = toSpace;
  toSpace = emptied;
  white ^= 1;
}

/** Blocks that are in use, from `start` to `end`. */
function freeSpan(start: usize, end: usize): void {
  const block = changetype<Object>(start);
  block.mmInfo = (end - start - BLOCK_OVERHEAD) | (block.mmInfo & TAGS);
  __free(start + BLOCK_OVERHEAD);
}

function visitMembers(ring: Object): void {
  for (let at = ring.next; at != ring; at = at.next) __visit_members(changetype<usize>(at) + TOTAL_OVERHEAD, SCAN);
}

/** Frees a ring's objects. What lies side by side, as garbage mostly does, is freed as one block. */
function sweep(ring: Object): void {
  let start: usize = 0;
  let end: usize = 0;
  for (let at = ring.next; at != ring; ) {
    const next = at.next;
    if (changetype<usize>(at) < __heap_base) {
      // Static data may come back.
      at.nextWithColor = 0;
      at.prev = changetype<Object>(0);
    } else {
      if (isDefined(__finalize)) __finalize(changetype<usize>(at) + TOTAL_OVERHEAD);
      const span = BLOCK_OVERHEAD + (at.mmInfo & ~TAGS);
      if (changetype<usize>(at) != end) {
        if (start) freeSpan(start, end);
        start = end = changetype<usize>(at);
      }
      end += span;
    }
    at = next;
  }
  if (start) freeSpan(start, end);
  ring.nextWithColor = changetype<usize>(ring);
  ring.prev = ring;
}
