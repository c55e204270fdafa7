// A caught error is an `Error`, which TypeScript cannot be told: it has a catch variable as `any` or `unknown`. So, before
// the checker sees a file, each `catch (e) { … }` becomes `catch (e$caught) { const e: Error = …; … }` in the tree. Every
// node keeps its place in the text.

import ts from "typescript";

const added = new WeakSet<ts.Statement>();

/** Gives the catch variables of a freshly parsed file their type. */
export function typeCatchVariables(file: ts.SourceFile): void {
  const clauses: ts.CatchClause[] = [];
  const handlers: ts.ParameterDeclaration[] = [];
  const plain: string[] = [];
  let anything = false;
  const visit = (node: ts.Node): void => {
    if (ts.isCatchClause(node)) clauses.push(node);
    const handler = rejectionParameter(node);
    if (handler) handlers.push(handler);
    if (ts.isClassDeclaration(node) && node.name && !isDerived(node)) plain.push(node.name.text);
    anything ||= isNoError(thrown(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (anything) for (const parameter of handlers) takeAnything(parameter);
  for (const clause of clauses) {
    const { variableDeclaration: caught } = clause;
    if (caught) retype(clause, caught, anything || asksForOther(clause, caught, plain));
  }
}

/** The parameter without a type of `promise.catch((e) => …)`. */
function rejectionParameter(node: ts.Node): ts.ParameterDeclaration | null {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const { text } = node.expression.name;
  const handler = text === "catch" ? node.arguments[0] : text === "then" ? node.arguments[1] : undefined;
  if (!handler || !(ts.isArrowFunction(handler) || ts.isFunctionExpression(handler))) return null;
  const [parameter] = handler.parameters;
  return parameter && ts.isIdentifier(parameter.name) && !parameter.type ? parameter : null;
}

/** In a file that rejects with what is no error, a reason is `any`, as TypeScript has it. */
function takeAnything(parameter: ts.ParameterDeclaration): void {
  const type = ts.factory.createKeywordTypeNode(ts.SyntaxKind.AnyKeyword);
  place(type, parameter.name);
  (type as { parent: ts.Node }).parent = parameter;
  (parameter as { type?: ts.TypeNode }).type = type;
}

function isDerived(node: ts.ClassDeclaration): boolean {
  return node.heritageClauses?.some((each) => each.token === ts.SyntaxKind.ExtendsKeyword) ?? false;
}

/** Whether a caught value is asked for a class of the file that extends none, and so is no error. */
function asksForOther({ block }: ts.CatchClause, { name }: ts.VariableDeclaration, plain: readonly string[]): boolean {
  if (!plain.length || !ts.isIdentifier(name)) return false;
  return new RegExp(`\\b${name.text} instanceof (?:${plain.join("|")})\\b`).test(block.getText(block.getSourceFile()));
}

/** What a node throws, or rejects a promise with. */
function thrown(node: ts.Node): ts.Expression | undefined {
  if (ts.isThrowStatement(node)) return node.expression;
  if (!ts.isCallExpression(node)) return undefined;
  const { expression, arguments: given } = node;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  return ts.isIdentifier(name) && name.text === "reject" ? given[0] : undefined;
}

function isNoError(node: ts.Expression | undefined): boolean {
  return (
    !!node &&
    (ts.isLiteralExpression(node) ||
      ts.isTemplateExpression(node) ||
      ts.isObjectLiteralExpression(node) ||
      ts.isArrayLiteralExpression(node) ||
      (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) ||
      [ts.SyntaxKind.NullKeyword, ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword].includes(node.kind))
  );
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

function retype({ block }: ts.CatchClause, caught: ts.VariableDeclaration, anything: boolean): void {
  const { name } = caught;
  const file = block.getSourceFile();
  const text = name.getText(file);
  const assigned = ts.isIdentifier(name) && new RegExp(`\\b${text}\\s*=[^=>]`).test(block.getText(file));
  const source = `${assigned ? "let" : "const"} ${text}: ${typeOf(caught, block, file, anything)} = null!;`;
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

/**
 * `unknown` where it is said, where the program asks with `typeof` what it has caught or casts it to what is no error, and
 * in files that throw what is none.
 */
function typeOf(caught: ts.VariableDeclaration, block: ts.Block, file: ts.SourceFile, anything: boolean): string {
  const { name, type } = caught;
  if (type?.kind === ts.SyntaxKind.AnyKeyword) return "any";
  if (!ts.isIdentifier(name)) return "Error";
  if (type) return type.kind === ts.SyntaxKind.UnknownKeyword ? "unknown" : "any";
  if (anything) return "unknown";
  const text = block.getText(file);
  if (new RegExp(`\\btypeof ${name.text}\\b`).test(text)) return "unknown";
  // Who asks whether it is an error at all, before reading anything of it, has `unknown` in mind.
  const asked = text.search(new RegExp(`\\b${name.text} instanceof Error\\s*(?:[)?]|&&|\\|\\|)`));
  const read = text.search(new RegExp(`(?<![.\\w$])${name.text}\\??\\.`));
  if (asked >= 0 && (read < 0 || asked < read)) return "unknown";
  // Whoever reads its properties takes it for an error.
  const asError =
    new RegExp(`(?<![.\\w$])${name.text}\\??\\.`).test(text) && !new RegExp(`\\b${name.text} instanceof\\b`).test(text);
  const cast = new RegExp(`\\b${name.text} as (?!unknown|any\\b)([\\w.]*)`).exec(text);
  return cast && !asError && !/(Error|Exception)$/.test(cast[1] ?? "") ? "unknown" : "Error";
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
