import type { ServerResponse } from "node:http";
import { fromLatin1 } from "../_shared/latin1.ts";

/** Up to this size a body joins the head in one latin1 string: one write without a buffer. */
const SMALL = 4096;

/** Buffers are kept in powers of two from 8 KB to 1 MB. */
const SMALLEST_CLASS = 13;
const LARGEST_CLASS = 20;
const KEPT_PER_CLASS = 8;

const pool: Buffer[][] = Array.from({ length: LARGEST_CLASS + 1 }, () => []);

/**
 * Ends a response with bytes that are only good now. They are copied into a pooled buffer; when the kernel took all of
 * it at once, which is the rule, the buffer goes back to the pool, else the garbage collector has it.
 */
export function endWith(res: ServerResponse, bytes: Uint8Array): void {
  if (bytes.length <= SMALL) {
    res.end(fromLatin1(bytes), "latin1");
    return;
  }
  const sizeClass = 32 - Math.clz32(bytes.length - 1);
  const buffer = take(sizeClass, bytes.length);
  buffer.set(bytes);
  res.end(buffer.subarray(0, bytes.length));
  if (sizeClass <= LARGEST_CLASS && res.socket !== null && res.writableLength === 0) give(sizeClass, buffer);
}

/** Writes a chunk that is only good now. False: the client is slow. */
export function writeChunk(res: ServerResponse, bytes: Uint8Array): boolean {
  return res.write(Buffer.from(bytes));
}

function take(sizeClass: number, length: number): Buffer {
  if (sizeClass > LARGEST_CLASS) return Buffer.allocUnsafeSlow(length);
  const index = Math.max(sizeClass, SMALLEST_CLASS);
  return pool[index]!.pop() ?? Buffer.allocUnsafeSlow(1 << index);
}

function give(sizeClass: number, buffer: Buffer): void {
  const kept = pool[Math.max(sizeClass, SMALLEST_CLASS)]!;
  if (kept.length < KEPT_PER_CLASS) kept.push(buffer);
}
