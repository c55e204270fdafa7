// The component's export names, which AssemblyScript cannot write. bindgen knows them.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

/** `door_handle` → `wasi:http/incoming-handler@0.2.12#handle`, and so on. */
export function doorNames(): Record<string, string> {
  return JSON.parse(readFileSync(join(packageRoot, "guest/bindings/exports.json"), "utf8"));
}
