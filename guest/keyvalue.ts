// Stores of keys and values over `wasi:keyvalue`. Only apps that open one import it.

import { __throw } from "../runtime/core/error";
import { failed } from "./bindings/abi";
import { increment, lastKeyvalueError as lastAtomicError } from "./bindings/wasi-keyvalue-atomics";
import { copied } from "./bytes";
import { Bucket, KeyvalueError, KeyvalueErrorTag, lastKeyvalueError, open } from "./bindings/wasi-keyvalue-store";

/** Open stores by name. They stay open as long as the instance lives. */
// @ts-ignore: decorator
@lazy
const buckets: Map<string, i32> = new Map();

/** Stores that the host does not have: their keys stand in its one store, behind their name. */
// @ts-ignore: decorator
@lazy
const guests: Set<string> = new Set();

export function keyvalueGet(store: string, key: string): Uint8Array | null {
  const value = bucket(store).get(keyIn(store, key));
  if (failed) refuse(store, lastKeyvalueError);
  return value === null ? null : copied(value);
}

export function keyvalueSet(store: string, key: string, value: Uint8Array): void {
  if (!bucket(store).set(keyIn(store, key), value.dataStart, value.length)) refuse(store, lastKeyvalueError);
}

export function keyvalueDelete(store: string, key: string): void {
  if (!bucket(store).delete(keyIn(store, key))) refuse(store, lastKeyvalueError);
}

export function keyvalueHas(store: string, key: string): bool {
  const has = bucket(store).exists(keyIn(store, key));
  if (failed) refuse(store, lastKeyvalueError);
  return has;
}

/** All keys, page by page. */
export function keyvalueKeys(store: string): string[] {
  const keys: string[] = [];
  let page = bucket(store).listKeys(null);
  const prefix = keyIn(store, "");
  while (page !== null) {
    for (let i = 0; i < page.keys.length; i++) {
      const key = page.keys[i];
      if (key.startsWith(prefix)) keys.push(key.substring(prefix.length));
    }
    const cursor = page.cursor;
    if (cursor === null) return keys;
    page = bucket(store).listKeys(cursor);
  }
  refuse(store, lastKeyvalueError);
  return keys;
}

/** The value behind adding `delta`, at once for everybody. */
export function keyvalueIncrement(store: string, key: string, delta: f64): f64 {
  if (!(delta >= 0 && delta <= 9007199254740991 && floor(delta) == delta)) {
    __throw(new RangeError("a counter is incremented by whole numbers from 0 on"));
  }
  const value = increment(bucket(store), keyIn(store, key), <u64>delta);
  if (failed) refuse(store, lastAtomicError);
  return <f64>value;
}

function bucket(name: string): Bucket {
  if (buckets.has(name)) return Bucket.from(buckets.get(name));
  let opened = open(name);
  if (failed && lastKeyvalueError!.tag == KeyvalueErrorTag.NoSuchStore) {
    // wasmtime has one, without a name.
    opened = open("");
    if (!failed) guests.add(name);
  }
  if (failed) refuse(name, lastKeyvalueError);
  buckets.set(name, opened!.handle);
  return opened!;
}

/** The key as the host has it. Call it behind `bucket`. */
function keyIn(store: string, key: string): string {
  return guests.size && guests.has(store) ? store + "/" + key : key;
}

function refuse(store: string, error: KeyvalueError | null): void {
  let why = "an error of the host";
  if (error !== null) {
    const other = error.other;
    if (error.tag == KeyvalueErrorTag.NoSuchStore) why = "there is no such store";
    else if (error.tag == KeyvalueErrorTag.AccessDenied) why = "access is denied";
    else if (other !== null) why = other;
  }
  __throw(new Error("the store `" + store + "`: " + why));
}
