// The module "minnow/internal": what Minnow's own library (library/) takes from the runtime, which apps cannot import.
// Each function has the name that it has in compiler/runtime-names.ts; on a side that lacks it, its use is an error.

import type { Event, FileInfo } from "./minnow-events.js";

/** Methods of values of type `any`: part of every program, so that the compiler can find them. */
export type { Args } from "minnow/dynamic";

/** Calls a value with a list of arguments (compiler/lower/any-call.ts). */
export function callAny(fn: unknown, args: readonly unknown[]): unknown;

/** Milliseconds since 1970. */
export function wallClock(): number;

/** The request that runs (guest/ambient.ts). */
export function requestMethod(): string;
export function requestTarget(): string;
export function requestPath(): string;
export function requestOrigin(): string;
export function requestHeaderAll(name: string): string[];
export function requestHeaderList(): string[];
export function requestRemoteAddress(): string;
export function requestValue<T>(key: i32, initial: T): T;
export function setRequestValue<T>(key: i32, value: T): void;
export function responseStatus(): i32;
export function setResponseStatus(code: i32): void;
export function responseHeader(name: string): string | null;
export function responseHeaderList(): string[];
export function setResponseHeader(name: string, value: string): void;
export function appendResponseHeader(name: string, value: string): void;
export function deleteResponseHeader(name: string): void;
export function setResponseBody(text: string): void;
export function allowOrigin(): void;
export function useMiddleware(middleware: (next: () => Promise<void>) => Promise<void>): void;

/** Text as UTF-8, and back: "" for bytes that are none (runtime/core/utf8). */
export function encodeUtf8(text: string): Uint8Array;
export function decodeText(bytes: Uint8Array): string;

/** In the browser: leaves for an address. */
export function followLocation(location: string): void;

/** Forms (guest/form.ts, runtime/client/form.ts): what one came back with; who wants to know when one is sent. */
export function takeFlash(path: string): string[];
export function sentOfForm(path: string): number;
export function abortForm(path: string): void;
export function watchForm(path: string, started: () => void, done: (error: Error | null) => void): void;
/** Outgoing requests (guest/fetch.ts). */
export function fetchSend(method: string, url: string, headers: string[], body: Uint8Array | null): Promise<i32>;
export function fetchStatus(id: i32): i32;
export function fetchHeaders(id: i32): string[];
export function fetchRead(id: i32): Promise<Uint8Array>;
export function fetchClose(id: i32): void;

/** A body that is read while it arrives (guest/upload.ts). Parts have numbers from 1 on; 0: there is none. */
export function uploadNext(): Promise<i32>;
export function uploadRead(part: i32): Promise<Uint8Array>;
export function uploadPart(): i32;
export function uploadName(): string;
export function uploadFileName(): string | null;
export function uploadType(): string;
export function uploadSize(): number;
/** The same in the browser (runtime/client/stream.ts): what the next questions are about. */
export function takeFile(file: FileInfo): void;
export function takeForm(event: Event): void;
export function watchStream(part: i32, run: (sent: number, total: number) => void): void;
export function abortStream(part: i32): void;

/** UTF-8 (runtime/core/text.ts). Malformed parts become U+FFFD. */
export function textToBytes(text: string): Uint8Array;
export function bytesToText(bytes: Uint8Array): string;

/** runtime/core/crypto, guest/random.ts, registry/base64.ts. */
export function sha256(bytes: Uint8Array): Uint8Array;
export function hmacSha256(key: Uint8Array, bytes: Uint8Array): Uint8Array;
export function pbkdf2Start(password: Uint8Array, salt: Uint8Array): Uint8Array;
export function pbkdf2Rounds(work: Uint8Array, rounds: i32): void;
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean;
export function seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, about: Uint8Array): Uint8Array;
export function unseal(key: Uint8Array, sealed: Uint8Array, about: Uint8Array): Uint8Array | null;
export function randomBytes(length: i32): Uint8Array;
/** Either alphabet; null where it is malformed. */
export function fromBase64(text: string): Uint8Array | null;
export function toBase64Url(bytes: Uint8Array): string;

/** Stores (guest/keyvalue.ts). */
export function keyvalueGet(store: string, key: string): Uint8Array | null;
export function keyvalueSet(store: string, key: string, value: Uint8Array): void;
export function keyvalueDelete(store: string, key: string): void;
export function keyvalueHas(store: string, key: string): boolean;
export function keyvalueKeys(store: string): string[];
export function keyvalueIncrement(store: string, key: string, delta: number): number;

/** Calls in the browser (runtime/client/call.ts): settings of all, and who sees them before they are made. */
export function setClientOption(name: string, value: string): void;
export function interceptCalls(run: (target: string) => void): void;
export function interceptAnswers(run: (target: string, status: i32) => void): void;
/** Of the answer that is being read; "" where it is missing. */
export function headerOfAnswer(name: string): string;

/** Numbers as English writes them (runtime/core/numeric/locale.ts). */
export function numberToLocale(
  value: number,
  least: i32,
  most: i32,
  grouped: boolean,
  before: string,
  after: string,
): string;
