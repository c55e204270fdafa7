import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { send } from "../../test/contract/raw-request.ts";
import type { SavedPage } from "./bare.ts";

/** Servers add these themselves. */
const OWN = ["date", "connection", "keep-alive", "transfer-encoding"];

/** Fetches a page and gives what a bare server needs to answer the very same bytes. */
export async function savePage(url: string): Promise<SavedPage> {
  const { status, headers, body } = await send(url, { target: "/" });
  const kept = Object.entries(headers).filter(([name]) => !OWN.includes(name));
  return {
    status,
    headers: kept.map(([name, value]): [string, string] => [name, String(value)]),
    body: body.toString("base64"),
  };
}

/** Writes a saved page where a bare server can read it. */
export function writePage(name: string, page: SavedPage): string {
  const folder = join(import.meta.dirname, "../../.cache/bench");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(page));
  return path;
}
