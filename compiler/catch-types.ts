// A caught error is an `Error`, which TypeScript cannot be told: it has a catch variable as `any` or `unknown`. So, before
// the checker sees a file, each `catch (e) { … }` becomes `catch (e$caught) { const e: Error = …; … }` in the tree. Every
// node keeps its place in the text.

import ts from "typescript";

const added = new WeakSet<ts.Statement>();

/** Gives the catch variables of a freshly parsed file their type. */
export function typeCatchVariables(file: ts.SourceFile): void {
  const visit = (node: ts.Node): void => {
    if (ts.isCatchClause(node) && node.variableDeclaration) retype(node, node.variableDeclaration);
    ts.forEachChild(node, visit);
  };
  visit(file);
}

/** The declaration that stands for the catch variable; null where the clause names none. */
export function caughtVariable(clause: ts.CatchClause): ts.VariableDeclaration | null {
  const [first] = clause.block.statements;
  if (!first || !added.has(first) || !ts.isVariableStatement(first)) return null;
  return first.declarationList.declarations[0] ?? null;
}

/** The statements that the user wrote in a catch block. */
export function caughtStatements(clause: ts.CatchClause): readonly ts.Statement[] {
  return clause.block.statements.filter((statement) => !added.has(statement));
}

function retype({ block }: ts.CatchClause, caught: ts.VariableDeclaration): void {
  const { name } = caught;
  const file = block.getSourceFile();
  const text = name.getText(file);
  const assigned = ts.isIdentifier(name) && new RegExp(`\\b${text}\\s*=[^=>]`).test(block.getText(file));
  const source = `${assigned ? "let" : "const"} ${text}: ${typeOf(caught, block, file)} = null!;`;
  const [declaration] = ts.createSourceFile("", source, ts.ScriptTarget.ESNext, true).statements;
  if (!declaration) return;
  place(declaration, name);
  (declaration as { parent: ts.Node }).parent = block;
  added.add(declaration);
  const { statements } = block as { statements: ts.NodeArray<ts.Statement> };
  const all = ts.factory.createNodeArray([declaration, ...statements]);
  ts.setTextRange(all, statements);
  (block as { statements: ts.NodeArray<ts.Statement> }).statements = all;
  if (ts.isIdentifier(name)) {
    (name as { escapedText: ts.__String }).escapedText = ts.escapeLeadingUnderscores(`${name.text}$caught`);
  } else (block.parent as { variableDeclaration?: ts.VariableDeclaration }).variableDeclaration = undefined;
}

/** `unknown` where it is said, or where the program asks with `typeof` what it has caught. */
function typeOf(caught: ts.VariableDeclaration, block: ts.Block, file: ts.SourceFile): string {
  const { name, type } = caught;
  if (!ts.isIdentifier(name)) return "Error";
  if (type) return type.kind === ts.SyntaxKind.UnknownKeyword ? "unknown" : "Error";
  return new RegExp(`\\btypeof ${name.text}\\b`).test(block.getText(file)) ? "unknown" : "Error";
}

/** Puts a node, and all inside it, where the catch variable's name stands. */
function place(node: ts.Node, at: ts.Node): void {
  ts.setTextRange(node, at);
  ts.forEachChild(
    node,
    (child) => place(child, at),
    (children) => {
      ts.setTextRange(children, at);
      for (const child of children) place(child, at);
    },
  );
}
