// `if (__try()) { A } else { B }` → `try { A } catch $exn { B }`, in place. Statements only ever nest in blocks, loops
// and ifs, and where nobody wants a function's result all of its body in a `drop`, so only these are walked; a `__try()`
// anywhere else stays, and is then refused.

import { binaryen, ir } from "./binaryen.ts";

type Expression = binaryen.ExpressionRef;

export interface TryMarkers {
  /** Internal name of the imported `__try`. */
  attempt: string;
  tag: string;
}

/** Rewrites below `expression` and returns what stands in its place. */
export function rewriteTries(module: binaryen.Module, expression: Expression, markers: TryMarkers): Expression {
  switch (binaryen.getExpressionId(expression)) {
    case binaryen.BlockId:
      return rewriteBlock(module, expression, markers);
    case binaryen.LoopId:
      return rewriteLoop(module, expression, markers);
    case binaryen.IfId:
      return rewriteIf(module, expression, markers);
    case binaryen.DropId:
      return rewriteDrop(module, expression, markers);
    default:
      return expression;
  }
}

function rewriteBlock(module: binaryen.Module, block: Expression, markers: TryMarkers): Expression {
  const count = ir.Block.getNumChildren(block);
  for (let index = 0; index < count; index++) {
    const child = ir.Block.getChildAt(block, index);
    const rewritten = rewriteTries(module, child, markers);
    if (rewritten !== child) ir.Block.setChildAt(block, index, rewritten);
  }
  return block;
}

function rewriteLoop(module: binaryen.Module, loop: Expression, markers: TryMarkers): Expression {
  const body = ir.Loop.getBody(loop);
  const rewritten = rewriteTries(module, body, markers);
  if (rewritten !== body) ir.Loop.setBody(loop, rewritten);
  return loop;
}

function rewriteDrop(module: binaryen.Module, drop: Expression, markers: TryMarkers): Expression {
  const value = ir.Drop.getValue(drop);
  const rewritten = rewriteTries(module, value, markers);
  if (rewritten !== value) ir.Drop.setValue(drop, rewritten);
  return drop;
}

function rewriteIf(module: binaryen.Module, statement: Expression, markers: TryMarkers): Expression {
  const [first, second] = [ir.If.getIfTrue(statement), ir.If.getIfFalse(statement)];
  const attempted = rewriteTries(module, first, markers);
  const otherwise = second ? rewriteTries(module, second, markers) : second;
  if (second && isAttempt(ir.If.getCondition(statement), markers)) {
    return module.try("", attempted, [markers.tag], [otherwise], "");
  }
  if (attempted !== first) ir.If.setIfTrue(statement, attempted);
  if (otherwise !== second) ir.If.setIfFalse(statement, otherwise);
  return statement;
}

function isAttempt(condition: Expression, markers: TryMarkers): boolean {
  return binaryen.getExpressionId(condition) === binaryen.CallId && ir.Call.getTarget(condition) === markers.attempt;
}
