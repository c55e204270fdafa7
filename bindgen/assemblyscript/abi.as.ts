// What all bindings share: memory that the host asks for, the error flag, and generic shapes of WIT types.

/** Whether the last imported function that returns a `result` failed. */
export let failed: bool = false;

// @ts-ignore: decorator
@inline export function setFailed(value: bool): void {
  failed = value;
}

/** An `option` whose value is no reference, so that null can stand for none. */
export class Some<T> {
  constructor(public value: T) {}
}

/** A `result` inside of other data. The side that it is not holds null or 0. */
export class Result<T, E> {
  constructor(
    public ok: bool,
    public value: T,
    public error: E,
  ) {}
}

/**
 * The host's allocator. What it gives out is the payload of a managed object: alignment 2 can only be a string's UTF-16, everything else becomes
 * a byte array. So lifting a string or a list of scalars copies nothing, and the collector frees what nobody kept.
 */
export function cabi_realloc(old: usize, oldSize: usize, align: usize, size: usize): usize {
  if (old != 0) return held(__renew(released(old), size));
  if (size == 0) return 16; // aligned, and never lifted
  return held(__new(size, align == 2 ? idof<string>() : idof<StaticArray<u8>>()));
}

/** The string whose UTF-16 the host wrote to `ptr`. */
// @ts-ignore: decorator
@inline export function liftString(ptr: usize, length: i32): string {
  return length == 0 ? "" : changetype<string>(released(ptr));
}

/** The array whose elements the host wrote to `ptr`. */
// @ts-ignore: decorator
@inline export function liftArray<T>(ptr: usize, length: i32): StaticArray<T> {
  return length == 0 ? new StaticArray<T>(0) : changetype<StaticArray<T>>(released(ptr));
}

/** The bytes that the host wrote to `ptr`. */
// @ts-ignore: decorator
@inline export function liftBytes(ptr: usize, length: i32): StaticArray<u8> {
  return liftArray<u8>(ptr, length);
}

// With the incremental runtime an allocation may collect, so what only the host knows is pinned until it is lifted.
// @ts-ignore: decorator
@inline function held(ptr: usize): usize {
  if (ASC_RUNTIME == 2) __pin(ptr);
  return ptr;
}

/** Takes a block back from the host: from here on it lives as long as something refers to it. */
// @ts-ignore: decorator
@inline export function released(ptr: usize): usize {
  if (ASC_RUNTIME == 2) __unpin(ptr);
  return ptr;
}

/**
 * Where the host writes results; read before the next call. Not static data: writing to that costs a fresh instance the
 * copy of a page, and everything that each request writes shall lie on few pages.
 */
// @ts-ignore: decorator
@lazy export const area: usize = heap.alloc(64);

let scratchHead: usize = 0;

/** Memory for lists that are passed to an import, until `freeScratch`. */
export function scratch(size: usize): usize {
  // 16 bytes in front keep the alignment and hold the link.
  const block = heap.alloc(size + 16);
  store<usize>(block, scratchHead);
  scratchHead = block;
  return block + 16;
}

export function freeScratch(): void {
  while (scratchHead != 0) {
    const next = load<usize>(scratchHead);
    heap.free(scratchHead);
    scratchHead = next;
  }
}
