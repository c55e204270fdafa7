// The client's static data in few segments. Binaryen cuts zeros out, which leaves hundreds of pieces, each with an address of its
// own; a compressor takes zeros more easily than addresses.

import {
  DATA,
  DATA_COUNT,
  join,
  leb,
  readLeb,
  readSignedLeb,
  type Section,
  sectionsOf,
  signedLeb,
} from "./wasm-sections.ts";

const ACTIVE = 0;
const I32_CONST = 0x41;
const END = 0x0b;

/** More zeros than this between two pieces, and they stay apart. */
const GAP = 64;

interface Piece {
  address: number;
  bytes: Uint8Array;
}

/** The same module with pieces that are near each other in one segment. */
export function mergeSegments(wasm: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const sections = sectionsOf(wasm);
  const data = sections.find(({ id }) => id === DATA);
  const pieces = data && piecesOf(wasm, data);
  if (!pieces) return wasm;
  const merged: Piece[] = [];
  for (const { address, bytes } of pieces) {
    const last = merged.at(-1);
    const gap = last ? address - last.address - last.bytes.length : Number.POSITIVE_INFINITY;
    if (last && gap <= GAP) last.bytes = join([last.bytes, new Uint8Array(gap), bytes]);
    else merged.push({ address, bytes });
  }
  const parts = sections.map(({ id, start, end }) => {
    if (id === DATA_COUNT) return section(DATA_COUNT, leb(merged.length));
    return id === DATA ? section(DATA, join([leb(merged.length), ...merged.map(segment)])) : wasm.subarray(start, end);
  });
  return join([wasm.subarray(0, 8), ...parts]);
}

function section(id: number, content: Uint8Array): Uint8Array {
  return join([Uint8Array.of(id), leb(content.length), content]);
}

function segment({ address, bytes }: Piece): Uint8Array {
  return join([Uint8Array.of(ACTIVE, I32_CONST), signedLeb(address), Uint8Array.of(END), leb(bytes.length), bytes]);
}

/** By address; nothing where a segment has none that is known. */
function piecesOf(wasm: Uint8Array, data: Section): Piece[] | undefined {
  const pieces: Piece[] = [];
  let [count, at] = readLeb(wasm, data.content);
  for (; count > 0; count--) {
    if (wasm[at] !== ACTIVE || wasm[at + 1] !== I32_CONST) return undefined;
    const address = readSignedLeb(wasm, at + 2);
    const [, behind] = readLeb(wasm, at + 2);
    const [length, content] = readLeb(wasm, behind + 1);
    at = content + length;
    pieces.push({ address, bytes: wasm.subarray(content, at) });
  }
  return pieces.sort((a, b) => a.address - b.address);
}
