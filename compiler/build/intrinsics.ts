// What AssemblyScript has no syntax for (docs/internals.md §2): exceptions, a passive data segment, export names with
// punctuation. Its markers are imports of `minnow:intrinsic`; this transform rewrites them before asc optimises, so
// that optimiser and source maps see the real thing.

import type { Program } from "assemblyscript";
import { binaryen, ir } from "./binaryen.ts";
import { BLOB_PLACEHOLDER } from "./blob.ts";
import { preferDirectCalls } from "./direct-calls.ts";
import { compileLean, type Lean } from "./lean-asc.ts";
import { addPassiveSegment } from "./passive-segment.ts";
import { rewriteTries } from "./rewrite-tries.ts";
import { dropUnusedData } from "./unused-data.ts";

/** Import module of the markers. */
export const INTRINSIC_MODULE = "minnow:intrinsic";

/** Name of the one exception tag. The thrown object itself waits in a global. */
const TAG = "exn";
const SEGMENT = "blob";

/** asc takes transform objects as well as classes; this one needs nothing of asc's base class. */
export interface IntrinsicsTransform {
  afterInitialize(program: Program): void;
  afterCompile(module: binaryen.Module): void;
}

export interface IntrinsicsOptions {
  /** Export names ("": none) by the name that the entry exports: `door_handle` → `wasi:http/incoming-handler@0.2.12#handle`. */
  exports?: Readonly<Record<string, string>>;
  /** Make it fast, not only right. */
  optimize?: boolean;
  /** Compile what is not to be optimised: fewer functions, and only those that call a marker are looked at. */
  lean?: boolean;
}

/** The pass that makes today's instructions of the exceptions that Binaryen writes. */
export const TO_EXNREF = "translate-to-exnref";

/**
 * The transform, for asc's `transforms`. Run asc with `--runPasses translate-to-exnref` as well, unless `lean` is given.
 *
 * @example
 * await asc.main(args, { transforms: [intrinsics({ exports: { door_start: "minnow:core/app#start" } })] });
 */
export function intrinsics(options: IntrinsicsOptions = {}): IntrinsicsTransform {
  let lean: Lean | null = null;
  return {
    afterInitialize(program) {
      if (options.lean) lean = compileLean(program);
    },
    afterCompile(module) {
      const { ExceptionHandling, BulkMemory } = binaryen.Features;
      module.setFeatures(module.getFeatures() | ExceptionHandling | BulkMemory);
      renameExports(module, options.exports ?? {});
      // Before there is a segment that has no address.
      if (options.optimize) dropUnusedData(module);
      const markers = findMarkers(module);
      if (markers.size > 0) replaceMarkers(module, markers, lean);
      if (options.optimize) preferDirectCalls(module);
    },
  };
}

/** Internal names of the marker imports, by what they stand for. */
function findMarkers(module: binaryen.Module): Map<string, string> {
  const markers = new Map<string, string>();
  for (const { name, module: from, base } of importsOf(module)) {
    if (from === INTRINSIC_MODULE && base) markers.set(base, name);
  }
  return markers;
}

function replaceMarkers(module: binaryen.Module, markers: Map<string, string>, lean: Lean | null): void {
  const attempt = markers.get("try");
  const raise = markers.get("raise");
  const blob = markers.get("blob");
  if (attempt || raise) module.addTag(TAG, binaryen.none, binaryen.none);
  if (attempt && !lean) {
    for (const info of functionsOf(module)) rewriteFunction(module, info, attempt);
  }
  if (attempt && lean) rewriteCallers(module, attempt, lean);
  if (raise) replaceBody(module, raise, [], module.throw(TAG, []));
  if (blob) defineBlob(module, blob);
  if (!lean) refuseLeftovers(module);
}

/** As in any module, where it is known which functions call the marker. */
function rewriteCallers(module: binaryen.Module, attempt: string, { callers }: Lean): void {
  const names = [...(callers.get("__try") ?? [])].filter((name) => module.getFunction(name));
  for (const name of names) {
    const fn = module.getFunction(name);
    rewriteFunction(module, binaryen.getFunctionInfo(fn), attempt);
    refuseIn("try", attempt, [binaryen.getFunctionInfo(fn)]);
    module.runPassesOnFunction(fn, [TO_EXNREF]);
  }
  module.removeFunction(attempt);
}

function rewriteFunction(module: binaryen.Module, info: binaryen.FunctionInfo, attempt: string): void {
  if (info.module || !info.body) return;
  const body = rewriteTries(module, info.body, { attempt, tag: TAG });
  if (body !== info.body) ir.Function.setBody(module.getFunction(info.name), body);
}

/** `__blob(dst, off, len)` copies out of the segment. Non-zero padding keeps Binaryen from splitting it. */
function defineBlob(module: binaryen.Module, name: string): void {
  const placeholder = new Uint8Array(16).fill(0xff);
  placeholder.set(new TextEncoder().encode(BLOB_PLACEHOLDER));
  addPassiveSegment(module, SEGMENT, placeholder);
  const i32 = binaryen.i32;
  const parameter = (index: number) => module.local.get(index, i32);
  replaceBody(module, name, [i32, i32, i32], module.memory.init(SEGMENT, parameter(0), parameter(1), parameter(2)));
}

function replaceBody(module: binaryen.Module, name: string, parameters: number[], body: number): void {
  module.removeFunction(name);
  module.addFunction(name, binaryen.createType(parameters), binaryen.none, [], body);
}

/** A marker that is still called was not used as it must be; only this pass tells whether it is. */
function refuseLeftovers(module: binaryen.Module): void {
  module.runPasses(["remove-unused-module-elements"]);
  for (const [base, name] of findMarkers(module)) {
    refuseIn(base, name, functionsOf(module));
    throw leftover(base, "an export or a table");
  }
}

function refuseIn(base: string, name: string, functions: readonly binaryen.FunctionInfo[]): void {
  const culprits = functions.filter((one) => one.body && binaryen.emitText(one.body).includes(`$${name}`));
  if (culprits.length > 0) throw leftover(base, culprits.map((one) => one.name).join(", "));
}

function leftover(base: string, where: string): Error {
  const rule = base === "try" ? "must be the whole condition of an `if … else` statement" : "is not known to the build";
  return new Error(`The marker \`${base}\` in ${where} ${rule}.`);
}

function renameExports(module: binaryen.Module, names: Readonly<Record<string, string>>): void {
  for (const { kind, name, value } of exportsOf(module)) {
    const renamed = names[name];
    if (renamed === undefined && name.startsWith("door_"))
      throw new Error(`The export \`${name}\` has no name to get.`);
    if (renamed === undefined || kind !== binaryen.ExternalFunction) continue;
    module.removeExport(name);
    // What has no name is not needed.
    if (renamed) module.addFunctionExport(value, renamed);
  }
}

function functionsOf(module: binaryen.Module): binaryen.FunctionInfo[] {
  return referencesOf(module).map((fn) => binaryen.getFunctionInfo(fn));
}

/** Functions without a body. All that there is to know about a function takes a while to ask for. */
function importsOf(module: binaryen.Module): binaryen.FunctionInfo[] {
  return referencesOf(module)
    .filter((fn) => !ir.Function.getBody(fn))
    .map((fn) => binaryen.getFunctionInfo(fn));
}

function referencesOf(module: binaryen.Module): binaryen.FunctionRef[] {
  return Array.from({ length: module.getNumFunctions() }, (_, index) => module.getFunctionByIndex(index));
}

function exportsOf(module: binaryen.Module): binaryen.ExportInfo[] {
  const count = module.getNumExports();
  return Array.from({ length: count }, (_, index) => binaryen.getExportInfo(module.getExportByIndex(index)));
}
