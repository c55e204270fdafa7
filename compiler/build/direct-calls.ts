// Calls through the function table with few candidates become direct calls. A closure is called through the table
// (runtime/core/fn.ts), and on hosts that make an instance for each request the first such call costs more than a whole
// page: the table's memory is touched and filled only then. The table call stays as the last resort, so a candidate
// that is not known here is still reached.

import { binaryen, ir } from "./binaryen.ts";

/** Above this many candidates the table is faster than the comparisons. */
const MOST_CANDIDATES = 8;

/** Above this many, neighbours in the table are told apart by one jump. */
const MOST_COMPARISONS = 3;

interface Candidate {
  index: number;
  name: string;
}

/**
 * `Fn0<i32>#call` and its like: one table call, whose target is a field. Any other function's target may have effects,
 * and comparisons would repeat them.
 */
const FUNCTION_VALUE = /^runtime\/core\/fn\/Fn\d+<.*>#call$/;

/** Rewrites the calls of function values. */
export function preferDirectCalls(module: binaryen.Module): void {
  const table = tableFunctions(module);
  if (table.length === 0) return;
  for (let at = 0; at < module.getNumFunctions(); at++) {
    const info = binaryen.getFunctionInfo(module.getFunctionByIndex(at));
    if (!info.body || !FUNCTION_VALUE.test(info.name)) continue;
    const call = onlyCall(info.body);
    if (call) rewrite(module, info, call, table);
  }
}

/** The table call that `body` consists of. */
function onlyCall(body: number): number | null {
  switch (binaryen.getExpressionId(body)) {
    case binaryen.CallIndirectId:
      return body;
    case binaryen.ReturnId: {
      const value = ir.Return.getValue(body);
      return value ? onlyCall(value) : null;
    }
    case binaryen.BlockId: {
      const [first = 0, second] = [0, 1].map((at) =>
        at < ir.Block.getNumChildren(body) ? ir.Block.getChildAt(body, at) : 0,
      );
      const ends = !second || (binaryen.getExpressionId(second) === binaryen.ReturnId && !ir.Return.getValue(second));
      return first && ends && ir.Block.getNumChildren(body) <= 2 ? onlyCall(first) : null;
    }
    default:
      return null;
  }
}

function rewrite(module: binaryen.Module, info: binaryen.FunctionInfo, call: number, table: Candidate[]): void {
  const parameters = ir.CallIndirect.getParams(call);
  const results = ir.CallIndirect.getResults(call);
  const fitting = table.filter(({ name }) => {
    const other = binaryen.getFunctionInfo(module.getFunction(name));
    return other.params === parameters && other.results === results;
  });
  if (fitting.length > MOST_CANDIDATES) return;
  const operands = (): number[] =>
    Array.from({ length: ir.CallIndirect.getNumOperands(call) }, (_, index) =>
      module.copyExpression(ir.CallIndirect.getOperandAt(call, index)),
    );
  const choice: Choice = {
    fitting,
    otherwise: call,
    results,
    target: () => module.copyExpression(ir.CallIndirect.getTarget(call)),
    called: ({ name }) => module.call(name, operands(), results),
  };
  ir.Function.setBody(module.getFunction(info.name), byJump(module, choice) ?? byComparison(module, choice));
}

interface Choice {
  fitting: readonly Candidate[];
  otherwise: number;
  results: number;
  target(): number;
  called(candidate: Candidate): number;
}

function byComparison(module: binaryen.Module, { fitting, otherwise, target, called }: Choice): number {
  return fitting.reduceRight<number>((rest, candidate) => {
    const test = module.i32.eq(target(), module.i32.const(candidate.index));
    return module.if(test, called(candidate), rest);
  }, otherwise);
}

/** Null where there are few candidates, or where they stand far apart. */
function byJump(module: binaryen.Module, { fitting, otherwise, results, target, called }: Choice): number | null {
  const indices = fitting.map(({ index }) => index);
  const [low, high] = [Math.min(...indices), Math.max(...indices)];
  if (fitting.length <= MOST_COMPARISONS || high - low >= 2 * fitting.length) return null;
  const labels = Array.from({ length: high - low + 1 }, (_, at) => {
    return indices.includes(low + at) ? `case${low + at}` : "other";
  });
  const jump = module.switch(labels, "other", module.i32.sub(target(), module.i32.const(low)));
  const cases = fitting.reduce<number>((before, candidate) => {
    const here = module.block(`case${candidate.index}`, [before], binaryen.none);
    const value = called(candidate);
    const then = results === binaryen.none ? [value, module.br("done")] : [module.br("done", 0, value)];
    return module.block(null, [here, ...then], binaryen.auto);
  }, jump);
  return module.block("done", [module.block("other", [cases], binaryen.none), otherwise], results);
}

/** What stands in the table: asc makes one segment at a constant offset. */
function tableFunctions(module: binaryen.Module): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < module.getNumElementSegments(); at++) {
    const segment = binaryen.getElementSegmentInfo(module.getElementSegmentByIndex(at));
    const offset = binaryen.getExpressionInfo(segment.offset) as binaryen.ConstInfo;
    for (const [index, name] of segment.data.entries()) found.push({ index: Number(offset.value) + index, name });
  }
  return found;
}
