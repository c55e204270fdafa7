// Files and forms that calls send as they are. JavaScript keeps them by number; that is a stream's `part` here.

import { Fn2 } from "../core/fn";
import { Task } from "../core/task";
import { abortFile, keepFile, sendFile } from "./browser";
import { beginCall } from "./call";
import { CborReader } from "./cbor-reader";
import { Event, FileInfo } from "./event";
import { followSent, watchSent } from "./progress";

/** What was taken last: the constructor of the library's class asks for it at once. */
let part: i32 = 0;
let name: string = "";
let type: string = "";
let size: f64 = 0;

/** What is asked for next is about this file. */
export function takeFile(file: FileInfo): void {
  part = keepFile(file.object, changetype<usize>(file.path), file.path.length);
  name = file.name;
  type = file.type;
  size = file.size;
}

/** The same for the form that an event comes from. */
export function takeForm(event: Event): void {
  part = keepFile(event.id, 0, 0);
}

export function uploadPart(): i32 {
  return part;
}

export function uploadFileName(): string | null {
  return name;
}

export function uploadType(): string {
  return type;
}

export function uploadSize(): f64 {
  return size;
}

export function uploadName(): string {
  return "";
}

/** What a user chose is read by the server function that it is sent to. */
export function uploadRead(part: i32): Task<Uint8Array> {
  return Task.failed<Uint8Array>(notHere());
}

export function uploadNext(): Task<i32> {
  return Task.failed<i32>(notHere());
}

function notHere(): Error {
  return new TypeError("a stream is read on the server: hand it to a server function");
}

/** `run` is told while it is being sent. */
export function watchStream(part: i32, run: Fn2<f64, f64, void>): void {
  watchSent(-part, run);
}

/** Ends its being sent. */
export function abortStream(part: i32): void {
  abortFile(part);
}

/** Calls a server function whose last parameter, `name`, is `part`. `fields` are the others in the body, as in a query. */
export function sendStream<T>(target: string, fields: string, name: string, part: i32, decode: (r: CborReader) => T): Task<T> {
  const task = new Task<T>(0);
  const id = beginCall<T>(task, target, decode);
  if (!id) return task;
  followSent(-part, id);
  sendFile(id, changetype<usize>(target), target.length, changetype<usize>(fields), fields.length, changetype<usize>(name), name.length, part);
  return task;
}
