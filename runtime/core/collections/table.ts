// What `Map` and `Set` have in common: keys in the order of their insertion, found by hash. Entries are never moved but
// by `compact`; a cursor that goes over them meanwhile finds its place again by the entries' serial numbers, so that it
// sees what is added and misses what is removed while it goes, as in JavaScript.

import { sameValueZero } from "../equality";
import { hashOf } from "./hash";

/** Stands in `next` for an entry that was removed. */
const REMOVED: i32 = -2;

const SMALLEST: i32 = 4;

export class Table<K> {
  /** The newest entry of each chain, plus one. */
  private buckets: StaticArray<i32> = new StaticArray<i32>(SMALLEST);
  private entryKeys: StaticArray<K> = new StaticArray<K>(SMALLEST);
  /** The next older entry of the chain, or -1. */
  private next: StaticArray<i32> = new StaticArray<i32>(SMALLEST);
  private serials: StaticArray<u32> = new StaticArray<u32>(SMALLEST);
  private serial: u32 = 0;
  private count: i32 = 0;
  /** Entries up to here are in use or removed. */
  used: i32 = 0;
  /** How often entries were moved. */
  moves: i32 = 0;

  get size(): i32 {
    return this.count;
  }

  has(key: K): bool {
    return this.find(key) >= 0;
  }

  /** Where the entry of `key` is, or -1. */
  find(key: K): i32 {
    let entry = this.buckets[hashOf<K>(key) & (this.buckets.length - 1)] - 1;
    while (entry >= 0 && !sameValueZero<K>(unchecked(this.entryKeys[entry]), key)) entry = unchecked(this.next[entry]);
    return entry;
  }

  keyAt(entry: i32): K {
    return unchecked(this.entryKeys[entry]);
  }

  isRemoved(entry: i32): bool {
    return this.next[entry] == REMOVED;
  }

  /** The first entry that was made with this serial number or later. */
  entryFrom(serial: u32): i32 {
    let low = 0;
    let high = this.used;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.serials[middle] < serial) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  serialAt(entry: i32): u32 {
    return this.serials[entry];
  }

  delete(key: K): bool {
    const entry = this.find(key);
    if (entry < 0) return false;
    const bucket = hashOf<K>(key) & (this.buckets.length - 1);
    const following = this.next[entry];
    let newer = this.buckets[bucket] - 1;
    if (newer == entry) this.buckets[bucket] = following + 1;
    else {
      while (this.next[newer] != entry) newer = this.next[newer];
      this.next[newer] = following;
    }
    this.next[entry] = REMOVED;
    if (isReference<K>()) unchecked((this.entryKeys[entry] = changetype<K>(<usize>0)));
    this.forget(entry);
    this.count--;
    return true;
  }

  clear(): void {
    this.count = 0;
    this.used = 0;
    this.moves++;
    this.buckets = new StaticArray<i32>(SMALLEST);
    this.entryKeys = new StaticArray<K>(SMALLEST);
    this.next = new StaticArray<i32>(SMALLEST);
    this.serials = new StaticArray<u32>(SMALLEST);
    this.resize(SMALLEST);
  }

  /** The entry of `key`, made where there is none. */
  insert(key: K): i32 {
    const known = this.find(key);
    if (known >= 0) return known;
    if (this.used == this.entryKeys.length) this.compact();
    const entry = this.used++;
    const bucket = hashOf<K>(key) & (this.buckets.length - 1);
    // A key of -0 is 0.
    unchecked((this.entryKeys[entry] = isFloat<K>() ? <K>(key + <K>0) : key));
    this.next[entry] = this.buckets[bucket] - 1;
    this.buckets[bucket] = entry + 1;
    this.serials[entry] = this.serial++;
    this.count++;
    return entry;
  }

  /** All keys, in order. */
  protected keyList(): K[] {
    const list = new Array<K>();
    for (let i = 0; i < this.used; i++) if (!this.isRemoved(i)) list.push(unchecked(this.entryKeys[i]));
    return list;
  }

  /** Makes room: drops removed entries, and doubles where there are few. */
  private compact(): void {
    const capacity = this.entryKeys.length;
    const size = this.count > capacity - (capacity >> 2) ? capacity << 1 : capacity;
    const keys = new StaticArray<K>(size);
    const next = new StaticArray<i32>(size);
    const serials = new StaticArray<u32>(size);
    const buckets = new StaticArray<i32>(size);
    this.resize(size);
    let to = 0;
    for (let from = 0; from < this.used; from++) {
      if (this.isRemoved(from)) continue;
      const key = unchecked(this.entryKeys[from]);
      const bucket = hashOf<K>(key) & (size - 1);
      unchecked((keys[to] = key));
      next[to] = buckets[bucket] - 1;
      buckets[bucket] = to + 1;
      serials[to] = this.serials[from];
      this.move(from, to);
      to++;
    }
    if (to != this.used) this.moves++;
    this.entryKeys = keys;
    this.next = next;
    this.serials = serials;
    this.buckets = buckets;
    this.used = to;
    this.moved();
  }

  /** What belongs to an entry beside its key: gone, made room for, moved, all moved. */
  protected forget(entry: i32): void {}
  protected resize(size: i32): void {}
  protected move(from: i32, to: i32): void {}
  protected moved(): void {}
}

/** Goes over the entries of a table that may change meanwhile. */
export class Cursor<K> {
  private at: i32 = 0;
  private serial: u32 = 0;
  private moves: i32;
  private done: bool = false;

  constructor(private readonly table: Table<K>) {
    this.moves = table.moves;
  }

  /** The next entry, or -1 at the end. */
  next(): i32 {
    const table = this.table;
    if (this.done) return -1;
    if (this.moves != table.moves) {
      this.moves = table.moves;
      this.at = table.entryFrom(this.serial);
    }
    while (this.at < table.used && table.isRemoved(this.at)) this.at++;
    if (this.at >= table.used) {
      this.done = true;
      return -1;
    }
    this.serial = table.serialAt(this.at) + 1;
    return this.at++;
  }
}
