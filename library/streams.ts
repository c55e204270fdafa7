// Bytes that arrive piece by piece: files and forms that a server function reads while they are being sent. Nothing of them
// is kept but the piece that was read last, and no more is asked of the client than is read.

import { type Event, type FileInfo, HttpError } from "minnow";
import {
  abortStream,
  bytesToText,
  takeFile,
  takeForm,
  uploadFileName,
  uploadName,
  uploadNext,
  uploadPart,
  uploadRead,
  uploadSize,
  uploadType,
  watchStream,
} from "minnow/internal";
import { joined } from "./http/pieces.ts";

/**
 * Bytes that arrive piece by piece. They can be read once.
 *
 * @example
 * for await (const chunk of file.chunks()) size += chunk.length;
 */
export abstract class ByteStream {
  /** Its media type, as its sender says. */
  readonly type: string;
  protected readonly part: i32;

  constructor() {
    this.type = uploadType();
    this.part = uploadPart();
  }

  /** The next piece; null at the end. Where the sender breaks off, or sends more than is allowed, it throws an `HttpError`. */
  async read(): Promise<Uint8Array | null> {
    const piece = await uploadRead(this.part);
    return piece.length > 0 ? piece : null;
  }

  /** All pieces, one after the other. */
  async *chunks(): AsyncGenerator<Uint8Array, void, void> {
    for (let piece = await this.read(); piece !== null; piece = await this.read()) yield piece;
  }

  /** All that is left, at once. More than `limit` bytes are a 413. */
  async bytes(limit: number = 2 * 1024 * 1024): Promise<Uint8Array> {
    return joined(
      () => this.read(),
      (length) => {
        if (length > limit) throw HttpError.payloadTooLarge(`larger than ${limit} bytes`);
      },
    );
  }

  /** All that is left, as UTF-8. */
  async text(limit: number = 2 * 1024 * 1024): Promise<string> {
    return bytesToText(await this.bytes(limit));
  }
}

/**
 * A file that is read while it arrives: the last parameter of a server function. It is the file of that name in a form, behind
 * the fields that are the other parameters; or the whole body of a request.
 *
 * @example
 * export const Upload = server(async (title: string, file: FileStream): Promise<number> => {
 *   let size = 0;
 *   for await (const chunk of file.chunks()) size += chunk.length;
 *   return size;
 * });
 */
export class FileStream extends ByteStream {
  /** As its sender calls it. Do not use it as a path. */
  readonly name: string;
  /** In bytes, as its sender says before it sends them; null where it does not say. */
  readonly size: number | null;

  constructor() {
    super();
    this.name = uploadFileName() ?? "";
    const size = uploadSize();
    this.size = size >= 0 ? size : null;
  }

  /**
   * In the browser: a file that a user chose, for a call that sends it.
   *
   * @example
   * for (const file of event.files) await Upload("holiday", FileStream.of(file));
   */
  static of(file: FileInfo): FileStream {
    takeFile(file);
    return new FileStream();
  }

  /** In the browser: `run` is told of the bytes that were sent, and how many there are to send. */
  onProgress(run: (sent: number, total: number) => void): FileStream {
    watchStream(this.part, run);
    return this;
  }

  /** In the browser: gives up the call that sends it, which fails. */
  abort(): void {
    abortStream(this.part);
  }
}

/**
 * A field of a form that is read while it arrives.
 *
 * @example
 * if (field.isFile) await save(field.fileName, field.chunks()); else note = await field.text();
 */
export class FormField extends ByteStream {
  readonly name: string;
  /** As its sender calls the file; "" where no file was chosen, null where the field is none. Do not use it as a path. */
  readonly fileName: string | null;

  constructor() {
    super();
    this.name = uploadName();
    this.fileName = uploadFileName();
  }

  get isFile(): boolean {
    return this.fileName !== null;
  }
}

/**
 * A form with files (`multipart/form-data`) that is read while it arrives: the only parameter of a server function that comes in the body.
 *
 * @example
 * export const Upload = server(async (form: FormStream): Promise<string[]> => {
 *   const names: string[] = [];
 *   for (let field = await form.next(); field !== null; field = await form.next()) names.push(field.name);
 *   return names;
 * });
 */
export class FormStream {
  private readonly part: i32;

  constructor() {
    this.part = uploadPart();
  }

  /**
   * In the browser: the form that an event comes from, for a call that sends it.
   *
   * @example
   * html`<form onsubmit=${async (event: SubmitEvent) => { event.preventDefault(); await Upload(FormStream.of(event)); }}>…</form>`;
   */
  static of(event: Event): FormStream {
    takeForm(event);
    return new FormStream();
  }

  /** In the browser: `run` is told of the bytes that were sent, and how many there are to send. */
  onProgress(run: (sent: number, total: number) => void): FormStream {
    watchStream(this.part, run);
    return this;
  }

  /** In the browser: gives up the call that sends it, which fails. */
  abort(): void {
    abortStream(this.part);
  }

  /** The next field; null behind the last one. What was not read of the one before is passed over. */
  async next(): Promise<FormField | null> {
    return (await uploadNext()) > 0 ? new FormField() : null;
  }

  /** All fields, in the order in which they were sent. */
  async *fields(): AsyncGenerator<FormField, void, void> {
    for (let field = await this.next(); field !== null; field = await this.next()) yield field;
  }
}
