// The same forms piece by piece: bytes go in as they arrive, parts and pieces of them come out. What is kept is one piece of
// the body and the beginning of what may be a boundary.

import { __throw } from "../runtime/core/error";
import { HttpError } from "../runtime/core/http-error";
import { decodeUtf8 } from "../runtime/core/utf8/decode";
import { encodeUtf8 } from "../runtime/core/utf8/encode";
import { PartHead, boundaryOf, malformed } from "./multipart";

const CR: u8 = 0x0d;
const LF: u8 = 0x0a;
const DASH: u8 = 0x2d;

/** Of one line of a part's head, and of all of them. */
const LONGEST_LINE: i32 = 8192;
const LONGEST_HEAD: i32 = 16384;

/** What `MultipartStream.next` found. */
export const NEEDS_MORE: i32 = 0;
export const PART: i32 = 1;
export const CHUNK: i32 = 2;
export const PART_END: i32 = 3;
export const END: i32 = 4;

/** Where it stands: what comes next. */
const PREAMBLE: i32 = 0;
const BEHIND_BOUNDARY: i32 = 1;
const HEAD: i32 = 2;
/** Behind the empty line of a head. A part without content may have no line break of its own before the boundary. */
const FIRST_BYTE: i32 = 3;
const CONTENT: i32 = 4;
const OVER: i32 = 5;

/**
 * ```ts
 * const form = new MultipartStream("multipart/form-data; boundary=b");
 * form.feed(start, length);
 * while (form.next() == PART) form.head.name;
 * ```
 */
export class MultipartStream {
  /** Of the part that was found last. */
  head: PartHead = new PartHead();

  /** The piece that was found last. It is good until `feed`. */
  start: usize = 0;
  size: i32 = 0;

  /** With the line break before it. */
  private boundary: Uint8Array;
  private room: StaticArray<u8> = new StaticArray<u8>(0);
  private at: i32 = 0;
  private end: i32 = 0;
  private state: i32 = PREAMBLE;
  private headSize: i32 = 0;
  private isComplete: bool = false;

  constructor(contentType: string) {
    this.boundary = encodeUtf8("\r\n--" + boundaryOf(contentType));
    // The first boundary may have no line break before it.
    this.feed(this.boundary.dataStart, 2);
  }

  /** Adds bytes that have arrived. */
  feed(from: usize, length: i32): void {
    const kept = this.end - this.at;
    const old = this.room;
    if (kept + length > old.length) this.room = new StaticArray<u8>((kept + length + 4095) & ~4095);
    memory.copy(changetype<usize>(this.room), changetype<usize>(old) + this.at, kept);
    memory.copy(changetype<usize>(this.room) + kept, from, length);
    this.at = 0;
    this.end = kept + length;
  }

  /** There will be no more bytes. */
  complete(): void {
    this.isComplete = true;
  }

  /** What comes next. Raises an `HttpError` where the form is malformed: 400. */
  next(): i32 {
    for (;;) {
      let found = NEEDS_MORE;
      switch (this.state) {
        case PREAMBLE: {
          found = this.toBoundary();
          // Nobody wants what stands before the first one.
          if (found != NEEDS_MORE) continue;
          break;
        }
        case BEHIND_BOUNDARY: {
          if (this.behindBoundary()) continue;
          break;
        }
        case HEAD: {
          found = this.readHead();
          break;
        }
        case FIRST_BYTE: {
          found = this.firstByte();
          if (found == CHUNK) continue;
          break;
        }
        case CONTENT: {
          found = this.toBoundary();
          break;
        }
        default:
          return END;
      }
      if (found == NEEDS_MORE && this.isComplete) malformed("it ends too early");
      return found;
    }
  }

  /** Line break and next part, or two dashes at the end of all. */
  private behindBoundary(): bool {
    const base = this.base();
    let at = this.at;
    if (this.end - at < 2) return false;
    if (load<u8>(base + at) == DASH && load<u8>(base + at, 1) == DASH) {
      this.state = OVER;
      return true;
    }
    while (at < this.end && isBlank(load<u8>(base + at))) at++;
    if (this.end - at < 2) {
      this.at = at;
      return false;
    }
    if (load<u8>(base + at) != CR || load<u8>(base + at, 1) != LF) malformed("a boundary is not alone in its line");
    this.at = at + 2;
    this.head = new PartHead();
    this.headSize = 0;
    this.state = HEAD;
    return true;
  }

  private readHead(): i32 {
    const base = this.base();
    for (;;) {
      const from = this.at;
      let at = from;
      while (at + 1 < this.end && !(load<u8>(base + at) == CR && load<u8>(base + at, 1) == LF)) at++;
      const size = at - from;
      this.headSize += size;
      if (size > LONGEST_LINE || this.headSize > LONGEST_HEAD) malformed("a part has a malformed header");
      if (at + 1 >= this.end) {
        this.headSize -= size;
        return NEEDS_MORE;
      }
      if (!size) {
        // The line break stays: it may belong to the boundary.
        this.head.check();
        this.state = FIRST_BYTE;
        return PART;
      }
      this.at = at + 2;
      const line = decodeUtf8(base + from, size);
      if (line === null) malformed("a part's header is not UTF-8");
      this.head.add(line!);
    }
    return unreachable();
  }

  /** CHUNK: there is content. */
  private firstByte(): i32 {
    const known = this.boundaryAt(this.at);
    if (known == NEEDS_MORE) return NEEDS_MORE;
    if (known == PART_END) return this.leave(this.at);
    this.at += 2;
    this.state = CONTENT;
    return CHUNK;
  }

  /** A piece of the content, or its end. */
  private toBoundary(): i32 {
    const base = this.base();
    const end = this.end;
    let at = this.at;
    for (; at < end; at++) {
      if (load<u8>(base + at) != CR) continue;
      const known = this.boundaryAt(at);
      if (known == CHUNK) continue;
      if (at > this.at) break;
      return known == PART_END ? this.leave(at) : NEEDS_MORE;
    }
    if (at == this.at) return NEEDS_MORE;
    this.start = base + this.at;
    this.size = at - this.at;
    this.at = at;
    return CHUNK;
  }

  private leave(at: i32): i32 {
    this.at = at + this.boundary.length;
    this.state = BEHIND_BOUNDARY;
    return PART_END;
  }

  /** What begins here: PART_END for a boundary, CHUNK for anything else, NEEDS_MORE where that is not known yet. */
  private boundaryAt(at: i32): i32 {
    const base = this.base();
    const left = this.end - at;
    const size = this.boundary.length;
    if (memory.compare(base + at, this.boundary.dataStart, min(left, size))) return CHUNK;
    // A longer word is none.
    if (left > size) {
      const byte = load<u8>(base + at + size);
      if (byte == DASH && left > size + 1) return load<u8>(base + at + size, 1) == DASH ? PART_END : CHUNK;
      if (byte != DASH) return byte == CR || isBlank(byte) ? PART_END : CHUNK;
    }
    return NEEDS_MORE;
  }

  private base(): usize {
    return changetype<usize>(this.room);
  }
}

function isBlank(byte: u8): bool {
  return byte == 0x20 || byte == 0x09;
}
