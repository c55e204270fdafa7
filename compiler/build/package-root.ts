// Where Minnow's own sources are. As a published package its modules are JavaScript, in the repository TypeScript.

import { extname, join } from "node:path";

/** Minnow's package folder. */
export const packageRoot: string = join(import.meta.dirname, "..", "..");

/** Path of one of Minnow's modules, named without extension: `client/boot`. */
export function modulePath(name: string): string {
  return join(packageRoot, `${name}${extname(import.meta.filename)}`);
}
