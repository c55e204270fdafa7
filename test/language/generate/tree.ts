// A generated program as a tree, so that a failing one can be cut down piece by piece.

export type Part = string | Tree;

export interface Tree {
  /** A block's parts are statements. */
  kind: "expression" | "statement" | "block";
  /** Of an expression: what it may be exchanged for. */
  type: string;
  parts: Part[];
}

/** An expression of a type: text, and expressions inside it. */
export function expression(type: string, ...parts: Part[]): Tree {
  return { kind: "expression", type, parts };
}

export function statement(...parts: Part[]): Tree {
  return { kind: "statement", type: "", parts };
}

export function block(statements: Tree[]): Tree {
  return { kind: "block", type: "", parts: statements };
}

export function print(tree: Tree, indent = ""): string {
  if (tree.kind === "block") {
    return tree.parts.map((part) => `${indent}${typeof part === "string" ? part : print(part, indent)}\n`).join("");
  }
  return tree.parts.map((part) => (typeof part === "string" ? part : nested(part, indent))).join("");
}

/** A block inside a statement stands between its braces. */
function nested(tree: Tree, indent: string): string {
  return tree.kind === "block" ? `{\n${print(tree, `${indent}  `)}${indent}}` : print(tree, indent);
}
