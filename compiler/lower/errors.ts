// Errors: the classes of the library, and what may be thrown.

import type { IrType } from "../ir/type.ts";
import { isSubclass } from "./coerce.ts";
import type { Context } from "./context.ts";

/** Errors of the language's own library and of the runtime: each is a class underneath. */
export const ERROR_CLASSES: readonly string[] = [
  ...["Error", "RangeError", "TypeError", "SyntaxError", "ReferenceError", "EvalError", "URIError", "AggregateError"],
  ...["HttpError", "ServerFnError"],
];

/** Whether values of a type can be thrown. */
export function isError(ctx: Context, type: IrType): boolean {
  return type.kind === "class" && isSubclass(ctx, type.name, "Error");
}
