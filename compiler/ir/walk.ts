// Walking and rebuilding the IR.

import type { Decl, Expr, FunctionDecl, Param, Stmt } from "./node.ts";

/** `expr` with each direct child replaced. */
export function mapChildren(expr: Expr, fn: (child: Expr) => Expr): Expr {
  switch (expr.kind) {
    case "field":
      return { ...expr, object: fn(expr.object) };
    case "index":
      return { ...expr, object: fn(expr.object), index: fn(expr.index) };
    case "call":
      return { ...expr, callee: fn(expr.callee), args: expr.args.map(fn) };
    case "new":
      return { ...expr, args: expr.args.map(fn) };
    case "array":
      return { ...expr, items: expr.items.map(fn) };
    case "binary":
      return { ...expr, left: fn(expr.left), right: fn(expr.right) };
    case "unary":
    case "cast":
    case "nonNull":
    case "instanceof":
    case "narrow":
    case "view":
      return { ...expr, operand: fn(expr.operand) };
    case "update":
      return { ...expr, target: fn(expr.target) };
    case "assign":
      return { ...expr, target: fn(expr.target), value: fn(expr.value) };
    case "conditional":
      return { ...expr, test: fn(expr.test), then: fn(expr.then), otherwise: fn(expr.otherwise) };
    case "sequence":
      return { ...expr, first: fn(expr.first), second: fn(expr.second) };
    case "await":
      return { ...expr, task: fn(expr.task) };
    default:
      return expr;
  }
}

/** Rebuilds an expression from its leaves up. */
export function rewriteExpr(expr: Expr, fn: (expr: Expr) => Expr): Expr {
  return fn(mapChildren(expr, (child) => rewriteExpr(child, fn)));
}

/** `stmt` with its direct expressions and nested bodies replaced. */
export function mapStmt(stmt: Stmt, expr: (expr: Expr) => Expr, body: (body: Stmt[]) => Stmt[]): Stmt {
  switch (stmt.kind) {
    case "expression":
      return { ...stmt, expr: expr(stmt.expr) };
    case "let":
      return { ...stmt, value: expr(stmt.value) };
    case "return":
      return { ...stmt, value: stmt.value && expr(stmt.value) };
    case "if":
      return { ...stmt, test: expr(stmt.test), then: body(stmt.then), otherwise: body(stmt.otherwise) };
    case "loop":
      return { ...stmt, test: expr(stmt.test), body: body(stmt.body) };
    case "for":
      return {
        ...stmt,
        init: body(stmt.init),
        test: stmt.test && expr(stmt.test),
        update: stmt.update && expr(stmt.update),
        body: body(stmt.body),
      };
    case "switch":
      return {
        ...stmt,
        subject: expr(stmt.subject),
        cases: stmt.cases.map((each) => ({ test: each.test && expr(each.test), body: body(each.body) })),
      };
    case "block":
      return { ...stmt, body: body(stmt.body) };
    case "throw":
      return { ...stmt, error: expr(stmt.error) };
    case "try":
      return {
        ...stmt,
        body: body(stmt.body),
        handler: stmt.handler && { ...stmt.handler, body: body(stmt.handler.body) },
        finalizer: stmt.finalizer && body(stmt.finalizer),
      };
    default:
      return stmt;
  }
}

/** Statements with each of their expressions replaced, those in nested bodies too. */
export function mapBody(body: readonly Stmt[], fn: (expr: Expr) => Expr): Stmt[] {
  return body.map((stmt) => mapStmt(stmt, fn, (nested) => mapBody(nested, fn)));
}

/** A declaration with each expression in it replaced. */
export function mapDecl(decl: Decl, fn: (expr: Expr) => Expr): Decl {
  const params = (list: readonly Param[]): Param[] =>
    list.map((param) => (param.default ? { ...param, default: fn(param.default) } : param));
  const inFunction = (each: FunctionDecl): FunctionDecl => ({
    ...each,
    params: params(each.params),
    body: mapBody(each.body, fn),
  });
  switch (decl.kind) {
    case "function":
      return inFunction(decl);
    case "global":
      return { ...decl, value: decl.value && fn(decl.value) };
    case "class":
      return {
        ...decl,
        fields: decl.fields.map((each) => ({ ...each, value: each.value && fn(each.value) })),
        constructor: decl.constructor && {
          params: params(decl.constructor.params),
          body: mapBody(decl.constructor.body, fn),
        },
        methods: decl.methods.map((each) => ({ ...each, function: inFunction(each.function) })),
      };
  }
}
