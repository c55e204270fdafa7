// dist/manifest.json: what a build contains, for tools and tests.

import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { EndpointInfo } from "../types.ts";

/** Bytes of a file, and what is left of them on the wire. */
export interface FileSize {
  raw: number;
  gzip: number;
}

export interface Manifest {
  name: string;
  title: string;
  /** Path that all of the app lives below, "" where it has a host for itself. Endpoints and files are named without it. */
  base: string;
  debug: boolean;
  /** Every declared server function; those that are not registered answer 404. */
  endpoints: EndpointInfo[];
  /** Environment variables that the server asks for. */
  environment: string[];
  /** Markup that stands in the head of every page. */
  head: string;
  /** What `wasmtime serve` must be started with, because the app uses what it lacks by default. */
  wasmtimeFlags: string[];
  /** URL paths of the client's files. */
  files: string[];
  sizes: {
    component: number;
    /** Without the embedded client files. */
    componentAlone: number;
    clientScript: FileSize;
    clientWasm: FileSize;
  };
}

/** Interfaces that `wasmtime serve` only has with a flag. */
const FLAGS: Record<string, string> = { "wasi:cli/environment": "-Scli", "wasi:keyvalue/": "-Skeyvalue" };

/**
 * The flags for a component's core module.
 *
 * @example
 * wasmtimeFlags(["wasi:cli/environment@0.2.12"]); // ["-Scli"]
 */
export function wasmtimeFlags(imports: string[]): string[] {
  const needed = Object.entries(FLAGS).filter(([name]) => imports.some((one) => one.startsWith(name)));
  return needed.map(([, flag]) => flag);
}

/** What an app is called, and where it lives. */
export interface AppName {
  name: string;
  title: string;
  base: string;
}

/** From the app's package.json (`name`, `title`, `base`), else from its folder. */
export function appName(appDir: string): AppName {
  const path = join(appDir, "package.json");
  const { name, title, base } = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Partial<AppName>) : {};
  const known = name || basename(appDir);
  return { name: known, title: title || known, base: base ?? "" };
}

/**
 * A base path as the build uses it: a slash before it, none behind it; "" for the root.
 *
 * @example
 * basePath("shop/"); // "/shop"
 */
export function basePath(text: string): string {
  const inner = text.replace(/^\/+|\/+$/g, "");
  if (inner === "") return "";
  if (/^[\w.~-]+(\/[\w.~-]+)*$/.test(inner)) return `/${inner}`;
  throw new Error(`the base path \`${text}\` may hold letters, digits, \`-\`, \`_\`, \`.\`, \`~\` and slashes only`);
}

export function fileSize(bytes: Uint8Array): FileSize {
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}
