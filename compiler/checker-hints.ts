// What to write where the checker's words, written for Node and JavaScript at large, lead elsewhere.

import ts from "typescript";
import { nodeAt } from "./missing-names.ts";
import type { Program } from "./program.ts";

/** "Cannot find module": also where types of Node, or of a package, would be all that is missing. */
const NO_MODULE = new Set([2307, 2580, 2591, 2792, 7016]);
const NO_EXPORT = new Set([2305, 2614, 2724]);
const NOT_ASSIGNABLE = new Set([2322, 2345]);
const DECLARATIONS = new Set(["server", "get", "post", "put", "patch", "del"]);

const NODE_MODULE =
  /^(node:|(assert|buffer|child_process|crypto|fs|http|https|net|os|path|process|stream|url|util)(\/|$))/;

/** What people coming from elsewhere look for in "minnow". */
const ELSEWHERE: Readonly<Record<string, string>> = {
  useState: "Write `useSignal`: `const count = useSignal(0)`, then `count.value`.",
  useRef: "Write `useSignal`, or a variable of the component.",
  useReducer: "Write `useSignal`, and functions that set it.",
  useCallback: "Write the function: a component runs once.",
  signal: "Write `useSignal`.",
  ref: "Write `useSignal`.",
  computed: "Write `useMemo`.",
  createSignal: "Write `useSignal`: `const count = useSignal(0)`, then `count.value`.",
  createEffect: "Write `useEffect`.",
  createMemo: "Write `useMemo`.",
};

/** A better message, a hint, or both. */
export interface Advice {
  message?: string;
  hint: string;
}

/** What to say about an error of the checker besides, or instead of, its own words. */
export function adviceFor(program: Program, { code, file, start }: ts.Diagnostic): Advice | null {
  const node = file && start !== undefined ? nodeAt(file, start) : null;
  if (!node) return null;
  if (NO_MODULE.has(code) && ts.isStringLiteral(node)) return moduleAdvice(node.text);
  if (NO_EXPORT.has(code)) return exportAdvice(node);
  return NOT_ASSIGNABLE.has(code) ? promiseAdvice(program, node) : null;
}

function moduleAdvice(name: string): Advice | null {
  const message = `Cannot find module '${name}'.`;
  if (NODE_MODULE.test(name)) {
    const hint =
      'There is no Node in a component. "minnow" has `fetch`, `openStore` for what is kept, and `env`; what else Node does can be a server of its own.';
    return { message, hint };
  }
  if (/^minnow(\/|$)/.test(name))
    return { message, hint: "docs/http.md and docs/server-functions.md name the modules there are." };
  if (name.startsWith(".")) return { message, hint: "Write the file's name with its ending: `./functions.ts`." };
  return {
    message,
    hint: 'Packages of npm are not compiled: only the app\'s own files, imported as `./file.ts`, and "minnow".',
  };
}

function exportAdvice(node: ts.Node): Advice | null {
  const specifier = ts.isImportSpecifier(node.parent) ? node.parent : null;
  const from = specifier?.parent.parent.parent.moduleSpecifier;
  if (!specifier || !from || !ts.isStringLiteral(from) || from.text !== "minnow") return null;
  const { text } = specifier.propertyName ?? specifier.name;
  const hint = Object.hasOwn(ELSEWHERE, text) ? ELSEWHERE[text] : undefined;
  return hint ? { hint } : null;
}

/** A promise where its value belongs, or a server function that gives none. */
function promiseAdvice(program: Program, node: ts.Node): Advice | null {
  const { checker } = program;
  const { parent } = node;
  const isDeclared =
    (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) &&
    ts.isCallExpression(parent) &&
    ts.isIdentifier(parent.expression) &&
    DECLARATIONS.has(parent.expression.text);
  if (isDeclared && !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)) {
    return { message: "A server function must be `async`.", hint: "Write `server(async (…): Promise<…> => …)`." };
  }
  return around(node).some((each) => checker.getTypeAtLocation(each).symbol?.name === "Promise")
    ? { hint: "Did you forget `await`?" }
    : null;
}

/** The values that an error at `node` may be about. */
function around(node: ts.Node): ts.Expression[] {
  const found: ts.Expression[] = [];
  for (let each = node; each.getStart() === node.getStart() && !ts.isBlock(each); each = each.parent) {
    if (ts.isBinaryExpression(each)) found.push(each.right);
    else if (ts.isVariableDeclaration(each) || ts.isPropertyAssignment(each))
      found.push(...(each.initializer ? [each.initializer] : []));
    else if (ts.isReturnStatement(each)) found.push(...(each.expression ? [each.expression] : []));
    else if (ts.isCallExpression(each)) found.push(each);
    if (!each.parent || ts.isSourceFile(each.parent)) break;
  }
  return found;
}
