// What the front end asks the checker most often: the symbol and the type of a node. Both sides ask about the same nodes, several times
// each, and after an edit about those of all modules that have not changed. The checker looks for most of that anew each time.

import ts from "typescript";

/** The number that TypeScript gives a node when it notes something about it. It has that and does not declare it. */
const { getNodeId } = ts as { getNodeId?: (node: ts.Node) => number };

/** Checkers that remember. */
const remembering = new WeakSet<ts.TypeChecker>();

/** Has a checker remember its answers. They stand as long as a node does: a file that is changed in place has new nodes. */
export function withMemory(checker: ts.TypeChecker): ts.TypeChecker {
  if (!getNodeId || remembering.has(checker)) return checker;
  remembering.add(checker);
  checker.getSymbolAtLocation = remembered(checker.getSymbolAtLocation, getNodeId);
  checker.getTypeAtLocation = remembered(checker.getTypeAtLocation, getNodeId);
  return checker;
}

function remembered<T>(ask: (node: ts.Node) => T, idOf: (node: ts.Node) => number): (node: ts.Node) => T {
  const known = new Map<number, T>();
  return (node) => {
    const id = idOf(node);
    const before = known.get(id);
    if (before !== undefined || known.has(id)) return before as T;
    const answer = ask(node);
    known.set(id, answer);
    return answer;
  };
}
