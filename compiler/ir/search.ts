// Looking through the IR without rebuilding it: nearly all that is looked at stays as it is.

import type { Expr, Stmt } from "./node.ts";

/** Whether `test` holds for a direct child of an expression, in the order of `mapChildren`. */
export function someChild(expr: Expr, test: (child: Expr) => boolean): boolean {
  switch (expr.kind) {
    case "field":
      return test(expr.object);
    case "index":
      return test(expr.object) || test(expr.index);
    case "call":
      return test(expr.callee) || expr.args.some(test);
    case "new":
      return expr.args.some(test);
    case "array":
      return expr.items.some(test);
    case "binary":
      return test(expr.left) || test(expr.right);
    case "unary":
    case "cast":
    case "nonNull":
    case "instanceof":
    case "narrow":
    case "view":
      return test(expr.operand);
    case "update":
      return test(expr.target);
    case "assign":
      return test(expr.target) || test(expr.value);
    case "conditional":
      return test(expr.test) || test(expr.then) || test(expr.otherwise);
    case "sequence":
      return test(expr.first) || test(expr.second);
    case "await":
      return test(expr.task);
    default:
      return false;
  }
}

/** Whether an expression, or one inside it, satisfies `test`. */
export function someExpr(expr: Expr, test: (expr: Expr) => boolean): boolean {
  return test(expr) || someChild(expr, (child) => someExpr(child, test));
}

/** Whether `expr` holds for a direct expression of a statement or `body` for one of its bodies, in the order of `mapStmt`. */
export function somePart(stmt: Stmt, expr: (expr: Expr) => boolean, body: (body: readonly Stmt[]) => boolean): boolean {
  switch (stmt.kind) {
    case "expression":
      return expr(stmt.expr);
    case "let":
      return expr(stmt.value);
    case "return":
      return !!stmt.value && expr(stmt.value);
    case "if":
      return expr(stmt.test) || body(stmt.then) || body(stmt.otherwise);
    case "loop":
      return expr(stmt.test) || body(stmt.body);
    case "for":
      return (
        body(stmt.init) || (!!stmt.test && expr(stmt.test)) || (!!stmt.update && expr(stmt.update)) || body(stmt.body)
      );
    case "switch":
      return expr(stmt.subject) || stmt.cases.some((each) => (!!each.test && expr(each.test)) || body(each.body));
    case "block":
      return body(stmt.body);
    case "throw":
      return expr(stmt.error);
    case "try":
      return (
        body(stmt.body) || (!!stmt.handler && body(stmt.handler.body)) || (!!stmt.finalizer && body(stmt.finalizer))
      );
    default:
      return false;
  }
}

/** Whether a statement, or one inside it, satisfies `test`. */
export function someStmt(stmt: Stmt, test: (stmt: Stmt) => boolean): boolean {
  return (
    test(stmt) ||
    somePart(
      stmt,
      () => false,
      (body) => body.some((child) => someStmt(child, test)),
    )
  );
}

export function exprAwaits(expr: Expr): boolean {
  return someExpr(expr, ({ kind }) => kind === "await");
}

export function awaits(stmt: Stmt): boolean {
  return someStmt(stmt, (each) => somePart(each, exprAwaits, () => false));
}
