import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildApp } from "../test/build-app.ts";
import { componentBytes } from "../test/component-bytes.ts";

/** Bytes of what a build makes. */
export interface Sizes {
  /** The component as it is, with the client's files inside. */
  component: number;
  /** The component without them. */
  componentAlone: number;
  client: number;
  clientGzip: number;
}

/** The sizes of an app's build. */
export async function measureSizes(app: string): Promise<Sizes> {
  const dist = await buildApp(app);
  const { whole, alone } = componentBytes(dist);
  const files = clientFiles(dist);
  return {
    component: whole,
    componentAlone: alone,
    client: sum(files.map((file) => file.length)),
    clientGzip: sum(files.map((file) => gzipSync(file, { level: 9 }).length)),
  };
}

function clientFiles(dist: string): Buffer[] {
  return globSync("public/**/*.{js,wasm}", { cwd: dist }).map((file) => readFileSync(join(dist, file)));
}

function sum(sizes: number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
