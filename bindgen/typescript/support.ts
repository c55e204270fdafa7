import type { HostImports } from "../../host/_shared/glue.gen.ts";

/** What a host throws to return the error of a `result`. It is no Error: it carries no stack, so that throwing it is cheap. */
export class WitError<E = unknown> {
  readonly payload: E;

  constructor(payload: E) {
    this.payload = payload;
  }
}

/** A `result` inside of other data. */
export type Result<T, E> = { tag: "ok"; val: T } | { tag: "err"; val: E };

/** How bytes leave the guest's memory: `start` and `end` are indices into `memory`. */
export type CopyBytes = (memory: Uint8Array, start: number, end: number) => Uint8Array;

/** The payload of a failed call; anything else that was thrown is not the guest's to handle. */
export function payloadOf<E>(thrown: unknown): E {
  if (thrown instanceof WitError) return thrown.payload as E;
  throw thrown;
}

/** Strings up to this many units are read without a TextDecoder, which costs more than it saves there. */
const shortString = 64;
const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });

/** One instance as its imports and exports see it: views of its memory, its allocator, and the handles it holds. */
export class Guest {
  readonly host: HostImports;
  readonly copy: CopyBytes;
  u8: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  u16: Uint16Array<ArrayBuffer> = new Uint16Array(0);
  u32: Uint32Array<ArrayBuffer> = new Uint32Array(0);
  u64: BigUint64Array<ArrayBuffer> = new BigUint64Array(0);
  f32: Float32Array<ArrayBuffer> = new Float32Array(0);
  f64: Float64Array<ArrayBuffer> = new Float64Array(0);
  private memory: WebAssembly.Memory | undefined;
  private realloc: (old: number, oldSize: number, align: number, size: number) => number = () => 0;
  /** Handle → object. Handle 0 is never given out. */
  private readonly objects: unknown[] = [undefined];
  private readonly free: number[] = [];

  constructor(host: HostImports, copy: CopyBytes) {
    this.host = host;
    this.copy = copy;
  }

  get held(): number {
    return this.objects.length - 1 - this.free.length;
  }

  attach(exports: WebAssembly.Exports): WebAssembly.Memory {
    this.memory = exports.memory as WebAssembly.Memory;
    this.realloc = exports.cabi_realloc as Guest["realloc"];
    return this.memory;
  }

  /** Growth detaches the old views, whose length then is 0. */
  fresh(): void {
    if (this.u8.length === 0) this.refresh();
  }

  private refresh(): void {
    const buffer = (this.memory as WebAssembly.Memory).buffer as ArrayBuffer;
    this.u8 = new Uint8Array(buffer);
    this.u16 = new Uint16Array(buffer);
    this.u32 = new Uint32Array(buffer);
    this.u64 = new BigUint64Array(buffer);
    this.f32 = new Float32Array(buffer);
    this.f64 = new Float64Array(buffer);
  }

  /** Memory inside of the guest, which owns it from here on. */
  alloc(align: number, size: number): number {
    const ptr = size === 0 ? align : this.realloc(0, 0, align, size) >>> 0;
    this.fresh();
    return ptr;
  }

  /** Writes a string and returns where; its length is that of the JavaScript string. */
  lowerString(text: string): number {
    const length = text.length;
    const ptr = this.alloc(2, length * 2);
    const units = this.u16;
    for (let i = 0, at = ptr >>> 1; i < length; i++) units[at++] = text.charCodeAt(i);
    return ptr;
  }

  liftString(ptr: number, length: number): string {
    this.fresh();
    const start = ptr >>> 1;
    const units = this.u16.subarray(start, start + length);
    return length <= shortString ? String.fromCharCode.apply(null, units as unknown as number[]) : utf16.decode(units);
  }

  lowerBytes(bytes: Uint8Array): number {
    const ptr = this.alloc(1, bytes.length);
    this.u8.set(bytes, ptr);
    return ptr;
  }

  /** A view: good until the guest runs again. */
  viewBytes(ptr: number, length: number): Uint8Array {
    this.fresh();
    return this.u8.subarray(ptr, ptr + length);
  }

  copyBytes(ptr: number, length: number): Uint8Array {
    return this.copy(this.u8, ptr, ptr + length);
  }

  /** Gives the guest a handle that it owns. */
  add(object: object): number {
    const handle = this.free.pop() ?? this.objects.length;
    this.objects[handle] = object;
    return handle;
  }

  /** The object that a handle lends. */
  get<T>(handle: number): T {
    const object = this.objects[handle];
    if (object === undefined) throw new Error(`the guest used the handle ${handle}, which it does not hold`);
    return object as T;
  }

  /** Takes an owned handle away from the guest. */
  take<T>(handle: number): T {
    const object = this.get<T>(handle);
    this.objects[handle] = undefined;
    this.free.push(handle);
    return object;
  }

  drop(handle: number): void {
    this.take<{ drop?(): void }>(handle).drop?.();
  }
}
