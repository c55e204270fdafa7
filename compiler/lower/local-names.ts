// A local variable of the name of a class, function or variable of the program would hide it from what is written in its
// function, the names of types included. Such locals get another name.

import type { Decl, Expr, FunctionDecl, Param, Stmt } from "../ir/node.ts";
import { someStmt } from "../ir/search.ts";
import { mapStmt, rewriteExpr } from "../ir/walk.ts";

/** The declarations with locals that hide none of them. */
export function withDistinctLocals(decls: readonly Decl[]): Decl[] {
  const taken = new Set(decls.map((decl) => decl.name));
  const inFunction = (decl: FunctionDecl): FunctionDecl => {
    const { params, body } = renamed(decl, taken);
    return { ...decl, params, body };
  };
  return decls.map((decl): Decl => {
    if (decl.kind === "function") return inFunction(decl);
    if (decl.kind !== "class") return decl;
    const methods = decl.methods.map((each) => ({ ...each, function: inFunction(each.function) }));
    return { ...decl, constructor: decl.constructor && renamed(decl.constructor, taken), methods };
  });
}

interface Code {
  params: Param[];
  body: Stmt[];
}

function renamed<T extends Code>(code: T, taken: ReadonlySet<string>): T {
  const clashing = declaredIn(code).filter((name) => taken.has(name));
  if (!clashing.length) return code;
  const names = new Map(clashing.map((name) => [name, `${name}$l`]));
  const of = (name: string): string => names.get(name) ?? name;
  const expr = (each: Expr): Expr =>
    rewriteExpr(each, (part) => (part.kind === "local" ? { ...part, name: of(part.name) } : part));
  const body = (list: readonly Stmt[]): Stmt[] =>
    list.map((stmt) => {
      const inner = mapStmt(stmt, expr, body);
      if (inner.kind === "let") return { ...inner, name: of(inner.name) };
      if (inner.kind !== "try" || !inner.handler?.name) return inner;
      return { ...inner, handler: { ...inner.handler, name: of(inner.handler.name) } };
    });
  const params = code.params.map((param) => ({
    ...param,
    name: param.property ? param.name : of(param.name),
    ...(param.default && { default: expr(param.default) }),
  }));
  return { ...code, params, body: body(code.body) };
}

/** Names of parameters, but those that are fields too, and of all variables. */
function declaredIn({ params, body }: Code): string[] {
  const names = params.filter((param) => !param.property).map((param) => param.name);
  const add = (stmt: Stmt): boolean => {
    if (stmt.kind === "let") names.push(stmt.name);
    if (stmt.kind === "try" && stmt.handler?.name) names.push(stmt.handler.name);
    return false;
  };
  for (const stmt of body) someStmt(stmt, add);
  return names;
}
