// The answer being handed to the host. There is one, because it is handed over before anything else runs: the head as
// latin1 lines, the body in the runtime's byte buffer.

import { __throw } from "../runtime/core/error";
import { NUMBER_ROOM, writeI32 } from "../runtime/core/number";
import { bytesLength, bytesStart } from "../runtime/core/utf8/bytes";

/** Enough for most heads: a fresh instance pays for each page of memory that it touches. */
const FIRST_ROOM: i32 = 512;

let headBuffer: usize = heap.alloc(FIRST_ROOM);
let headRoom: i32 = FIRST_ROOM;
let headUsed: i32 = 0;

/** The head of a page: `content-type: text/html; charset=utf-8` and a line's end. */
// @ts-ignore: decorator
@lazy
const PAGE_HEAD: usize = memory.data<u8>([
  99, 111, 110, 116, 101, 110, 116, 45, 116, 121, 112, 101, 58, 32, 116, 101, 120, 116, 47, 104,
  116, 109, 108, 59, 32, 99, 104, 97, 114, 115, 101, 116, 61, 117, 116, 102, 45, 56, 10,
]);
const PAGE_HEAD_LENGTH: i32 = 39;

/** `content-length: ` */
// @ts-ignore: decorator
@lazy
const CONTENT_LENGTH: usize = memory.data<u8>([99, 111, 110, 116, 101, 110, 116, 45, 108, 101, 110, 103, 116, 104, 58, 32]);
const CONTENT_LENGTH_LENGTH: i32 = 16;

/** 0 while there is no answer. */
export let status: i32 = 0;

/** Whether the body is a part of the blob, held by the request, and not in the byte buffer. */
export let isFile: bool = false;

let body: usize = 0;
let bodySize: i32 = 0;

export function clearAnswer(): void {
  status = 0;
  headUsed = 0;
  isFile = false;
}

/** Begins an answer; what an earlier attempt left is dropped. */
export function beginAnswer(code: i32): void {
  clearAnswer();
  status = code;
  body = 0;
  bodySize = 0;
}

/** The head is written anew. */
export function beginHead(): void {
  headUsed = 0;
}

/** Another status for the answer that has been written. Some have no body. */
export function setStatus(code: i32): void {
  status = code;
  if (code != 204 && code != 304) return;
  bodySize = 0;
  isFile = false;
}

/** The body is what the byte buffer holds. */
export function takeBody(): void {
  body = bytesStart();
  bodySize = bytesLength();
}

export function markFile(): void {
  isFile = true;
}

/** Adds a header. Values that could end the line are refused: they would be headers of their own. */
export function addHeader(name: string, value: string): void {
  const needed = name.length + value.length + 3;
  if (headUsed + needed > headRoom) growHead(headUsed + needed);
  let to = headBuffer + headUsed;
  to = addText(name, to, name);
  store<u8>(to++, 0x3a);
  store<u8>(to++, 0x20);
  to = addText(value, to, name);
  store<u8>(to++, 0x0a);
  headUsed = <i32>(to - headBuffer);
}

/** The head of an HTML page. */
export function pageHeader(): void {
  memory.copy(headBuffer, PAGE_HEAD, PAGE_HEAD_LENGTH);
  headUsed = PAGE_HEAD_LENGTH;
}

/** Adds the body's length, which some hosts are told that way. */
export function addLength(length: i32): void {
  const needed = headUsed + CONTENT_LENGTH_LENGTH + NUMBER_ROOM + 1;
  if (needed > headRoom) growHead(needed);
  const to = headBuffer + headUsed;
  v128.store(to, v128.load(CONTENT_LENGTH));
  const end = writeI32(to + CONTENT_LENGTH_LENGTH, length);
  store<u8>(end, 0x0a);
  headUsed = <i32>(end + 1 - headBuffer);
}

export function headStart(): usize {
  return headBuffer;
}

export function headLength(): i32 {
  return headUsed;
}

export function bodyStart(): usize {
  return body;
}

export function bodyLength(): i32 {
  return bodySize;
}

function growHead(needed: i32): void {
  headRoom = max(needed, headRoom * 2);
  const larger = heap.alloc(headRoom);
  memory.copy(larger, headBuffer, headUsed);
  heap.free(headBuffer);
  headBuffer = larger;
}

function addText(text: string, to: usize, name: string): usize {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit == 0x0a || unit == 0x0d || unit == 0 || unit > 0xff) {
      __throw(new Error("the header `" + name + "` holds a line break, NUL or a character past U+00FF"));
    }
    store<u8>(to++, <u8>unit);
  }
  return to;
}
