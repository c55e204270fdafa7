// What `Map` and `Set` have in common: keys in the order of their insertion, found by hash. Entries are never moved but
// by `makeRoom`; a cursor that goes over them meanwhile finds its place again by the entries' serial numbers, so that it
// sees what is added and misses what is removed while it goes, as in JavaScript.

import { sameValueZero } from "../equality";
import { hashOf } from "./hash";

/** Stands in `next` for an entry that was removed. */
const REMOVED: i32 = -2;

const SMALLEST: i32 = 4;

/** Set where an entry is removed: in a program that never does, all that belongs to it is left out. */
let removes: bool = false;

export class Table<K> {
  /** The newest entry of each chain, plus one. */
  private buckets: StaticArray<i32> = zeros<i32>(SMALLEST);
  private entryKeys: StaticArray<K> = zeros<K>(SMALLEST);
  /** The next older entry of the chain, or -1. */
  private next: StaticArray<i32> = zeros<i32>(SMALLEST);
  /** Null as long as they count up from `first`. */
  private serials: StaticArray<u32> | null = null;
  private first: u32 = 0;
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
    return this.search(key, hashOf<K>(key));
  }

  // @ts-ignore: decorator
  @inline
  private search(key: K, hash: u32): i32 {
    let entry = unchecked(this.buckets[hash & (this.buckets.length - 1)]) - 1;
    while (entry >= 0 && !sameValueZero<K>(unchecked(this.entryKeys[entry]), key)) entry = unchecked(this.next[entry]);
    return entry;
  }

  keyAt(entry: i32): K {
    return unchecked(this.entryKeys[entry]);
  }

  // @ts-ignore: decorator
  @inline
  isRemoved(entry: i32): bool {
    return removes && unchecked(this.next[entry]) == REMOVED;
  }

  /** The first entry that was made with this serial number or later. */
  entryFrom(serial: u32): i32 {
    let low = 0;
    let high = this.used;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.serialAt(middle) < serial) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  serialAt(entry: i32): u32 {
    const serials = this.serials;
    return serials ? unchecked(serials[entry]) : this.first + entry;
  }

  delete(key: K): bool {
    const hash = hashOf<K>(key);
    const entry = this.search(key, hash);
    if (entry < 0) return false;
    removes = true;
    const bucket = hash & (this.buckets.length - 1);
    const following = unchecked(this.next[entry]);
    let newer = unchecked(this.buckets[bucket]) - 1;
    if (newer == entry) unchecked((this.buckets[bucket] = following + 1));
    else {
      while (unchecked(this.next[newer]) != entry) newer = unchecked(this.next[newer]);
      unchecked((this.next[newer] = following));
    }
    unchecked((this.next[entry] = REMOVED));
    if (isReference<K>()) unchecked((this.entryKeys[entry] = changetype<K>(<usize>0)));
    this.forget(entry);
    this.count--;
    return true;
  }

  clear(): void {
    this.first = this.used ? this.serialAt(this.used - 1) + 1 : this.first;
    this.serials = null;
    this.count = 0;
    this.used = 0;
    this.moves++;
    this.buckets = zeros<i32>(SMALLEST);
    this.entryKeys = zeros<K>(SMALLEST);
    this.next = zeros<i32>(SMALLEST);
    this.empty(SMALLEST);
  }

  /** The entry of `key`, made where there is none. */
  insert(key: K): i32 {
    const hash = hashOf<K>(key);
    const known = this.search(key, hash);
    if (known >= 0) return known;
    if (this.used == this.entryKeys.length) this.makeRoom();
    const entry = this.used++;
    // A key of -0 is 0.
    unchecked((this.entryKeys[entry] = isFloat<K>() ? <K>(key + <K>0) : key));
    this.link(entry, hash);
    if (removes) {
      const serials = this.serials;
      if (serials) unchecked((serials[entry] = this.first++));
    }
    this.count++;
    return entry;
  }

  // @ts-ignore: decorator
  @inline
  private link(entry: i32, hash: u32): void {
    const bucket = hash & (this.buckets.length - 1);
    unchecked((this.next[entry] = unchecked(this.buckets[bucket]) - 1));
    unchecked((this.buckets[bucket] = entry + 1));
  }

  /** All keys, in order. */
  protected keyList(): K[] {
    const list = new Array<K>();
    for (let i = 0; i < this.used; i++) if (!this.isRemoved(i)) list.push(unchecked(this.entryKeys[i]));
    return list;
  }

  /** Drops removed entries, and doubles the room where there are few. */
  private makeRoom(): void {
    const capacity = this.used;
    if (removes && this.count < capacity) this.squeeze();
    const size = this.count > capacity - (capacity >> 2) ? capacity << 1 : capacity;
    if (size > capacity) {
      this.entryKeys = grown<K>(this.entryKeys, size);
      this.grow(size);
      const serials = this.serials;
      if (removes && serials) this.serials = grown<u32>(serials, size);
    }
    this.next = zeros<i32>(size);
    this.buckets = zeros<i32>(size);
    for (let i = 0; i < this.used; i++) this.link(i, hashOf<K>(unchecked(this.entryKeys[i])));
  }

  /** Moves entries to where removed ones are. From now on serial numbers have gaps; `first` is the next one. */
  private squeeze(): void {
    let serials = this.serials;
    if (!serials) {
      this.serials = serials = zeros<u32>(this.used);
      for (let i = 0; i < this.used; i++) unchecked((serials[i] = this.first++));
    }
    let to = 0;
    for (let from = 0; from < this.used; from++) {
      if (this.isRemoved(from)) continue;
      unchecked((this.entryKeys[to] = this.entryKeys[from]));
      unchecked((serials[to] = serials[from]));
      this.move(from, to++);
    }
    if (isReference<K>()) {
      for (let i = to; i < this.used; i++) unchecked((this.entryKeys[i] = changetype<K>(<usize>0)));
    }
    for (let i = to; i < this.used; i++) this.forget(i);
    this.used = to;
    this.moves++;
  }

  /** What belongs to an entry beside its key: gone, moved; room for more, and none any more. */
  protected forget(entry: i32): void {}
  protected move(from: i32, to: i32): void {}
  protected grow(size: i32): void {}
  protected empty(size: i32): void {}
}

function filled(bytes: usize, id: u32): usize {
  const start = __new(bytes, id);
  memory.fill(start, 0, bytes);
  return start;
}

export function zeros<T>(size: i32): StaticArray<T> {
  return changetype<StaticArray<T>>(filled(<usize>size << alignof<T>(), idof<StaticArray<T>>()));
}

function larger(old: usize, length: usize, bytes: usize, id: u32): usize {
  const start = filled(bytes, id);
  memory.copy(start, old, length);
  return start;
}

export function grown<T>(old: StaticArray<T>, size: i32): StaticArray<T> {
  const id = idof<StaticArray<T>>();
  const length = <usize>old.length << alignof<T>();
  return changetype<StaticArray<T>>(larger(changetype<usize>(old), length, <usize>size << alignof<T>(), id));
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
