// asc for debug builds: without the functions that it makes in great numbers and that only an optimiser takes away again.
// Each field of each class has two accessors, each type of function value four functions: more than half of all there are.
// asc's compiler is a class whose methods are replaced here; lean-asc.test.ts tells when a release of asc has changed them.

import {
  Class,
  Compiler,
  type Element,
  type Function as Fn,
  Module,
  type Program,
  type Property,
  Tokenizer,
} from "assemblyscript";
import { replaceCalls } from "./lean-calls.ts";
import { VisitMembers } from "./visit-members.ts";

/** asc's `CommonFlags`, which are types only. */
const GET = 1 << 11;
const SET = 1 << 12;
const DEFINITELY_ASSIGNED = 1 << 14;
const INSTANCE = 1 << 18;
const OVERRIDDEN = 1 << 28;

/** What is noted while a program is compiled. */
export interface Lean {
  /** Internal names of the functions that call an imported function, by its name in its module. */
  callers: Map<string, Set<string>>;
  /** The fields that functions are the built-in getters or setters of. */
  fields: Map<Fn, Property | null>;
  /** Places in the function table. */
  indices: Map<Fn, number>;
}

/** Programs and modules carry it themselves: what a weak map holds outlives the quick collections, and here that is the program. */
const LEAN = Symbol("lean");

interface Carrier {
  [LEAN]?: Lean;
}

/** What was noted of a program that is compiled for a debug build. */
export function leanOf(of: Program | Module): Lean | undefined {
  return (of as Carrier)[LEAN];
}

/**
 * Has asc compile this program for a debug build. To be called between parsing and compiling.
 *
 * @example
 * const transform = { afterInitialize: (program) => { notes = compileLean(program); } };
 */
export function compileLean(program: Program): Lean {
  const lean: Lean = { callers: new Map(), fields: new Map(), indices: new Map() };
  (program as Carrier)[LEAN] = lean;
  (program.module as Carrier)[LEAN] = lean;
  replaceMethods();
  return lean;
}

/**
 * The first compiler, and something of each kind that it does not hold itself. When a collection finds the last object of a shape gone, V8
 * drops the machine code that knows the shape: without these the next build takes twice as long.
 */
const specimens: object[] = [];

let replaced = false;

function replaceMethods(): void {
  if (replaced) return;
  replaced = true;
  const { makeCallDirect } = Compiler.prototype;
  Compiler.prototype.makeCallDirect = function (this: Compiler, ...call: Parameters<typeof makeCallDirect>) {
    const lean = leanOf(this.program);
    if (lean && !specimens.length) specimens.push(this, new Tokenizer(this.program.sources[0]!));
    if (!lean) return makeCallDirect.apply(this, call);
    const [callee, operands] = call;
    if (!callee.prototype.bodyNode && callee.is(AMBIENT)) noteCall(lean, callee, this.currentFlow.targetFunction);
    return accessField(this, lean, callee, operands) ?? makeCallDirect.apply(this, call);
  };
  const isPointerfree = Object.getOwnPropertyDescriptor(Class.prototype, "isPointerfree")?.get;
  if (!isPointerfree) throw new Error("This release of AssemblyScript is not one that Minnow knows.");
  Object.defineProperty(Class.prototype, "isPointerfree", {
    get(this: Class): boolean {
      const { program } = this;
      // The only pointer of a function value is its environment, which AssemblyScript does not use yet.
      return (!!leanOf(program) && this.prototype === program.functionPrototype) || isPointerfree.call(this);
    },
  });
  replaceVisits();
  replaceCalls((compiler) => leanOf(compiler.program));
}

/** Declared only: an import. */
const AMBIENT = 1 << 15;

function noteCall({ callers }: Lean, callee: Fn, caller: Fn): void {
  const name = callee.declaration.name.text;
  const known = callers.get(name) ?? new Set();
  callers.set(name, known.add(caller.internalName));
}

/** Reads or writes the field whose accessor would be called; null where more than that is to be done. */
function accessField(compiler: Compiler, lean: Lean, accessor: Fn, operands: number[] | null): number | null {
  if (isFunctionIndex(compiler, accessor)) {
    compiler.currentType = accessor.signature.returnType;
    return compiler.module.load(4, false, operands?.[0] ?? 0, accessor.signature.returnType.toRef(), 0);
  }
  const field = fieldOf(lean, accessor);
  if (!field || !operands || accessor.is(OVERRIDDEN) || compiler.options.stackSize) return null;
  const { module } = compiler;
  const { type } = field;
  const [object = 0, value = 0] = operands;
  if (accessor.is(GET)) {
    // One that was promised to be there is asked.
    if (field.is(DEFINITELY_ASSIGNED) && type.isReference && !type.isNullableReference) return null;
    compiler.currentType = type;
    return module.load(type.byteSize, type.isSignedIntegerValue, object, type.toRef(), field.memoryOffset);
  }
  // A collector that runs only between turns needs no word of a new pointer.
  compiler.currentType = accessor.signature.returnType;
  return module.store(type.byteSize, object, value, type.toRef(), field.memoryOffset);
}

/** `f.index` of a function value: its first field, which only this getter of the library reads. */
function isFunctionIndex({ program }: Compiler, accessor: Fn): boolean {
  const { parent } = accessor;
  return (
    parent instanceof Class &&
    parent.prototype === program.functionPrototype &&
    accessor.is(GET) &&
    accessor.declaration.name.text === "index"
  );
}

/** The field that a function is the built-in getter or setter of. */
function fieldOf({ fields }: Lean, accessor: Fn): Property | null {
  if (!accessor.isAny(GET | SET) || !accessor.is(INSTANCE) || accessor.prototype.bodyNode) return null;
  const known = fields.get(accessor);
  if (known !== undefined) return known;
  const member: (Element & { instance?: Property | null }) | null = accessor.parent.getMember(
    accessor.declaration.name.text,
  );
  const property = member?.instance;
  const found = property?.isField && property.memoryOffset >= 0 ? property : null;
  fields.set(accessor, found);
  return found;
}

/** asc's own way takes time with the square of the number of classes: Binaryen looks through what a block holds for jumps. */
function replaceVisits(): void {
  const { switch: choose, block } = Module.prototype;
  let visits: VisitMembers | null = null;
  Module.prototype.switch = function (this: Module, ...args: Parameters<typeof choose>) {
    const [labels, otherwise] = args;
    if (!leanOf(this) || !VisitMembers.isOne(labels, otherwise)) return choose.apply(this, args);
    visits = new VisitMembers(this, labels, { choose: choose.bind(this), block: block.bind(this) });
    return this.nop();
  };
  Module.prototype.block = function (this: Module, ...args: Parameters<typeof block>) {
    if (!visits) return block.apply(this, args);
    const [label, children] = args;
    const whole = visits.add(label, children);
    if (whole !== null) visits = null;
    return whole ?? 0;
  };
}
