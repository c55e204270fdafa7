// Static data that nothing refers to. asc lays out every string and every function object of all the code that it sees;
// Binaryen drops functions, but knows nothing of what lies in memory: error messages of code that is not there, mostly.

import { binaryen, ir } from "./binaryen.ts";
import { readSignedLeb, sectionsOf } from "./wasm-sections.ts";

const GLOBAL = 6;
const CODE = 10;
const I32_CONST = 0x41;

/** What Binaryen's types do not tell. */
interface DataSegments {
  getNumDataSegments(): number;
  getDataSegmentByIndex(index: number): number;
  getDataSegmentInfo(segment: number): { offset: number; data: ArrayBuffer; passive: boolean };
}

interface Segment {
  start: number;
  data: Uint8Array<ArrayBuffer>;
}

/**
 * Drops the segments whose addresses are neither in the code nor in other data that is used. Comes before Binaryen optimises:
 * then each segment is one whole object. What stays keeps its address.
 */
export function dropUnusedData(module: binaryen.Module): void {
  module.runPasses(["remove-unused-module-elements"]);
  const segments = segmentsOf(module);
  if (!segments) return;
  pruneVisitor(module, segments);
  pruneMessages(module, segments);
  // Nor are the places in asc's library read that it hands to `abort`.
  module.runPasses(["dae", "remove-unused-module-elements"]);
  const used = reached(segments, constantsOf(module.emitBinary()).keys());
  if (used.size === segments.length) return;
  const { initial, max } = module.getMemoryInfo();
  module.setMemory(
    initial,
    max ?? -1,
    null,
    [...used].map(({ start, data }) => ({ offset: module.i32.const(start), data })),
    false,
    false,
    MEMORY,
  );
}

/** What asc calls it. */
const MEMORY = "0";

/** asc's function that visits what globals refer to; it would keep all of them. */
const VISITOR = "~lib/rt/__visit_globals";

/** Takes out of the collector's first step the globals that nothing else reads, and strings, which refer to nothing. */
function pruneVisitor(module: binaryen.Module, segments: readonly Segment[]): void {
  const visitor = module.getFunction(VISITOR);
  if (!visitor) return;
  const { body } = binaryen.getFunctionInfo(visitor);
  if (binaryen.getExpressionId(body) !== binaryen.BlockId) return;
  const visits = Array.from({ length: ir.Block.getNumChildren(body) }, (_, at) => ir.Block.getChildAt(body, at));
  ir.Function.setBody(visitor, module.nop());
  module.runPasses(["remove-unused-module-elements"]);
  const kept = visits.filter((visit) => {
    const { id } = binaryen.getExpressionInfo(visit);
    if (id === binaryen.CallId) return !isString(segments, constantIn(visit));
    const name = id === binaryen.IfId ? globalIn(visit) : undefined;
    return name === undefined || module.getGlobal(name) !== 0;
  });
  ir.Function.setBody(module.getFunction(VISITOR), module.block(null, kept));
}

/** The function that compares the messages of asc's library, to find out what JavaScript has for each. */
const MESSAGES = "runtime/core/error/libraryError";

/** Takes out of it what no code throws: messages that stand nowhere else. */
function pruneMessages(module: binaryen.Module, segments: readonly Segment[]): void {
  const fn = module.getFunction(MESSAGES);
  if (!fn) return;
  const { body } = binaryen.getFunctionInfo(fn);
  if (binaryen.getExpressionId(body) !== binaryen.BlockId) return;
  const counts = constantsOf(module.emitBinary());
  for (let at = 0; at < ir.Block.getNumChildren(body); at++) {
    const child = ir.Block.getChildAt(body, at);
    if (binaryen.getExpressionId(child) !== binaryen.IfId) continue;
    const condition = binaryen.emitText(ir.If.getCondition(child));
    const calls = [...condition.matchAll(/\bcall \$"?([^\s")]+)/g)];
    const messages = [...condition.matchAll(/i32\.const (\d+)/g)].map(([, value]) => Number(value));
    const wanted = messages.filter((address) => isString(segments, address));
    const compares = calls.every(([, name = ""]) => name === "~lib/string/String.__eq");
    if (wanted.length === calls.length && compares && wanted.every((address) => counts.get(address) === 1)) {
      ir.Block.setChildAt(body, at, module.nop());
    }
  }
}

/** The constant that a call gets first. */
function constantIn(call: number): number {
  const [first = 0] = (binaryen.getExpressionInfo(call) as binaryen.CallInfo).operands;
  const info = binaryen.getExpressionInfo(first) as binaryen.ConstInfo;
  return info.id === binaryen.ConstId ? Number(info.value) : 0;
}

/** The global that is read in `if (local = global) …`. */
function globalIn(statement: number): string | undefined {
  const { condition } = binaryen.getExpressionInfo(statement) as binaryen.IfInfo;
  const tee = binaryen.getExpressionInfo(condition) as binaryen.LocalSetInfo;
  if (tee.id !== binaryen.LocalSetId) return undefined;
  const read = binaryen.getExpressionInfo(tee.value) as binaryen.GlobalGetInfo;
  return read.id === binaryen.GlobalGetId ? read.name : undefined;
}

/** In front of an object: its class. */
const HEADER = 20;
const CLASS = 12;
const STRING_CLASS = 2;

function isString(segments: readonly Segment[], address: number): boolean {
  const segment = segmentAt(segments, address);
  if (segment?.start !== address - HEADER) return false;
  return new DataView(segment.data.buffer).getUint32(CLASS, true) === STRING_CLASS;
}

/** In the order of their addresses; nothing where a segment stands at no known address. */
function segmentsOf(module: binaryen.Module): Segment[] | undefined {
  const segments: Segment[] = [];
  const all = module as binaryen.Module & DataSegments;
  for (let index = 0; index < all.getNumDataSegments(); index++) {
    const { offset, data, passive } = all.getDataSegmentInfo(all.getDataSegmentByIndex(index));
    if (passive) return undefined;
    segments.push({ start: offset, data: new Uint8Array(data) });
  }
  return segments.sort((a, b) => a.start - b.start);
}

/**
 * All that may be constants of the code, and how often. Instructions are not told apart: where the bytes of two happen to look
 * like a constant, a segment may stay that could go.
 */
function constantsOf(wasm: Uint8Array): Map<number, number> {
  const found = new Map<number, number>();
  for (const { id, content, end } of sectionsOf(wasm)) {
    if (id !== GLOBAL && id !== CODE) continue;
    for (let at = content; at < end; at++) {
      if (wasm[at] !== I32_CONST) continue;
      const value = readSignedLeb(wasm, at + 1);
      found.set(value, (found.get(value) ?? 0) + 1);
    }
  }
  return found;
}

function reached(segments: readonly Segment[], roots: Iterable<number>): Set<Segment> {
  const used = new Set<Segment>();
  const waiting: Segment[] = [];
  const reach = (address: number): void => {
    const segment = segmentAt(segments, address);
    if (!segment || used.has(segment)) return;
    used.add(segment);
    waiting.push(segment);
  };
  for (const address of roots) reach(address);
  for (let segment = waiting.pop(); segment; segment = waiting.pop()) {
    const { data, start } = segment;
    const words = new DataView(data.buffer);
    // Objects refer to others in whole words.
    for (let at = (4 - (start & 3)) & 3; at + 4 <= data.length; at += 4) reach(words.getUint32(at, true));
  }
  return used;
}

/** The segment that an address points into, or right behind. */
function segmentAt(segments: readonly Segment[], address: number): Segment | undefined {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (segments[middle]!.start <= address) low = middle + 1;
    else high = middle;
  }
  const segment = segments[low - 1];
  return segment && address <= segment.start + segment.data.length ? segment : undefined;
}
