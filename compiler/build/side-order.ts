// Which side is lowered first. asc begins with it while the front end is still at work on the other one, so after a change of
// code that only the browser runs, the client should be the first. This is a guess: what comes out is the same in both orders.

import ts from "typescript";
import type { Side } from "../lower/context.ts";
import type { EditedPlace } from "../program-keeper.ts";

/** Functions of Minnow whose callbacks run in the browser only. */
const IN_BROWSER = new Set(["useEffect", "onMount", "useWindowEvent", "useDocumentEvent"]);

/** In front of a handler in a template: `<button onclick=`. */
const HANDLER = /\son[a-z]+\s*=\s*["']?$/i;

/**
 * Both sides, the one that an edit is for first.
 *
 * @example
 * const program = keeper.load();
 * compileLoaded(program, options, sidesFor(keeper.edited));
 */
export function sidesFor(edited: EditedPlace | null): readonly Side[] {
  return edited && isForBrowser(innermost(edited), edited.file) ? ["client", "server"] : ["server", "client"];
}

/** The smallest node that the whole edit is in. */
function innermost({ file, start, end }: EditedPlace): ts.Node {
  let node: ts.Node = file;
  for (let next: ts.Node | undefined = file; next; ) {
    node = next;
    next = ts.forEachChild(node, (child) => (child.getStart(file) <= start && end <= child.end ? child : undefined));
  }
  return node;
}

function isForBrowser(node: ts.Node, file: ts.SourceFile): boolean {
  return !!ts.findAncestor(node, (each) => {
    const { parent } = each;
    if (!parent) return false;
    if (ts.isTemplateSpan(parent) && parent.expression === each) return HANDLER.test(textBefore(parent));
    if (ts.isCallExpression(parent) && parent.arguments.includes(each as ts.Expression)) {
      return ts.isIdentifier(parent.expression) && IN_BROWSER.has(parent.expression.text);
    }
    const name = ts.isFunctionLike(each) ? nameOf(each) : null;
    return !!name && isHandler(name, file);
  });
}

/** The text of a template in front of one of its expressions. */
function textBefore(span: ts.TemplateSpan): string {
  const { templateSpans, head } = span.parent;
  const before = templateSpans[templateSpans.indexOf(span) - 1];
  return before ? before.literal.text : head.text;
}

function nameOf(node: ts.SignatureDeclaration): string | null {
  if (ts.isFunctionDeclaration(node)) return node.name?.text ?? null;
  const { parent } = node;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : null;
}

/** Whether a template of the module has `onclick=${name}`. */
function isHandler(name: string, { text }: ts.SourceFile): boolean {
  return new RegExp(`\\son[a-z]+\\s*=\\s*["']?\\$\\{\\s*${RegExp.escape(name)}\\s*\\}`, "i").test(text);
}
