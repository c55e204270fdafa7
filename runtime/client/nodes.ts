// Ids of dynamic nodes. An instance of a template takes a run of them; runs are given back and used again.

import { opFree, opTemplate } from "./ops";

/** Node 0 is the root of the page. */
let unused: i32 = 1;

/** Runs to use again, by their length. */
const free: i32[][] = [];

/** Writes an instance of template `index`, whose `count` dynamic nodes get ids from the one that is returned. */
export function instantiate(index: i32, count: i32): i32 {
  const base = takeNodes(count);
  opTemplate(index, base);
  return base;
}

/** Gives a run back. */
export function releaseNodes(base: i32, count: i32): void {
  opFree(base, count);
  while (free.length <= count) free.push([]);
  free[count].push(base);
}

/** A run of `count` ids. */
export function takeNodes(count: i32): i32 {
  if (count < free.length) {
    const runs = free[count];
    if (runs.length > 0) return runs.pop();
  }
  const base = unused;
  unused += count;
  return base;
}
