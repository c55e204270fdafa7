// The files that asc asks for.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AscJob } from "./asc-compile.ts";

/** Generated files first, then the app's own (`*.as.ts`), then Minnow's. */
export function readSource(job: AscJob, name: string): string | null {
  const virtual = job.files[name];
  if (virtual !== undefined) return virtual;
  const path = name.startsWith("app/") ? join(job.appDir, name.slice("app/".length)) : join(job.baseDir, name);
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
