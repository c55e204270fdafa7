import { type InputStream, type IoStreams, type OutputStream, WitError } from "../_shared/glue.gen.ts";
import type { ByteSource } from "../_shared/source.ts";
import { StreamFailure } from "./error.ts";
import { alwaysReady, EventPollable } from "./poll.ts";

/** What an output stream permits at once: a guest writes in pieces of this size. */
const WINDOW = 65536n;

/** More than this is not read in one call: the copy goes into the guest's memory. */
const MAX_READ = 1 << 20;

/** `wasi:io/streams`: both resources are made by other interfaces. */
export const streams: IoStreams = {};

/** Bytes on their way out. `write` gets a view that is only good during the call. */
export interface ByteSink {
  write(bytes: Uint8Array): void;
  flush?(): void;
}

/** `input-stream` over a byte source. */
export class SourceStream implements InputStream {
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  read(length: bigint): Uint8Array {
    return take(this.#source, length);
  }

  blockingRead(length: bigint): Uint8Array {
    if (!this.#source.ready()) throw new Error("`blocking-read` with nothing at hand: JavaScript hosts cannot block.");
    return take(this.#source, length);
  }

  skip(length: bigint): bigint {
    return BigInt(this.read(length).length);
  }

  blockingSkip(length: bigint): bigint {
    return BigInt(this.blockingRead(length).length);
  }

  subscribe(): EventPollable {
    const source = this.#source;
    return new EventPollable({ ready: () => source.ready(), wait: (wake) => source.wait(wake) });
  }

  drop(): void {
    this.#source.drop();
  }
}

/** `output-stream` over a sink that takes everything at once. */
export class SinkStream implements OutputStream {
  readonly #sink: ByteSink;

  constructor(sink: ByteSink) {
    this.#sink = sink;
  }

  checkWrite(): bigint {
    return WINDOW;
  }

  write(contents: Uint8Array): void {
    this.#sink.write(contents);
  }

  blockingWriteAndFlush(contents: Uint8Array): void {
    this.#sink.write(contents);
    this.#sink.flush?.();
  }

  flush(): void {
    this.#sink.flush?.();
  }

  blockingFlush(): void {
    this.#sink.flush?.();
  }

  subscribe(): EventPollable {
    return new EventPollable(alwaysReady);
  }

  writeZeroes(length: bigint): void {
    this.#sink.write(new Uint8Array(Number(length)));
  }

  blockingWriteZeroesAndFlush(length: bigint): void {
    this.blockingWriteAndFlush(new Uint8Array(Number(length)));
  }

  splice(source: InputStream, length: bigint): bigint {
    const bytes = source.read(length);
    this.#sink.write(bytes);
    return BigInt(bytes.length);
  }

  blockingSplice(source: InputStream, length: bigint): bigint {
    const bytes = source.blockingRead(length);
    this.#sink.write(bytes);
    return BigInt(bytes.length);
  }
}

function take(source: ByteSource, length: bigint): Uint8Array {
  const max = length > BigInt(MAX_READ) ? MAX_READ : Number(length);
  let bytes: Uint8Array | null;
  try {
    bytes = source.read(max);
  } catch (error) {
    throw new WitError({ tag: "last-operation-failed", val: new StreamFailure(error) });
  }
  if (bytes === null) throw new WitError({ tag: "closed" });
  return bytes;
}
