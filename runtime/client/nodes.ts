// Ids of dynamic nodes. An instance of a template takes a run of them; runs are given back and used again.

import { opFree, opTemplate } from "./ops";

/** Node 0 is the root of the page. */
let unused: i32 = 1;

/** For each length the run to use next, 0 where there is none; `links` holds the one behind it, by its first id. */
let heads: usize = 0;
let lengths: i32 = 0;
let links: usize = 0;
let linked: i32 = 0;

/** How many ids were given back since `forgetReleased`: so much of the page has gone. */
export let released: i32 = 0;

export function forgetReleased(): void {
  released = 0;
}

/** Writes an instance of template `index`, whose `count` dynamic nodes get ids from the one that is returned. */
export function instantiate(index: i32, count: i32): i32 {
  const base = takeNodes(count);
  opTemplate(index, base);
  return base;
}

/** Gives a run back. */
export function releaseNodes(base: i32, count: i32): void {
  opFree(base, count);
  released += count;
  if (count >= lengths) {
    heads = grown(heads, lengths, count + 8);
    lengths = count + 8;
  }
  if (base >= linked) {
    links = grown(links, linked, unused << 1);
    linked = unused << 1;
  }
  const head = heads + (<usize>count << 2);
  store<i32>(links + (<usize>base << 2), load<i32>(head));
  store<i32>(head, base);
}

/** A copy of a block of words with room for more, which are 0. */
function grown(block: usize, words: i32, more: i32): usize {
  const size = <usize>words << 2;
  const room = <usize>more << 2;
  const copy = heap.alloc(room);
  memory.fill(copy, 0, room);
  if (block) {
    memory.copy(copy, block, size);
    heap.free(block);
  }
  return copy;
}

/** A run of `count` ids. */
export function takeNodes(count: i32): i32 {
  if (count < lengths) {
    const head = heads + (<usize>count << 2);
    const base = load<i32>(head);
    if (base) {
      store<i32>(head, load<i32>(links + (<usize>base << 2)));
      return base;
    }
  }
  const base = unused;
  unused += count;
  return base;
}
