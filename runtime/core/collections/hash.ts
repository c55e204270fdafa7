// Hashes for keys of any type: equal keys (equality.ts, SameValueZero) have equal hashes.

import { Box } from "../box";
import { rtIdOf } from "../equality";

export function hashOf<K>(key: K): u32 {
  if (isString<K>()) return hashText(changetype<usize>(key));
  // @ts-ignore: a bigint, which this file does not know
  if (isReference<K>() && isDefined(key.bigIntHash)) return changetype<usize>(key) ? key.bigIntHash() : 0;
  if (isReference<K>()) return hashReference(changetype<usize>(key));
  if (isFloat<K>()) return hashNumber(<f64>key);
  return hashWord(<u64>key);
}

function hashText(text: usize): u32 {
  if (text == 0) return 0;
  const end = text + (<usize>changetype<string>(text).length << 1);
  let hash: u32 = 0x811c9dc5;
  for (let at = text; at < end; at += 2) hash = (hash ^ load<u16>(at)) * 16777619;
  return hash ^ (hash >> 15);
}

/** Strings and boxed primitives by value, other objects by where they are. */
function hashReference(object: usize): u32 {
  if (object == 0) return 0;
  const id = rtIdOf(object);
  if (id == idof<string>()) return hashText(object);
  if (id == idof<Box<f64>>()) return hashNumber(load<f64>(object));
  if (id == idof<Box<i32>>()) return hashNumber(<f64>load<i32>(object));
  if (id == idof<Box<bool>>()) return hashWord(<u64>load<u8>(object));
  if (id == idof<Box<i64>>() || id == idof<Box<u64>>()) return hashWord(load<u64>(object));
  if (id == idof<Box<u32>>()) return hashWord(<u64>load<u32>(object));
  if (id == idof<Box<i16>>() || id == idof<Box<u16>>()) return hashWord(<u64>load<u16>(object));
  if (id == idof<Box<i8>>() || id == idof<Box<u8>>()) return hashWord(<u64>load<u8>(object));
  return hashWord(<u64>object >> 4);
}

/** NaN is one key, and so are both zeros. */
// @ts-ignore: decorator
@inline
function hashNumber(value: f64): u32 {
  return value != value ? 1 : hashWord(reinterpret<u64>(value + 0.0));
}

// @ts-ignore: decorator
@inline
function hashWord(value: u64): u32 {
  const mixed = (value ^ (value >> 32)) * 0x9e3779b97f4a7c15;
  return <u32>(mixed >> 32);
}
