// The nodes of a module by kind, for searches that go through the whole program: after an edit only the changed modules are walked through.

import ts from "typescript";
import { isVar } from "./captures.ts";

/** In the order in which they stand in the module. */
export interface Nodes {
  variables: ts.VariableDeclaration[];
  /** Those among them that are declared by `var`. */
  vars: ts.VariableDeclaration[];
  classes: ts.ClassLikeDeclaration[];
  /** What has parameters: signatures too. */
  functions: ts.SignatureDeclaration[];
  /** What may assign something: `a = b`, any other operator between two operands, `++a`, `a++`, `for (a of list)`. */
  assigning: ts.Node[];
  identifiers: ReadonlyMap<string, ts.Identifier[]>;
}

/** By what stands in a file: the file itself is the same one after an edit. */
const found = new WeakMap<ts.NodeArray<ts.Statement>, Nodes>();

export function nodesOf(file: ts.SourceFile): Nodes {
  const known = found.get(file.statements);
  if (known) return known;
  const identifiers = new Map<string, ts.Identifier[]>();
  const nodes: Nodes = { variables: [], vars: [], classes: [], functions: [], assigning: [], identifiers };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const same = identifiers.get(node.text);
      if (same) same.push(node);
      else identifiers.set(node.text, [node]);
    } else if (ts.isVariableDeclaration(node)) {
      nodes.variables.push(node);
      if (isVar(node)) nodes.vars.push(node);
    }
    if (ts.isClassLike(node)) nodes.classes.push(node);
    else if (ts.isFunctionLike(node)) nodes.functions.push(node);
    else if (isAssigning(node)) nodes.assigning.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  found.set(file.statements, nodes);
  return nodes;
}

function isAssigning(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) ||
    ts.isPrefixUnaryExpression(node) ||
    ts.isPostfixUnaryExpression(node) ||
    ts.isForOfStatement(node) ||
    ts.isForInStatement(node)
  );
}
