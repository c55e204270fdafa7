// Async functions → state machines (state-machine.ts). The frame is the task itself: a class whose fields are the function's
// variables.

import type { ClassDecl, Decl, Expr, FunctionDecl } from "../ir/node.ts";
import { call, construct, local, ret, run } from "../ir/node.ts";
import type { IrType } from "../ir/type.ts";
import { classType, I32, isPromise, taskOf, VOID } from "../ir/type.ts";
import { Machine, SELF, stepFunction } from "./state-machine.ts";

/** Splits an async function into its frame class, its step function and the function that starts it. */
export function lowerAsync(
  decl: FunctionDecl,
  self: (IrType & { kind: "class" }) | null,
  unique: (name: string) => string,
): Decl[] {
  const name = unique(`Frame_${decl.name}`);
  const frame = classType(name);
  const task = taskType(decl);
  const machine = new Machine(frame, task.args[0] ?? VOID, decl.carries);
  const cases = machine.build(decl.body);
  const step = stepFunction(unique(`step_${decl.name}`), cases, frame);
  const params = [
    ...(self ? [{ name: SELF, type: self }] : []),
    ...decl.params.map(({ name, type }) => ({ name, type })),
  ];
  const frameClass: ClassDecl = {
    kind: "class",
    name,
    base: task,
    fields: machine.fields.map(({ name, type }) => ({ name, type, value: null, static: false })),
    constructor: {
      params: params.map((param) => ({ ...param, property: true })),
      body: [run(call("super", [{ kind: "tableIndex", function: step, type: I32 }], VOID))],
    },
    methods: [],
  };
  const args: Expr[] = decl.params.map((param) => local(param.name, param.type));
  if (self) args.unshift({ kind: "this", type: self });
  const started = call("start", [construct(frame, args)], task, [frame]);
  const starter: FunctionDecl = {
    ...decl,
    body: [decl.result.kind === "void" ? run(started) : ret(started)],
    async: false,
  };
  return [frameClass, step, starter];
}

/** The `Task` that the function returns; a handler's is dropped. */
function taskType(decl: FunctionDecl): IrType & { kind: "class" } {
  if (isPromise(decl.result)) return taskOf(decl.result.args[0] ?? VOID);
  return taskOf(decl.carries);
}
