// Parts of TypeScript's library that are not there.

import type ts from "typescript";
import { hintFor } from "../../library-hints.ts";
import type { Context } from "../context.ts";

/** Refuses a part of the library that is not there. */
export function notInLibrary(ctx: Context, node: ts.Node, name: string): never {
  return ctx.fail("MN1401", node, name, hintFor(name));
}
