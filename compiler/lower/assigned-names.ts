// `const node = { value, next: null }` has a property that is null to the checker. Where the object stands for a wider type,
// `node.next = other` stores there; so a property of a literal whose name is assigned somewhere has room for whatever comes.

import ts from "typescript";
import type { Context } from "./context.ts";

/** By the statements of a file: the file itself outlives edits. */
const known = new WeakMap<ts.NodeArray<ts.Statement>, ReadonlySet<string>>();

const ASSIGNED = /[.?]\s*([\w$]+)\s*!?\s*(?:\*\*|>>>?|<<|&&|\|\||\?\?|[-+*/%&|^])?=(?![=>])/g;
const COMPUTED = /\]\s*!?\s*(?:&&|\|\||\?\?)?=(?![=>])/;

/** The names after a dot that something is assigned to; `[]` where a computed one is. */
function namesIn(file: ts.SourceFile): ReadonlySet<string> {
  const found = known.get(file.statements);
  if (found) return found;
  const names = new Set([...file.text.matchAll(ASSIGNED)].map(([, name = ""]) => name));
  if (COMPUTED.test(file.text) || /Object\s*\.\s*assign/.test(file.text)) names.add("[]");
  known.set(file.statements, names);
  return names;
}

/** Whether a property that an object literal declares may get another value than the null that is written there. */
export function isAssignedLater(ctx: Context, property: ts.Symbol): boolean {
  const { valueDeclaration: at } = property;
  if (!at || !(ts.isPropertyAssignment(at) || ts.isShorthandPropertyAssignment(at))) return false;
  // What an iterator gives is looked at, not changed.
  const isResult = property.name === "value" && at.parent.properties.some((each) => each.name?.getText() === "done");
  if (isResult) return false;
  return ctx.shared.program.modules.some((file) => {
    const names = namesIn(file);
    return names.has(property.name) || names.has("[]");
  });
}
