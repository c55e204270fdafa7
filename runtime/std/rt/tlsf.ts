// The allocator, in the place of AssemblyScript's own (compiler/build/std-library.ts): its TLSF (two-level segregated
// fit), with a room in front from which most blocks are cut without a look at the lists.

import { E_ALLOCATION_TOO_LARGE } from "../util/error";
import { RINGS_SIZE, startRings } from "./tcms";
import { AL_MASK, BLOCK, BLOCK_MAXSIZE, BLOCK_OVERHEAD } from "./common";

// A block is a word with its payload's size and two tags, then the payload, which begins at a multiple of 16. A free block's
// payload holds the links of its list, and in its last word its own address.

/** The block is in a list. */
// @ts-ignore: decorator
@inline const FREE: usize = 1;
/** The block to the left is, so the word before this block is its address. */
// @ts-ignore: decorator
@inline const LEFT_FREE: usize = 2;
// @ts-ignore: decorator
@inline const TAGS: usize = 3;
/** Smallest block with its size word: what a free block keeps in itself. */
// @ts-ignore: decorator
@inline const LEAST: usize = 16;

@unmanaged export class Block extends BLOCK {
  prev: Block | null;
  next: Block | null;
}

/** Second-level classes for each first-level class: sixteen. Below `SMALL` bytes each size has its own. */
// @ts-ignore: decorator
@inline const SECOND_BITS: usize = 4;
// @ts-ignore: decorator
@inline const SMALL_BITS: usize = 8;
// @ts-ignore: decorator
@inline const SMALL: usize = 1 << SMALL_BITS;
// @ts-ignore: decorator
@inline const FIRST_LEVELS: usize = 23;

// The root: a bitmap of first-level classes, a bitmap of second-level classes for each, then the heads of the lists.
// @ts-ignore: decorator
@inline const SECOND: usize = 4;
// @ts-ignore: decorator
@inline const HEADS: usize = (SECOND + FIRST_LEVELS * 4 + AL_MASK) & ~AL_MASK;
// @ts-ignore: decorator
@inline const ROOT_SIZE: usize = HEADS + (FIRST_LEVELS << (SECOND_BITS + 2));

/** 0 until the first allocation. */
// @ts-ignore: decorator
@lazy export let ROOT: usize = 0;

/** An empty used block at memory's end. */
// @ts-ignore: decorator
@lazy let tail: usize = 0;

/**
 * The room: a block in no list and without FREE, whose start is cut off by allocations. Its left neighbour is never free: what is
 * freed there becomes a part of it. 0 where there is none.
 */
// @ts-ignore: decorator
@lazy let roomAt: usize = 0;

/** How many bytes may be cut off: all but a block of `LEAST`. */
// @ts-ignore: decorator
@lazy export let roomLeft: usize = 0;

/** Bytes of the largest free block in the highest class that has one, or of the room where that is larger. */
export function largestFree(): usize {
  if (!ROOT) return 0;
  const classes = load<u32>(ROOT);
  if (!classes) return roomLeft;
  const first = 31 - clz<u32>(classes);
  const block = headOf(first, 31 - clz<u32>(load<u32>(ROOT + (first << 2), SECOND)));
  return max(roomLeft, sizeOf(changetype<Block>(block)));
}

// @ts-ignore: decorator
@global @unsafe
export function __alloc(size: usize): usize {
  const needed = spanOf(size);
  if (needed > roomLeft || size > BLOCK_MAXSIZE) return searchedSpan(size);
  return cut(needed) + BLOCK_OVERHEAD;
}

// @ts-ignore: decorator
@global @unsafe
export function __realloc(ptr: usize, size: usize): usize {
  const block = used(ptr);
  if (size > BLOCK_MAXSIZE) throw new Error(E_ALLOCATION_TOO_LARGE);
  if (ptr < __heap_base || !resized(block, spanOf(size) - BLOCK_OVERHEAD)) return moved(block, size);
  return ptr;
}

// @ts-ignore: decorator
@global @unsafe
export function __free(ptr: usize): void {
  if (ptr < __heap_base) return;
  const block = used(ptr);
  block.mmInfo |= FREE;
  insert(block);
}

/** Bytes of a block for `size`, its size word among them. */
// @ts-ignore: decorator
@inline export function spanOf(size: usize): usize {
  return (max<usize>(size, LEAST - BLOCK_OVERHEAD) + BLOCK_OVERHEAD + AL_MASK) & ~AL_MASK;
}

/** A block at the start of the room, which must have `span` bytes left. */
// @ts-ignore: decorator
@inline export function cut(span: usize): usize {
  const block = roomAt;
  const rest = block + span;
  store<usize>(block, span - BLOCK_OVERHEAD);
  store<usize>(rest, 0);
  roomAt = rest;
  roomLeft -= span;
  return block;
}

/** The payload of a block that the room has no place for. */
export function searchedSpan(size: usize): usize {
  if (size > BLOCK_MAXSIZE) throw new Error(E_ALLOCATION_TOO_LARGE);
  const span = spanOf(size);
  if (!ROOT) {
    initialize();
    if (span <= roomLeft) return cut(span) + BLOCK_OVERHEAD;
  }
  const payload = span - BLOCK_OVERHEAD;
  let at = search(payload);
  if (!at) {
    giveRoomBack();
    at = search(payload);
    if (!at) {
      grow(payload);
      at = search(payload);
    }
  }
  const block = changetype<Block>(at);
  remove(block);
  split(block, payload);
  return at + BLOCK_OVERHEAD;
}

/** Memory is zero behind the program's data: nothing else is written, and no page is touched before it is needed. */
export function initialize(): void {
  const root = (__heap_base + AL_MASK) & ~AL_MASK;
  const pages = memory.size();
  const rings = root + ROOT_SIZE;
  const needed = <i32>((rings + RINGS_SIZE + LEAST * 2 + 0xffff) >>> 16);
  if (needed > pages && memory.grow(needed - pages) < 0) unreachable();
  ROOT = root;
  tail = (<usize>memory.size() << 16) - BLOCK_OVERHEAD;
  roomAt = rings + RINGS_SIZE + LEAST - BLOCK_OVERHEAD;
  roomLeft = tail - roomAt - LEAST;
  startRings(rings);
}

/** Puts the room into the lists. */
function giveRoomBack(): void {
  if (!roomAt) return;
  const block = changetype<Block>(roomAt);
  block.mmInfo = (roomLeft + LEAST - BLOCK_OVERHEAD) | FREE;
  roomAt = 0;
  roomLeft = 0;
  insert(block);
}

/**
 * Makes memory larger, so that it has a block of `payload` bytes: twice as large or, in the browser, by half a megabyte or a quarter.
 * The room must have been given back.
 */
function grow(payload: usize): void {
  const pages = memory.size();
  const atEnd = (<usize>pages << 16) - BLOCK_OVERHEAD == tail;
  const wanted = (payload >= SMALL ? rounded(payload) : payload) + (atEnd ? BLOCK_OVERHEAD : LEAST * 2);
  const needed = <i32>((wanted + 0xffff) >>> 16);
  // The client's build names `__sparing` (asconfig.json).
  const more = isDefined(__sparing) ? min(pages, max(8, pages >> 2)) : pages;
  if (memory.grow(max(more, needed)) < 0 && memory.grow(needed) < 0) unreachable();
  // Somebody else may have made memory grow: then the new block stands apart.
  const start = atEnd ? tail : (<usize>pages << 16) + AL_MASK + 1 - BLOCK_OVERHEAD;
  const tags = atEnd ? load<usize>(tail) & LEFT_FREE : 0;
  tail = (<usize>memory.size() << 16) - BLOCK_OVERHEAD;
  store<usize>(tail, 0);
  const block = changetype<Block>(start);
  block.mmInfo = (tail - start - BLOCK_OVERHEAD) | FREE | tags;
  insert(block);
}

/** Makes a block that is in no list a used one of `payload` bytes. The rest becomes the room where it is larger than that. */
function split(block: Block, payload: usize): void {
  const info = block.mmInfo;
  const rest = (info & ~TAGS) - payload;
  if (rest < LEAST) {
    block.mmInfo = info & ~FREE;
    rightOf(block).mmInfo &= ~LEFT_FREE;
    return;
  }
  block.mmInfo = payload | (info & LEFT_FREE);
  const spare = rightOf(block);
  spare.mmInfo = rest - BLOCK_OVERHEAD;
  const right = rightOf(spare);
  if (rest - LEAST <= roomLeft || right.mmInfo & FREE || changetype<usize>(right) == roomAt) {
    spare.mmInfo |= FREE;
    insert(spare);
    return;
  }
  right.mmInfo &= ~LEFT_FREE;
  giveRoomBack();
  roomAt = changetype<usize>(spare);
  roomLeft = rest - LEAST;
}

/** Gives a used block another size in its place, where that is possible. */
function resized(block: Block, payload: usize): bool {
  const info = block.mmInfo;
  const size = info & ~TAGS;
  if (payload <= size) {
    // A rest that is too small stays a part of the block.
    if (payload < size) split(block, payload);
    return true;
  }
  const right = rightOf(block);
  const more = payload - size;
  if (changetype<usize>(right) == roomAt) {
    if (more > roomLeft) return false;
    block.mmInfo = payload | (info & LEFT_FREE);
    roomAt += more;
    roomLeft -= more;
    store<usize>(roomAt, 0);
    return true;
  }
  const rightInfo = right.mmInfo;
  const merged = size + BLOCK_OVERHEAD + (rightInfo & ~TAGS);
  if (!(rightInfo & FREE) || merged < payload) return false;
  remove(right);
  block.mmInfo = merged | (info & LEFT_FREE);
  split(block, payload);
  return true;
}

/** The payload of a new block of another size with the same content. */
function moved(block: Block, size: usize): usize {
  const from = changetype<usize>(block) + BLOCK_OVERHEAD;
  const to = __alloc(size);
  memory.copy(to, from, min(sizeOf(block), size));
  __free(from);
  return to;
}

/** Puts a block with FREE into its list, or to the room where it stands before that; merges it with free neighbours. */
function insert(block: Block): void {
  let info = block.mmInfo;
  let right = rightOf(block);
  if (right.mmInfo & FREE) {
    remove(right);
    info += BLOCK_OVERHEAD + (right.mmInfo & ~TAGS);
    block.mmInfo = info;
    right = rightOf(block);
  }
  if (info & LEFT_FREE) {
    const left = load<Block>(changetype<usize>(block) - sizeof<usize>());
    remove(left);
    block = left;
    info = left.mmInfo + BLOCK_OVERHEAD + (info & ~TAGS);
    block.mmInfo = info;
  }
  const size = info & ~TAGS;
  if (changetype<usize>(right) == roomAt) {
    roomAt = changetype<usize>(block);
    roomLeft += BLOCK_OVERHEAD + size;
    block.mmInfo = 0;
    return;
  }
  right.mmInfo |= LEFT_FREE;
  store<Block>(changetype<usize>(right) - sizeof<usize>(), block);
  const at = classOf(size);
  const head = load<Block | null>(ROOT + (at << 2), HEADS);
  block.prev = null;
  block.next = head;
  if (head) head.prev = block;
  store<Block>(ROOT + (at << 2), block, HEADS);
  const first = at >> SECOND_BITS;
  store<u32>(ROOT, load<u32>(ROOT) | (1 << first));
  const second = ROOT + (first << 2);
  store<u32>(second, load<u32>(second, SECOND) | (1 << (at & 15)), SECOND);
}

/** Takes a block out of its list. The tags of its neighbours are the caller's business. */
function remove(block: Block): void {
  const prev = block.prev;
  const next = block.next;
  if (next) next.prev = prev;
  if (prev) {
    prev.next = next;
    return;
  }
  const at = classOf(sizeOf(block));
  store<Block | null>(ROOT + (at << 2), next, HEADS);
  if (next) return;
  const first = at >> SECOND_BITS;
  const second = ROOT + (first << 2);
  const left = load<u32>(second, SECOND) & ~(1 << (at & 15));
  store<u32>(second, left, SECOND);
  if (!left) store<u32>(ROOT, load<u32>(ROOT) & ~(1 << first));
}

/** A free block of at least `payload` bytes, or 0. */
function search(payload: usize): usize {
  const at = classOf(payload < SMALL ? payload : rounded(payload));
  let first = <u32>(at >> SECOND_BITS);
  let second = load<u32>(ROOT + (<usize>first << 2), SECOND) & (~0 << <u32>(at & 15));
  if (!second) {
    const larger = load<u32>(ROOT) & (~0 << (first + 1));
    if (!larger) return 0;
    first = ctz<u32>(larger);
    second = load<u32>(ROOT + (<usize>first << 2), SECOND);
  }
  return headOf(first, ctz<u32>(second));
}

/** Number of the list for blocks of `size` bytes: first-level class, then second-level class. */
function classOf(size: usize): usize {
  if (size < SMALL) return size >> 4;
  const bounded = min(size, BLOCK_MAXSIZE);
  const log = 31 - clz<usize>(bounded);
  return ((log - (SMALL_BITS - 1)) << SECOND_BITS) + ((bounded >> (log - SECOND_BITS)) ^ (1 << SECOND_BITS));
}

/** The smallest size of the next class: all blocks from there on are large enough. */
// @ts-ignore: decorator
@inline function rounded(size: usize): usize {
  return size < BLOCK_MAXSIZE >> 1 ? size + (1 << (31 - SECOND_BITS - clz<usize>(size))) - 1 : size;
}

// @ts-ignore: decorator
@inline function headOf(first: u32, second: u32): usize {
  return load<usize>(ROOT + (((<usize>first << SECOND_BITS) + second) << 2), HEADS);
}

// @ts-ignore: decorator
@inline function sizeOf(block: Block): usize {
  return block.mmInfo & ~TAGS;
}

// @ts-ignore: decorator
@inline function rightOf(block: Block): Block {
  return changetype<Block>(changetype<usize>(block) + BLOCK_OVERHEAD + sizeOf(block));
}

function used(ptr: usize): Block {
  const block = changetype<Block>(ptr - BLOCK_OVERHEAD);
  assert(ptr != 0 && !(ptr & AL_MASK) && !(block.mmInfo & FREE));
  return block;
}
