import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What to say about the keys of a build that needs some, before its first request fails; null where all is well. */
export function secretWarning(dist: string, keys: string | undefined): string | null {
  const manifest = join(dist, "manifest.json");
  if (!existsSync(manifest)) return null;
  const { environment = [] } = JSON.parse(readFileSync(manifest, "utf8")) as { environment?: string[] };
  if (!environment.includes("MINNOW_SECRET")) return null;
  const example = 'MINNOW_SECRET="$(openssl rand -hex 32)"';
  if (!keys)
    return `MINNOW_SECRET is not set: this app signs cookies, and fails where it does. Start it with ${example}`;
  const short = keys.split(",").some((each) => each.trim().length < 32);
  return short ? `MINNOW_SECRET is too short: each key needs at least 32 characters, as of ${example}` : null;
}
