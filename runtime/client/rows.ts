// The rows of a list, and how they follow it: what has a key that was there before stays, with as few moves as possible.
// Not generic, so that it is there once, whatever lists hold.

import { __caughtAny, __throw } from "../core/error";
import { __try } from "../core/intrinsics";
import { childPath } from "../core/path";
import { Effect } from "./effect";
import { setActive } from "./graph";
import { takeNodes } from "./nodes";
import { opClose, opMove, opOpen, opRemove, opRow } from "./ops";
import { Place, Scope, currentScope, enterScope } from "./scope";

/** No row has this position among the old ones. */
const NEW: i32 = -1;

export class Row extends Scope {
  /** Ids of its first and last node. */
  id: i32 = takeNodes(2);

  /** Whether the update that runs has found its place. */
  found: bool = false;

  constructor(parent: Scope, place: Place) {
    super(parent, place, null);
    this.ownNodes(this.id, 2);
  }
}

type Rows = StaticArray<Row | null>;

export abstract class RowsSlot extends Effect {
  private rows: Rows = new StaticArray<Row | null>(0);
  private content: Scope | null = null;

  /** Number of `OPEN`s and `ROW`s without their `CLOSE` so far. */
  private open: i32 = 0;

  /** The component that the rows belong to, and what their paths begin with. */
  private place: Place = currentScope.place;
  private path: u32 = childPath(this.place.path, this.place.children++);

  /** The row that an item's new row goes before. */
  constructor(
    body: u32,
    protected node: i32,
  ) {
    super(body);
  }

  /** Gives a row the item at `at` if it has its key, and can show it. */
  protected abstract keeps(row: Row, at: i32): bool;
  /** Hash of the key of a row, and of the item at `at`. */
  protected abstract hashOfRow(row: Row): u32;
  protected abstract hashAt(at: i32): u32;
  /** A row for the item at `at`, in this scope; its content is made by `fill`. */
  protected abstract make(at: i32, content: Scope): Row;
  protected abstract fill(row: Row): void;

  /** Makes the page show the `count` items. What fails shows nothing. */
  protected show(count: i32): void {
    const active = setActive(null);
    const place = this.place;
    const path = place.path;
    const children = place.children;
    const hooks = place.hooks;
    let failed: Error | null = null;
    if (__try()) {
      this.follow(count);
    } else {
      failed = __caughtAny();
    }
    place.path = path;
    place.children = children;
    place.hooks = hooks;
    if (failed !== null) this.giveUp();
    setActive(active);
    if (failed !== null) __throw(failed);
  }

  private giveUp(): void {
    while (this.open > 0) this.close();
    enterScope(this.scope);
    this.empty();
    opOpen(this.node);
    opClose();
  }

  /** All rows go; the page still shows them. */
  private empty(): void {
    const old = this.content;
    if (old !== null) old.dispose();
    this.content = new Scope(this.scope, this.place, this);
    this.rows = new StaticArray<Row | null>(0);
  }

  private follow(count: i32): void {
    const old = this.rows;
    const before = old.length;
    const most = min(before, count);
    if (most == 0) return this.replaceAll(count);
    const rows = new StaticArray<Row | null>(count);
    let start = 0;
    while (start < most && this.keeps(rowAt(old, start), start)) {
      unchecked((rows[start] = old[start]));
      start++;
    }
    let oldEnd = before;
    let end = count;
    while (oldEnd > start && end > start && this.keeps(rowAt(old, oldEnd - 1), end - 1)) {
      unchecked((rows[--end] = old[--oldEnd]));
    }
    if (start == oldEnd) {
      this.addAll(rows, start, end);
    } else if (start == end) {
      for (let i = start; i < oldEnd; i++) this.remove(rowAt(old, i));
    } else if (!this.arrange(old, start, oldEnd, rows, start, end)) {
      return this.replaceAll(count);
    }
    this.rows = rows;
  }

  private replaceAll(count: i32): void {
    const isFirst = this.content === null;
    if (count == 0 && !isFirst && this.rows.length == 0) return;
    this.empty();
    const rows = new StaticArray<Row | null>(count);
    this.open = 1;
    opOpen(this.node);
    for (let i = 0; i < count; i++) unchecked((rows[i] = this.add(i, 0)));
    this.close();
    this.rows = rows;
  }

  /** New rows for the items from `start` to `end`, before the row that stands there. */
  private addAll(rows: Rows, start: i32, end: i32): void {
    const next = idAt(rows, end);
    for (let i = start; i < end; i++) unchecked((rows[i] = this.add(i, next)));
  }

  private add(at: i32, before: i32): Row {
    const row = this.make(at, this.content!);
    opRow(this.node, row.id, before);
    this.open++;
    const place = this.place;
    place.path = childPath(this.path, this.hashOfRow(row));
    place.children = 0;
    place.hooks = 0;
    const outer = enterScope(row);
    this.fill(row);
    enterScope(outer);
    this.close();
    return row;
  }

  private close(): void {
    this.open--;
    opClose();
  }

  private remove(row: Row): void {
    opRemove(row.id);
    row.dispose();
  }

  /**
   * Takes the old rows from `from` to `to` apart and puts them together as the items from `start` to `end` say. False,
   * and nothing is done, where no old row at all goes on.
   */
  private arrange(old: Rows, from: i32, to: i32, rows: Rows, start: i32, end: i32): bool {
    if (end - start > 1 && this.swapEnds(old, from, to, rows, start, end)) return true;
    const count = end - start;
    // For each item the position of its row among the old ones.
    const sources = heap.alloc(<usize>count << 2);
    const known = this.findSources(old, from, to, rows, start, end, sources);
    if (known == 0 && from == 0 && to == old.length && count == rows.length) {
      heap.free(sources);
      return false;
    }
    for (let i = from; i < to; i++) {
      const row = rowAt(old, i);
      if (row.found) row.found = false;
      else this.remove(row);
    }
    markStaying(sources, count);
    for (let i = count - 1; i >= 0; i--) {
      const next = idAt(rows, start + i + 1);
      const source = load<i32>(sources + (<usize>i << 2));
      if (source == NEW) unchecked((rows[start + i] = this.add(start + i, next)));
      else if (source != STAYS) opMove(this.node, rowAt(rows, start + i).id, next);
    }
    heap.free(sources);
    return true;
  }

  /** Where only the first and the last one have changed places, which needs no search. */
  private swapEnds(old: Rows, from: i32, to: i32, rows: Rows, start: i32, end: i32): bool {
    if (to - from != end - start) return false;
    const first = rowAt(old, from);
    const last = rowAt(old, to - 1);
    if (!this.keeps(first, end - 1) || !this.keeps(last, start)) return false;
    for (let i = 1; i < to - from - 1; i++) {
      if (!this.keeps(rowAt(old, from + i), start + i)) return false;
      unchecked((rows[start + i] = old[from + i]));
    }
    unchecked((rows[start] = last));
    unchecked((rows[end - 1] = first));
    if (to - from > 2) opMove(this.node, last.id, first.id);
    opMove(this.node, first.id, idAt(rows, end));
    return true;
  }

  /** Finds the row of each item by its key; returns how many there are. */
  private findSources(old: Rows, from: i32, to: i32, rows: Rows, start: i32, end: i32, sources: usize): i32 {
    // Open addressing, at most half full; entries are positions plus one.
    const mask: u32 = (1 << (33 - clz(to - from))) - 1;
    const size = (<usize>mask + 1) << 2;
    const table = heap.alloc(size);
    memory.fill(table, 0, size);
    for (let i = from; i < to; i++) {
      let slot = this.hashOfRow(rowAt(old, i)) & mask;
      while (load<u32>(table + (<usize>slot << 2))) slot = (slot + 1) & mask;
      store<u32>(table + (<usize>slot << 2), i + 1);
    }
    let known = 0;
    for (let i = start; i < end; i++) {
      let source = NEW;
      let slot = this.hashAt(i) & mask;
      for (let entry: i32; (entry = load<i32>(table + (<usize>slot << 2))); slot = (slot + 1) & mask) {
        const row = rowAt(old, entry - 1);
        if (row.found || !this.keeps(row, i)) continue;
        row.found = true;
        unchecked((rows[i] = row));
        source = entry - 1;
        known++;
        break;
      }
      store<i32>(sources + (<usize>(i - start) << 2), source);
    }
    heap.free(table);
    return known;
  }
}

/** In place of the position of a row that need not move. */
const STAYS: i32 = -2;

/** Marks the longest run of sources that are in order: everything else moves around it. Patience sorting. */
function markStaying(sources: usize, count: i32): void {
  // `tails[n]`: the item that ends the best run of length n + 1; `previous[i]`: the one before item i in its run.
  const tails = heap.alloc(<usize>count << 3);
  const previous = tails + (<usize>count << 2);
  let length = 0;
  for (let i = 0; i < count; i++) {
    const source = load<i32>(sources + (<usize>i << 2));
    if (source < 0) continue;
    let low = 0;
    let high = length;
    // Mostly it goes at the end.
    if (length > 0 && sourceAt(sources, tails, length - 1) < source) low = length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sourceAt(sources, tails, middle) < source) low = middle + 1;
      else high = middle;
    }
    store<i32>(previous + (<usize>i << 2), low > 0 ? load<i32>(tails + (<usize>(low - 1) << 2)) : NEW);
    store<i32>(tails + (<usize>low << 2), i);
    if (low == length) length++;
  }
  let at = length > 0 ? load<i32>(tails + (<usize>(length - 1) << 2)) : NEW;
  while (at >= 0) {
    store<i32>(sources + (<usize>at << 2), STAYS);
    at = load<i32>(previous + (<usize>at << 2));
  }
  heap.free(tails);
}

// @ts-ignore: decorator
@inline
function sourceAt(sources: usize, tails: usize, n: i32): i32 {
  return load<i32>(sources + (<usize>load<i32>(tails + (<usize>n << 2)) << 2));
}

// @ts-ignore: decorator
@inline
function rowAt(rows: Rows, at: i32): Row {
  return changetype<Row>(unchecked(rows[at]));
}

/** Id of the row at `at`, 0 behind the last one. */
function idAt(rows: Rows, at: i32): i32 {
  return at < rows.length ? rowAt(rows, at).id : 0;
}
