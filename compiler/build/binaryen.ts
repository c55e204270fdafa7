// Binaryen, asc's own copy (a second one would abort), with the static accessors that its types leave out.

import binaryen from "assemblyscript/binaryen";

type Expression = binaryen.ExpressionRef;

interface Accessors {
  Function: {
    getBody(fn: binaryen.FunctionRef): Expression;
    setBody(fn: binaryen.FunctionRef, body: Expression): void;
  };
  Block: {
    getNumChildren(block: Expression): number;
    getChildAt(block: Expression, index: number): Expression;
    setChildAt(block: Expression, index: number, child: Expression): void;
  };
  Loop: { getBody(loop: Expression): Expression; setBody(loop: Expression, body: Expression): void };
  If: {
    getCondition(statement: Expression): Expression;
    getIfTrue(statement: Expression): Expression;
    setIfTrue(statement: Expression, arm: Expression): void;
    getIfFalse(statement: Expression): Expression;
    setIfFalse(statement: Expression, arm: Expression): void;
  };
  Drop: { getValue(drop: Expression): Expression; setValue(drop: Expression, value: Expression): void };
  Call: { getTarget(call: Expression): string };
  CallIndirect: {
    getTarget(call: Expression): Expression;
    getNumOperands(call: Expression): number;
    getOperandAt(call: Expression, index: number): Expression;
    getParams(call: Expression): binaryen.Type;
    getResults(call: Expression): binaryen.Type;
  };
  Return: { getValue(expression: Expression): Expression };
  _malloc(size: number): number;
  _free(pointer: number): void;
  __i32_store8(pointer: number, value: number): void;
  _BinaryenAddDataSegment(
    module: number,
    name: number,
    memory: number,
    passive: boolean,
    offset: number,
    data: number,
    size: number,
  ): void;
}

/** Reads and edits expressions in place. */
export const ir: Accessors = binaryen as unknown as Accessors;

export { binaryen };
