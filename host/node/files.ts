import { readdirSync, type Stats, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, relative, sep } from "node:path";
import sirv, { type RequestHandler } from "sirv";

/** Tries to answer a request with a file. False: it is none of a file's business. */
export type Files = (req: IncomingMessage, res: ServerResponse) => boolean;

/** How files are found. */
export interface FilesOptions {
  /** Look at the disk again for each request instead of once. */
  readonly dev?: boolean;
}

const YEAR = 31536000;

/** What the build named after its content never changes. */
const HASHED = /\/assets\/.+-[0-9a-f]{8,}\.\w+$/;

/**
 * Static files of a folder, by `sirv`. It is asked only for paths that are files, GET or HEAD, and only for ranges that
 * it understands, because it would answer every method, and a range such as `bytes=9-3` would throw.
 *
 * @example
 * const files = staticFiles("dist/public");
 * createServer((req, res) => files(req, res) || res.writeHead(404).end());
 */
export function staticFiles(folder: string, options: FilesOptions = {}): Files {
  const send = sirv(folder, {
    dev: options.dev ?? false,
    etag: true,
    brotli: true,
    extensions: [],
    dotfiles: false,
    setHeaders: (res, path) => res.setHeader("Cache-Control", cacheControl(path)),
  });
  const known = options.dev ? null : listFiles(folder);
  return (req, res) => {
    if (req.method !== "GET" && req.method !== "HEAD") return false;
    const path = pathOf(req.url!);
    const stats = known === null ? statFile(folder, path) : known.get(path);
    if (stats === undefined) return false;
    sendFile(send, req, res, { path, stats });
    return true;
  };
}

interface File {
  readonly path: string;
  readonly stats: Stats;
}

function sendFile(send: RequestHandler, req: IncomingMessage, res: ServerResponse, { path, stats }: File): void {
  if (isUnmodified(req, stats)) {
    res.writeHead(304, ["Cache-Control", cacheControl(path)]);
    res.end();
    return;
  }
  checkRange(req, stats.size);
  // A file that is gone or a client that left must end the stream that `sirv` pipes, and nothing else.
  res.once("pipe", (source) => {
    source.once("error", () => res.destroy());
    res.once("close", () => (source as unknown as { destroy(): void }).destroy());
  });
  send(req, res, () => {
    res.writeHead(404, ["content-length", "0"]);
    res.end();
  });
}

/** `If-Modified-Since` counts only where the client has no entity tag; `sirv` sees to those. */
function isUnmodified(req: IncomingMessage, stats: Stats): boolean {
  const since = req.headers["if-modified-since"];
  if (since === undefined || req.headers["if-none-match"] !== undefined) return false;
  return Math.floor(stats.mtimeMs / 1000) * 1000 <= Date.parse(since);
}

/**
 * Leaves `sirv` a range that it reads right, `bytes=<first>-[<last>]`, and makes a suffix into one. Any other range, and
 * one with a condition, is ignored: the whole file is always a right answer.
 */
function checkRange(req: IncomingMessage, size: number): void {
  const range = req.headers.range;
  if (range === undefined) return;
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  const suffix = first === "" && Number(last) > 0;
  // `sirv` takes a last byte of 0 for none.
  const part = first !== "" && (last === "" || (Number(last) >= Number(first) && Number(last) > 0));
  if (req.method === "HEAD" || req.headers["if-range"] !== undefined || !(suffix || part)) {
    delete req.headers.range;
    return;
  }
  // Offsets count bytes of the plain file.
  delete req.headers["accept-encoding"];
  if (suffix) req.headers.range = `bytes=${Math.max(0, size - Number(last))}-`;
}

function cacheControl(path: string): string {
  return HASHED.test(path) ? `public,max-age=${YEAR},immutable` : "no-cache";
}

/** All files by URL path; the compressed twin of a file is no file of its own. */
function listFiles(folder: string): Map<string, Stats> {
  const files = new Map<string, Stats>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    if (!isHidden(path)) files.set(path, statSync(file));
  }
  for (const path of [...files.keys()]) {
    if (path.endsWith(".br") && files.has(path.slice(0, -3))) files.delete(path);
  }
  return files;
}

function statFile(folder: string, path: string): Stats | undefined {
  if (isHidden(path) || path.includes("..") || path.includes("\0")) return undefined;
  const stats = statSync(join(folder, path), { throwIfNoEntry: false });
  return stats?.isFile() ? stats : undefined;
}

function isHidden(path: string): boolean {
  return path.includes("/.") && !path.startsWith("/.well-known/");
}

function pathOf(url: string): string {
  const query = url.indexOf("?");
  const path = query < 0 ? url : url.slice(0, query);
  if (!path.includes("%")) return path;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
