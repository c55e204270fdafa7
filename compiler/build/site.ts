// The files that a browser may load: the client's own and the app's `public/` folder.

import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { lookup } from "mrmime";

/** One file, by URL path. */
export interface SiteFile {
  /** Begins with a slash; not percent-encoded. */
  path: string;
  type: string;
  bytes: Uint8Array;
  /** Missing where compression does not pay. */
  brotli?: Uint8Array;
}

/** Compression must save a tenth to be worth a second copy. */
const WORTH = 0.9;

const compress = promisify(brotliCompress);

/**
 * A file of the site, compressed where its type lets one expect a gain; `small` false saves the time for it.
 *
 * @example
 * const file = await siteFile("/robots.txt", readFileSync("public/robots.txt"));
 */
export async function siteFile(path: string, bytes: Uint8Array, small: boolean = true): Promise<SiteFile> {
  const mime = lookup(path) ?? "application/octet-stream";
  const file: SiteFile = { path, type: mime.startsWith("text/") ? `${mime}; charset=utf-8` : mime, bytes };
  if (!small || !isCompressible(mime)) return file;
  const brotli = await compress(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  if (brotli.length < bytes.length * WORTH) file.brotli = brotli;
  return file;
}

/** The files of a folder, for example the app's `public/`. Nothing when there is no such folder; hidden files stay. */
export async function filesOfFolder(folder: string): Promise<SiteFile[]> {
  if (!existsSync(folder)) return [];
  const names = globSync("**/*", { cwd: folder }).filter(
    (name) => isPublic(name) && statSync(join(folder, name)).isFile(),
  );
  return Promise.all(
    names.sort().map((name) => siteFile(`/${name.split(sep).join("/")}`, readFileSync(join(folder, name)))),
  );
}

/** Writes files below `folder`, each with its compressed twin `<name>.br`. */
export function writeSite(folder: string, files: SiteFile[]): void {
  for (const { path, bytes, brotli } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    if (brotli) writeFileSync(`${target}.br`, brotli);
  }
}

/** `/assets/client.js` and its bytes → `/assets/client-1a2b3c4d5e.js`: a name that never means anything else. */
export function hashedPath(path: string, bytes: Uint8Array): string {
  const dot = path.lastIndexOf(".");
  return `${path.slice(0, dot)}-${hashOf(bytes).slice(0, 10)}${path.slice(dot)}`;
}

/** SHA-256 in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function isCompressible(mime: string): boolean {
  return /^text\/|[/+](json|xml|javascript|wasm|manifest)$|^image\/(svg|bmp|x-icon)|^font\/(ttf|otf)|vnd.ms-fontobject/.test(
    mime,
  );
}

function isPublic(name: string): boolean {
  return !name.split(sep).some((part) => part.startsWith("."));
}
