// Three things that generated code does often, and that asc takes long ways for. In debug builds the short ways are taken:
//
//   f.index                    asc makes a function object, and a class for each type of function; here it is a number at once
//   memory.data<u8>([60, …])   asc compiles each byte, and has Binaryen run it; here the numbers are read from the tree
//   wRaw(…), __at(…)           asc writes an inline function's body in each place; here it is called

import {
  ArrayLiteralExpression,
  type CallExpression,
  Compiler,
  type Expression,
  FunctionPrototype,
  IdentifierExpression,
  IntegerLiteralExpression,
  type PropertyAccessExpression,
  Type,
} from "assemblyscript";
import type { Lean } from "./lean-asc.ts";

/** asc's constants, which are types only. */
const GENERIC = 1 << 16;
const AMBIENT = 1 << 15;
const INLINE = 1 << 6;
const SWALLOW = 1;
const FUNCTION_TABLE = "0";

/** Inline functions of the runtime that generated code calls again and again; what they are given are no constants of instructions. */
const CALLED = new Set([
  "runtime/core/arithmetic/modulo",
  "runtime/core/trace/__at",
  "runtime/core/trace/__enter",
  "runtime/core/trace/__leave",
  "runtime/core/zero/unset",
  "runtime/server/slots/wRaw",
  "runtime/server/view/wView",
]);

/** What asc keeps to itself. */
interface Internals {
  compilePropertyAccessExpression?(
    this: Compiler,
    expression: PropertyAccessExpression,
    type: Type,
    constraints: number,
  ): number;
  compileCallExpressionBuiltin?(
    this: Compiler,
    prototype: FunctionPrototype,
    expression: CallExpression,
    type: Type,
  ): number;
}

/** Replaces the methods; `leanOf` tells the programs that are meant, and what is known of them. */
export function replaceCalls(leanOf: (compiler: Compiler) => Pick<Lean, "indices"> | undefined): void {
  const compiler = Compiler.prototype as unknown as Internals;
  const { compilePropertyAccessExpression: access, compileCallExpressionBuiltin: builtin } = compiler;
  if (!access || !builtin) throw new Error("This release of AssemblyScript is not one that Minnow knows.");
  compiler.compilePropertyAccessExpression = function (this: Compiler, ...args) {
    const [{ property, expression }] = args;
    const lean = property.text === "index" ? leanOf(this) : undefined;
    const short = lean ? indexOf(this, lean, expression) : null;
    return short ?? access.apply(this, args);
  };
  const { compileCallDirect } = Compiler.prototype;
  Compiler.prototype.compileCallDirect = function (this: Compiler, ...args: Parameters<typeof compileCallDirect>) {
    const [callee] = args;
    if (leanOf(this) && CALLED.has(callee.prototype.internalName)) callee.decoratorFlags &= ~INLINE;
    return compileCallDirect.apply(this, args);
  };
  compiler.compileCallExpressionBuiltin = function (this: Compiler, ...args) {
    const [prototype, expression] = args;
    const short = prototype.internalName === "~lib/memory/memory.data" && leanOf(this) ? bytesOf(expression) : null;
    if (!short) return builtin.apply(this, args);
    const { offset } = this.addAlignedMemorySegment(short, 1);
    this.currentType = Type.usize32;
    return this.module.i32((offset as unknown as Long).low);
  };
}

/** asc's numbers of 64 bits. */
interface Long {
  low: number;
  high: number;
}

/** The place in the function table of a function of that name; null where it is anything else. */
function indexOf(compiler: Compiler, { indices }: Pick<Lean, "indices">, expression: Expression): number | null {
  if (!(expression instanceof IdentifierExpression)) return null;
  const { resolver, currentFlow, module, options, functionTable } = compiler;
  const found = resolver.lookupExpression(expression, currentFlow, Type.auto, SWALLOW);
  if (!(found instanceof FunctionPrototype) || found.isAny(GENERIC | AMBIENT)) return null;
  const fn = resolver.resolveFunction(found, null);
  if (!fn || !compiler.compileFunction(fn)) return null;
  let index = indices.get(fn);
  if (index === undefined) {
    module.ensureFunctionTable(FUNCTION_TABLE);
    // The first place is left empty.
    index = (options.tableBase || 1) + functionTable.length;
    functionTable.push(fn);
    indices.set(fn, index);
  }
  compiler.currentType = Type.u32;
  return module.i32(index);
}

/** The bytes that a call of `memory.data<u8>([…])` lists; null where they are not all plain numbers. */
function bytesOf({ typeArguments, args }: CallExpression): Uint8Array | null {
  const [list, align] = args;
  const [type] = typeArguments ?? [];
  if (align || !list || type?.range.toString() !== "u8") return null;
  if (!(list instanceof ArrayLiteralExpression)) return null;
  const { elementExpressions } = list;
  const bytes = new Uint8Array(elementExpressions.length);
  for (const [at, element] of elementExpressions.entries()) {
    if (!(element instanceof IntegerLiteralExpression)) return null;
    const value = element.value as unknown as Long;
    if (value.high !== 0 || value.low >>> 8 !== 0) return null;
    bytes[at] = value.low;
  }
  return bytes;
}
