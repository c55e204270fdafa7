import { beforeEach, expect, test } from "vitest";
import { type AsExports, compileToWasm } from "../../../test/as.ts";

const module = new WebAssembly.Module(
  (await compileToWasm(`
    import { largestFree } from "rt/tlsf";
    export function alloc(size: i32): usize { return heap.alloc(size); }
    export function realloc(ptr: usize, size: i32): usize { return heap.realloc(ptr, size); }
    export function free(ptr: usize): void { heap.free(ptr); }
    export function largest(): usize { return largestFree(); }

    class Node {
      constructor(public value: i32, public left: Node | null, public right: Node | null) {}
      text: string = "";
      list: i32[] = [];
    }
    const roots: Array<Node | null> = new Array<Node | null>(64);
    const words = ["one", "two", "three"];

    /** Hangs a node over two others. */
    export function plant(at: i32, value: i32, left: i32, right: i32): void {
      const node = new Node(value, roots[left], roots[right]);
      node.text = words[value % 3] + value.toString();
      for (let i = 0; i < value % 50; i++) node.list.push(value);
      roots[at] = node;
    }
    export function cutOff(at: i32): void { roots[at] = null; }
    export function collect(): void { __collect(); }
    /** Sum over a root's first levels; -1 where something is not as it was planted. */
    export function sum(at: i32): i32 { return sumOf(roots[at], 6); }
    function sumOf(node: Node | null, depth: i32): i32 {
      if (node === null || depth == 0) return 0;
      const value = node.value;
      if (node.text != words[value % 3] + value.toString() || node.list.length != value % 50) return -1000000000;
      for (let i = 0; i < node.list.length; i++) if (node.list[i] != value) return -1000000000;
      return value + sumOf(node.left, depth - 1) + sumOf(node.right, depth - 1);
    }
  `)) as Uint8Array<ArrayBuffer>,
);

let heap: AsExports;

beforeEach(() => {
  heap = new WebAssembly.Instance(module, { env: {} }).exports as AsExports;
});

/** Numbers below `n`, the same ones in every run. */
function random(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

type Piece = { at: number; size: number; fill: number };

function check(pieces: Piece[]): void {
  const bytes = new Uint8Array(heap.memory.buffer);
  const sorted = [...pieces].sort((a, b) => a.at - b.at);
  sorted.forEach((piece, i) => {
    const next = sorted[i + 1];
    if (piece.at % 16 || (next && piece.at + piece.size > next.at)) throw new Error(`${piece.at} overlaps`);
    for (let k = 0; k < piece.size; k++)
      if (bytes[piece.at + k] !== piece.fill) throw new Error(`${piece.at} was changed`);
  });
}

const sizeOf = (next: (n: number) => number): number => next([30, 30, 300, 5000, 200_000][next(5)]!);

test.each([1, 2, 3, 4])("blocks keep their bytes through random allocations, seed %i", (seed) => {
  const next = random(seed);
  const pieces: Piece[] = [];
  const write = (at: number, size: number): Piece => {
    const fill = next(256);
    new Uint8Array(heap.memory.buffer).fill(fill, at, at + size);
    return { at, size, fill };
  };
  for (let round = 0; round < 3000; round++) {
    const which = next(pieces.length || 1);
    const piece = pieces[which];
    const action = next(10);
    if (!piece || action < 5) {
      const size = sizeOf(next);
      pieces.push(write(heap.alloc!(size) >>> 0, size));
    } else if (action < 7) {
      const size = sizeOf(next);
      const at = heap.realloc!(piece.at, size) >>> 0;
      const kept = new Uint8Array(heap.memory.buffer, at, Math.min(size, piece.size));
      expect(kept.every((byte) => byte === piece.fill)).toBe(true);
      pieces[which] = write(at, size);
    } else {
      heap.free!(piece.at);
      pieces.splice(which, 1);
    }
    if (round % 100 === 0) check(pieces);
  }
  check(pieces);
});

test("what is freed is whole again", () => {
  const next = random(5);
  heap.free!(heap.alloc!(1_000_000));
  const before = heap.largest!();
  const bytes = heap.memory.buffer.byteLength;
  for (let round = 0; round < 20; round++) {
    const blocks = Array.from({ length: 200 }, () => heap.alloc!(next(2000)));
    while (blocks.length) heap.free!(blocks.splice(next(blocks.length), 1)[0]!);
  }
  expect(heap.largest!()).toBe(before);
  expect(heap.memory.buffer.byteLength).toBe(bytes);
});

test("the last block grows in its place", () => {
  const at = heap.alloc!(100);
  expect(heap.realloc!(at, 5000)).toBe(at);
  heap.alloc!(1);
  expect(heap.realloc!(at, 9000)).not.toBe(at);
});

test("sizes past the limit are refused", () => {
  for (const size of [2 ** 30, 2 ** 31, -1, -20]) expect(() => heap.alloc!(size)).toThrow();
});

test.each([1, 2])("collections keep what is reachable, seed %i", (seed) => {
  const next = random(seed);
  for (let round = 0; round < 4000; round++) {
    const at = next(64);
    if (next(8)) heap.plant!(at, next(1000), next(64), next(64));
    else heap.cutOff!(at);
    if (next(100) === 0) {
      const before = Array.from({ length: 64 }, (_, i) => heap.sum!(i));
      heap.collect!();
      expect(Array.from({ length: 64 }, (_, i) => heap.sum!(i))).toEqual(before);
      expect(Math.min(...before)).toBeGreaterThanOrEqual(0);
    }
  }
});

test("memory stays as large as it was once garbage is collected", () => {
  const turn = () => {
    for (let i = 0; i < 3000; i++) heap.plant!(i % 64, i, (i + 1) % 64, 63 - (i % 64));
    for (let i = 0; i < 64; i++) heap.cutOff!(i);
    heap.collect!();
  };
  for (let i = 0; i < 3; i++) turn();
  const bytes = heap.memory.buffer.byteLength;
  for (let i = 0; i < 50; i++) turn();
  expect(heap.memory.buffer.byteLength).toBe(bytes);
});
