// The client's files, for hosts that serve nothing else (`wasmtime serve`): types, caching, compression, conditional
// and range requests (RFC 9110, 13 and 14).

import { pieces, trimSpace } from "../registry/ascii";
import { u32ToString } from "../runtime/core/number";
import { decodeUtf8 } from "../runtime/core/utf8/decode";
import { encodeUtf8 } from "../runtime/core/utf8/encode";
import { addHeader, beginAnswer, markFile } from "./answer";
import { fileCount, fileEntry, indexStart, readIndex } from "./blob";
import { answerErrorPage } from "./error-page";
import { matchesEtag } from "./etag";
import { ByteRange } from "./range";
import { Request } from "./request";

/** Offsets of a file's (offset, length) pairs in its entry. */
const PATH: usize = 0;
const TYPE: usize = 8;
const ETAG: usize = 16;
const CACHE_CONTROL: usize = 24;
const PLAIN: usize = 32;
const BROTLI: usize = 40;

/** Answers with the file at `path`; false where there is none. */
export function answerFile(request: Request, path: string): bool {
  readIndex();
  const entry = findFile(path);
  if (!entry) return false;
  const etag = textOf(entry, ETAG);
  if (matchesEtag(request.header("if-none-match"), etag)) {
    beginAnswer(304);
    cacheHeaders(entry, etag);
    return true;
  }
  const range = rangeOf(request, etag);
  if (range.length) answerPart(request, entry, etag, range);
  else answerWhole(request, entry, etag);
  return true;
}

function answerWhole(request: Request, entry: usize, etag: string): void {
  const compressed = load<u32>(entry, BROTLI + 4) > 0 && acceptsBrotli(request);
  const which = compressed ? BROTLI : PLAIN;
  beginAnswer(200);
  cacheHeaders(entry, etag);
  addHeader("content-type", textOf(entry, TYPE));
  addHeader("accept-ranges", "bytes");
  if (compressed) addHeader("content-encoding", "br");
  send(request, load<u32>(entry + which), load<u32>(entry + which, 4));
}

function answerPart(request: Request, entry: usize, etag: string, header: string): void {
  const size = load<u32>(entry, PLAIN + 4);
  const range = ByteRange.parse(header, size);
  if (range === null) {
    answerWhole(request, entry, etag);
    return;
  }
  if (range.first > range.last) {
    answerErrorPage(416, "");
    addHeader("content-range", "bytes */" + u32ToString(size));
    return;
  }
  beginAnswer(206);
  cacheHeaders(entry, etag);
  addHeader("content-type", textOf(entry, TYPE));
  const place = u32ToString(range.first) + "-" + u32ToString(range.last);
  addHeader("content-range", "bytes " + place + "/" + u32ToString(size));
  send(request, load<u32>(entry, PLAIN) + range.first, range.last - range.first + 1);
}

function send(request: Request, offset: u32, length: u32): void {
  addHeader("content-length", u32ToString(length));
  request.fileAt = offset;
  request.fileLeft = request.method == "HEAD" ? 0 : length;
  markFile();
}

function cacheHeaders(entry: usize, etag: string): void {
  addHeader("etag", etag);
  addHeader("cache-control", textOf(entry, CACHE_CONTROL));
  if (load<u32>(entry, BROTLI + 4)) addHeader("vary", "accept-encoding");
}

/** A range counts only for GET, and only of the version that the caller has. */
function rangeOf(request: Request, etag: string): string {
  if (!request.target.startsWith("GET ")) return "";
  const range = request.header("range");
  if (!range.length) return "";
  const condition = request.header("if-range");
  return condition.length && condition != etag ? "" : range;
}

function acceptsBrotli(request: Request): bool {
  const codings = pieces(request.header("accept-encoding"), 0x2c);
  for (let i = 0; i < codings.length; i++) {
    const coding = trimSpace(codings[i]);
    if (coding == "br") return true;
    if (coding.startsWith("br;")) return !coding.endsWith("q=0");
  }
  return false;
}

function findFile(path: string): usize {
  const wanted = encodeUtf8(path);
  for (let i = 0; i < fileCount; i++) {
    const entry = fileEntry(i);
    const from = indexStart() + load<u32>(entry, PATH);
    if (load<i32>(entry, PATH + 4) != wanted.length) continue;
    if (memory.compare(from, wanted.dataStart, wanted.length) == 0) return entry;
  }
  return 0;
}

function textOf(entry: usize, which: usize): string {
  return decodeUtf8(indexStart() + load<u32>(entry + which), load<i32>(entry + which, 4))!;
}
