// AssemblyScript: asc compiles it as it is.
import { Fn0, Fn1, Fn2 } from "minnow/as";

export const LIMIT: i32 = 7;
export const RATE: f64 = 0.5;
export const NAME = "kernel";
export const TABLE: f64[] = [1, 2.5, 4];
export let calls: i32 = 0;

export function twice(n: i32): i32 {
  calls++;
  return n * 2;
}
// @ts-ignore: decorator
@inline
export function mix(a: f64, b: f64, t: f64 = 0.25): f64 {
  return a + (b - a) * t;
}
export function wide(a: u64, b: i64): u64 {
  return (a << 1) ^ (b as u64);
}
export function short(a: f32, b: u8): f32 {
  return a * (b as f32);
}
export function isOdd(n: i32): bool {
  return (n & 1) == 1;
}
export function shout(text: string, mark: string = "!"): string {
  return text.toUpperCase() + mark;
}
export function find(list: string[], what: string): string | null {
  const at = list.indexOf(what);
  return at < 0 ? null : list[at];
}
export function sum(list: f64[]): f64 {
  let total = 0.0;
  for (let i = 0; i < list.length; i++) total += unchecked(list[i]);
  return total;
}
export function squares(n: i32): i32[] {
  const list: i32[] = [];
  for (let i = 0; i < n; i++) list.push(i * i);
  return list;
}
/** Four lanes at a time. */
export function dot(a: Float32Array, b: Float32Array): f32 {
  let lanes = f32x4.splat(0);
  const n = a.length & ~3;
  for (let i = 0; i < n; i += 4) {
    const x = v128.load(a.dataStart + (<usize>i << 2));
    const y = v128.load(b.dataStart + (<usize>i << 2));
    lanes = f32x4.add(lanes, f32x4.mul(x, y));
  }
  let total =
    f32x4.extract_lane(lanes, 0) + f32x4.extract_lane(lanes, 1) + f32x4.extract_lane(lanes, 2) + f32x4.extract_lane(lanes, 3);
  for (let i = n; i < a.length; i++) total += a[i] * b[i];
  return total;
}
export function reverse(bytes: Uint8Array): void {
  let low = bytes.dataStart;
  let high = low + bytes.length - 1;
  while (low < high) {
    const kept = load<u8>(low);
    store<u8>(low++, load<u8>(high));
    store<u8>(high--, kept);
  }
}
export function first<T>(list: T[]): T {
  return list[0];
}
export function each(list: f64[], go: Fn1<f64, f64>): f64[] {
  const made = new Array<f64>(list.length);
  for (let i = 0; i < list.length; i++) made[i] = go.call(list[i]);
  return made;
}
export function fold(list: string[], start: i32, step: Fn2<i32, string, i32>): i32 {
  let value = start;
  for (let i = 0; i < list.length; i++) value = step.call(value, list[i]);
  return value;
}
export function run(go: Fn0<void>, times: i32): void {
  for (let i = 0; i < times; i++) go.call();
}
/** Every way in which AssemblyScript fails without a trap. */
export function fail(how: i32, list: i32[]): i32 {
  if (how == 0) return list[list.length];
  if (how == 1) throw new RangeError("thrown here");
  if (how == 2) throw new Error("just an error");
  assert(how != 3, "an assertion");
  return new Map<string, i32>().get("missing");
}
