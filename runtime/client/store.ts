// Stores: objects and lists whose changes are followed. The compiler gives the classes of objects that may stand in a store
// accessors instead of fields, and calls what is here where lists of such a type are read and changed. Who follows what is a
// cell, a node of the graph without a value: an object has one for each property that something follows, a list has one.

import { Cursor } from "../core/collections/table";
import { Map } from "../core/collections/map";
import { sameValueZero } from "../core/equality";
import { Fn2 } from "../core/fn";
import {
  arrayCopyWithin, arrayFill, arrayPushAll, arrayReverse, arraySet, arraySetLength, arraySplice, arrayUnshift,
} from "../core/array/edit";
import { arraySort, arraySortByText } from "../core/array/sort";
import { DIRTY, MUTABLE, Node, activeNode, propagate, track, updateAndTell } from "./graph";
import { nextHook } from "./scope";

class Cell extends Node {
  constructor(
    /** Number of the property. */
    public index: i32,
    /** The next cell of the same object. */
    public next: Cell | null,
  ) {
    super(MUTABLE, ((cell: Cell): bool => cell.settle()).index);
  }

  read(): void {
    if (this.flags & DIRTY) updateAndTell(this);
    track(this);
  }

  change(): void {
    this.flags = MUTABLE | DIRTY;
    const first = this.firstSub;
    if (first !== null) propagate(first);
  }

  /** It is told only of what differs. */
  private settle(): bool {
    this.flags = MUTABLE;
    return true;
  }
}

/** What the class of an object that may stand in a store extends. Its names are none that a property can have. */
export class Followed {
  /** Whether it stands in a store. */
  $followed: bool = false;
  $cells: Cell | null = null;

  /** Takes its properties into the store. */
  $parts(): void {}
}

/** A store: from now on the object or list, and all that is in it, is followed. */
export function useStore<T>(initial: T): T {
  nextHook();
  followItem<T>(initial);
  return initial;
}

/** Before property `index` of an object is read. */
// @ts-ignore: decorator
@inline
export function readField(object: Followed, index: i32): void {
  if (activeNode !== null && object.$followed) readCell(object, index);
}

function readCell(object: Followed, index: i32): void {
  let cell = cellOf(object, index);
  if (cell === null) {
    cell = new Cell(index, object.$cells);
    object.$cells = cell;
  }
  cell.read();
}

/** After property `index` of an object has changed. */
export function wroteField(object: Followed, index: i32): void {
  const cell = cellOf(object, index);
  if (cell !== null) cell.change();
}

function cellOf(object: Followed, index: i32): Cell | null {
  let cell = object.$cells;
  while (cell !== null && cell.index != index) cell = cell.next;
  return cell;
}

/** The value of a property whose object is in a store is in it, too. */
// @ts-ignore: decorator
@inline
export function adopt<T>(object: Followed, value: T): void {
  if (object.$followed) followItem<T>(value);
}

export function followItem<T>(item: T): void {
  if (!isReference<T>() || isString<T>()) return;
  if (isArray<T>()) followListOf<valueof<nonnull<T>>>(changetype<Array<valueof<nonnull<T>>> | null>(item));
  else followObject(changetype<Object | null>(item));
}

function followObject(object: Object | null): void {
  if (object === null || !(object instanceof Followed)) return;
  const followed = changetype<Followed>(object);
  if (followed.$followed) return;
  followed.$followed = true;
  followed.$parts();
}

function followListOf<T>(list: Array<T> | null): void {
  if (list === null || isFollowed(changetype<usize>(list))) return;
  setFollowed(changetype<usize>(list));
  followItems<T>(list);
}

function followItems<T>(list: Array<T>): void {
  if (isReference<T>() && !isString<T>()) for (let i = 0; i < list.length; i++) followItem<T>(unchecked(list[i]));
}

/** Where the size of a list's object stands, which is even, and which nobody asks for. */
const MARK: usize = 4;

// @ts-ignore: decorator
@inline
function isFollowed(list: usize): bool {
  return (load<u32>(list - MARK) & 1) != 0;
}

// @ts-ignore: decorator
@inline
function setFollowed(list: usize): void {
  store<u32>(list - MARK, load<u32>(list - MARK) | 1);
}

/** A list's cell holds the list, so that its address stays its own. */
class ListCell extends Cell {
  constructor(public list: usize, private held: Object) {
    super(0, null);
  }
}

/** The lists that something follows, by their addresses. */
let lists: Map<usize, ListCell> | null = null;

/** So many, and those that nobody follows any more are forgotten. */
let most: i32 = 64;

/** The cell that was asked for last. */
let lastCell: ListCell | null = null;

/** `list`, which is read. */
// @ts-ignore: decorator
@inline
export function followed<L>(list: L): L {
  if (activeNode !== null && changetype<usize>(list) != 0 && isFollowed(changetype<usize>(list))) readList(changetype<usize>(list));
  return list;
}

function readList(list: usize): void {
  let cell = knownCell(list);
  if (cell === null) {
    let known = lists;
    if (known === null) {
      known = new Map<usize, ListCell>();
      lists = known;
    }
    if (known.size > most) sweep(known);
    cell = new ListCell(list, changetype<Object>(list));
    known.set(list, cell);
  }
  lastCell = cell;
  cell.read();
}

function sweep(known: Map<usize, ListCell>): void {
  const cursor = new Cursor<usize>(known);
  for (let at = cursor.next(); at >= 0; at = cursor.next()) {
    if (known.valueAt(at).firstSub === null) known.delete(known.keyAt(at));
  }
  lastCell = null;
  most = max(64, known.size * 2);
}

function knownCell(list: usize): ListCell | null {
  const last = lastCell;
  if (last !== null && last.list == list) return last;
  const known = lists;
  if (known === null) return null;
  const at = known.find(list);
  return at < 0 ? null : known.valueAt(at);
}

/** After a list has changed. */
function wrote(list: usize): void {
  if (!isFollowed(list)) return;
  const cell = knownCell(list);
  if (cell !== null) cell.change();
}

/** The result of what has changed a list. */
export function wroteList<R, T>(result: R, list: T[]): R {
  wrote(changetype<usize>(list));
  return result;
}

export function storePush<T>(list: T[], value: T): i32 {
  if (isFollowed(changetype<usize>(list))) followItem<T>(value);
  return wroteList<i32, T>(list.push(value), list);
}

export function storePop<T>(list: T[]): T {
  return wroteList<T, T>(list.pop(), list);
}

export function storeShift<T>(list: T[]): T {
  return wroteList<T, T>(list.shift(), list);
}

export function storeSet<T>(list: T[], index: i32, value: T): T {
  const same = <u32>index < <u32>list.length && sameValueZero<T>(unchecked(list[index]), value);
  if (same) return value;
  if (isFollowed(changetype<usize>(list))) followItem<T>(value);
  return wroteList<T, T>(arraySet<T>(list, index, value), list);
}

export function storeSetLength<T>(list: T[], length: f64): f64 {
  return wroteList<f64, T>(arraySetLength<T>(list, length), list);
}

export function storePushAll<T>(list: T[], items: T[]): i32 {
  if (isFollowed(changetype<usize>(list))) followItems<T>(items);
  return wroteList<i32, T>(arrayPushAll<T>(list, items), list);
}

export function storeUnshift<T>(list: T[], items: T[]): i32 {
  if (isFollowed(changetype<usize>(list))) followItems<T>(items);
  return wroteList<i32, T>(arrayUnshift<T>(list, items), list);
}

export function storeSplice<T>(list: T[], start: i32, gone: i32, items: T[]): T[] {
  if (isFollowed(changetype<usize>(list))) followItems<T>(items);
  return wroteList<T[], T>(arraySplice<T>(list, start, gone, items), list);
}

export function storeReverse<T>(list: T[]): T[] {
  return wroteList<T[], T>(arrayReverse<T>(list), list);
}

export function storeFill<T>(list: T[], value: T, start: i32, end: i32): T[] {
  if (isFollowed(changetype<usize>(list))) followItem<T>(value);
  return wroteList<T[], T>(arrayFill<T>(list, value, start, end), list);
}

export function storeCopyWithin<T>(list: T[], target: i32, start: i32, end: i32): T[] {
  return wroteList<T[], T>(arrayCopyWithin<T>(list, target, start, end), list);
}

export function storeSort<T>(list: T[], compare: Fn2<T, T, f64>, missing: usize): T[] {
  return wroteList<T[], T>(arraySort<T>(list, compare, missing), list);
}

export function storeSortByText<T>(list: T[], text: (value: T) => string, missing: usize): T[] {
  return wroteList<T[], T>(arraySortByText<T>(list, text, missing), list);
}
