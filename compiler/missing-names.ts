// The checker's "does not exist" where TypeScript's own library has the name, which editors accept: under our code, with
// what to write instead.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { hasHint } from "./library-hints.ts";
import type { Program } from "./program.ts";

/** "Cannot find name", and what the checker says instead of it. */
const NO_NAME = new Set([2304, 2552, 2580, 2581, 2582, 2583, 2584, 2585, 2591, 2592, 2593, 2693, 2867, 2868]);

/** "Property does not exist". */
const NO_PROPERTY = new Set([2339, 2550, 2551, 2568, 2576]);

/** "This expression is not callable". */
const NO_CALL = 2349;

/** A part of the library that is missing: its name, and where it stands. */
export interface MissingName {
  name: string;
  node: ts.Node;
}

/** The part of TypeScript's library that a diagnostic complains about; null where it is something else. */
export function missingName(program: Program, { code, file, start }: ts.Diagnostic): MissingName | null {
  if (!file || start === undefined || !(NO_NAME.has(code) || NO_PROPERTY.has(code) || code === NO_CALL)) return null;
  const node = nodeAt(file, start);
  if (!node || !ts.isIdentifier(node)) return null;
  // `Symbol()`: of the name there is only what is behind a dot.
  if (code === NO_CALL) return node.text === "Symbol" ? { name: node.text, node } : null;
  if (NO_NAME.has(code)) return hasHint(node.text) || globals().has(node.text) ? { name: node.text, node } : null;
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent) || parent.name !== node) return null;
  const owner = ownerOf(program.checker, parent.expression);
  const name = `${owner}.${node.text}`;
  return owner && (hasHint(name) || members(owner).has(node.text)) ? { name, node } : null;
}

/** What to write where a name is not known that one of Minnow's modules exports; null where that is not it. */
export function importHint(program: Program, { code, file, start }: ts.Diagnostic): string | null {
  if (!file || start === undefined || !NO_NAME.has(code)) return null;
  const node = nodeAt(file, start);
  if (!node || !ts.isIdentifier(node)) return null;
  for (const statement of program.modules.flatMap((each) => [...each.statements])) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const from = statement.moduleSpecifier;
    if (!/^minnow(\/|$)/.test(from.text)) continue;
    const module = program.checker.getSymbolAtLocation(from);
    const exports = module ? program.checker.getExportsOfModule(module) : [];
    if (exports.some((each) => each.name === node.text)) return `Import \`${node.text}\` from "${from.text}".`;
  }
  return null;
}

/** The smallest node that begins at `start`. */
export function nodeAt(file: ts.SourceFile, start: number): ts.Node | null {
  let found: ts.Node | null = null;
  const visit = (node: ts.Node): void => {
    if (node.getStart(file) > start || node.end <= start) return;
    if (node.getStart(file) === start) found = node;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The name under which TypeScript's library declares what `node` is; "" for the program's own types. */
function ownerOf(checker: ts.TypeChecker, node: ts.Expression): string {
  const type = checker.getApparentType(checker.getNonNullableType(checker.getTypeAtLocation(node)));
  if (type.getCallSignatures().length && !type.symbol?.name.endsWith("Constructor")) return "Function";
  const declared = type.symbol?.declarations?.some((each) => each.getSourceFile().isDeclarationFile);
  return declared ? type.symbol.name.replace(/^Readonly(?=Array|Map|Set)|Constructor$/, "") : "";
}

interface Names {
  globals: Set<string>;
  members: Map<string, Set<string>>;
}

let known: Names | undefined;

function globals(): ReadonlySet<string> {
  known ??= readLibrary();
  return known.globals;
}

function members(owner: string): ReadonlySet<string> {
  known ??= readLibrary();
  return known.members.get(owner) ?? new Set();
}

/** Names that TypeScript's library for `esnext` declares; read when an error asks for them. */
export function readLibrary(): Names {
  const names: Names = { globals: new Set(), members: new Map() };
  const folder = dirname(ts.getDefaultLibFilePath({}));
  for (const name of readdirSync(folder)) {
    if (!/^lib\.(es\d+|esnext)(\..+)?\.d\.ts$/.test(name) || name.endsWith(".full.d.ts")) continue;
    const file = ts.createSourceFile(name, readFileSync(join(folder, name), "utf8"), ts.ScriptTarget.ESNext);
    for (const statement of file.statements) add(statement, names);
  }
  return names;
}

function add(statement: ts.Statement, names: Names): void {
  if (ts.isVariableStatement(statement)) {
    for (const { name } of statement.declarationList.declarations)
      if (ts.isIdentifier(name)) names.globals.add(name.text);
  } else if ((ts.isFunctionDeclaration(statement) || ts.isModuleDeclaration(statement)) && statement.name) {
    names.globals.add(statement.name.text);
  } else if (ts.isInterfaceDeclaration(statement)) {
    // What an object and what its constructor have are told apart by nobody here: `Array.from`, `list.flat`.
    const owner = statement.name.text.replace(/Constructor$/, "");
    const list = names.members.get(owner) ?? new Set();
    names.members.set(owner, list);
    for (const { name } of statement.members) if (name && ts.isIdentifier(name)) list.add(name.text);
  }
}
