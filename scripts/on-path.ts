import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The file that a command name stands for on the search path, or null. */
export function onPath(command: string): string | null {
  const names = process.platform === "win32" ? [`${command}.exe`, `${command}.cmd`] : [command];
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      if (folder && existsSync(path)) return path;
    }
  }
  return null;
}
