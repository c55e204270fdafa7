// A request's body that its server function reads itself while it arrives: a form part after part, or one file. Minnow's own
// library (library/streams.ts) asks for the next part and the next piece.

import { lowerAscii, parseDigits } from "../registry/ascii";
import { CborWriter } from "../registry/cbor/writer";
import { Endpoint, FILE_STREAM } from "../registry/endpoint";
import { Fields } from "../registry/fields";
import { has, parameter } from "../registry/multipart";
import { CHUNK, END, MultipartStream, NEEDS_MORE, PART } from "../registry/multipart-stream";
import { MULTIPART_TYPE, mediaType } from "../registry/negotiate";
import { percentDecode } from "../registry/percent";
import { __throw } from "../runtime/core/error";
import { HttpError } from "../runtime/core/http-error";
import { f64ToString, i32ToString } from "../runtime/core/number";
import { Task, TaskBase, resumed, start } from "../runtime/core/task";
import { decodeUtf8 } from "../runtime/core/utf8/decode";
import { launchOptions } from "../runtime/server";
import { currentRequest } from "./ambient";
import { KeptTexts } from "./kept-texts";
import { Request } from "./request";
import { atEnd } from "./stream-end";

/** How much is read at once. */
const PIECE: u64 = 65536;

/** After so many bytes the request gives way, even if there are more: to other requests, and to the collector of garbage. */
const TURN: i32 = 4 * 65536;

/** Longer lengths count as this. */
const MOST: i64 = i64.MAX_VALUE / 16;

/** What Dioxus calls a file that does not say its name. */
const NAMELESS = "file";

/** The body of one request. */
export class Upload {
  form: MultipartStream | null = null;

  /** Which part is being read; 0: none yet. A body that is one file is one part. */
  part: i32 = 0;

  /** Whether there is more of that part. */
  isOpen: bool = false;

  /** Of the part, so far. */
  partSize: i64 = 0;

  /** Somebody waits for more. */
  reading: TaskBase | null = null;

  /** The client is gone. */
  isBroken: bool = false;

  /** All limits in bytes; 0: none. */
  limit: i64 = 0;
  fieldLimit: i64 = 0;

  /** Of a form that a browser sent by itself: what had been filled in. */
  kept: KeptTexts | null = null;

  private total: i64 = 0;
  private turn: i32 = 0;
  private isComplete: bool = false;

  /** The piece that came last, where the body is no form. */
  private piece: StaticArray<u8> | null = null;

  constructor(
    public request: Request,
    public contentType: string,
  ) {}

  /** NEEDS_MORE, or what comes next. */
  next(): i32 {
    const form = this.form;
    if (form !== null) {
      const found = form.next();
      const kept = this.kept;
      if (kept !== null) keep(kept, form, found);
      if (found == CHUNK) this.count(form.size, form.head.name);
      return found;
    }
    if (this.piece !== null) {
      this.count(this.piece!.length, "");
      return CHUNK;
    }
    return this.isComplete ? END : NEEDS_MORE;
  }

  /** The piece that `next` has found. */
  take(): Uint8Array {
    const form = this.form;
    const from = form !== null ? form.start : changetype<usize>(this.piece);
    const size = form !== null ? form.size : this.piece!.length;
    this.piece = null;
    const bytes = new Uint8Array(size);
    memory.copy(bytes.dataStart, from, size);
    return bytes;
  }

  /** Nobody wants the piece that `next` has found. */
  pass(): void {
    this.piece = null;
  }

  /** Reads what is there. False: `task` waits. */
  fill(task: TaskBase): bool {
    if (this.isBroken) __throw(brokenOff());
    const request = this.request;
    const stream = request.bodyStream();
    if (stream === null) __throw(new HttpError(400, "the request has no body"));
    const gives = this.turn < TURN;
    const piece = gives ? stream!.read(PIECE) : null;
    if (!gives || (piece !== null && piece.length == 0)) {
      this.turn = 0;
      this.reading = task;
      request.park(task, stream!.subscribe());
      return false;
    }
    if (piece === null) {
      if (!atEnd()) __throw(brokenOff());
      this.isComplete = true;
      const form = this.form;
      if (form !== null) form.complete();
      return true;
    }
    const size = piece.length;
    this.turn += size;
    this.total += size;
    if (this.limit > 0 && this.total > this.limit) __throw(tooLarge(this.limit));
    const form = this.form;
    if (form !== null) form.feed(changetype<usize>(piece), size);
    else this.piece = piece;
    return true;
  }

  private count(size: i32, name: string): void {
    this.partSize += size;
    const limit = this.fieldLimit;
    if (limit > 0 && this.partSize > limit) {
      const who = name.length ? name + ": " : "the file is ";
      __throw(new HttpError(413, who + "larger than " + f64ToString(<f64>limit) + " bytes"));
    }
  }
}

function keep(kept: KeptTexts, form: MultipartStream, found: i32): void {
  if (found == NEEDS_MORE) return;
  if (found == CHUNK) {
    kept.add(form);
    return;
  }
  kept.close();
  if (found == PART) kept.begin(form);
}

/** What had been filled in before a call failed; null where its body is no form that was read as it arrived. */
export function textsBefore(request: Request): string[] | null {
  const upload = request.upload;
  if (upload === null) return null;
  const kept = changetype<Upload>(upload).kept;
  return kept === null ? null : kept.list;
}

/** Prepares to read the body of a call for `endpoint`. Raises an `HttpError`: 413 or 415. */
export function openUpload(request: Request, contentType: string, endpoint: Endpoint): Upload {
  const upload = new Upload(request, contentType);
  upload.limit = endpoint.bodyLimit >= 0 ? <i64>endpoint.bodyLimit : launchOptions.bodyLimit;
  upload.fieldLimit = endpoint.fieldLimit >= 0 ? <i64>endpoint.fieldLimit : launchOptions.fieldLimit;
  const length = parseDigits(request.header("content-length"), MOST);
  if (upload.limit > 0 && length > upload.limit) __throw(tooLarge(upload.limit));
  if (mediaType(contentType) == MULTIPART_TYPE) {
    upload.form = new MultipartStream(contentType);
  } else {
    const needsForm = endpoint.streamKind != FILE_STREAM || endpoint.hasBody;
    if (needsForm) __throw(new HttpError(415, "send a form as " + MULTIPART_TYPE + ", found " + found(contentType)));
    upload.part = 1;
    upload.isOpen = true;
  }
  request.upload = upload;
  return upload;
}

function found(contentType: string): string {
  return contentType.length ? "`" + mediaType(contentType) + "`" : "no content-type";
}

function tooLarge(limit: i64): HttpError {
  return new HttpError(413, "the body is larger than " + f64ToString(<f64>limit) + " bytes");
}

/** The body of the request whose code runs. */
function current(): Upload {
  const upload = currentRequest().upload;
  if (upload === null) __throw(new Error("this request's body is not a stream"));
  return changetype<Upload>(upload);
}

/** Goes to the next part: resolves with its number, with 0 where there is none. */
export function uploadNext(): Task<i32> {
  return start(new NextPart(idle(current())));
}

/** The next piece of a part; an empty one at its end. */
export function uploadRead(part: i32): Task<Uint8Array> {
  const upload = idle(current());
  if (part != upload.part) __throw(new Error("read a part before you ask for the next one: this one is over"));
  return start(new ReadPart(upload));
}

function idle(upload: Upload): Upload {
  if (upload.reading !== null) __throw(new Error("a stream is read by one at a time: await what you asked for before"));
  return upload;
}

class NextPart extends Task<i32> {
  constructor(public upload: Upload) {
    super(stepNext.index);
  }
}

function stepNext(task: NextPart): void {
  const upload = task.upload;
  go(upload, task);
  for (;;) {
    const found = upload.form === null ? END : upload.next();
    if (found == PART) {
      upload.part++;
      upload.isOpen = true;
      upload.partSize = 0;
      task.resolve(upload.part);
      return;
    }
    if (found == END) {
      upload.part = 0;
      upload.isOpen = false;
      task.resolve(0);
      return;
    }
    // Of the part before: nobody wants it.
    if (found == NEEDS_MORE && !upload.fill(task)) return;
  }
}

class ReadPart extends Task<Uint8Array> {
  constructor(public upload: Upload) {
    super(stepRead.index);
  }
}

function stepRead(task: ReadPart): void {
  const upload = task.upload;
  go(upload, task);
  for (;;) {
    const found = upload.isOpen ? upload.next() : END;
    if (found == CHUNK) {
      task.resolve(upload.take());
      return;
    }
    if (found != NEEDS_MORE) {
      upload.isOpen = false;
      task.resolve(new Uint8Array(0));
      return;
    }
    if (!upload.fill(task)) return;
  }
}

/** Begins, or goes on behind a wait. */
function go(upload: Upload, task: TaskBase): void {
  upload.reading = null;
  if (task.at) resumed(task);
  task.at = 1;
}

/** Of the part that is being read. */
export function uploadName(): string {
  const form = current().form;
  return form === null ? "" : form.head.name;
}

/** "" for a file that does not say its name; null where it is no file. */
export function uploadFileName(): string | null {
  const upload = current();
  const form = upload.form;
  if (form !== null) return form.head.file;
  const header = upload.request.header("content-disposition");
  if (has(header, "filename*")) {
    const extended = parameter(header, "filename*");
    // RFC 8187: charset'language'text
    if (lowerAscii(extended.substring(0, 5)) == "utf-8") {
      const text = percentDecode(extended.substring(extended.indexOf("'", extended.indexOf("'") + 1) + 1));
      if (text !== null) return text;
    }
  }
  const name = parameter(header, "filename");
  return name.length ? name : NAMELESS;
}

export function uploadType(): string {
  const upload = current();
  const form = upload.form;
  if (form !== null) return form.head.type;
  return upload.contentType.length ? upload.contentType : "application/octet-stream";
}

/** How many bytes it says to have; -1 where it does not. */
export function uploadSize(): f64 {
  const upload = current();
  if (upload.form !== null) return -1;
  const length = parseDigits(upload.request.header("content-length"), MOST);
  return <f64>(length >= 0 ? length : parseDigits(upload.request.header("x-content-size"), MOST));
}

export function uploadPart(): i32 {
  return current().part;
}

/** Reads the fields in front of the file `name`. Resolves with 0 where the form has no such file. */
export class FieldsReader extends Task<i32> {
  fields: Fields = new Fields();
  private text: CborWriter = CborWriter.make();
  private total: i32 = 0;

  constructor(
    public upload: Upload,
    public name: string,
  ) {
    super(stepFields.index);
  }

  /** Keeps a piece of a text: of all of them no more than of a body that is read at once. */
  add(): void {
    const form = this.upload.form!;
    this.total += form.size;
    const limit = launchOptions.bodyLimit;
    if (this.total > limit) __throw(new HttpError(413, form.head.name + ": larger than " + i32ToString(limit) + " bytes"));
    this.text.raw(form.start, form.size);
  }

  /** The part that was being read is over. */
  keep(): void {
    const upload = this.upload;
    if (!upload.isOpen) return;
    upload.isOpen = false;
    const head = upload.form!.head;
    if (head.file !== null) return;
    const text = decodeUtf8(this.text.start, this.text.length);
    this.text = CborWriter.make();
    if (text === null) __throw(new HttpError(400, head.name + ": expected text, found bytes that are not UTF-8"));
    this.fields.add(head.name, text!);
  }
}

function stepFields(task: FieldsReader): void {
  const upload = task.upload;
  go(upload, task);
  for (;;) {
    const found = upload.next();
    switch (found) {
      case CHUNK: {
        if (upload.form!.head.file === null) task.add();
        else upload.pass();
        continue;
      }
      case NEEDS_MORE: {
        if (!upload.fill(task)) return;
        continue;
      }
      case PART: {
        upload.part++;
        upload.isOpen = true;
        upload.partSize = 0;
        const head = upload.form!.head;
        if (head.file === null || head.name != task.name) continue;
        task.resolve(upload.part);
        return;
      }
      case END: {
        upload.part = 0;
        task.resolve(0);
        return;
      }
      default:
        task.keep();
    }
  }
}

/** The client is gone: who reads gets an error, and may tidy up. */
export function breakOff(request: Request): void {
  const upload = request.upload;
  if (upload === null) return;
  const reading = changetype<Upload>(upload).reading;
  if (reading === null) return;
  changetype<Upload>(upload).reading = null;
  changetype<Upload>(upload).isBroken = true;
  reading.fail(brokenOff());
  request.run();
}

function brokenOff(): HttpError {
  return new HttpError(400, "the request's body broke off");
}
